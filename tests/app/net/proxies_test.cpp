// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetcher.h"
#include "app/net/line.h"
#include "app/net/proxies.h"
#include "tests/support/httpserver.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace app::net;
using models::FeedProxy;
using models::Problem;
using tests::HttpRequest;
using tests::HttpResponse;
using tests::HttpServer;

class ProxiesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anAddressIsRead_data();
    void anAddressIsRead();
    void aFeedMayHaveAProxyOfItsOwn();
    void aFeedMayGoWithoutTheProxy();
    void aProxyMayAskForALogin();
    void socksLooksUpTheName();
    void anAddressThatIsNoneIsAProblem();
    void theDesktopIsAskedOnceAndElsewhere();
    void whatIsNearNeedsNoProxy();

private:
    FetchReply fetch(Fetcher &fetcher, const FetchRequest &request);
    static FetchRequest through(const QString &proxy, const QString &address);

    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpServer> m_proxy; ///< Any HTTP server is one: it is asked for whole addresses.
};

namespace {

const QByteArray feed = "<rss version='2.0'><channel><title>Harbour Letters</title></channel></rss>";

/// As much of SOCKS 5 (RFC 1928) as one CONNECT by name needs; whatever is asked for, it leads to one server.
class SocksProxy final : public QObject
{
public:
    explicit SocksProxy(quint16 target)
        : m_target(target)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on the loopback");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = m_server.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        });
    }

    QString address() const { return u"socks5://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    QByteArray askedFor() const { return m_askedFor; }

private:
    void read(QTcpSocket *client)
    {
        if (m_tunnel) {
            m_tunnel->write(client->readAll());
            return;
        }
        const QByteArray bytes = client->readAll();
        if (bytes.size() < 5 || bytes.at(1) != '\1' || bytes.at(3) != '\3') {
            client->write(QByteArray::fromHex("0500")); // the greeting: no login needed
            return;
        }
        m_askedFor = bytes.mid(5, bytes.at(4));
        m_tunnel = new QTcpSocket(client);
        m_tunnel->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
        connect(m_tunnel, &QTcpSocket::readyRead, client,
                [this, client] { client->write(m_tunnel->readAll()); });
        client->write(QByteArray::fromHex("05000001000000000000"));
    }

    QTcpServer m_server;
    QPointer<QTcpSocket> m_tunnel;
    QByteArray m_askedFor;
    quint16 m_target = 0;
};

} // namespace

void ProxiesTest::init()
{
    m_server = std::make_unique<HttpServer>();
    m_server->serve("/feed", HttpResponse::feed(feed));
    m_proxy = std::make_unique<HttpServer>();
    m_proxy->serve("http://feed.test/feed", HttpResponse::feed(feed));
}

FetchReply ProxiesTest::fetch(Fetcher &fetcher, const FetchRequest &request)
{
    QSignalSpy finished(fetcher.get(request), &FetchJob::finished);
    if (!finished.wait(10'000))
        qFatal("a fetch must finish");
    return finished.constFirst().constFirst().value<FetchReply>();
}

FetchRequest ProxiesTest::through(const QString &proxy, const QString &address)
{
    FetchRequest request;
    request.url = QUrl(address);
    request.proxy = FeedProxy::Manual;
    request.proxyAddress = proxy;
    return request;
}

void ProxiesTest::anAddressIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QNetworkProxy>("proxy");

    const auto http = [](const QString &host, quint16 port, const QString &user = {},
                         const QString &word = {}) {
        return QNetworkProxy(QNetworkProxy::HttpProxy, host, port, user, word);
    };
    const auto socks = [](const QString &host, quint16 port) {
        return QNetworkProxy(QNetworkProxy::Socks5Proxy, host, port);
    };
    QTest::newRow("host and port") << u"proxy.test:3128"_s << http(u"proxy.test"_s, 3128);
    QTest::newRow("host") << u" proxy.test "_s << http(u"proxy.test"_s, 8080);
    QTest::newRow("http") << u"http://proxy.test:3128/"_s << http(u"proxy.test"_s, 3128);
    QTest::newRow("IPv6") << u"[::1]:3128"_s << http(u"::1"_s, 3128);
    QTest::newRow("login") << u"me:s%40t@proxy.test:1"_s << http(u"proxy.test"_s, 1, u"me"_s, u"s@t"_s);
    QTest::newRow("socks5") << u"socks5://proxy.test:9050"_s << socks(u"proxy.test"_s, 9050);
    QTest::newRow("socks5h") << u"socks5h://proxy.test"_s << socks(u"proxy.test"_s, 1080);
    for (const char *text : {"", "http://", "ftp://proxy.test", "proxy.test:port", "two words:80", "://"})
        QTest::newRow(qPrintable(u"none: %1"_s.arg(QLatin1String(text))))
            << QString::fromLatin1(text) << QNetworkProxy(QNetworkProxy::NoProxy);
}

void ProxiesTest::anAddressIsRead()
{
    QFETCH(const QString, text);
    QFETCH(const QNetworkProxy, proxy);
    QCOMPARE(proxyFromText(text).value_or(QNetworkProxy(QNetworkProxy::NoProxy)), proxy);
}

void ProxiesTest::aFeedMayHaveAProxyOfItsOwn()
{
    Fetcher fetcher(NetworkOptions{.proxy = NetworkOptions::Proxy::None});

    const FetchReply reply = fetch(fetcher, through(m_proxy->url().authority(), u"http://feed.test/feed"_s));
    FetchRequest direct;
    direct.url = m_server->url(u"/feed"_s);
    const FetchReply other = fetch(fetcher, direct);

    QVERIFY(!reply.problem);
    QCOMPARE(reply.body, feed);
    QVERIFY(!other.problem);
    QCOMPARE(m_proxy->requests().size(), 1);
    QCOMPARE(m_proxy->requests().constFirst().header("Host"), QByteArray("feed.test"));
    QCOMPARE(m_server->requests().size(), 1);
}

void ProxiesTest::aFeedMayGoWithoutTheProxy()
{
    NetworkOptions options{.proxy = NetworkOptions::Proxy::Manual};
    options.proxyAddress = m_proxy->url().authority();
    Fetcher fetcher(options);
    FetchRequest request;
    request.url = m_server->url(u"/feed"_s);
    request.proxy = FeedProxy::None;

    QVERIFY(!fetch(fetcher, request).problem);
    request.url = QUrl(u"http://feed.test/feed"_s);
    request.proxy = FeedProxy::AsPreferences;
    QVERIFY(!fetch(fetcher, request).problem);

    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_proxy->requests().size(), 1);
}

void ProxiesTest::aProxyMayAskForALogin()
{
    m_proxy->handle("http://feed.test/feed", [](const HttpRequest &request) {
        if (request.header("Proxy-Authorization") == "Basic " + QByteArray("me:secret").toBase64())
            return HttpResponse::feed(feed);
        return HttpResponse::withStatus(407, {{"Proxy-Authenticate", "Basic realm=\"office\""}});
    });
    Fetcher fetcher(NetworkOptions{.proxy = NetworkOptions::Proxy::None});
    const QString proxy = m_proxy->url().authority();

    QVERIFY(!fetch(fetcher, through(u"me:secret@"_s + proxy, u"http://feed.test/feed"_s)).problem);
    const FetchReply refused = fetch(fetcher, through(proxy, u"http://feed.test/feed"_s));

    QVERIFY(refused.problem);
    QVERIFY(refused.body.isEmpty());
}

void ProxiesTest::socksLooksUpTheName()
{
    SocksProxy proxy(static_cast<quint16>(m_server->url().port()));
    Fetcher fetcher(NetworkOptions{.proxy = NetworkOptions::Proxy::None});

    const FetchReply reply = fetch(fetcher, through(proxy.address(), u"http://feed.test/feed"_s));

    QVERIFY(!reply.problem);
    QCOMPARE(proxy.askedFor(), QByteArray("feed.test"));
}

void ProxiesTest::anAddressThatIsNoneIsAProblem()
{
    Fetcher fetcher(NetworkOptions{.proxy = NetworkOptions::Proxy::None});

    const FetchReply reply = fetch(fetcher, through(u"a proxy"_s, m_server->url(u"/feed"_s).toString()));

    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->kind, Problem::Kind::ConnectionFailed);
    QVERIFY2(m_server->requests().isEmpty(), "better nothing than past the proxy");
}

void ProxiesTest::theDesktopIsAskedOnceAndElsewhere()
{
    std::atomic<int> asked = 0;
    std::atomic<bool> elsewhere = false;
    const QThread *here = QThread::currentThread();
    SystemProxies proxies([&](const QUrl &) {
        ++asked;
        elsewhere = QThread::currentThread() != here;
        return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.test"_s, 3128)};
    });
    const QUrl address(u"http://feed.test/feed"_s);
    int ready = 0;

    proxies.prepare(address, this, [&] { ++ready; });
    QCOMPARE(ready, 0);
    QTRY_COMPARE(ready, 1);
    proxies.prepare(QUrl(u"http://feed.test/other"_s), this, [&] { ++ready; });

    QCOMPARE(ready, 2);
    QCOMPARE(asked.load(), 1);
    QVERIFY(elsewhere.load());
    QCOMPARE(proxies.proxiesFor(address).constFirst().hostName(), u"proxy.test"_s);
}

void ProxiesTest::whatIsNearNeedsNoProxy()
{
    SystemProxies proxies([](const QUrl &) -> QList<QNetworkProxy> { qFatal("nobody needs to be asked"); });
    int ready = 0;

    proxies.prepare(m_server->url(), this, [&] { ++ready; });

    QCOMPARE(ready, 1);
    QCOMPARE(proxies.proxiesFor(m_server->url()).constFirst().type(), QNetworkProxy::NoProxy);
}

QTEST_GUILESS_MAIN(ProxiesTest)
#include "proxies_test.moc"
