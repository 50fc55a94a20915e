// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/feedfinder.h"
#include "app/refresh/feedpreview.h"
#include "tests/app/refresh/samplefeed.h"
#include "tests/support/httpserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using app::refresh::FeedFinder;
using models::FindReport;
using models::Problem;
using tests::HttpResponse;
using tests::HttpServer;
using tests::sampleFeed;

class FeedFinderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anAddressIsReadFromText_data();
    void anAddressIsReadFromText();
    void aFeedIsFoundWithOneRequest();
    void aPageOffersItsFeeds();
    void whatIsNoFeedIsNotOffered();
    void noMoreThanFourAreLookedAt();
    void aPageWithoutFeedsSaysSo();
    void aPageThatForgotItsFeedHasItInTheUsualPlace();
    void aProblemIsTold();
    void aMovedFeedIsFoundWhereItIs();
    void aSearchGivenUpIsSilent();
    void theFrequencyComesFromTheDates_data();
    void theFrequencyComesFromTheDates();

private:
    FindReport find(const QString &path);

    std::unique_ptr<HttpServer> m_server;
    app::net::Fetcher m_fetcher{app::net::NetworkOptions{.proxy = app::net::NetworkOptions::Proxy::None}};
};

namespace {

HttpResponse page(const QByteArray &head)
{
    HttpResponse response;
    response.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    response.body =
        "<!DOCTYPE html><html><head><title>Harbour</title>" + head + "</head><body>Hello</body></html>";
    return response;
}

QByteArray alternate(const QByteArray &href, const QByteArray &title)
{
    return "<link rel='alternate' type='application/rss+xml' title='" + title + "' href='" + href + "'>";
}

} // namespace

void FeedFinderTest::init()
{
    m_server = std::make_unique<HttpServer>();
}

FindReport FeedFinderTest::find(const QString &path)
{
    FeedFinder finder(m_fetcher);
    QSignalSpy found(&finder, &FeedFinder::found);
    finder.find(m_server->url(path));
    if (!found.wait(20'000))
        qFatal("a search must end");
    return found.constFirst().constFirst().value<FindReport>();
}

void FeedFinderTest::anAddressIsReadFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");

    QTest::newRow("whole") << u"https://feed.test/a"_s << u"https://feed.test/a"_s;
    QTest::newRow("blanks") << u"  https://feed.test/a\n"_s << u"https://feed.test/a"_s;
    QTest::newRow("no scheme") << u"feed.test/a"_s << u"http://feed.test/a"_s;
    QTest::newRow("no scheme, a port") << u"feed.test:8080/a"_s << u"http://feed.test:8080/a"_s;
    QTest::newRow("this machine") << u"localhost:8080"_s << u"http://localhost:8080"_s;
    QTest::newRow("feed:") << u"feed:https://feed.test/a"_s << u"https://feed.test/a"_s;
    QTest::newRow("feed://") << u"feed://feed.test/a"_s << u"http://feed.test/a"_s;
    QTest::newRow("feeds://") << u"FEEDS://feed.test/a"_s << u"https://feed.test/a"_s;
    QTest::newRow("angle brackets") << u"<https://feed.test/a>"_s << u"https://feed.test/a"_s;
    QTest::newRow("a word") << u"harbour"_s << QString();
    QTest::newRow("words") << u"news from the harbour."_s << QString();
    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("a script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("a letter") << u"mailto:me@feed.test"_s << QString();
}

void FeedFinderTest::anAddressIsReadFromText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    QCOMPARE(FeedFinder::addressFromText(text).toString(), address);
}

void FeedFinderTest::aFeedIsFoundWithOneRequest()
{
    m_server->serve("/feed", HttpResponse::feed(sampleFeed({1, 2}), {{"ETag", "\"1\""}}));

    const FindReport report = find(u"/feed"_s);

    QVERIFY(!report.problem);
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.constFirst().title, u"Harbour Letters"_s);
    QCOMPARE(report.feeds.constFirst().type, u"RSS"_s);
    QCOMPARE(report.feeds.constFirst().url, m_server->url(u"/feed"_s));
    const auto &fetched = report.feeds.constFirst().fetched;
    QVERIFY(fetched);
    QCOMPARE(fetched->state.etag, QByteArray("\"1\""));
    QCOMPARE(fetched->feed->items.size(), 2);
    QCOMPARE(report.requests, 1);
    QCOMPARE(m_server->requests().size(), 1);
}

void FeedFinderTest::aPageOffersItsFeeds()
{
    m_server->serve("/", page(alternate("/rss", "All") + alternate("/comments", "Comments")
                              + alternate("/rss", "Again")));
    m_server->serve("/rss", HttpResponse::feed(sampleFeed({1})));
    m_server->serve("/comments", HttpResponse::feed(sampleFeed({2, 3})));

    const FindReport report = find(u"/"_s);

    QVERIFY(!report.problem);
    QCOMPARE(report.feeds.size(), 2);
    QCOMPARE(report.feeds.at(0).url, m_server->url(u"/rss"_s));
    QCOMPARE(report.feeds.at(1).fetched->feed->items.size(), 2);
    QCOMPARE(m_server->requests().size(), 3);
}

void FeedFinderTest::whatIsNoFeedIsNotOffered()
{
    m_server->serve("/", page(alternate("/gone", "Gone") + alternate("/rss", "All")));
    m_server->serve("/rss", HttpResponse::feed(sampleFeed({1})));

    const FindReport report = find(u"/"_s);

    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.constFirst().url, m_server->url(u"/rss"_s));
}

void FeedFinderTest::noMoreThanFourAreLookedAt()
{
    QByteArray links;
    for (int i = 0; i < 9; ++i) {
        links += alternate("/rss?" + QByteArray::number(i), "Number " + QByteArray::number(i));
    }
    m_server->serve("/", page(links));
    m_server->serve("/rss", HttpResponse::feed(sampleFeed({1})));

    const FindReport report = find(u"/"_s);

    QCOMPARE(report.feeds.size(), 9);
    QCOMPARE(m_server->requests().size(), 5);
    QVERIFY(report.feeds.at(3).fetched);
    QVERIFY(!report.feeds.at(4).fetched);
    QCOMPARE(report.feeds.at(8).title, u"Number 8"_s);
}

void FeedFinderTest::aPageWithoutFeedsSaysSo()
{
    m_server->serve("/", page({}));

    const FindReport report = find(u"/"_s);

    QVERIFY(report.feeds.isEmpty());
    QCOMPARE(report.problem->kind, Problem::Kind::NoFeedFound);
    QVERIFY(report.problem->headline().contains(m_server->url().toString()));
    QCOMPARE(m_server->requests().size(), 4); // the page and the usual places, no more
}

void FeedFinderTest::aPageThatForgotItsFeedHasItInTheUsualPlace()
{
    m_server->serve("/", page("<meta name=generator content='WordPress 6.5'>"));
    m_server->serve("/feed/", HttpResponse::feed(sampleFeed({1})));

    const FindReport report = find(u"/"_s);

    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.constFirst().url, m_server->url(u"/feed/"_s));
    QCOMPARE(m_server->requests().size(), 2);
}

void FeedFinderTest::aProblemIsTold()
{
    const FindReport report = find(u"/nothing-here"_s);

    QVERIFY(report.feeds.isEmpty());
    QCOMPARE(report.problem->kind, Problem::Kind::NotFound);
}

void FeedFinderTest::aMovedFeedIsFoundWhereItIs()
{
    m_server->serve("/old", HttpResponse::redirect(301, "/feed"));
    m_server->serve("/feed", HttpResponse::feed(sampleFeed({1})));

    QCOMPARE(find(u"/old"_s).feeds.constFirst().url, m_server->url(u"/feed"_s));
}

void FeedFinderTest::aSearchGivenUpIsSilent()
{
    m_server->serve("/first", HttpResponse::feed(sampleFeed({1})));
    m_server->serve("/second", HttpResponse::feed(sampleFeed({2})));
    FeedFinder finder(m_fetcher);
    QSignalSpy found(&finder, &FeedFinder::found);

    finder.find(m_server->url(u"/first"_s));
    finder.find(m_server->url(u"/second"_s));

    QVERIFY(found.wait());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().constFirst().value<FindReport>().feeds.constFirst().url,
             m_server->url(u"/second"_s));
    finder.find(m_server->url(u"/first"_s));
    finder.cancel();
    QTRY_COMPARE(m_server->requestsTo("/second").size(), 1);
    QCOMPARE(found.size(), 1);
}

void FeedFinderTest::theFrequencyComesFromTheDates_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<double>("aWeek");

    QTest::newRow("none") << QList<int>{} << -1.0;
    QTest::newRow("one") << QList<int>{0} << -1.0;
    QTest::newRow("daily") << QList<int>{0, 1, 2, 3, 4, 5, 6, 7} << 7.0;
    QTest::newRow("in any order") << QList<int>{7, 0, 14} << 1.0;
    QTest::newRow("all at once") << QList<int>{0, 0} << 168.0;
}

void FeedFinderTest::theFrequencyComesFromTheDates()
{
    QFETCH(const QList<int>, days);
    QFETCH(const double, aWeek);
    models::ParsedFeed feed;
    for (const int day : days) {
        models::ParsedItem item;
        item.published = QDateTime(QDate(2026, 11, 1).addDays(day), QTime(8, 0), Qt::UTC);
        feed.items.append(item);
    }

    QCOMPARE(app::refresh::postsAWeek(feed), aWeek);
}

QTEST_GUILESS_MAIN(FeedFinderTest)
#include "feedfinder_test.moc"
