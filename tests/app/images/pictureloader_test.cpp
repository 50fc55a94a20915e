// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/favicons.h"
#include "app/images/pictureloader.h"
#include "tests/support/httpserver.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::images;

class PictureLoaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void loadsAtTheWidthWanted();
    void asksTheNetworkOnce();
    void saysNothingOfItselfToTheServer();
    void readsDataAddresses();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesPrivateAddresses_data();
    void refusesPrivateAddresses();
    void cancelledRequestsAreNotAnswered();
    void cacheStaysBelowItsCap();
    void findsFavicons();
};

namespace {

QByteArray
encoded(const QSize &size, const char *format = "PNG", QImage::Format pixels = QImage::Format_RGB32)
{
    QImage image(size, pixels);
    image.fill(Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

tests::HttpResponse picture(const QByteArray &bytes)
{
    tests::HttpResponse response;
    response.headers = {{"Content-Type", "image/png"}};
    response.body = bytes;
    return response;
}

/// What every test needs, each its own.
struct Bench
{
    tests::HttpServer server;
    app::net::Fetcher fetcher{app::net::NetworkOptions{.proxy = app::net::NetworkOptions::Proxy::None}};
    QTemporaryDir folder;
    PictureLoader loader{fetcher, folder.path()};
    QSignalSpy ready{&loader, &PictureLoader::ready};
    QSignalSpy failed{&loader, &PictureLoader::failed};
};

} // namespace

void PictureLoaderTest::loadsAtTheWidthWanted()
{
    Bench bench;
    bench.server.serve("/a.png", picture(encoded({800, 400})));
    bench.loader.request(1, bench.server.url(u"/a.png"_s), 200, Reach::Private);
    QCOMPARE(bench.ready.size(), 0); // Never before request() has returned.
    QVERIFY(bench.ready.wait());
    QCOMPARE(bench.ready.first().at(0).toUrl(), bench.server.url(u"/a.png"_s));
    QCOMPARE(bench.ready.first().at(1).value<QImage>().size(), QSize(200, 100));
}

void PictureLoaderTest::asksTheNetworkOnce()
{
    Bench bench;
    bench.server.serve("/a.png", picture(encoded({80, 40})));
    const QUrl url = bench.server.url(u"/a.png"_s);
    bench.loader.request(1, url, 0, Reach::Private);
    bench.loader.request(2, url, 0, Reach::Private);
    QVERIFY(bench.ready.wait());
    bench.loader.request(3, url, 0, Reach::Private);
    QVERIFY(bench.ready.wait());

    PictureLoader another(bench.fetcher, bench.folder.path()); // Its memory is empty, the disk is not.
    QSignalSpy ready(&another, &PictureLoader::ready);
    another.request(1, url, 10, Reach::Private);
    QVERIFY(ready.wait());
    QCOMPARE(bench.server.requestsTo("/a.png").size(), 1);
}

void PictureLoaderTest::saysNothingOfItselfToTheServer()
{
    Bench bench;
    tests::HttpResponse response = picture(encoded({8, 4}));
    response.headers.append(std::pair(QByteArray("Set-Cookie"), QByteArray("who=me")));
    bench.server.serve("/a.png", response);
    bench.server.serve("/b.png", response);
    for (const QString &path : {u"/a.png"_s, u"/b.png"_s}) {
        bench.loader.request(1, bench.server.url(path), 0, Reach::Private);
        QVERIFY(bench.ready.wait());
    }
    for (const tests::HttpRequest &request : bench.server.requests()) {
        QVERIFY(!request.has("Cookie"));
        QVERIFY(!request.has("Referer"));
        QVERIFY(request.header("Accept").startsWith("image/"));
    }
}

void PictureLoaderTest::readsDataAddresses()
{
    Bench bench;
    const QString data = u"data:image/png;base64,"_s + QString::fromLatin1(encoded({6, 3}).toBase64());
    bench.loader.request(1, QUrl(data), 0);
    QVERIFY(bench.ready.wait());
    QCOMPARE(bench.ready.first().at(1).value<QImage>().size(), QSize(6, 3));
}

void PictureLoaderTest::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray huge = encoded({8000, 7000}, "PNG", QImage::Format_Mono); // Some kilobytes.
    QVERIFY(decode(huge, 100).refusal.contains("50 million"_L1));
    QTest::newRow("a page") << QByteArray("<html><body>Not here</body></html>");
    QTest::newRow("an SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    QTest::newRow("cut") << encoded({400, 400}).left(60);
    QTest::newRow("too many pixels") << huge;
    QTest::newRow("nothing") << QByteArray();
}

void PictureLoaderTest::refusesWhatIsNoPicture()
{
    QFETCH(const QByteArray, bytes);
    Bench bench;
    bench.server.serve("/a.png", picture(bytes));
    bench.loader.request(1, bench.server.url(u"/a.png"_s), 0, Reach::Private);
    QVERIFY(bench.failed.wait());
    QVERIFY(!bench.failed.first().at(1).toString().isEmpty());
    QCOMPARE(bench.ready.size(), 0);
}

void PictureLoaderTest::refusesPrivateAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"http://127.0.0.1/", "http://localhost/", "http://10.1.2.3/", "http://172.16.0.1/",
          "http://192.168.1.1/", "http://169.254.169.254/", "http://[::1]/", "http://[::ffff:10.0.0.1]/",
          "http://[fd00::1]/", "http://router.local/", "http://0.0.0.0/", "http://100.64.0.1/"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void PictureLoaderTest::refusesPrivateAddresses()
{
    QFETCH(const QString, address);
    Bench bench;
    bench.loader.request(1, QUrl(address), 0);
    QVERIFY(bench.failed.wait());
}

void PictureLoaderTest::cancelledRequestsAreNotAnswered()
{
    Bench bench;
    tests::HttpResponse slow = picture(encoded({8, 8}));
    slow.end = tests::HttpResponse::End::Hang;
    slow.cutAfter = 10;
    bench.server.serve("/slow.png", slow);
    bench.server.serve("/b.png", picture(encoded({8, 8})));
    bench.loader.request(1, bench.server.url(u"/slow.png"_s), 0, Reach::Private);
    QTRY_COMPARE(bench.server.requestsTo("/slow.png").size(), 1);
    bench.loader.request(1, bench.server.url(u"/b.png"_s), 0, Reach::Private);
    bench.loader.cancel(1);
    bench.loader.request(2, bench.server.url(u"/b.png"_s), 0, Reach::Private);
    QVERIFY(bench.ready.wait());
    QCOMPARE(bench.ready.size(), 1);
    QCOMPARE(bench.failed.size(), 0);
}

void PictureLoaderTest::cacheStaysBelowItsCap()
{
    QTemporaryDir folder;
    PictureCache cache(folder.path(), 10'000);
    for (int at = 0; at < 30; ++at)
        cache.put(QUrl(u"http://a.b/%1"_s.arg(at)), QByteArray(1000, 'x'));
    qint64 size = 0;
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files))
        size += file.size();
    QVERIFY2(size <= 10'000 && size >= 8'000, qPrintable(QString::number(size)));
}

void PictureLoaderTest::findsFavicons()
{
    Bench bench;
    bench.server.serve("/favicon.ico", picture(encoded({32, 32})));
    bench.server.serve("/named.png", tests::HttpResponse::withStatus(404));
    Favicons favicons(bench.loader);
    QSignalSpy ready(&favicons, &Favicons::ready);
    const QUrl site = bench.server.url();
    favicons.request(site, bench.server.url(u"/named.png"_s), 16, Reach::Private);
    QVERIFY(ready.wait());
    QCOMPARE(ready.first().at(0).toUrl(), site);
    QCOMPARE(ready.first().at(1).value<QImage>().width(), 16);
    favicons.request(site, bench.server.url(u"/named.png"_s), 16, Reach::Private);
    QVERIFY(ready.wait());
    QCOMPARE(bench.server.requestsTo("/named.png").size(), 1); // Not asked again.
}

QTEST_MAIN(PictureLoaderTest)
#include "pictureloader_test.moc"
