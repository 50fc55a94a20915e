// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using models::FeedId;
using models::FetchOutcome;
using models::FetchState;

/// What the library remembers for fetching, and what it tells of it.
class FetchingTest final : public QObject
{
    Q_OBJECT

private slots:
    void allThatIsRememberedComesBack();
    void allSettingsOfAFeedComeBack();
    void aHeaderWithALineBreakIsNotKept();
    void settingsAreNews();
    void theLastNewArticleIsRemembered();
    void aMoveTakenBackIsRefused();
    void anAddressOfTheUsersOwnRefusesNothing();
    void aNextLookIsDecidedWithoutAFetch();
    void theHostsPaceComesBack();
    void aHostNobodyAskedForADayIsForgotten();
    void postsAreCountedByWeek();
};

namespace {

FetchState rememberedState(FeedId feed)
{
    FetchState state;
    state.feed = feed;
    state.url = QUrl(u"https://feed.example/rss"_s);
    state.etag = "W/\"1\"";
    state.lastModified = "yesterday";
    state.contentHash = QByteArray("\0hash", 5);
    state.lastAttempt = noon();
    state.lastSuccess = noon().addSecs(-60);
    state.nextDue = noon().addSecs(3600);
    state.failures = 3;
    state.validatorsFrom = QUrl(u"https://cdn.example/rss"_s);
    state.movingTo = QUrl(u"https://new.example/rss"_s);
    state.movingSince = noon().addDays(-1);
    state.fresh = std::chrono::seconds(120);
    state.publisherWait = std::chrono::hours(3);
    state.skipHours = {0, 7, 23};
    state.skipDays = {Qt::Monday, Qt::Sunday};
    state.rhythm = QByteArray("\0beat", 5);
    state.record.asked = 12;
    state.record.notModified = 9;
    state.record.received = qint64{5} << 32;
    state.record.saved = qint64{6} << 32;
    state.record.lastBytes = 70'000;
    state.record.lastTook = std::chrono::milliseconds(345);
    state.record.movedAt = noon().addDays(-2);
    state.record.nextLook = models::NextLookReason::PublisherWait;
    state.record.habit = {models::PostingHabit::Days::Weekdays, models::PostingHabit::Part::Morning};
    return state;
}

models::FeedSettings oddSettings()
{
    models::FeedSettings settings;
    settings.interval = models::FeedSettings::learned;
    settings.images = models::ImagePolicy::SameSite;
    settings.userAgent = u"Quay/1"_s;
    settings.notify = false;
    settings.userName = u"ann"_s;
    settings.headers = {{"X-Key", "a: b"}, {"Accept", "text/xml"}};
    settings.proxy = models::FeedProxy::Manual;
    settings.proxyAddress = u"proxy.example:3128"_s;
    settings.timeOut = std::chrono::seconds(90);
    return settings;
}

} // namespace

void FetchingTest::allThatIsRememberedComesBack()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    FetchOutcome outcome{.status = FetchOutcome::Status::Error, .state = rememberedState(feed)};
    outcome.problem = models::Problem{.kind = models::Problem::Kind::NotFound, .httpStatus = 404};
    valueOf(library->saveFetches({outcome}));
    library.reopen();

    const FetchState state = valueOf(library->fetchStates({feed}, false, noon())).value(0);
    const FetchState wanted = rememberedState(feed);

    QCOMPARE(state.etag, wanted.etag);
    QCOMPARE(state.lastModified, wanted.lastModified);
    QCOMPARE(state.contentHash, wanted.contentHash);
    QCOMPARE(state.lastAttempt, wanted.lastAttempt);
    QCOMPARE(state.lastSuccess, wanted.lastSuccess);
    QCOMPARE(state.nextDue, wanted.nextDue);
    QCOMPARE(state.failures, 3);
    QVERIFY(state.problem == models::Problem::Kind::NotFound);
    QCOMPARE(state.validatorsFrom, wanted.validatorsFrom);
    QCOMPARE(state.movingTo, wanted.movingTo);
    QCOMPARE(state.movingSince, wanted.movingSince);
    QCOMPARE(state.fresh, wanted.fresh);
    QCOMPARE(state.publisherWait, wanted.publisherWait);
    QCOMPARE(state.skipHours, wanted.skipHours);
    QCOMPARE(state.skipDays, wanted.skipDays);
    QCOMPARE(state.rhythm, wanted.rhythm);
    QCOMPARE(state.record, wanted.record);
    QCOMPARE(library.feed(feed).record, wanted.record);
    QCOMPARE(library.feed(feed).movingTo, wanted.movingTo);
}

void FetchingTest::allSettingsOfAFeedComeBack()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    const FeedId born =
        valueOf(library->addFeed({.url = QUrl(u"https://other.example/rss"_s), .settings = oddSettings()}));
    valueOf(library->setFeedSettings(feed, oddSettings()));
    library.reopen();

    QCOMPARE(library.feed(feed).settings, oddSettings());
    QCOMPARE(library.feed(born).settings, oddSettings());
    QCOMPARE(valueOf(library->fetchStates({feed}, false, noon())).value(0).settings, oddSettings());
}

void FetchingTest::aHeaderWithALineBreakIsNotKept()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    models::FeedSettings settings;
    settings.headers = {{"X-One", "1\r\nX-Evil: 2"}, {"X-Two", "2"}, {"", "3"}};

    valueOf(library->setFeedSettings(feed, settings));

    QCOMPARE(library.feed(feed).settings.headers, (QList<models::HttpHeader>{{"X-Two", "2"}}));
}

void FetchingTest::settingsAreNews()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.settle();
    QSignalSpy news(&*library, &app::store::Library::settingsChanged);

    valueOf(library->setFeedSettings(feed, oddSettings()));
    library.settle();

    QCOMPARE(news.size(), 1);
    QCOMPARE(news.constFirst().constFirst().value<FeedId>(), feed);
}

void FetchingTest::theLastNewArticleIsRemembered()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    QVERIFY(!library.feed(feed).record.lastNew.isValid());
    library.save(feed, items(1, 2));
    library.setNow(noon().addDays(1));

    library.save(feed, items(1, 2));

    QCOMPARE(library.feed(feed).record.lastNew, noon());
}

void FetchingTest::aMoveTakenBackIsRefused()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    const QUrl before = library.feed(feed).url;
    FetchOutcome moved = fetched(feed, items(1, 1));
    moved.state.url = QUrl(u"https://new.example/feed"_s);
    moved.state.etag = "theirs";
    moved.state.record.movedAt = noon();
    valueOf(library->saveFetches({moved}));

    valueOf(library->setFeedUrl(feed, before));

    const FetchState state = valueOf(library->fetchStates({feed}, false, noon())).value(0);
    QCOMPARE(state.url, before);
    QCOMPARE(state.refusedMove, moved.state.url);
    QVERIFY(state.etag.isEmpty());
    QVERIFY(!state.record.movedAt.isValid());
    QVERIFY(library.feed(feed).formerUrl.isEmpty());

    valueOf(library->undo());
    QCOMPARE(library.feed(feed).url, moved.state.url);
    QVERIFY(valueOf(library->fetchStates({feed}, false, noon())).value(0).refusedMove.isEmpty());
}

void FetchingTest::anAddressOfTheUsersOwnRefusesNothing()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);

    valueOf(library->setFeedUrl(feed, QUrl(u"https://mine.example/feed"_s)));

    QVERIFY(valueOf(library->fetchStates({feed}, false, noon())).value(0).refusedMove.isEmpty());
}

void FetchingTest::aNextLookIsDecidedWithoutAFetch()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    library.settle();
    QSignalSpy news(&*library, &app::store::Library::changed);

    valueOf(library->setNextLooks({{feed, noon().addSecs(300), models::NextLookReason::Learned}}));
    library.settle();

    QCOMPARE(library.feed(feed).nextDue, noon().addSecs(300));
    QCOMPARE(library.feed(feed).record.nextLook, models::NextLookReason::Learned);
    QCOMPARE(news.constFirst().constFirst().value<models::LibraryChange>().feeds, QList<FeedId>{feed});
}

void FetchingTest::theHostsPaceComesBack()
{
    TemporaryLibrary library;
    const models::HostPace slow{.host = u"feed.example"_s,
                                .tokens = 1.5,
                                .perMinute = 0.25,
                                .countedAt = noon(),
                                .learnedUntil = noon().addDays(1),
                                .pausedUntil = noon().addSecs(60)};
    valueOf(library->saveFetches({}, {slow}));
    library.reopen();

    QCOMPARE(valueOf(library->hostPaces()), QList<models::HostPace>{slow});
}

void FetchingTest::aHostNobodyAskedForADayIsForgotten()
{
    TemporaryLibrary library;
    const models::HostPace old{.host = u"old.example"_s, .tokens = 1, .perMinute = 6, .countedAt = noon()};
    models::HostPace paused = old;
    paused.host = u"paused.example"_s;
    paused.pausedUntil = noon().addDays(7);
    valueOf(library->saveFetches({}, {old, paused}));
    library.setNow(noon().addDays(2));
    models::HostPace fresh = old;
    fresh.host = u"fresh.example"_s;
    fresh.countedAt = noon().addDays(2);

    valueOf(library->saveFetches({}, {fresh}));

    QStringList hosts;
    for (const models::HostPace &pace : valueOf(library->hostPaces()))
        hosts.append(pace.host);
    QCOMPARE(hosts, (QStringList{u"fresh.example"_s, u"paused.example"_s}));
}

void FetchingTest::postsAreCountedByWeek()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    const FeedId silent = library.addFeed(u"https://silent.example/rss"_s);
    QList<models::ParsedItem> posts = items(0, 5);
    posts[0].published = noon();
    posts[1].published = noon().addDays(-6);
    posts[2].published = noon().addDays(-7).addSecs(-1);
    posts[3].published = noon().addDays(-20);
    posts[4].published = noon().addDays(-28);
    posts[5].published = noon().addDays(-300);
    library.save(feed, posts);

    const QHash<FeedId, QList<int>> counted = valueOf(library->postsByWeek(4, noon()));

    QCOMPARE(counted.value(feed), (QList<int>{0, 1, 1, 2}));
    QVERIFY(!counted.contains(silent));
}

QTEST_GUILESS_MAIN(FetchingTest)
#include "fetching_test.moc"
