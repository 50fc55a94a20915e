// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/feedrequest.h"
#include "app/refresh/heartbeat.h"
#include "app/refresh/reachability.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::refresh::Heartbeat;
using app::refresh::Reachability;
using models::FetchOutcome;
using models::Problem;

/// What keeps a refresh calm when the machine slept or has no network.
class CalmTest final : public QObject
{
    Q_OBJECT

private slots:
    void anUnhurriedTimerTakesAllItMay();
    void afterASleepItTakesALittleAtATime();
    void aClockThatWasSetSpreadsToo();
    void aLateTickIsNoSleep();

    void severalSilentStrangersMeanNoNetwork();
    void anAnswerMeansThereIsOne();
    void aServerAtHomeSaysNothing();
    void withoutANetworkOneSilentHostIsEnough();
    void onlyTheWayToTheServerIsSuspect_data();
    void onlyTheWayToTheServerIsSuspect();

    void aRequestCarriesWhatTheUserSet();
};

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

FetchOutcome met(const QString &host, std::optional<Problem::Kind> kind, int status = 0)
{
    FetchOutcome outcome;
    outcome.state.url = QUrl(u"http://%1/feed"_s.arg(host));
    outcome.httpStatus = status;
    if (kind)
        outcome.problem = Problem{*kind, {}, {}, status};
    return outcome;
}

} // namespace

void CalmTest::anUnhurriedTimerTakesAllItMay()
{
    Heartbeat heart(1min, 100);
    heart.beat(now);
    heart.beat(now.addSecs(60));

    QCOMPARE(heart.share(500), 100);
    QVERIFY(heart.interval() == 1min);
}

void CalmTest::afterASleepItTakesALittleAtATime()
{
    Heartbeat heart(1min, 100);
    heart.beat(now);
    QDateTime time = now.addSecs(2 * 3600);
    heart.beat(time);
    int due = 480;
    int ticks = 0;
    for (; due > 0; ++ticks) {
        const int share = std::min(due, heart.share(due));
        QVERIFY(share <= 20);
        due -= share;
        QVERIFY(heart.interval() == (due > 0 && heart.isSpreading() ? 5s : 60s));
        time = time.addSecs(5);
        heart.beat(time);
    }

    QCOMPARE(ticks, 24); // two minutes for all
    QVERIFY(!heart.isSpreading());
    QCOMPARE(heart.share(500), 100);
}

void CalmTest::aClockThatWasSetSpreadsToo()
{
    Heartbeat heart(1min, 100);
    heart.beat(now);
    heart.beat(now.addDays(-1));

    QCOMPARE(heart.share(240), 10);
}

void CalmTest::aLateTickIsNoSleep()
{
    Heartbeat heart(1min, 100);
    heart.beat(now);
    heart.beat(now.addSecs(150));
    heart.beat(now.addSecs(140));

    QVERIFY(!heart.isSpreading());
}

void CalmTest::severalSilentStrangersMeanNoNetwork()
{
    Reachability reach;
    reach.begin(false);
    reach.note(met(u"a.test"_s, Problem::Kind::HostNotFound));
    reach.note(met(u"b.test"_s, Problem::Kind::TimedOut));
    reach.note(met(u"b.test"_s, Problem::Kind::TimedOut));
    QVERIFY(!reach.isOffline());

    reach.note(met(u"c.test"_s, Problem::Kind::ConnectionFailed));
    QVERIFY(reach.isOffline());
}

void CalmTest::anAnswerMeansThereIsOne()
{
    Reachability reach;
    reach.begin(true);
    for (const QString &host : {u"a.test"_s, u"b.test"_s, u"c.test"_s})
        reach.note(met(host, Problem::Kind::HostNotFound));
    reach.note(met(u"d.test"_s, Problem::Kind::ServerFailed, 500));

    QVERIFY(reach.hasAnswer());
    QVERIFY(!reach.isOffline());
}

void CalmTest::aServerAtHomeSaysNothing()
{
    Reachability reach;
    reach.begin(false);
    reach.note(met(u"127.0.0.1"_s, std::nullopt, 200));
    reach.note(met(u"nas.local"_s, Problem::Kind::ConnectionFailed));

    QVERIFY(!reach.hasAnswer());
    QVERIFY(!reach.isOffline());
}

void CalmTest::withoutANetworkOneSilentHostIsEnough()
{
    Reachability reach;
    reach.begin(true);
    reach.note(met(u"a.test"_s, Problem::Kind::HostNotFound));
    QVERIFY(reach.isOffline());

    reach.begin(false);
    reach.note(met(u"a.test"_s, Problem::Kind::Offline)); // the system says so
    QVERIFY(reach.isOffline());
}

void CalmTest::onlyTheWayToTheServerIsSuspect_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("suspect");

    QTest::newRow("no such host") << u"a.test"_s << int(Problem::Kind::HostNotFound) << 0 << true;
    QTest::newRow("no answer") << u"a.test"_s << int(Problem::Kind::TimedOut) << 0 << true;
    QTest::newRow("cut after it began") << u"a.test"_s << int(Problem::Kind::TimedOut) << 200 << false;
    QTest::newRow("a bad certificate") << u"a.test"_s << int(Problem::Kind::TlsFailed) << 0 << false;
    QTest::newRow("at home") << u"192.168.1.2"_s << int(Problem::Kind::ConnectionFailed) << 0 << false;
}

void CalmTest::onlyTheWayToTheServerIsSuspect()
{
    QFETCH(const QString, host);
    QFETCH(const int, kind);
    QFETCH(const int, status);
    QFETCH(const bool, suspect);

    QCOMPARE(Reachability::isSuspect(met(host, Problem::Kind(kind), status)), suspect);
}

void CalmTest::aRequestCarriesWhatTheUserSet()
{
    models::FetchState state;
    state.url = QUrl(u"https://feed.test/a"_s);
    state.etag = "W/\"1\"";
    state.lastModified = "then";
    state.validatorsFrom = QUrl(u"https://cdn.test/a"_s);
    state.settings.userAgent = u"Quay/1"_s;
    state.settings.userName = u"ann"_s;
    state.settings.headers = {{"X-Key", "1"}};
    state.settings.proxy = models::FeedProxy::Manual;
    state.settings.proxyAddress = u"proxy.test:3128"_s;
    state.settings.timeOut = 90s;

    const app::net::FetchRequest request = app::refresh::requestFor(state, {}, u"secret"_s);

    QCOMPARE(request.etag, state.etag);
    QCOMPARE(request.lastModified, state.lastModified);
    QCOMPARE(request.validatorsFrom, state.validatorsFrom);
    QCOMPARE(request.userAgent, QByteArray("Quay/1"));
    QCOMPARE(request.userName, u"ann"_s);
    QCOMPARE(request.password, u"secret"_s);
    QVERIFY(request.headers == state.settings.headers);
    QVERIFY(request.proxy == models::FeedProxy::Manual);
    QCOMPARE(request.proxyAddress, u"proxy.test:3128"_s);
    QVERIFY(request.limits.whole == 90s);
    QVERIFY(app::refresh::requestFor({}, {}).limits.whole == app::net::FetchLimits().whole);
}

QTEST_GUILESS_MAIN(CalmTest)
#include "calm_test.moc"
