// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/answers.h"

#include <QPromise>
#include <QTest>

#include <memory>
#include <optional>
#include <thread>

/// Who waits for an answer of another thread hears it on his own, or is gone and hears nothing.
class AnswersTest final : public QObject
{
    Q_OBJECT

private slots:
    void theAnswerComesInTheThreadOfTheOneWhoAsked();
    void anAnswerThatIsThereAlreadyWaitsForTheEventLoop();
    void whoIsGoneHearsNothing();
    void noAnswerIsNotAnAnswer();
};

void AnswersTest::theAnswerComesInTheThreadOfTheOneWhoAsked()
{
    QPromise<int> promise;
    promise.start();
    std::optional<int> heard;
    QThread *where = nullptr;
    app::whenAnswered(promise.future(), this, [&](const auto &answer) {
        heard = answer;
        where = QThread::currentThread();
    });

    std::thread([&promise] {
        promise.addResult(7);
        promise.finish();
    }).join();

    QTRY_COMPARE(heard, 7);
    QCOMPARE(where, thread());
}

void AnswersTest::anAnswerThatIsThereAlreadyWaitsForTheEventLoop()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(7);
    promise.finish();
    std::optional<int> heard;

    app::whenAnswered(promise.future(), this, [&](const auto &answer) { heard = answer; });

    QVERIFY(!heard);
    QTRY_COMPARE(heard, 7);
}

void AnswersTest::whoIsGoneHearsNothing()
{
    for (int i = 0; i < 200; ++i) { // sanitizers see to what one of these rounds would do wrong
        QPromise<int> promise;
        promise.start();
        auto context = std::make_unique<QObject>();
        bool gone = false;
        bool heardTooLate = false;
        app::whenAnswered(promise.future(), context.get(), [&](int) { heardTooLate = gone; });
        std::thread answering([&promise] {
            promise.addResult(7);
            promise.finish();
        });
        context.reset();
        gone = true;
        answering.join();
        QCoreApplication::processEvents();
        QVERIFY(!heardTooLate);
    }
}

void AnswersTest::noAnswerIsNotAnAnswer()
{
    bool heard = false;
    QFuture<int> future;
    {
        QPromise<int> promise;
        promise.start();
        future = promise.future();
        app::whenAnswered(future, this, [&heard](int) { heard = true; });
    }
    QTRY_VERIFY(future.isFinished());
    QCoreApplication::processEvents();
    QVERIFY(!heard);
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
