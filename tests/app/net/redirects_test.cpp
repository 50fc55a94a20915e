// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redirects.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::net;

class RedirectsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLocationIsJudged_data();
    void aLocationIsJudged();
    void privateHostsAreKnownByTheirSpelling_data();
    void privateHostsAreKnownByTheirSpelling();
    void aPasswordStaysWithItsOrigin();
};

void RedirectsTest::aLocationIsJudged_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("to");

    const QString feed = u"http://feed.test/a/b.xml"_s;
    QTest::newRow("whole") << feed << QByteArray("http://other.test/x") << u"http://other.test/x"_s;
    QTest::newRow("path") << feed << QByteArray("/x?y=1") << u"http://feed.test/x?y=1"_s;
    QTest::newRow("relative") << feed << QByteArray("c.xml") << u"http://feed.test/a/c.xml"_s;
    QTest::newRow("scheme-less") << feed << QByteArray("//other.test/x") << u"http://other.test/x"_s;
    QTest::newRow("blanks around it") << feed << QByteArray(" /x ") << u"http://feed.test/x"_s;
    QTest::newRow("raw UTF-8") << feed << QByteArray("/\xe6\xb6\x88") << u"http://feed.test/%E6%B6%88"_s;
    QTest::newRow("the fragment is dropped") << feed << QByteArray("/x#y") << u"http://feed.test/x"_s;
    QTest::newRow("to a safer one") << feed << QByteArray("https://feed.test/") << u"https://feed.test/"_s;
    QTest::newRow("to a less safe one")
        << u"https://feed.test/"_s << QByteArray("http://feed.test/") << QString();
    QTest::newRow("file") << feed << QByteArray("file:///etc/passwd") << QString();
    QTest::newRow("data") << feed << QByteArray("data:text/xml,<rss/>") << QString();
    QTest::newRow("gopher") << feed << QByteArray("gopher://feed.test/") << QString();
    QTest::newRow("nothing") << feed << QByteArray() << QString();
    QTest::newRow("from outside into the house") << feed << QByteArray("http://192.168.1.1/") << QString();
    QTest::newRow("from outside to this machine") << feed << QByteArray("http://localhost:631/") << QString();
    QTest::newRow("within the house")
        << u"http://127.0.0.1:80/"_s << QByteArray("http://127.0.0.1:81/") << u"http://127.0.0.1:81/"_s;
}

void RedirectsTest::aLocationIsJudged()
{
    QFETCH(const QString, from);
    QFETCH(const QByteArray, location);
    QFETCH(const QString, to);

    const auto next = nextHop(QUrl(from), location);

    QCOMPARE(next ? next.value().toString(QUrl::FullyEncoded) : QString(), to);
}

void RedirectsTest::privateHostsAreKnownByTheirSpelling_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isPrivate");

    for (const char *host :
         {"127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.1", "192.168.0.9",
          "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1",
          "localhost", "printer", "nas.local", "a.localhost"})
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const char *host :
         {"172.32.0.1", "8.8.8.8", "100.128.0.1", "2001:db8::1", "::ffff:8.8.8.8", "feed.test"})
        QTest::newRow(host) << QString::fromLatin1(host) << false;
}

void RedirectsTest::privateHostsAreKnownByTheirSpelling()
{
    QFETCH(const QString, host);
    QFETCH(const bool, isPrivate);
    QCOMPARE(isPrivateHost(host), isPrivate);
}

void RedirectsTest::aPasswordStaysWithItsOrigin()
{
    const QUrl from(u"http://me:secret@feed.test/a"_s);

    QCOMPARE(nextHop(from, "/b").value().userInfo(), u"me:secret"_s);
    QCOMPARE(nextHop(from, "http://feed.test/b").value().userInfo(), u"me:secret"_s);
    QCOMPARE(nextHop(from, "http://other.test/b").value().userInfo(), QString());
    QCOMPARE(nextHop(from, "http://me:secret@other.test/b").value().userInfo(), QString());
}

QTEST_GUILESS_MAIN(RedirectsTest)
#include "redirects_test.moc"
