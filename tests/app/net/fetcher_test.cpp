// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetcher.h"
#include "app/net/httpproblems.h"
#include "tests/support/httpserver.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace app::net;
using namespace std::chrono_literals;
using models::Problem;
using tests::gzip;
using tests::HttpRequest;
using tests::HttpResponse;
using tests::HttpServer;

Q_DECLARE_METATYPE(models::Problem::Kind)

class FetcherTest final : public QObject
{
    Q_OBJECT

private slots:
    void aGoodAnswerArrivesWhole_data();
    void aGoodAnswerArrivesWhole();
    void aBadTransferIsAProblem_data();
    void aBadTransferIsAProblem();
    void aConnectionThatNeverStandsTimesOut();
    void aHeaderFloodHoldsUpNobodyElse();
    void aStatusIsAProblem_data();
    void aStatusIsAProblem();
    void validatorsTravelByteForByte_data();
    void validatorsTravelByteForByte();
    void a304IsOnlyBelievedWhenAskedFor();
    void theRequestSaysWhoAsksAndNoMore();
    void cookiesAreNotKept();
    void redirectsAreFollowedAndRemembered();
    void permanentMeansEveryHop();
    void aRedirectIsRefused_data();
    void aRedirectIsRefused();
    void validatorsStayWithTheirOrigin();
    void aStrangerCannotSendUsIntoTheHouse();
    void aNameThatLeadsIntoTheHouseIsRefused_data();
    void aNameThatLeadsIntoTheHouseIsRefused();
    void theAddressThatWasJudgedIsTheOneAsked();
    void onlyHttpIsFetched_data();
    void onlyHttpIsFetched();
    void cancelEndsTheJobOnce();
    void aFetcherMayGoWhileItFetches();
    void offlineAsksNobody();
    void aHostThatIsNotThereIsAProblem();
    void aFailureHasAKind_data();
    void aFailureHasAKind();

private:
    FetchReply fetch(const FetchRequest &request);
    FetchReply fetch(const QByteArray &path);

    HttpServer m_server;
    Fetcher m_fetcher{NetworkOptions{.proxy = NetworkOptions::Proxy::None}};
};

namespace {

const QByteArray feed = "<rss version='2.0'><channel><title>Harbour Letters</title></channel></rss>";

FetchLimits tightLimits()
{
    return {.connect = 400ms,
            .whole = 1500ms,
            .idle = 500ms,
            .body = 4 * 1024 * 1024,
            .encoded = 512 * 1024,
            .redirects = 10};
}

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(1);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

HttpResponse rawResponse(const QByteArray &bytes, HttpResponse::End end = HttpResponse::End::Close)
{
    HttpResponse response;
    response.raw = bytes;
    response.end = end;
    return response;
}

HttpResponse encoded(const QByteArray &body)
{
    return HttpResponse::feed(body, {{"Content-Encoding", "gzip"}});
}

} // namespace

FetchReply FetcherTest::fetch(const FetchRequest &request)
{
    FetchJob *job = m_fetcher.get(request);
    QSignalSpy finished(job, &FetchJob::finished);
    QSignalSpy destroyed(job, &QObject::destroyed);
    if (!destroyed.wait(10'000) || finished.size() != 1)
        qFatal("a fetch must finish once, then go");
    return finished.constFirst().constFirst().value<FetchReply>();
}

FetchReply FetcherTest::fetch(const QByteArray &path)
{
    FetchRequest request;
    request.url = m_server.url(QString::fromLatin1(path));
    request.limits = tightLimits();
    return fetch(request);
}

void FetcherTest::aGoodAnswerArrivesWhole_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<bool>("lengthChecked");

    HttpResponse slow = HttpResponse::feed(feed);
    slow.dripSize = 20;
    QTest::newRow("plain") << HttpResponse::feed(feed) << true;
    HttpResponse unsaid = HttpResponse::feed(gzip(feed));
    HttpResponse members = encoded(gzip(feed.left(20)) + gzip(feed.mid(20)));
    QTest::newRow("gzip") << encoded(gzip(feed)) << true;
    QTest::newRow("gzip in members") << members << true;
    QTest::newRow("gzip that nobody spoke of") << unsaid << true;
    QTest::newRow("gzip-twice") << encoded(gzip(gzip(feed))) << true;
    QTest::newRow("gzip that is none") << encoded(feed) << true;
    QTest::newRow("gzip in chunks") << rawResponse(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
        + QByteArray::number(gzip(feed).size(), 16) + "\r\n" + gzip(feed) + "\r\n0\r\n\r\n")
                                    << true;
    QTest::newRow("chunked") << rawResponse("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            + QByteArray::number(feed.size(), 16) + "\r\n" + feed
                                            + "\r\n0\r\n\r\n")
                             << false;
    QTest::newRow("until the connection closes") << rawResponse("HTTP/1.0 200 OK\r\n\r\n" + feed) << false;
    QTest::newRow("in drips") << slow << true;
}

void FetcherTest::aGoodAnswerArrivesWhole()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const bool, lengthChecked);
    m_server.serve("/feed", response);

    const FetchReply reply = fetch("/feed");

    QVERIFY(!reply.problem);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, feed);
    QCOMPARE(reply.lengthChecked, lengthChecked);
    QVERIFY(reply.redirects.isEmpty() && !reply.permanent);
}

void FetcherTest::aBadTransferIsAProblem_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<Problem::Kind>("kind");

    const auto cut = [](HttpResponse response, qsizetype after) {
        response.cutAfter = after;
        response.end = HttpResponse::End::Close;
        return response;
    };
    HttpResponse silent = HttpResponse::feed(feed);
    silent.cutAfter = 0;
    silent.end = HttpResponse::End::Hang;
    HttpResponse stalled = HttpResponse::feed(feed);
    stalled.cutAfter = 120;
    stalled.end = HttpResponse::End::Hang;
    HttpResponse drip = HttpResponse::feed(QByteArray(100'000, 'a'));
    drip.dripSize = 1;
    HttpResponse slowHeaders = drip;
    slowHeaders.headers.emplaceBack("X-Long", QByteArray(100'000, 'h'));
    HttpResponse endless = HttpResponse::feed("<rss>");
    endless.endless = QByteArray(65'536, 'a');
    HttpResponse interimFlood = rawResponse("HTTP/1.1 103 Early Hints\r\n\r\n", HttpResponse::End::Hang);
    interimFlood.endless = "HTTP/1.1 103 Early Hints\r\n\r\n";
    HttpResponse errorPage = HttpResponse::withStatus(500);
    errorPage.endless = QByteArray(65'536, 'a');

    QTest::newRow("no-response") << silent << Problem::Kind::TimedOut;
    QTest::newRow("stalled") << stalled << Problem::Kind::TimedOut;
    QTest::newRow("slow-body") << drip << Problem::Kind::TimedOut;
    QTest::newRow("slow-headers") << slowHeaders << Problem::Kind::TimedOut;
    QTest::newRow("interim-flood") << interimFlood << Problem::Kind::UnexpectedStatus;
    QTest::newRow("endless-body") << endless << Problem::Kind::TooLarge;
    QTest::newRow("endless error page") << errorPage << Problem::Kind::ServerFailed;
    QTest::newRow("length-huge") << HttpResponse::feed(feed, {{"Content-Length", "99999999999"}})
                                 << Problem::Kind::TooLarge;
    QTest::newRow("body over the limit")
        << HttpResponse::feed(QByteArray(5 * 1024 * 1024, 'a')) << Problem::Kind::TooLarge;
    QTest::newRow("gzip-bomb") << encoded(gzip(QByteArray(100 * 1024 * 1024, 'a')))
                               << Problem::Kind::TooLarge;
    QTest::newRow("gzip-bomb in a bomb")
        << encoded(gzip(gzip(QByteArray(100 * 1024 * 1024, 'a')))) << Problem::Kind::TooLarge;
    QTest::newRow("gzip, too much as it travels") << encoded(gzip(noise(600'000))) << Problem::Kind::TooLarge;
    QTest::newRow("gzip-truncated") << encoded(gzip(feed).chopped(12)) << Problem::Kind::BodyCut;
    QTest::newRow("gzip without its checksum") << encoded(gzip(feed).chopped(8)) << Problem::Kind::BodyCut;
    QTest::newRow("gzip-garbage") << encoded(gzip(feed).left(20) + QByteArray(80, 'x'))
                                  << Problem::Kind::BodyCut;
    QTest::newRow("gzip four times") << encoded(gzip(gzip(gzip(gzip(feed))))) << Problem::Kind::BodyCut;
    HttpResponse manyHeaders = HttpResponse::feed(feed);
    manyHeaders.headers += tests::Headers(300, {"X-Long", QByteArray(1000, 'h')});
    // Qt reads 100 fields, 100 kB of one and 256 kB in all, and then says nothing more.
    QTest::newRow("300 kB of headers") << manyHeaders << Problem::Kind::TimedOut;
    QTest::newRow("truncated") << cut(HttpResponse::feed(feed), 120) << Problem::Kind::BodyCut;
    QTest::newRow("length longer than the body")
        << cut(HttpResponse::feed(feed, {{"Content-Length", "5000"}}), 150) << Problem::Kind::BodyCut;
    QTest::newRow("closed at once") << cut(HttpResponse::feed(feed), 0) << Problem::Kind::ConnectionFailed;
    QTest::newRow("not HTTP") << rawResponse("220 mail.test ESMTP\r\n\r\n")
                              << Problem::Kind::ConnectionFailed;
}

void FetcherTest::aBadTransferIsAProblem()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const Problem::Kind, kind);
    HttpServer flooding; // what is left of one flood must not be read as the answer to the next request
    flooding.serve("/feed", response);
    FetchRequest request;
    request.url = flooding.url(u"/feed"_s);
    request.limits = tightLimits();

    const FetchReply reply = fetch(request);

    QVERIFY(reply.problem);
    QCOMPARE(models::problemCode(reply.problem->kind), models::problemCode(kind));
    QVERIFY(reply.body.isEmpty());
    QVERIFY2(reply.milliseconds < 3000, "the limits must hold");
}

void FetcherTest::aConnectionThatNeverStandsTimesOut()
{
    QTcpServer mute; // takes connections, and never says a word of TLS
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    FetchRequest request;
    request.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(mute.serverPort()));
    request.limits = {.connect = 300ms, .whole = 20s, .idle = 20s};

    const FetchReply reply = fetch(request);

    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->kind, Problem::Kind::TimedOut);
    QVERIFY2(reply.milliseconds >= 250 && reply.milliseconds < 5000, "the limit of the connection held");
}

void FetcherTest::aHeaderFloodHoldsUpNobodyElse()
{
    HttpResponse flood = rawResponse("HTTP/1.1 200 OK\r\n", HttpResponse::End::Hang);
    flood.endless = (QByteArray("X-Flood: ") + QByteArray(1'000, 'f') + "\r\n").repeated(64);
    HttpServer flooding;
    flooding.serve("/feed", flood);
    m_server.serve("/feed", HttpResponse::feed(feed));
    FetchRequest request;
    request.url = flooding.url(u"/feed"_s);
    request.limits = tightLimits();

    const FetchReply flooded = fetch(request);
    const FetchReply other = fetch("/feed");

    QVERIFY(flooded.problem);
    QCOMPARE(flooded.problem->kind, Problem::Kind::TimedOut);
    QVERIFY(!other.problem);
}

void FetcherTest::aStatusIsAProblem_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Problem::Kind>("kind");

    QTest::newRow("201") << 201 << Problem::Kind::UnexpectedStatus;
    QTest::newRow("204") << 204 << Problem::Kind::UnexpectedStatus;
    QTest::newRow("206") << 206 << Problem::Kind::UnexpectedStatus;
    QTest::newRow("300") << 300 << Problem::Kind::UnexpectedStatus;
    QTest::newRow("400") << 400 << Problem::Kind::UnexpectedStatus;
    QTest::newRow("401") << 401 << Problem::Kind::LoginNeeded;
    QTest::newRow("403") << 403 << Problem::Kind::Forbidden;
    QTest::newRow("404") << 404 << Problem::Kind::NotFound;
    QTest::newRow("410") << 410 << Problem::Kind::Gone;
    QTest::newRow("429") << 429 << Problem::Kind::SlowDown;
    QTest::newRow("451") << 451 << Problem::Kind::Forbidden;
    QTest::newRow("500") << 500 << Problem::Kind::ServerFailed;
    QTest::newRow("503") << 503 << Problem::Kind::ServerFailed;
    QTest::newRow("599") << 599 << Problem::Kind::ServerFailed;
    QTest::newRow("999") << 999 << Problem::Kind::UnexpectedStatus;
}

void FetcherTest::aStatusIsAProblem()
{
    QFETCH(const int, status);
    QFETCH(const Problem::Kind, kind);
    HttpResponse response = HttpResponse::withStatus(status);
    response.body = status == 204 ? QByteArray() : QByteArray("a page that explains");
    m_server.serve("/feed", response);

    const FetchReply reply = fetch("/feed");

    QVERIFY(reply.problem);
    QCOMPARE(models::problemCode(reply.problem->kind), models::problemCode(kind));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.problem->httpStatus, status);
    QVERIFY(reply.body.isEmpty());
}

void FetcherTest::validatorsTravelByteForByte_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<QByteArray>("lastModified");

    QTest::newRow("strong") << QByteArray("\"abc\"") << QByteArray("Mon, 23 Nov 2026 12:00:00 GMT");
    QTest::newRow("weak") << QByteArray("W/\"abc\"") << QByteArray();
    QTest::newRow("unquoted") << QByteArray("abc") << QByteArray();
    QTest::newRow("with a suffix") << QByteArray("\"abc-gzip\"") << QByteArray();
    QTest::newRow("with odd letters") << QByteArray("\"a,b;c='d' \\e\"") << QByteArray();
    QTest::newRow("a date that is none") << QByteArray() << QByteArray("yesterday, about noon");
    QTest::newRow("the epoch") << QByteArray() << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT");
}

void FetcherTest::validatorsTravelByteForByte()
{
    QFETCH(const QByteArray, etag);
    QFETCH(const QByteArray, lastModified);
    m_server.handle("/feed", [&](const HttpRequest &request) {
        if (request.header("If-None-Match") == etag && request.header("If-Modified-Since") == lastModified)
            return HttpResponse::withStatus(304);
        HttpResponse response = HttpResponse::feed(feed);
        if (!etag.isEmpty())
            response.headers.emplaceBack("ETag", etag);
        if (!lastModified.isEmpty())
            response.headers.emplaceBack("Last-Modified", lastModified);
        return response;
    });

    const FetchReply first = fetch("/feed");
    FetchRequest again;
    again.url = m_server.url(u"/feed"_s);
    again.etag = first.etag;
    again.lastModified = first.lastModified;
    const FetchReply second = fetch(again);

    QCOMPARE(first.etag, etag);
    QCOMPARE(first.lastModified, lastModified);
    QVERIFY(second.notModified());
    QVERIFY(!second.problem);
}

void FetcherTest::a304IsOnlyBelievedWhenAskedFor()
{
    m_server.serve("/feed", HttpResponse::withStatus(304));

    const FetchReply reply = fetch("/feed");

    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->kind, Problem::Kind::UnexpectedStatus);
}

void FetcherTest::theRequestSaysWhoAsksAndNoMore()
{
    m_server.serve("/feed", HttpResponse::feed(feed));
    m_server.forgetRequests();

    fetch("/feed?a=1&b=%20");

    QCOMPARE(m_server.requests().size(), 1);
    const HttpRequest asked = m_server.requests().constFirst();
    QCOMPARE(asked.method, QByteArray("GET"));
    QCOMPARE(asked.path, QByteArray("/feed?a=1&b=%20"));
    QVERIFY(QRegularExpression(u"^Courant/\\d+\\.\\d+\\.\\d+ \\(feed reader\\)$"_s)
                .match(QString::fromLatin1(asked.header("User-Agent")))
                .hasMatch());
    QVERIFY(asked.header("Accept").startsWith("application/atom+xml"));
    QCOMPARE(asked.header("Accept-Encoding"), QByteArray("gzip"));
    for (const char *name : {"Referer", "Cookie", "Cache-Control", "Pragma", "If-None-Match",
                             "If-Modified-Since", "Authorization", "From", "DNT"})
        QVERIFY2(!asked.has(name), name);
}

void FetcherTest::cookiesAreNotKept()
{
    m_server.serve("/feed", HttpResponse::feed(feed, {{"Set-Cookie", "id=42; Path=/"}}));
    m_server.forgetRequests();

    fetch("/feed");
    fetch("/feed");

    QCOMPARE(m_server.requests().size(), 2);
    QVERIFY(!m_server.requests().constLast().has("Cookie"));
}

void FetcherTest::redirectsAreFollowedAndRemembered()
{
    m_server.serve("/old", HttpResponse::redirect(301, "/older"));
    m_server.serve("/older", HttpResponse::redirect(302, m_server.url(u"/feed"_s).toEncoded()));
    m_server.serve("/feed", HttpResponse::feed(feed));

    const FetchReply reply = fetch("/old");

    QVERIFY(!reply.problem);
    QCOMPARE(reply.body, feed);
    QCOMPARE(reply.url, m_server.url(u"/feed"_s));
    QCOMPARE(reply.redirects,
             (QList<Redirect>{{m_server.url(u"/older"_s), 301}, {m_server.url(u"/feed"_s), 302}}));
    QVERIFY(!reply.permanent);
}

void FetcherTest::permanentMeansEveryHop()
{
    m_server.serve("/old", HttpResponse::redirect(308, "/older"));
    m_server.serve("/older", HttpResponse::redirect(301, "/feed"));
    m_server.serve("/feed", HttpResponse::feed(feed));

    QVERIFY(fetch("/old").permanent);
}

void FetcherTest::aRedirectIsRefused_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<Problem::Kind>("kind");

    QTest::newRow("r-file") << QByteArray("file:///etc/passwd") << Problem::Kind::RedirectRefused;
    QTest::newRow("r-data") << QByteArray("data:text/xml,<rss/>") << Problem::Kind::RedirectRefused;
    QTest::newRow("r-no-location") << QByteArray() << Problem::Kind::UnexpectedStatus;
    QTest::newRow("r-self") << QByteArray("/start") << Problem::Kind::TooManyRedirects;
    QTest::newRow("r-loop") << QByteArray("/loop") << Problem::Kind::TooManyRedirects;
    QTest::newRow("r-chain") << QByteArray("/chain?1") << Problem::Kind::TooManyRedirects;
}

void FetcherTest::aRedirectIsRefused()
{
    QFETCH(const QByteArray, location);
    QFETCH(const Problem::Kind, kind);
    m_server.serve("/start", HttpResponse::redirect(302, location));
    m_server.serve("/loop", HttpResponse::redirect(302, "/start"));
    m_server.handle("/chain", [](const HttpRequest &request) {
        const int step = request.path.mid(request.path.indexOf('?') + 1).toInt();
        return HttpResponse::redirect(302, "/chain?" + QByteArray::number(step + 1));
    });
    m_server.forgetRequests();

    const FetchReply reply = fetch("/start");

    QVERIFY(reply.problem);
    QCOMPARE(models::problemCode(reply.problem->kind), models::problemCode(kind));
    QVERIFY2(m_server.requests().size() <= 11, "ten redirects at most");
}

void FetcherTest::validatorsStayWithTheirOrigin()
{
    HttpServer other;
    other.serve("/feed", HttpResponse::feed(feed));
    m_server.serve("/old", HttpResponse::redirect(302, other.url(u"/feed"_s).toEncoded()));
    m_server.forgetRequests();
    FetchRequest request;
    request.url = m_server.url(u"/old"_s);
    request.url.setUserInfo(u"me:secret"_s);
    request.etag = "\"abc\"";

    fetch(request);
    request.validatorsFrom = other.url(u"/feed"_s);
    fetch(request);

    QVERIFY(m_server.requests().at(0).has("If-None-Match"));
    QVERIFY(!other.requests().at(0).has("If-None-Match"));
    QVERIFY(!m_server.requests().at(1).has("If-None-Match"));
    QVERIFY(other.requests().at(1).has("If-None-Match"));
    for (const HttpRequest &asked : other.requests())
        QVERIFY(!asked.has("Authorization"));
}

void FetcherTest::aStrangerCannotSendUsIntoTheHouse()
{
    HttpServer proxy;
    proxy.serve("http://feed.test/feed", HttpResponse::redirect(302, m_server.url(u"/feed"_s).toEncoded()));
    m_server.serve("/feed", HttpResponse::feed(feed));
    m_server.forgetRequests();
    NetworkOptions options{.proxy = NetworkOptions::Proxy::Manual};
    options.proxyAddress = proxy.url().authority();
    Fetcher fetcher(options);
    FetchRequest request;
    request.url = QUrl(u"http://feed.test/feed"_s);

    QSignalSpy finished(fetcher.get(request), &FetchJob::finished);
    QVERIFY(finished.wait());

    QCOMPARE(proxy.requests().size(), 1);
    QCOMPARE(finished.constFirst().constFirst().value<FetchReply>().problem->kind,
             Problem::Kind::RedirectRefused);
    QVERIFY(m_server.requests().isEmpty());
}

void FetcherTest::aNameThatLeadsIntoTheHouseIsRefused_data()
{
    QTest::addColumn<Addresses>("addresses");
    QTest::addColumn<Problem::Kind>("kind");

    const QHostAddress house(u"10.0.0.1"_s);
    const QHostAddress street(u"203.0.113.1"_s);
    QTest::newRow("into the house") << Addresses{house} << Problem::Kind::RedirectRefused;
    QTest::newRow("partly into the house") << Addresses{street, house} << Problem::Kind::RedirectRefused;
    QTest::newRow("nowhere") << Addresses() << Problem::Kind::HostNotFound;
}

// 127.0.0.1 plays the stranger here, who sends us to a name of his own.
void FetcherTest::aNameThatLeadsIntoTheHouseIsRefused()
{
    QFETCH(const Addresses, addresses);
    QFETCH(const Problem::Kind, kind);
    m_server.serve("/start", HttpResponse::redirect(302, "http://elsewhere.test/"));
    NetworkOptions options{.proxy = NetworkOptions::Proxy::None};
    options.neighbourhood = Neighbourhood(
        [&](const QString &host, QObject *, const std::function<void(const Addresses &)> &answer) {
            answer(host == "elsewhere.test"_L1 ? addresses : Addresses{QHostAddress(u"203.0.113.9"_s)});
        },
        [](const QHostAddress &address) { return address == QHostAddress(u"10.0.0.1"_s); });
    Fetcher fetcher(options);
    FetchRequest request;
    request.url = m_server.url(u"/start"_s);
    m_server.forgetRequests();

    QSignalSpy finished(fetcher.get(request), &FetchJob::finished);
    QVERIFY(finished.wait());

    const auto reply = finished.constFirst().constFirst().value<FetchReply>();
    QVERIFY(reply.problem);
    QCOMPARE(models::problemCode(reply.problem->kind), models::problemCode(kind));
    QCOMPARE(m_server.requests().size(), 1);
}

void FetcherTest::theAddressThatWasJudgedIsTheOneAsked()
{
    // A name that this machine cannot resolve is reached all the same, so it was not looked up a second time.
    const QByteArray elsewhere = "elsewhere.test:" + QByteArray::number(m_server.url().port());
    m_server.serve("/start", HttpResponse::redirect(302, "http://" + elsewhere + "/feed"));
    m_server.serve("/feed", HttpResponse::feed(feed));
    int lookups = 0;
    NetworkOptions options{.proxy = NetworkOptions::Proxy::None};
    options.neighbourhood = Neighbourhood(
        [&](const QString &, QObject *, const std::function<void(const Addresses &)> &answer) {
            ++lookups; // the first is dead, as an IPv6 address often is
            answer({QHostAddress(u"127.0.0.2"_s), QHostAddress(QHostAddress::LocalHost)});
        },
        [](const QHostAddress &) { return false; });
    Fetcher fetcher(options);
    FetchRequest request;
    request.url = m_server.url(u"/start"_s);
    m_server.forgetRequests();

    QSignalSpy finished(fetcher.get(request), &FetchJob::finished);
    QVERIFY(finished.wait());

    const auto reply = finished.constFirst().constFirst().value<FetchReply>();
    QVERIFY(!reply.problem);
    QCOMPARE(reply.url, QUrl(u"http://%1/feed"_s.arg(QString::fromLatin1(elsewhere))));
    QCOMPARE(lookups, 1);
    QCOMPARE(m_server.requests().constLast().header("Host"), elsewhere);
}

void FetcherTest::onlyHttpIsFetched_data()
{
    QTest::addColumn<QString>("address");

    for (const char *address : {"file:///etc/passwd", "ftp://feed.test/", "data:text/xml,<rss/>", "qrc:/x",
                                "http://", "feed.xml", "javascript:alert(1)"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void FetcherTest::onlyHttpIsFetched()
{
    QFETCH(const QString, address);
    FetchRequest request;
    request.url = QUrl(address);

    const FetchReply reply = fetch(request);

    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->kind, Problem::Kind::AddressRefused);
}

void FetcherTest::cancelEndsTheJobOnce()
{
    HttpResponse silent = HttpResponse::feed(feed);
    silent.cutAfter = 0;
    silent.end = HttpResponse::End::Hang;
    m_server.serve("/feed", silent);
    FetchRequest request;
    request.url = m_server.url(u"/feed"_s);

    FetchJob *job = m_fetcher.get(request);
    QSignalSpy finished(job, &FetchJob::finished);
    QSignalSpy destroyed(job, &QObject::destroyed);
    job->cancel();
    job->cancel();

    QCOMPARE(finished.size(), 0);
    QVERIFY(destroyed.wait());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.constFirst().constFirst().value<FetchReply>().problem->kind, Problem::Kind::Cancelled);
}

void FetcherTest::aFetcherMayGoWhileItFetches()
{
    HttpResponse silent = HttpResponse::feed(feed);
    silent.cutAfter = 0;
    silent.end = HttpResponse::End::Hang;
    m_server.serve("/feed", silent);
    FetchRequest request;
    request.url = m_server.url(u"/feed"_s);
    m_server.forgetRequests();
    auto fetcher = std::make_unique<Fetcher>(NetworkOptions{.proxy = NetworkOptions::Proxy::None});
    const QPointer<FetchJob> job = fetcher->get(request);
    QTRY_COMPARE(m_server.requests().size(), 1);

    QElapsedTimer clock;
    clock.start();
    fetcher.reset();

    QVERIFY(!job);
    QVERIFY(clock.elapsed() < 2000); // and not the time that the request may take
}

void FetcherTest::offlineAsksNobody()
{
    HttpServer server;
    Fetcher offline(NetworkOptions{.offline = true});
    FetchRequest request;
    request.url = server.url();

    FetchJob *job = offline.get(request);
    QSignalSpy finished(job, &FetchJob::finished);

    QVERIFY(finished.wait());
    QCOMPARE(finished.constFirst().constFirst().value<FetchReply>().problem->kind, Problem::Kind::Offline);
    QVERIFY(server.requests().isEmpty());
}

void FetcherTest::aHostThatIsNotThereIsAProblem()
{
    auto gone = std::make_unique<HttpServer>();
    FetchRequest request;
    request.url = gone->url();
    gone.reset();

    const FetchReply reply = fetch(request);

    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->kind, Problem::Kind::ConnectionFailed);
    QCOMPARE(reply.status, 0);
}

void FetcherTest::aFailureHasAKind_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<Problem::Kind>("kind");

    QTest::newRow("no such host") << QNetworkReply::HostNotFoundError << 0 << Problem::Kind::HostNotFound;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << 0 << Problem::Kind::ConnectionFailed;
    QTest::newRow("certificate") << QNetworkReply::SslHandshakeFailedError << 0 << Problem::Kind::TlsFailed;
    QTest::newRow("too slow") << QNetworkReply::TimeoutError << 0 << Problem::Kind::TimedOut;
    QTest::newRow("proxy") << QNetworkReply::ProxyNotFoundError << 0 << Problem::Kind::ConnectionFailed;
    QTest::newRow("cut") << QNetworkReply::RemoteHostClosedError << 200 << Problem::Kind::BodyCut;
}

void FetcherTest::aFailureHasAKind()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QFETCH(const int, status);
    QFETCH(const Problem::Kind, kind);
    QCOMPARE(models::problemCode(kindOfFailure(error, status)), models::problemCode(kind));
}

QTEST_GUILESS_MAIN(FetcherTest)
#include "fetcher_test.moc"
