// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/freshness.h"
#include "app/net/hostpaces.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::net::FetchReply;
using app::net::HostPaces;

/// How fast a stranger's host may be asked.
class HostPacesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aHostHasABurstAndThenItsPace();
    void aBucketFillsAgain();
    void hostsHaveBucketsOfTheirOwn();
    void aHostThatCountsIsAskedNoFasterThanItSays_data();
    void aHostThatCountsIsAskedNoFasterThanItSays();
    void whatWasLearnedIsForgottenInTime();
    void a429MakesItSlowerEachTime();
    void a403MayMean429_data();
    void a403MayMean429();
    void theStateSurvivesARestart();
    void aClockTurnedBackStopsNothing();

private:
    int burst(const QString &host = u"feed.example"_s);

    QDateTime m_now;
    std::unique_ptr<HostPaces> m_paces;
};

namespace {

const QString host = u"feed.example"_s;

FetchReply answer(int status, const QByteArray &remaining = {}, const QByteArray &reset = {})
{
    FetchReply reply;
    reply.status = status;
    reply.rateRemaining = remaining;
    reply.rateReset = reset;
    return reply;
}

} // namespace

void HostPacesTest::init()
{
    m_now = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    m_paces = std::make_unique<HostPaces>([this] { return m_now; });
}

// How many requests may go out now.
int HostPacesTest::burst(const QString &name)
{
    int count = 0;
    while (count < 1000 && m_paces->take(name) == 0ms)
        ++count;
    return count;
}

void HostPacesTest::aHostHasABurstAndThenItsPace()
{
    QCOMPARE(burst(), int(HostPaces::usualBurst));
    QCOMPARE(m_paces->take(host), 1000ms);

    m_now = m_now.addSecs(5);
    QCOMPARE(burst(), 5);
    QCOMPARE(m_paces->room(host, 60s), 60);
}

void HostPacesTest::aBucketFillsAgain()
{
    burst();
    m_now = m_now.addSecs(3600);
    QCOMPARE(burst(), int(HostPaces::usualBurst));
}

void HostPacesTest::hostsHaveBucketsOfTheirOwn()
{
    burst();
    QCOMPARE(burst(u"other.example"_s), int(HostPaces::usualBurst));
}

void HostPacesTest::aHostThatCountsIsAskedNoFasterThanItSays_data()
{
    QTest::addColumn<QByteArray>("remaining");
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<int>("inTheNextHour");

    QTest::newRow("nine in nine minutes") << QByteArray("9.0") << QByteArray("540") << 9;
    QTest::newRow("by the moment") << QByteArray("10") << QByteArray("1795435800") << 10; // 12:10
    QTest::newRow("more than we ask for")
        << QByteArray("5000") << QByteArray("3600") << int(HostPaces::usualBurst);
    QTest::newRow("no number") << QByteArray("many") << QByteArray("soon") << int(HostPaces::usualBurst);
    QTest::newRow("below nothing") << QByteArray("-1") << QByteArray("600") << int(HostPaces::usualBurst);
}

void HostPacesTest::aHostThatCountsIsAskedNoFasterThanItSays()
{
    QFETCH(const QByteArray, remaining);
    QFETCH(const QByteArray, reset);
    QFETCH(const int, inTheNextHour);

    QVERIFY(!m_paces->learn(host, answer(200, remaining, reset)));

    QCOMPARE(burst(), inTheNextHour);
    if (inTheNextHour < HostPaces::usualBurst) {
        QCOMPARE(m_paces->take(host), 60'000ms);
    }
}

void HostPacesTest::whatWasLearnedIsForgottenInTime()
{
    m_paces->learn(host, answer(200, "2", "600"));
    QCOMPARE(m_paces->room(host, 600s), 4);
    m_now = m_now.addSecs(1201);
    burst();
    QCOMPARE(m_paces->room(host, 600s), 600);

    QVERIFY(m_paces->learn(host, answer(200, "0", "600"))); // used up: nothing until then
    QCOMPARE(m_paces->pausedUntil(host), m_now.addSecs(600));
}

void HostPacesTest::a429MakesItSlowerEachTime()
{
    FetchReply slowDown = answer(429);
    slowDown.retryAfter = "60";

    QVERIFY(m_paces->learn(host, slowDown));
    QCOMPARE(m_paces->pausedUntil(host), m_now.addSecs(60));
    m_now = m_now.addSecs(61);
    burst();
    QCOMPARE(m_paces->room(host, 60s), 30);

    m_paces->learn(host, slowDown);
    burst();
    QCOMPARE(m_paces->room(host, 60s), 15);
    for (int i = 0; i < 20; ++i)
        m_paces->learn(host, slowDown);
    QCOMPARE(m_paces->room(host, 3600s), 12); // one in five minutes at least

    m_now = m_now.addDays(2);
    burst();
    QCOMPARE(m_paces->room(host, 60s), 60);
}

void HostPacesTest::a403MayMean429_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("remaining");
    QTest::addColumn<int>("pause");

    QTest::newRow("with Retry-After") << QByteArray("90") << QByteArray() << 90;
    QTest::newRow("with nothing left") << QByteArray() << QByteArray("0") << 300;
    QTest::newRow("without a word") << QByteArray() << QByteArray() << 0;
}

void HostPacesTest::a403MayMean429()
{
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const QByteArray, remaining);
    QFETCH(const int, pause);
    FetchReply reply = answer(403, remaining, remaining.isEmpty() ? "" : "300");
    reply.retryAfter = retryAfter;

    QCOMPARE(m_paces->learn(host, reply), pause > 0);

    QCOMPARE(m_paces->pausedUntil(host), pause > 0 ? m_now.addSecs(pause) : QDateTime());
    burst();
    QCOMPARE(m_paces->room(host, 60s), pause > 0 ? 60 : 6); // without a word a little slower
}

void HostPacesTest::theStateSurvivesARestart()
{
    burst();
    m_paces->pause(u"away.example"_s, m_now.addDays(30));
    const QList<models::HostPace> kept = m_paces->takeChanged();
    QCOMPARE(kept.size(), 2);
    QVERIFY(m_paces->takeChanged().isEmpty());

    m_paces = std::make_unique<HostPaces>([this] { return m_now; });
    m_paces->setPaces(kept);

    QCOMPARE(burst(), 0);
    QCOMPARE(m_paces->pausedUntil(u"away.example"_s), m_now.addDays(7)); // the longest that counts
}

void HostPacesTest::aClockTurnedBackStopsNothing()
{
    burst();
    m_paces->pause(u"away.example"_s, m_now.addSecs(600));
    m_now = m_now.addYears(-1);

    QVERIFY(!m_paces->pausedUntil(u"away.example"_s).isValid());
    QVERIFY(m_paces->take(host) > 0ms);
    m_now = m_now.addSecs(10);
    QCOMPARE(burst(), 10);
}

QTEST_GUILESS_MAIN(HostPacesTest)
#include "hostpaces_test.moc"
