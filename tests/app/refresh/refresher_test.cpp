// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/refresherfixture.h"
#include "tests/app/refresh/samplefeed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::refresh::Refresher;
using models::FetchOutcome;
using models::Problem;
using tests::HttpRequest;
using tests::HttpResponse;
using tests::RefresherFixture;
using tests::sampleFeed;
using Status = models::FetchOutcome::Status;

class RefresherTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<RefresherFixture>(); }
    void cleanup() { m.reset(); }

    void newArticlesAreStored();
    void nothingNewCostsA304();
    void validatorsOutliveARestart();
    void theSameBodyWithoutValidatorsIsUnchanged();
    void anEditedArticleIsChangedNotDoubled();
    void aPermanentRedirectIsStored();
    void aTemporaryRedirectIsNot();
    void aRedirectToAnotherFeedKeepsBoth();
    void validatorsOfARedirectedFeedAreUsed();
    void aFeedThatIsGoneIsNotAskedAgain();
    void aHostThatAsksForAPauseIsLeftAloneEvenAfterARestart();
    void aFailureKeepsTheArticles_data();
    void aFailureKeepsTheArticles();
    void aSuccessAfterFailuresIsDueAsUsual();
    void onlyDueFeedsAreFetched();
    void feedsByHandAreNotDue();
    void theTimerFetchesWhatIsDue();
    void stopEndsTheRound();
    void feedsAskedForTwiceAreFetchedOnce();
    void aBundledFeedNeedsNoNetwork();
    void manyFeedsAllArrive();

    void aPublishersWaitCountsAfterA304Too();
    void anotherIntervalMovesTheNextLookAtOnce();
    void anotherPreferenceMovesTheNextLookAtOnce();
    void aServersWishOutlivesAnotherInterval();
    void whatLooksCameToIsCounted();
    void aMoveTakenBackIsNotFollowedAgain();
    void theClockMayBeTurnedBack();
    void afterASleepTheTimerTakesALittleAtATime();
    void withoutANetworkNobodyHasFailed();
    void theSystemMaySayThatThereIsNoNetwork();
    void aFeedMayNeedAPassword();

private:
    std::unique_ptr<RefresherFixture> m;
};

namespace {

HttpResponse conditional(const HttpRequest &request, const QByteArray &etag, const QByteArray &body)
{
    if (request.header("If-None-Match") == etag)
        return HttpResponse::withStatus(304);
    return HttpResponse::feed(body, {{"ETag", etag}});
}

HttpResponse page()
{
    HttpResponse response;
    response.headers = {{"Content-Type", "text/html"}};
    response.body =
        "<!DOCTYPE html><html><head><title>Log in</title></head><body>Pay for the Wi-Fi</body></html>";
    return response;
}

/// A system that says what the test wants.
class SaidConnectivity final : public app::net::Connectivity
{
public:
    bool isDown() const override { return m_down; }
    void comeBack()
    {
        m_down = false;
        emit cameBack();
    }

private:
    bool m_down = true;
};

} // namespace

void RefresherTest::newArticlesAreStored()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2, 3})));
    const auto id = m->subscribe(u"/feed"_s);

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Updated);
    QCOMPARE(m->summary.added, 3);
    QCOMPARE(m->titles(id), (QStringList{u"Letter 1"_s, u"Letter 2"_s, u"Letter 3"_s}));
    QCOMPARE(m->feed(id).title, u"Harbour Letters"_s);
    QCOMPARE(m->feed(id).lastSuccess, m->now);
    QCOMPARE(m->feed(id).nextDue, m->now.addSecs(3600));
    QVERIFY(!m->refresher->isBusy());
}

void RefresherTest::nothingNewCostsA304()
{
    m->server.handle("/feed", [](const HttpRequest &request) {
        return conditional(request, "W/\"odd, 'one'\"", sampleFeed({1}));
    });
    m->subscribe(u"/feed"_s);
    m->refreshAll();

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Unchanged);
    QCOMPARE(outcome.httpStatus, 304);
    QCOMPARE(outcome.bytes, 0);
}

void RefresherTest::validatorsOutliveARestart()
{
    m->server.handle(
        "/feed", [](const HttpRequest &request) { return conditional(request, "\"1\"", sampleFeed({1})); });
    m->subscribe(u"/feed"_s);
    m->refreshAll();

    m->restart();

    QCOMPARE(m->refreshAll().value(0).httpStatus, 304);
}

void RefresherTest::theSameBodyWithoutValidatorsIsUnchanged()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    m->subscribe(u"/feed"_s);
    m->refreshAll();

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Unchanged);
    QCOMPARE(outcome.httpStatus, 200);
    QVERIFY(!outcome.feed);
}

void RefresherTest::anEditedArticleIsChangedNotDoubled()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2})));
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2}, "Storm coming up")));

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Updated);
    QCOMPARE(m->summary.added, 0);
    QCOMPARE(m->summary.changed, 2);
    QCOMPARE(m->titles(id).size(), 2);
}

void RefresherTest::aPermanentRedirectIsStored()
{
    m->server.serve("/old", HttpResponse::redirect(301, "/new"));
    m->server.serve("/new", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/old"_s);

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Moved);
    QCOMPARE(m->feed(id).url, m->server.url(u"/new"_s));
    QCOMPARE(m->feed(id).formerUrl, m->server.url(u"/old"_s));
    QCOMPARE(m->titles(id).size(), 1);
}

void RefresherTest::aTemporaryRedirectIsNot()
{
    m->server.serve("/old", HttpResponse::redirect(302, "/new"));
    m->server.serve("/new", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/old"_s);

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Updated);
    QCOMPARE(m->feed(id).url, m->server.url(u"/old"_s));
}

void RefresherTest::aRedirectToAnotherFeedKeepsBoth()
{
    m->server.serve("/old", HttpResponse::redirect(301, "/new"));
    m->server.serve("/new", HttpResponse::feed(sampleFeed({1})));
    const auto first = m->subscribe(u"/old"_s);
    const auto second = m->subscribe(u"/new"_s);

    m->refreshAll();

    QCOMPARE(m->feed(first).url, m->server.url(u"/old"_s));
    QCOMPARE(m->feed(second).url, m->server.url(u"/new"_s));
    QCOMPARE(m->summary.failed, 0);
}

void RefresherTest::validatorsOfARedirectedFeedAreUsed()
{
    tests::HttpServer other;
    other.handle("/new",
                 [](const HttpRequest &request) { return conditional(request, "\"1\"", sampleFeed({1})); });
    m->server.serve("/old", HttpResponse::redirect(302, other.url(u"/new"_s).toEncoded()));
    m->subscribe(u"/old"_s);
    m->refreshAll();
    m->restart();

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.httpStatus, 304);
    QVERIFY(!m->server.requests().constLast().has("If-None-Match"));
}

void RefresherTest::aFeedThatIsGoneIsNotAskedAgain()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    m->server.serve("/feed", HttpResponse::withStatus(410));
    QCOMPARE(m->refreshAll().value(0).status, Status::Gone);
    m->server.forgetRequests();
    m->now = m->now.addDays(30);

    const QList<FetchOutcome> again = m->refreshAll();
    m->refreshDue();

    QCOMPARE(again.value(0).status, Status::Gone);
    QVERIFY(m->server.requests().isEmpty());
    QVERIFY(m->feed(id).gone);
    QCOMPARE(m->titles(id).size(), 1);

    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2})));
    QCOMPARE(m->refresh(id).status, Status::Updated); // asked for by name
    QVERIFY(!m->feed(id).gone);
}

void RefresherTest::aHostThatAsksForAPauseIsLeftAloneEvenAfterARestart()
{
    m->server.serve("/feed", HttpResponse::withStatus(429, {{"Retry-After", "120"}}));
    const auto id = m->subscribe(u"/feed"_s);
    QCOMPARE(m->refreshAll().value(0).status, Status::Error);
    m->subscribe(u"/other"_s);
    m->restart();
    m->server.forgetRequests();
    m->now = m->now.addSecs(60);

    const QList<FetchOutcome> early = m->refreshAll();
    QCOMPARE(m->refresh(id).status, Status::Waiting);

    QCOMPARE(early.size(), 2);
    QCOMPARE(early.at(0).status, Status::Waiting);
    QCOMPARE(early.at(1).status, Status::Waiting);
    QCOMPARE(early.at(0).state.nextDue, m->now.addSecs(60));
    QVERIFY(m->server.requests().isEmpty());

    m->now = m->now.addSecs(61);
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    m->refreshAll();
    QCOMPARE(m->server.requestsTo("/feed").size(), 1);
    QCOMPARE(m->titles(id).size(), 1);
}

void RefresherTest::aFailureKeepsTheArticles_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("problem");

    const QByteArray feed = sampleFeed({1, 2, 3, 4, 5, 6, 7, 8}, "Storm");
    const QByteArray squeezed = tests::gzip(feed);
    HttpResponse cut = HttpResponse::feed(feed);
    cut.cutAfter = 400;
    cut.end = HttpResponse::End::Close;
    HttpResponse silent;
    silent.cutAfter = 0;
    silent.end = HttpResponse::End::Hang;

    QTest::newRow("404") << HttpResponse::withStatus(404) << u"not-found"_s;
    QTest::newRow("500") << HttpResponse::withStatus(500) << u"server-failed"_s;
    QTest::newRow("401") << HttpResponse::withStatus(401) << u"login-needed"_s;
    QTest::newRow("html-200") << page() << u"web-page"_s;
    QTest::newRow("empty-200") << HttpResponse::feed({}) << u"empty-body"_s;
    QTest::newRow("a picture") << HttpResponse::feed("\x89PNG\r\n\x1a\n") << u"not-a-feed"_s;
    QTest::newRow("bogus-304") << HttpResponse::withStatus(304) << u"unexpected-status"_s;
    QTest::newRow("204") << HttpResponse::withStatus(204) << u"unexpected-status"_s;
    QTest::newRow("truncated") << cut << u"body-cut"_s;
    QTest::newRow("gzip-truncated") << HttpResponse::feed(squeezed.left(squeezed.size() - 60),
                                                          {{"Content-Encoding", "gzip"}})
                                    << u"body-cut"_s;
    QTest::newRow("no-response") << silent << u"timed-out"_s;
    QTest::newRow("redirect to a page") << HttpResponse::redirect(301, "/page") << u"web-page"_s;
    QTest::newRow("redirect to a file")
        << HttpResponse::redirect(301, "file:///etc/passwd") << u"redirect-refused"_s;
}

void RefresherTest::aFailureKeepsTheArticles()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const QString, problem);
    m->server.serve("/page", page());
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2, 3})));
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    m->server.serve("/feed", response);

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Error);
    QCOMPARE(models::problemCode(outcome.problem->kind), problem);
    QCOMPARE(m->summary.failed, 1);
    const models::Feed feed = m->feed(id);
    QVERIFY(feed.problem);
    QCOMPARE(models::problemCode(feed.problem->kind), problem);
    QCOMPARE(feed.failures, 1);
    QCOMPARE(feed.url, m->server.url(u"/feed"_s));
    QVERIFY(feed.nextDue > m->now.addSecs(6000) && feed.nextDue <= m->now.addSecs(7200));
    QCOMPARE(m->titles(id), (QStringList{u"Letter 1"_s, u"Letter 2"_s, u"Letter 3"_s}));

    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2, 3, 4})));
    QCOMPARE(m->refreshAll().value(0).status, Status::Updated);
    QCOMPARE(m->titles(id).size(), 4);
    QVERIFY(!m->feed(id).problem);
}

void RefresherTest::aSuccessAfterFailuresIsDueAsUsual()
{
    const auto id = m->subscribe(u"/feed"_s);
    for (int i = 0; i < 3; ++i)
        m->refreshAll();
    QCOMPARE(m->feed(id).failures, 3);
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1}), {{"Cache-Control", "max-age=7200"}}));

    m->refreshAll();

    QCOMPARE(m->feed(id).failures, 0);
    QCOMPARE(m->feed(id).nextDue, m->now.addSecs(7200));
}

void RefresherTest::onlyDueFeedsAreFetched()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    m->subscribe(u"/feed"_s);
    m->refreshDue();
    m->server.forgetRequests();

    m->now = m->now.addSecs(3599);
    m->refreshDue();
    QVERIFY(m->server.requests().isEmpty());

    m->now = m->now.addSecs(1);
    m->refreshDue();
    QCOMPARE(m->server.requests().size(), 1);
}

void RefresherTest::feedsByHandAreNotDue()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/feed"_s);
    models::FeedSettings byHand;
    byHand.interval = std::chrono::seconds(-1);
    QVERIFY(m->library->setFeedSettings(id, byHand).result());

    m->refreshDue();
    QVERIFY(m->server.requests().isEmpty());

    m->refreshAll();
    QCOMPARE(m->server.requests().size(), 1);
}

void RefresherTest::theTimerFetchesWhatIsDue()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    for (int i = 0; i < 8; ++i)
        m->subscribe(u"/feed?%1"_s.arg(i));
    m->options.mostPerTick = 5;
    m->refresher->setOptions(m->options);
    QSignalSpy finished(m->refresher.get(), &Refresher::finished);

    m->refresher->startTimer();

    QVERIFY(finished.wait());
    QCOMPARE(m->server.requests().size(), 5); // after a long pause not all at once
    m->refresher->stopTimer();
}

void RefresherTest::stopEndsTheRound()
{
    HttpResponse silent;
    silent.cutAfter = 0;
    silent.end = HttpResponse::End::Hang;
    m->server.serve("/feed", silent);
    for (int i = 0; i < 10; ++i)
        m->subscribe(u"/feed?%1"_s.arg(i));
    QSignalSpy finished(m->refresher.get(), &Refresher::finished);
    QSignalSpy fetched(m->refresher.get(), &Refresher::fetched);
    m->refresher->refreshAll();
    QTRY_VERIFY(!m->server.requests().isEmpty());

    m->refresher->stop();

    QVERIFY(finished.wait());
    const auto summary = finished.constFirst().constFirst().value<app::refresh::RefreshSummary>();
    QVERIFY(summary.stopped);
    QCOMPARE(summary.failed, 0);
    QCOMPARE(fetched.size(), 0);
    QVERIFY(!m->refresher->isBusy());
}

void RefresherTest::feedsAskedForTwiceAreFetchedOnce()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/feed"_s);
    m->subscribe(u"/feed?2"_s);
    QSignalSpy finished(m->refresher.get(), &Refresher::finished);

    m->refresher->refreshAll();
    m->refresher->refresh({id});
    m->refresher->refreshAll();

    QVERIFY(finished.wait());
    QCOMPARE(m->server.requests().size(), 2);
    QCOMPARE(finished.size(), 1);
}

void RefresherTest::aBundledFeedNeedsNoNetwork()
{
    m->options.bundled = [](const QUrl &) { return std::optional(sampleFeed({1, 2})); };
    m->refresher->setOptions(m->options);
    const auto id = m->subscribe(QUrl(u"courant:welcome"_s));

    const FetchOutcome outcome = m->refreshAll().value(0);

    QCOMPARE(outcome.status, Status::Updated);
    QCOMPARE(m->titles(id).size(), 2);
    QCOMPARE(m->refreshAll().value(0).status, Status::Unchanged);
}

void RefresherTest::manyFeedsAllArrive()
{
    m->server.handle("/feed", [](const HttpRequest &request) {
        const int number = request.path.split('?').constLast().toInt();
        HttpResponse response = HttpResponse::feed(sampleFeed({number, number + 1'000'000}));
        response.delay = 10ms; // long enough for the others to come
        return response;
    });
    for (int i = 1; i <= 200; ++i)
        m->subscribe(u"/feed?%1"_s.arg(i));
    QSignalSpy progressed(m->refresher.get(), &Refresher::progressed);

    const QList<FetchOutcome> outcomes = m->refreshAll();

    QCOMPARE(outcomes.size(), 200);
    QCOMPARE(m->summary.feeds, 200);
    QCOMPARE(m->summary.added, 400);
    QCOMPARE(m->summary.failed, 0);
    QCOMPARE(progressed.constLast().at(0).toInt(), 200);
    QCOMPARE(m->server.mostAtOnce(), 6);
}

void RefresherTest::aPublishersWaitCountsAfterA304Too()
{
    QByteArray patient = sampleFeed({1});
    patient.replace("<channel>", "<channel><ttl>180</ttl><skipHours><hour>15</hour></skipHours>");
    m->server.handle(
        "/feed", [patient](const HttpRequest &request) { return conditional(request, "\"1\"", patient); });
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    m->restart();

    QCOMPARE(m->refreshAll().value(0).httpStatus, 304);

    // three hours on it is 15 o'clock, which is to be skipped
    QCOMPARE(m->feed(id).nextDue, QDateTime(m->now.date(), QTime(16, 0), Qt::UTC));
    QCOMPARE(m->feed(id).record.nextLook, models::NextLookReason::SkippedTime);
}

void RefresherTest::anotherIntervalMovesTheNextLookAtOnce()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    models::FeedSettings settings;

    settings.interval = 6h;
    m->library->setFeedSettings(id, settings).waitForFinished();
    QTRY_COMPARE(m->feed(id).nextDue, m->now.addSecs(6 * 3600));

    settings.interval = models::FeedSettings::onlyByHand;
    m->library->setFeedSettings(id, settings).waitForFinished();
    QTRY_COMPARE(m->feed(id).record.nextLook, models::NextLookReason::ByHand);
    QVERIFY(!m->feed(id).nextDue.isValid());
}

void RefresherTest::anotherPreferenceMovesTheNextLookAtOnce()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto usual = m->subscribe(u"/feed"_s);
    const auto own =
        m->library
            ->addFeed({.url = m->server.url(u"/feed?2"_s), .settings = models::FeedSettings{.interval = 2h}})
            .result()
            .value();
    m->refreshAll();

    m->options.usual.interval = 15min;
    m->refresher->setOptions(m->options);

    QTRY_COMPARE(m->feed(usual).nextDue, m->now.addSecs(15 * 60));
    QCOMPARE(m->feed(own).nextDue, m->now.addSecs(2 * 3600));
}

void RefresherTest::aServersWishOutlivesAnotherInterval()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1}), {{"Cache-Control", "max-age=10800"}}));
    m->server.serve("/busy", HttpResponse::withStatus(429, {{"Retry-After", "7200"}}));
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    const auto busy = m->subscribe(u"/busy"_s);
    m->refresh(busy);

    m->options.usual.interval = 5min;
    m->refresher->setOptions(m->options);
    models::FeedSettings settings;
    settings.notify = false;
    m->library->setFeedSettings(busy, settings).waitForFinished();
    m->refreshDue(); // everything posted before is done

    QCOMPARE(m->feed(id).nextDue, m->now.addSecs(10800));
    QCOMPARE(m->feed(id).record.nextLook, models::NextLookReason::ServerFresh);
    QCOMPARE(m->feed(busy).nextDue, m->now.addSecs(7200));
    QCOMPARE(m->feed(busy).record.nextLook, models::NextLookReason::SlowDown);
}

void RefresherTest::whatLooksCameToIsCounted()
{
    const QByteArray document = sampleFeed({1});
    m->server.handle(
        "/feed", [document](const HttpRequest &request) { return conditional(request, "\"1\"", document); });
    const auto id = m->subscribe(u"/feed"_s);
    for (int i = 0; i < 4; ++i)
        m->refreshAll();

    const models::FetchRecord record = m->feed(id).record;

    QCOMPARE(record.asked, 4);
    QCOMPARE(record.notModified, 3);
    QCOMPARE(record.received, document.size());
    QCOMPARE(record.saved, 3 * document.size());
    QCOMPARE(record.lastNew, m->now);
    QCOMPARE(record.nextLook, models::NextLookReason::Interval);
}

void RefresherTest::aMoveTakenBackIsNotFollowedAgain()
{
    m->server.serve("/old", HttpResponse::redirect(301, "/new"));
    m->server.serve("/new", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/old"_s);
    QCOMPARE(m->refreshAll().value(0).status, Status::Moved);
    QCOMPARE(m->feed(id).record.movedAt, m->now);

    m->library->setFeedUrl(id, m->feed(id).formerUrl).waitForFinished();

    QVERIFY(m->refreshAll().value(0).status != Status::Moved);
    QCOMPARE(m->feed(id).url, m->server.url(u"/old"_s));
}

void RefresherTest::theClockMayBeTurnedBack()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    m->subscribe(u"/feed"_s);
    m->now = m->now.addYears(12); // 2038
    m->refreshDue();
    m->server.forgetRequests();

    m->now = m->now.addYears(-12);
    m->refreshDue();

    QCOMPARE(m->server.requests().size(), 1);
}

void RefresherTest::afterASleepTheTimerTakesALittleAtATime()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    m->options.tick = 240ms; // a spread ticks every 20 ms
    m->refresher->setOptions(m->options);
    m->refresher->startTimer();
    QCoreApplication::processEvents(); // the first tick
    QTRY_VERIFY(!m->refresher->isBusy());
    for (int i = 0; i < 48; ++i)
        m->subscribe(u"/feed?%1"_s.arg(i));
    int total = 0;
    int most = 0;
    connect(m->refresher.get(), &Refresher::finished, this, [&](const app::refresh::RefreshSummary &summary) {
        total += summary.feeds;
        most = std::max(most, summary.feeds);
    });

    m->now = m->now.addSecs(2 * 3600);
    QTRY_COMPARE_WITH_TIMEOUT(total, 48, 20'000);

    QCOMPARE(m->server.requests().size(), 48);
    QCOMPARE(most, 3);
    m->refresher->stopTimer();
}

void RefresherTest::withoutANetworkNobodyHasFailed()
{
    QList<models::FeedId> strangers;
    for (int i = 0; i < 4; ++i)
        strangers.append(m->subscribe(QUrl(u"http://host-%1.invalid/feed"_s.arg(i))));
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto home = m->subscribe(u"/feed"_s);

    m->refreshAll();

    QVERIFY(m->summary.offline);
    QCOMPARE(m->titles(home).size(), 1);
    for (const models::FeedId id : std::as_const(strangers)) {
        QCOMPARE(m->feed(id).failures, 0);
        QVERIFY(!m->feed(id).problem);
        QVERIFY(!m->feed(id).lastAttempt.isValid()); // as due as before
    }
}

void RefresherTest::theSystemMaySayThatThereIsNoNetwork()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto home = m->subscribe(u"/feed"_s);
    const auto stranger = m->subscribe(QUrl(u"http://host.invalid/feed"_s));
    SaidConnectivity system;
    m->refresher->watch(system);
    QList<models::FeedId> asked;
    connect(m->refresher.get(), &Refresher::fetching, this,
            [&asked](models::FeedId feed) { asked.append(feed); });
    QSignalSpy finished(m->refresher.get(), &Refresher::finished);

    m->refresher->startTimer();
    QVERIFY(finished.wait());
    QCOMPARE(asked, QList{home}); // what is near needs no network

    system.comeBack();
    QVERIFY(finished.wait()); // long before the next tick
    QCOMPARE(asked, (QList{home, stranger}));
}

void RefresherTest::aFeedMayNeedAPassword()
{
    m->options.passwordOf = [](models::FeedId) { return QtFuture::makeReadyFuture(u"secret"_s); };
    m->refresher->setOptions(m->options);
    m->server.handle("/feed", [](const HttpRequest &request) {
        if (request.header("Authorization") == "Basic " + QByteArray("ann:secret").toBase64())
            return HttpResponse::feed(sampleFeed({1}));
        return HttpResponse::withStatus(401, {{"WWW-Authenticate", "Basic realm=\"quay\""}});
    });
    const auto id = m->library
                        ->addFeed({.url = m->server.url(u"/feed"_s),
                                   .settings = models::FeedSettings{.userName = u"ann"_s}})
                        .result()
                        .value();

    QCOMPARE(m->refreshAll().value(0).status, Status::Updated);
    QCOMPARE(m->titles(id).size(), 1);
}

QTEST_GUILESS_MAIN(RefresherTest)
#include "refresher_test.moc"
