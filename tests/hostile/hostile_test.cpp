// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/resident.h"
#include "tests/hostile/stage.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::hostile;

/// Broken and malicious servers and documents, each through the whole path: fetch, parse, store, show. What
/// was there stays, the feed next door is read all the same, nothing is asked or shown that may not be, and
/// all that within bounds of time and memory.
class HostileTest final : public QObject
{
    Q_OBJECT

private slots:
    void transfer_data() { rows(transferCases()); }
    void transfer() { play(); }
    void redirects_data() { rows(redirectCases()); }
    void redirects() { play(); }
    void status_data() { rows(statusCases()); }
    void status() { play(); }
    void validators_data() { rows(validatorCases()); }
    void validators() { play(); }
    void identity_data() { rows(identityCases()); }
    void identity() { play(); }
    void dates_data() { rows(dateCases()); }
    void dates() { play(); }
    void content_data() { rows(contentCases()); }
    void content() { play(); }
    void xml_data() { rows(xmlCases()); }
    void xml() { play(); }
    void size_data() { rows(sizeCases()); }
    void size() { play(); }
    void addresses_data() { rows(addressCases()); }
    void addresses() { play(); }

private:
    static void rows(const QList<Case> &cases);
    static void play();
};

namespace {

void isWhatItCameTo(const models::Feed &feed, const Expected &expected, const QDateTime &now)
{
    const QString problem = feed.problem ? models::problemCode(feed.problem->kind) : u"none"_s;
    const qint64 wait = feed.nextDue.isValid() ? now.secsTo(feed.nextDue) : -1;
    switch (expected.comesTo) {
    case Class::Items:
    case Class::Moved:
        QCOMPARE(problem, u"none"_s);
        QCOMPARE(feed.failures, 0);
        QVERIFY2(wait >= 0 && wait <= 24 * 3600, qPrintable(u"next look in %1 s"_s.arg(wait)));
        QCOMPARE(feed.formerUrl.isEmpty(), expected.comesTo != Class::Moved);
        break;
    case Class::Error:
        QVERIFY(feed.problem);
        if (expected.problem)
            QCOMPARE(problem, models::problemCode(*expected.problem));
        QVERIFY(feed.failures > 0);
        QVERIFY2(wait > 3600 && wait <= 24 * 3600, qPrintable(u"next look in %1 s"_s.arg(wait)));
        break;
    case Class::Gone:
        QVERIFY(feed.gone);
        QCOMPARE(problem, models::problemCode(models::Problem::Kind::Gone));
        break;
    case Class::BackOff:
        QCOMPARE(problem, models::problemCode(models::Problem::Kind::SlowDown));
        QVERIFY2(wait >= expected.pause.count() && wait <= expected.pause.count() + 3600,
                 qPrintable(u"next look in %1 s"_s.arg(wait)));
        break;
    }
}

// Waits of tests that give a wrong answer time to be mended.
void healsWithAGoodAnswer(Stage &stage, int stored)
{
    stage.m.now = stage.m.now.addDays(8);
    stage.serveGood();
    stage.refresh();
    const models::Feed feed = stage.feed();
    QCOMPARE(feed.problem ? feed.problem->headline() : QString(), QString());
    QCOMPARE(feed.failures, 0);
    QCOMPARE(stage.stored(), std::max(stored, 3));
}

} // namespace

void HostileTest::rows(const QList<Case> &cases)
{
    QTest::addColumn<Case>("scene");
    for (const Case &scene : cases)
        QTest::newRow(scene.name) << scene;
}

void HostileTest::play()
{
    QFETCH(const Case, scene);
    const Expected &expected = scene.expected;
    Stage stage(scene.play);
    stage.subscribe(stage.url(u"/feed"_s));
    if (scene.play.known) {
        stage.serveGood();
        stage.refresh();
        QCOMPARE(stage.stored(), 3);
    }
    scene.arrange(stage);
    const int askedBefore = stage.asked("/feed");
    forgetPeak();
    const auto before = resident();
    QElapsedTimer clock;
    clock.start();

    for (int round = 0; round < scene.play.rounds; ++round)
        stage.refresh();

    const qint64 took = clock.elapsed();
    const auto after = resident();
    const models::Feed feed = stage.feed();
    isWhatItCameTo(feed, expected, stage.m.now);
    if (QTest::currentTestFailed())
        return;
    if (expected.stored >= 0)
        QCOMPARE(stage.stored(), expected.stored);
    QCOMPARE(stage.unread(), expected.unread < 0 ? stage.stored() : expected.unread);
    if (!expected.titles.isEmpty())
        QCOMPARE(stage.m.titles(stage.id()), expected.titles);
    QCOMPARE(feed.url.path().toLatin1(), expected.address);
    if (expected.asked >= 0)
        QCOMPARE(stage.asked("/feed") - askedBefore, expected.asked);
    QCOMPARE(stage.forbiddenRequest(), QString());
    QCOMPARE(stage.forbiddenSight(), QString());
    QVERIFY(expected.othersWait || stage.neighbourIsFed());
    if (expected.also)
        QCOMPARE(expected.also(stage), QString());

    const qint64 allowed = expected.time.count() * tests::patience();
    QVERIFY2(took <= allowed, qPrintable(u"%1 ms"_s.arg(took)));
    if (before && tests::patience() == 1) { // a sanitizer keeps what is freed
        const qint64 grown = (after->peak - before->now) / (1024 * 1024);
        QVERIFY2(grown <= expected.megabytes, qPrintable(u"%1 MB"_s.arg(grown)));
    }
    if (expected.comesTo == Class::Error && expected.heals)
        healsWithAGoodAnswer(stage, expected.stored);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
