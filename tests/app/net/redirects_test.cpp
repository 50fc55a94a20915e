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
