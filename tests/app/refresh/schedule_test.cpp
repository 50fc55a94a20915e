// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/schedule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::refresh;
using models::Problem;

Q_DECLARE_METATYPE(models::Problem::Kind)

class ScheduleTest final : public QObject
{
    Q_OBJECT

private slots:
    void afterASuccessTheFeedWaits_data();
    void afterASuccessTheFeedWaits();
    void afterAFailureItWaitsLonger_data();
    void afterAFailureItWaitsLonger();
    void aServerThatSaysSlowDownIsObeyed_data();
    void aServerThatSaysSlowDownIsObeyed();
    void whatIsGoneIsNotAskedAgain();
    void jitterOnlyTakesATenth();
    void hoursToSkipAreSkipped();
    void daysToSkipAreSkipped();
    void whoeverSkipsEverythingIsNotObeyed();
    void onlyAFeedsOwnTroubleCounts();
};

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 30), Qt::UTC); // a Monday

Attempt attempt(int wanted)
{
    Attempt made;
    made.at = now;
    made.wanted = std::chrono::seconds(wanted);
    return made;
}

qint64 waitAfter(const Attempt &last, double jitter = 0)
{
    return now.secsTo(nextAttempt(last, jitter).at);
}

} // namespace

void ScheduleTest::afterASuccessTheFeedWaits_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("fresh");
    QTest::addColumn<int>("publisherWait");
    QTest::addColumn<int>("expected");

    QTest::newRow("as the user wants") << 3600 << 0 << 0 << 3600;
    QTest::newRow("never below the floor") << 1 << 0 << 0 << 300;
    QTest::newRow("longer if the server says it is fresh") << 3600 << 7200 << 0 << 7200;
    QTest::newRow("no shorter if it says it is not") << 3600 << 60 << 0 << 3600;
    QTest::newRow("longer if the publisher asks") << 3600 << 0 << 10800 << 10800;
    QTest::newRow("the longer of both") << 3600 << 7200 << 10800 << 10800;
    QTest::newRow("but no longer than a day") << 3600 << 31536000 << 604800 << 86400;
    QTest::newRow("unless the user wants it") << 604800 << 60 << 60 << 604800;
}

void ScheduleTest::afterASuccessTheFeedWaits()
{
    QFETCH(const int, wanted);
    QFETCH(const int, fresh);
    QFETCH(const int, publisherWait);
    QFETCH(const int, expected);
    Attempt last = attempt(wanted);
    last.fresh = std::chrono::seconds(fresh);
    last.publisherWait = std::chrono::seconds(publisherWait);

    QCOMPARE(waitAfter(last), expected);
}

void ScheduleTest::afterAFailureItWaitsLonger_data()
{
    QTest::addColumn<Problem::Kind>("kind");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("expected");

    QTest::newRow("twice as long after one") << Problem::Kind::ServerFailed << 1 << 7200;
    QTest::newRow("twice that after two") << Problem::Kind::TimedOut << 2 << 14400;
    QTest::newRow("403") << Problem::Kind::Forbidden << 1 << 7200;
    QTest::newRow("404") << Problem::Kind::NotFound << 3 << 28800;
    QTest::newRow("DNS") << Problem::Kind::HostNotFound << 1 << 7200;
    QTest::newRow("connection") << Problem::Kind::ConnectionFailed << 1 << 7200;
    QTest::newRow("TLS") << Problem::Kind::TlsFailed << 1 << 7200;
    QTest::newRow("a page instead of a feed") << Problem::Kind::WebPage << 1 << 7200;
    QTest::newRow("but never longer than a day") << Problem::Kind::NotFound << 5 << 86400;
    QTest::newRow("not even after a year of it") << Problem::Kind::NotFound << 10'000 << 86400;
    QTest::newRow("no network is nobody's failure") << Problem::Kind::Offline << 0 << 300;
}

void ScheduleTest::afterAFailureItWaitsLonger()
{
    QFETCH(const Problem::Kind, kind);
    QFETCH(const int, failures);
    QFETCH(const int, expected);
    Attempt last = attempt(3600);
    last.problem = kind;
    last.failures = failures;

    QCOMPARE(waitAfter(last), expected);
}

void ScheduleTest::aServerThatSaysSlowDownIsObeyed_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("pause");
    QTest::addColumn<int>("expected");

    QTest::newRow("to the second") << 1 << 120 << 120;
    QTest::newRow("for hours") << 1 << 20000 << 20000;
    QTest::newRow("for a week") << 1 << 604800 << 604800;
    QTest::newRow("said twice: the usual interval at least") << 2 << 120 << 3600;
    QTest::newRow("said three times: twice that") << 3 << 120 << 7200;
    QTest::newRow("a longer pause still counts") << 3 << 20000 << 20000;
}

void ScheduleTest::aServerThatSaysSlowDownIsObeyed()
{
    QFETCH(const int, failures);
    QFETCH(const int, pause);
    QFETCH(const int, expected);
    Attempt last = attempt(3600);
    last.problem = Problem::Kind::SlowDown;
    last.failures = failures;
    last.pause = std::chrono::seconds(pause);

    QCOMPARE(waitAfter(last), expected);
}

void ScheduleTest::whatIsGoneIsNotAskedAgain()
{
    Attempt last = attempt(3600);
    last.problem = Problem::Kind::Gone;
    last.failures = 1;

    QVERIFY(!nextAttempt(last, 0).at.isValid());
}

void ScheduleTest::jitterOnlyTakesATenth()
{
    Attempt failed = attempt(3600);
    failed.problem = Problem::Kind::ServerFailed;
    failed.failures = 1;

    QCOMPARE(waitAfter(failed, 1), 6480);
    QCOMPARE(waitAfter(failed, 0.5), 6840);
    QCOMPARE(waitAfter(attempt(3600), 1), 3600);
}

void ScheduleTest::hoursToSkipAreSkipped()
{
    Attempt last = attempt(3600);
    last.skipHours = {13, 14, 15};

    QCOMPARE(nextAttempt(last, 0).at, QDateTime(now.date(), QTime(16, 0), Qt::UTC));
}

void ScheduleTest::daysToSkipAreSkipped()
{
    Attempt last = attempt(12 * 3600);
    last.skipDays = {Qt::Tuesday, Qt::Wednesday};

    QCOMPARE(nextAttempt(last, 0).at, QDateTime(QDate(2026, 11, 26), QTime(0, 0), Qt::UTC));
}

void ScheduleTest::whoeverSkipsEverythingIsNotObeyed()
{
    Attempt last = attempt(3600);
    for (int hour = 0; hour < 24; ++hour)
        last.skipHours.append(hour);

    QCOMPARE(waitAfter(last), 3600);
}

void ScheduleTest::onlyAFeedsOwnTroubleCounts()
{
    QVERIFY(!countsAsFailure(Problem::Kind::Offline));
    QVERIFY(!countsAsFailure(Problem::Kind::Cancelled));
    QVERIFY(countsAsFailure(Problem::Kind::TimedOut));
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
