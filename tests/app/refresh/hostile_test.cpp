// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/refresherfixture.h"
#include "tests/app/refresh/samplefeed.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using models::FetchOutcome;
using tests::gzip;
using tests::Headers;
using tests::HttpRequest;
using tests::HttpResponse;
using tests::RefresherFixture;
using tests::sampleFeed;
using Status = models::FetchOutcome::Status;

/// Broken and malicious servers and documents, each through the whole path: fetch, parse, store.
class HostileTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<RefresherFixture>(); }
    void cleanup() { m.reset(); }

    void nothingIsLostAndTheRestGoesOn_data();
    void nothingIsLostAndTheRestGoesOn();
    void whatCanBeReadIsRead_data();
    void whatCanBeReadIsRead();
    void readMarksSurvive_data();
    void readMarksSurvive();
    void aFloodedRoundEnds();
    void aFlappingFeedKeepsItsArticles();
    void freshForEverIsADay();
    void theServersClockMovesNothing();
    void aPasswordIsNotHandedOn();

private:
    std::unique_ptr<RefresherFixture> m;
};

namespace {

QByteArray rss(const QByteArray &items, const QByteArray &prolog = {})
{
    return prolog + "<rss version='2.0'><channel><title>Harbour</title>" + items + "</channel></rss>";
}

QByteArray item(const QByteArray &guid, const QByteArray &title, const QByteArray &more = {})
{
    return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + title + "</title>" + more
           + "</item>";
}

HttpResponse plain(const QByteArray &raw)
{
    HttpResponse response;
    response.raw = raw;
    response.end = HttpResponse::End::Close;
    return response;
}

QByteArray billionLaughs()
{
    QByteArray prolog = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        prolog += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
    }
    return rss(item("1", "&a29;"), prolog + "]>");
}

QByteArray manyAttributes()
{
    QByteArray tag = "<channel ";
    for (int i = 0; i < 60'000; ++i)
        tag += "a" + QByteArray::number(i) + "='' ";
    return "<rss version='2.0'>" + tag + "><title>Harbour</title></channel></rss>";
}

} // namespace

void HostileTest::nothingIsLostAndTheRestGoesOn_data()
{
    QTest::addColumn<HttpResponse>("response");

    const QByteArray feed = sampleFeed({1, 2, 3}, "Storm");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";
    HttpResponse endless = HttpResponse::feed("<rss version='2.0'><channel>");
    endless.endless = item("x", "again and again").repeated(100);
    HttpResponse drip = HttpResponse::feed(feed);
    drip.dripSize = 1;
    HttpResponse interim = plain("HTTP/1.1 103 Early Hints\r\n\r\n");
    interim.end = HttpResponse::End::Hang;
    interim.endless = "HTTP/1.1 103 Early Hints\r\n\r\n";

    QTest::newRow("gzip-bomb") << HttpResponse::feed(gzip(QByteArray(100 * 1024 * 1024, ' ')),
                                                     {{"Content-Encoding", "gzip"}});
    QTest::newRow("gzip-twice") << HttpResponse::feed(gzip(gzip(feed)), {{"Content-Encoding", "gzip"}});
    QTest::newRow("gzip-garbage") << HttpResponse::feed(feed, {{"Content-Encoding", "gzip"}});
    QTest::newRow("endless-body") << endless;
    QTest::newRow("slow-body") << drip;
    QTest::newRow("interim-flood") << interim;
    QTest::newRow("length-huge") << HttpResponse::feed(feed, {{"Content-Length", "9223372036854775807"}});
    QTest::newRow("length-negative") << plain(head + "Content-Length: -5\r\n\r\n");
    QTest::newRow("chunked-bad") << plain(head + "Transfer-Encoding: chunked\r\n\r\nzzzz\r\n" + feed);
    QTest::newRow("chunked-cut") << plain(head + "Transfer-Encoding: chunked\r\n\r\nff\r\n" + feed.left(200));
    QTest::newRow("captive-200") << HttpResponse::feed("<html><body>Log in</body></html>",
                                                       {{"Content-Type", "text/html"}});
    QTest::newRow("json that is no feed") << HttpResponse::feed("{\"error\": \"quota\"}");
    QTest::newRow("only blanks") << HttpResponse::feed("  \n\t\n ");
    QTest::newRow("binary") << HttpResponse::feed(QByteArray(5000, '\0'));
    QTest::newRow("many-attributes") << HttpResponse::feed(manyAttributes());
    QTest::newRow("r-loop") << HttpResponse::redirect(302, "/feed");
    QTest::newRow("r-gone") << HttpResponse::redirect(301, "/nowhere");
    QTest::newRow("s-599") << HttpResponse::withStatus(599);
    QTest::newRow("s-206") << HttpResponse::withStatus(206, {{"Content-Range", "bytes 0-1/2"}});
}

void HostileTest::nothingIsLostAndTheRestGoesOn()
{
    QFETCH(const HttpResponse, response);
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2, 3})));
    m->server.serve("/neighbour", HttpResponse::feed(sampleFeed({9})));
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    m->server.serve("/feed", response);
    const auto neighbour = m->subscribe(u"/neighbour"_s);
    QElapsedTimer clock;
    clock.start();

    const QList<FetchOutcome> outcomes = m->refreshAll();

    QVERIFY(clock.elapsed() < 5000 * tests::patience());
    QCOMPARE(outcomes.size(), 2);
    QVERIFY(m->feed(id).problem);
    QCOMPARE(m->feed(id).url, m->server.url(u"/feed"_s));
    QCOMPARE(m->titles(id), (QStringList{u"Letter 1"_s, u"Letter 2"_s, u"Letter 3"_s}));
    QCOMPARE(m->titles(neighbour).size(), 1);
}

void HostileTest::whatCanBeReadIsRead_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("titles");

    const QStringList both = {u"One"_s, u"Two"_s};
    const QByteArray items = item("1", "One") + item("2", "Two");
    QTest::newRow("blank before the declaration") << "\n\n" + rss(items, "<?xml version='1.0'?>") << both;
    QTest::newRow("a comment after the end") << rss(items) + "<!-- cached, 0.3 s -->\n" << both;
    QTest::newRow("words after the end") << rss(items) + "cached, 0.3 s" << both;
    QTest::newRow("a warning after the end") << rss(items) + "<br />\n<b>Warning</b>: too many users" << both;
    QTest::newRow("a script after the end") << rss(items) + "<script>document.write('x')</script>" << both;
    QTest::newRow("no end tags, but the whole length") << rss(items).chopped(16) << both;
    QTest::newRow("control characters") << rss(item("1", "O\x01ne") + item("2", "Tw\x0bo")) << both;
    QTest::newRow("undefined entity")
        << rss(item("1", "One", "<description>a&nbsp;b</description>") + item("2", "Two")) << both;
    QTest::newRow("wrong encoding said") << rss(items, "<?xml version='1.0' encoding='utf-16'?>") << both;
    QTest::newRow("guid-empty") << rss("<item><guid/><title>One</title><link>http://h.test/1</link></item>"
                                       "<item><guid/><title>Two</title><link>http://h.test/2</link></item>")
                                << both;
    QTest::newRow("guid-shared") << rss(item("1", "One", "<link>http://h.test/1</link>")
                                        + item("1", "Two", "<link>http://h.test/2</link>"))
                                 << both;
    QTest::newRow("no-guid") << rss("<item><title>One</title></item><item><title>Two</title></item>") << both;
    QTest::newRow("dup-in-feed") << rss(item("1", "One") + item("2", "Two") + item("1", "One")) << both;
    QTest::newRow("dates-odd") << rss(item("1", "One", "<pubDate>32 Foo 99999</pubDate>")
                                      + item("2", "Two", "<pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate>"))
                               << both;
    QTest::newRow("a file as an entity") << rss(item("1", "One&x;") + item("2", "Two"),
                                                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>")
                                         << QStringList{u"One&x;"_s, u"Two"_s};
    QTest::newRow("billion-laughs") << billionLaughs() << QStringList{u"&a29;"_s};
}

void HostileTest::whatCanBeReadIsRead()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QStringList, titles);
    m->server.serve("/feed", HttpResponse::feed(document, {{"Content-Type", "application/rss+xml"}}));
    const auto id = m->subscribe(u"/feed"_s);

    const FetchOutcome outcome = m->refreshAll().value(0);
    m->refreshAll();

    QCOMPARE(outcome.problem ? models::problemCode(outcome.problem->kind) : QString(), QString());
    QCOMPARE(outcome.status, Status::Updated);
    QCOMPARE(m->titles(id), titles);
    QVERIFY(!m->feed(id).problem);
}

void HostileTest::readMarksSurvive_data()
{
    QTest::addColumn<QByteArray>("then");

    QTest::newRow("edited") << sampleFeed({1, 2}, "Storm");
    QTest::newRow("reordered") << sampleFeed({2, 1});
    QTest::newRow("growing") << sampleFeed({3, 2, 1});
    QTest::newRow("vanished") << sampleFeed({3});
}

void HostileTest::readMarksSurvive()
{
    QFETCH(const QByteArray, then);
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2})));
    const auto id = m->subscribe(u"/feed"_s);
    m->refreshAll();
    models::ArticleFilter filter;
    filter.scope = models::ArticleFilter::Scope::Feed;
    filter.feed = id;
    QCOMPARE(m->library->markAllRead(filter).result().value(), 2);

    m->server.serve("/feed", HttpResponse::feed(then));
    m->refreshAll();
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1, 2}))); // vanish-return
    m->refreshAll();

    filter.unreadOnly = true;
    const int expectedUnread = then.contains("letter-3") ? 1 : 0;
    QCOMPARE(m->library->count(filter, true).result().value(), expectedUnread);
}

void HostileTest::aFloodedRoundEnds()
{
    HttpResponse flood = plain("HTTP/1.1 200 OK\r\n");
    flood.end = HttpResponse::End::Hang;
    flood.endless = (QByteArray("X-Flood: ") + QByteArray(1000, 'f') + "\r\n").repeated(32);
    tests::HttpServer flooding;
    flooding.serve("/feed", flood);
    m->subscribe(flooding.url(u"/feed"_s));
    m->refreshAll();
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    const auto id = m->subscribe(u"/feed"_s);

    m->refreshDue();

    QCOMPARE(m->titles(id).size(), 1);
}

void HostileTest::aFlappingFeedKeepsItsArticles()
{
    int asked = 0;
    m->server.handle("/feed", [&](const HttpRequest &) {
        return ++asked % 2 == 0 ? HttpResponse::withStatus(500) : HttpResponse::feed(sampleFeed({1, 2}));
    });
    const auto id = m->subscribe(u"/feed"_s);

    for (int i = 0; i < 6; ++i) {
        m->refreshAll();
        QCOMPARE(m->titles(id).size(), 2);
        QCOMPARE(m->feed(id).failures, i % 2);
    }
}

void HostileTest::freshForEverIsADay()
{
    m->server.serve("/feed", HttpResponse::feed(sampleFeed({1}), {{"Cache-Control", "max-age=315360000"}}));
    const auto id = m->subscribe(u"/feed"_s);

    m->refreshAll();

    QCOMPARE(m->feed(id).nextDue, m->now.addDays(1));
}

void HostileTest::theServersClockMovesNothing()
{
    m->server.serve("/feed",
                    HttpResponse::feed(sampleFeed({1}), {{"Date", "Tue, 19 Jan 2038 03:14:08 GMT"},
                                                         {"Expires", "Tue, 19 Jan 2038 03:14:08 GMT"}}));
    const auto id = m->subscribe(u"/feed"_s);

    m->refreshAll();

    QCOMPARE(m->feed(id).nextDue, m->now.addSecs(3600));
}

void HostileTest::aPasswordIsNotHandedOn()
{
    tests::HttpServer other;
    other.serve("/feed", HttpResponse::feed(sampleFeed({1})));
    m->server.serve("/feed", HttpResponse::redirect(302, other.url(u"/feed"_s).toEncoded()));
    QUrl address = m->server.url(u"/feed"_s);
    address.setUserInfo(u"me:secret"_s);
    m->subscribe(address);

    m->refreshAll();

    QCOMPARE(other.requests().size(), 1);
    QVERIFY(!other.requests().constFirst().has("Authorization"));
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
