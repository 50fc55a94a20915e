// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/singleinstance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using app::session::SingleInstance;

class SingleInstanceTest final : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheFirstStartOwnsAProfile();
    void anotherProfileHasAnOwnerOfItsOwn();
    void argumentsReachTheOwner();
    void withoutAnOwnerNobodyAnswers();
};

void SingleInstanceTest::onlyTheFirstStartOwnsAProfile()
{
    QTemporaryDir profile;
    auto first = std::make_unique<SingleInstance>(profile.path());
    SingleInstance second(profile.path());
    QVERIFY(first->own());
    QVERIFY(!second.own());
    first.reset();
    QVERIFY(second.own());
}

void SingleInstanceTest::anotherProfileHasAnOwnerOfItsOwn()
{
    QTemporaryDir one;
    QTemporaryDir other;
    SingleInstance first(one.path());
    SingleInstance second(other.path());
    QVERIFY(first.own());
    QVERIFY(second.own());
}

void SingleInstanceTest::argumentsReachTheOwner()
{
    QTemporaryDir profile;
    SingleInstance owner(profile.path());
    QVERIFY(owner.own());
    QSignalSpy arrived(&owner, &SingleInstance::argumentsArrived);

    const QStringList arguments{u"https://feed.test/解.xml"_s, QString(100'000, u'x')};
    bool handedOver = false;
    // The second start is another process; here it is another thread.
    const std::unique_ptr<QThread> start(
        QThread::create([&] { handedOver = SingleInstance(profile.path()).handOver(arguments); }));
    start->start();

    QVERIFY(arrived.wait());
    QTRY_VERIFY(start->isFinished());
    QVERIFY(handedOver);
    QCOMPARE(arrived.at(0).at(0).toStringList(), arguments);
}

void SingleInstanceTest::withoutAnOwnerNobodyAnswers()
{
    QTemporaryDir profile;
    QVERIFY(!SingleInstance(profile.path()).handOver({u"https://feed.test/"_s}));
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "singleinstance_test.moc"
