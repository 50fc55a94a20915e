// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetcher.h"
#include "tests/support/httpserver.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::net;
using namespace std::chrono_literals;
using models::HttpHeader;
using models::Problem;
using tests::HttpRequest;
using tests::HttpResponse;
using tests::HttpServer;

/// What the user set for one feed: it goes with that feed's requests, to its own origin, and nowhere else.
class FeedRequestTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPasswordIsSentAtOnce_data();
    void aPasswordIsSentAtOnce();
    void digestIsAnsweredWhenAskedFor();
    void aWrongPasswordIsTriedOnce();
    void anOutdatedDigestIsTriedAgain();
    void withoutALoginNothingIsAnswered();
    void aLoginIsNotKeptForOtherFeeds();
    void ownHeadersAreSent();
    void whatIsTheFeedsOwnStaysWithItsOrigin();
    void aHeaderMayBeSent_data();
    void aHeaderMayBeSent();
    void anAddressThatWasJudgedKeepsItsName();
    void aFeedMayHaveANameOfItsOwn();
    void aFeedMayHaveATimeOutOfItsOwn();

private:
    FetchRequest requestTo(const QString &path) const;
    FetchReply fetch(const FetchRequest &request);
    void askForDigest(const QByteArray &path, const QByteArray &password);

    std::unique_ptr<HttpServer> m_server;
    Fetcher m_fetcher{NetworkOptions{.proxy = NetworkOptions::Proxy::None}};
};

namespace {

const QByteArray feed = "<rss version='2.0'><channel><title>Harbour Letters</title></channel></rss>";

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

QByteArray between(const QByteArray &text, const QByteArray &before, const QByteArray &after)
{
    const qsizetype start = text.indexOf(before) + before.size();
    return text.mid(start, text.indexOf(after, start) - start);
}

} // namespace

void FeedRequestTest::init()
{
    m_server = std::make_unique<HttpServer>();
    m_server->serve("/feed", HttpResponse::feed(feed));
}

FetchRequest FeedRequestTest::requestTo(const QString &path) const
{
    FetchRequest request;
    request.url = m_server->url(path);
    return request;
}

FetchReply FeedRequestTest::fetch(const FetchRequest &request)
{
    QSignalSpy finished(m_fetcher.get(request), &FetchJob::finished);
    if (!finished.wait(10'000))
        qFatal("a fetch must finish");
    return finished.constFirst().constFirst().value<FetchReply>();
}

// A server that knows Digest and nothing else, for the user "me"; its nonce changes with every challenge.
void FeedRequestTest::askForDigest(const QByteArray &path, const QByteArray &password)
{
    m_server->handle(path, [this, path, password](const HttpRequest &request) {
        const QByteArray nonce = "nonce" + QByteArray::number(m_server->requests().size() - 1);
        const QByteArray given = request.header("Authorization");
        const QByteArray response = md5(md5("me:Harbour:" + password) + ':' + nonce + ":00000001:"
                                        + between(given, "cnonce=\"", "\"") + ":auth:" + md5("GET:" + path));
        if (given.startsWith("Digest ") && between(given, "response=\"", "\"") == response)
            return HttpResponse::feed(feed);
        const QByteArray next = "nonce" + QByteArray::number(m_server->requests().size());
        return HttpResponse::withStatus(
            401, {{"WWW-Authenticate", "Digest realm=\"Harbour\", qop=\"auth\", nonce=\"" + next + '"'}});
    });
}

void FeedRequestTest::aPasswordIsSentAtOnce_data()
{
    QTest::addColumn<QString>("inAddress");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("sent");

    QTest::newRow("ASCII") << QString() << u"me"_s << u"secret"_s << QByteArray("me:secret");
    QTest::newRow("UTF-8") << QString() << u"小港"_s << u"пароль"_s << u"小港:пароль"_s.toUtf8();
    QTest::newRow("no password") << QString() << u"me"_s << QString() << QByteArray("me:");
    QTest::newRow("in the address") << u"me:s%20t"_s << QString() << QString() << QByteArray("me:s t");
    QTest::newRow("set, not in the address") << u"you:x"_s << u"me"_s << u"y"_s << QByteArray("me:y");
    QTest::newRow("none") << QString() << QString() << QString() << QByteArray();
}

void FeedRequestTest::aPasswordIsSentAtOnce()
{
    QFETCH(const QString, inAddress);
    QFETCH(const QString, userName);
    QFETCH(const QString, password);
    QFETCH(const QByteArray, sent);
    FetchRequest request = requestTo(u"/feed"_s);
    request.url.setUserInfo(inAddress);
    request.userName = userName;
    request.password = password;

    const FetchReply reply = fetch(request);

    QVERIFY(!reply.problem);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().constFirst().header("Authorization"),
             sent.isEmpty() ? QByteArray() : "Basic " + sent.toBase64());
}

void FeedRequestTest::digestIsAnsweredWhenAskedFor()
{
    askForDigest("/closed?a=1", "secret");
    askForDigest("/closed", "secret");
    FetchRequest request = requestTo(u"/closed"_s);
    request.userName = u"me"_s;
    request.password = u"secret"_s;
    request.etag = "\"abc\"";

    const FetchReply reply = fetch(request);

    QVERIFY(!reply.problem);
    QCOMPARE(reply.body, feed);
    QVERIFY(reply.redirects.isEmpty());
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().constLast().header("If-None-Match"), request.etag);
}

void FeedRequestTest::aWrongPasswordIsTriedOnce()
{
    askForDigest("/closed", "secret");
    m_server->serve("/basic", HttpResponse::withStatus(401, {{"WWW-Authenticate", "Basic realm=\"x\""}}));
    FetchRequest request = requestTo(u"/closed"_s);
    request.userName = u"me"_s;
    request.password = u"guess"_s;

    QCOMPARE(fetch(request).problem->kind, Problem::Kind::LoginNeeded);
    QCOMPARE(m_server->requests().size(), 2);

    request.url = m_server->url(u"/basic"_s);
    QCOMPARE(fetch(request).problem->kind, Problem::Kind::LoginNeeded);
    QCOMPARE(m_server->requests().size(), 3);
}

void FeedRequestTest::anOutdatedDigestIsTriedAgain()
{
    m_server->serve(
        "/closed",
        HttpResponse::withStatus(401, {{"WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\", stale=true"}}));
    FetchRequest request = requestTo(u"/closed"_s);
    request.userName = u"me"_s;

    QCOMPARE(fetch(request).problem->kind, Problem::Kind::LoginNeeded);
    QCOMPARE(m_server->requests().size(), 3); // and not for ever
}

void FeedRequestTest::withoutALoginNothingIsAnswered()
{
    askForDigest("/closed", "");

    const FetchReply reply = fetch(requestTo(u"/closed"_s));

    QCOMPARE(reply.problem->kind, Problem::Kind::LoginNeeded);
    QCOMPARE(reply.status, 401);
    QCOMPARE(m_server->requests().size(), 1);
}

void FeedRequestTest::aLoginIsNotKeptForOtherFeeds()
{
    askForDigest("/closed", "secret");
    FetchRequest withLogin = requestTo(u"/closed"_s);
    withLogin.userName = u"me"_s;
    withLogin.password = u"secret"_s;
    QVERIFY(!fetch(withLogin).problem);
    QVERIFY(!fetch(withLogin).problem);
    m_server->forgetRequests();

    fetch(requestTo(u"/feed"_s));
    const FetchReply closed = fetch(requestTo(u"/closed"_s));

    QCOMPARE(closed.problem->kind, Problem::Kind::LoginNeeded);
    QCOMPARE(m_server->requests().size(), 2);
    for (const HttpRequest &asked : m_server->requests())
        QVERIFY(!asked.has("Authorization"));
}

void FeedRequestTest::ownHeadersAreSent()
{
    FetchRequest request = requestTo(u"/feed"_s);
    request.etag = "\"ours\"";
    request.headers = {
        {"X-Key", " a b "},    {"Cookie", "session=1"},           {"Accept", "text/xml"},
        {"Host", "evil.test"}, {"If-None-Match", "\"invented\""}, {"X-Bad", "1\r\nX-Smuggled: 2"}};

    fetch(request);

    const HttpRequest asked = m_server->requests().constFirst();
    QCOMPARE(asked.header("X-Key"), QByteArray("a b"));
    QCOMPARE(asked.header("Cookie"), QByteArray("session=1"));
    QCOMPARE(asked.header("Accept"), QByteArray("text/xml"));
    QCOMPARE(asked.header("Host"), m_server->url().authority().toLatin1());
    QCOMPARE(asked.header("If-None-Match"), request.etag);
    QVERIFY(!asked.has("X-Bad") && !asked.has("X-Smuggled"));
}

void FeedRequestTest::whatIsTheFeedsOwnStaysWithItsOrigin()
{
    HttpServer other;
    other.serve("/feed", HttpResponse::feed(feed));
    other.serve("/closed",
                HttpResponse::withStatus(401, {{"WWW-Authenticate", "Digest realm=\"x\", nonce=\"n\""}}));
    other.serve("/back", HttpResponse::redirect(302, m_server->url(u"/feed"_s).toEncoded()));
    m_server->handle("/away", [&](const HttpRequest &request) {
        return HttpResponse::redirect(302, other.url(QString::fromLatin1(request.path.mid(6))).toEncoded());
    });
    FetchRequest request = requestTo(u"/away?/feed"_s);
    request.userName = u"me"_s;
    request.password = u"secret"_s;
    request.etag = "\"abc\"";
    request.headers = {{"X-Key", "1"}, {"Cookie", "session=1"}, {"Authorization", "Bearer 1"}};

    QVERIFY(!fetch(request).problem);
    request.url = m_server->url(u"/away?/closed"_s);
    QCOMPARE(fetch(request).problem->kind, Problem::Kind::LoginNeeded);
    request.url = m_server->url(u"/away?/back"_s);
    QVERIFY(!fetch(request).problem);

    QCOMPARE(other.requests().size(), 3);
    for (const HttpRequest &asked : other.requests()) {
        for (const char *name : {"Authorization", "X-Key", "Cookie", "If-None-Match"})
            QVERIFY2(!asked.has(name), name);
    }
    for (const HttpRequest &asked : m_server->requests())
        QCOMPARE(asked.header("Authorization"), QByteArray("Bearer 1"));
}

void FeedRequestTest::aHeaderMayBeSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("may");

    QTest::newRow("any") << QByteArray("X-Key") << QByteArray("a, b; c=\"d\"") << true;
    QTest::newRow("empty value") << QByteArray("X-Key") << QByteArray() << true;
    QTest::newRow("UTF-8 value") << QByteArray("X-Key") << QByteArray("\xe6\xb6\x88") << true;
    for (const char *name : {"Cookie", "Authorization", "Accept-Language", "User-Agent", "Accept", "Referer"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("1") << true;
    for (const char *name :
         {"Host", "host", "Content-Length", "Connection", "Transfer-Encoding", "TE", "Trailer", "Upgrade",
          "Keep-Alive", "Expect", "Range", "Accept-Encoding", "Proxy-Authorization", "If-None-Match",
          "If-Modified-Since", "If-Range", "HTTP2-Settings"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("1") << false;
    for (const char *name : {"", "X Key", "X:Key", "X\r\nKey", "\xe6\xb6\x88", "X\"Key", "(X)"})
        QTest::newRow(qPrintable(u"no token: %1"_s.arg(QString::fromUtf8(name).simplified())))
            << QByteArray(name) << QByteArray("1") << false;
    QTest::newRow("line feed") << QByteArray("X-Key") << QByteArray("1\nX-Other: 2") << false;
    QTest::newRow("carriage return") << QByteArray("X-Key") << QByteArray("1\r2") << false;
    QTest::newRow("NUL") << QByteArray("X-Key") << QByteArray("1\0", 2) << false;
    QTest::newRow("tab") << QByteArray("X-Key") << QByteArray("1\t2") << true;
}

void FeedRequestTest::aHeaderMayBeSent()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, may);
    QCOMPARE(maySend({name, value}), may);
}

void FeedRequestTest::anAddressThatWasJudgedKeepsItsName()
{
    const QUrl url(u"https://feed.test:8443/feed?a=%20b"_s);

    const QNetworkRequest made = makeRequest({}, Hop{url, QHostAddress(u"2001:db9::1"_s), {}});

    QCOMPARE(made.url(), QUrl(u"https://[2001:db9::1]:8443/feed?a=%20b"_s));
    QCOMPARE(made.rawHeader("Host"), QByteArray("feed.test:8443"));
    QCOMPARE(made.peerVerifyName(), u"feed.test"_s); // for the certificate, and for SNI
}

void FeedRequestTest::aFeedMayHaveANameOfItsOwn()
{
    FetchRequest request = requestTo(u"/feed"_s);
    request.userAgent = "Lighthouse/2";

    fetch(request);

    QCOMPARE(m_server->requests().constFirst().header("User-Agent"), request.userAgent);
}

void FeedRequestTest::aFeedMayHaveATimeOutOfItsOwn()
{
    HttpResponse drip = HttpResponse::feed(QByteArray(100'000, 'a'));
    drip.dripSize = 1;
    m_server->serve("/slow", drip);
    FetchRequest request = requestTo(u"/slow"_s);
    request.limits.whole = 300ms;

    const FetchReply reply = fetch(request);

    QCOMPARE(reply.problem->kind, Problem::Kind::TimedOut);
    QVERIFY(reply.milliseconds >= 250 && reply.milliseconds < 5000);
}

QTEST_GUILESS_MAIN(FeedRequestTest)
#include "feedrequest_test.moc"
