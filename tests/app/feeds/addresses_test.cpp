// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/addresses.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Relative addresses, alone and inside HTML.
class AddressesTest final : public QObject
{
    Q_OBJECT

private slots:
    void isMadeAbsolute_data();
    void isMadeAbsolute();
    void htmlIsMadeAbsolute_data();
    void htmlIsMadeAbsolute();
    void withoutABaseNothingChanges();
};

void AddressesTest::isMadeAbsolute_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("absolute");
    QTest::newRow("absolute") << u"https://other.example/a b"_s << u"https://other.example/a b"_s;
    QTest::newRow("a path") << u"post/1"_s << u"https://example.org/blog/post/1"_s;
    QTest::newRow("from the root") << u"/post/1"_s << u"https://example.org/post/1"_s;
    QTest::newRow("up") << u"../post/1"_s << u"https://example.org/post/1"_s;
    QTest::newRow("another host") << u"//cdn.example/x.png"_s << u"https://cdn.example/x.png"_s;
    QTest::newRow("a query") << u"?p=1"_s << u"https://example.org/blog/?p=1"_s;
    QTest::newRow("blanks around") << u" \n/post/1\t"_s << u"https://example.org/post/1"_s;
    QTest::newRow("a line break in it") << u"https://exam\nple.com/"_s << u"https://example.com/"_s;
    QTest::newRow("another scheme") << u"mailto:jane@example.org"_s << u"mailto:jane@example.org"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void AddressesTest::isMadeAbsolute()
{
    QFETCH(const QString, address);
    QFETCH(const QString, absolute);
    QCOMPARE(app::feeds::absoluteAddress(address, QUrl(u"https://example.org/blog/"_s)), absolute);
}

void AddressesTest::htmlIsMadeAbsolute_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("absolute"); // empty: needs no change
    const auto row = [](const char *name, const char *html, const char *absolute) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(absolute);
    };
    row("nothing relative", "<p>a < b <a href=\"https://x.example/\">x</a>", "");
    row("an address within the page", "<a href=\"#top\">x</a>", "");
    row("an empty address", "<a href=\"\">x</a>", "");
    row("text that looks like an attribute", "<p>write href=\"x\" here</p>", "");
    row("a link", "<a class=b href=\"/x\">x</a>", "<a class=b href=\"https://example.org/x\">x</a>");
    row("single quotes", "<img alt='a>b' src='x.png'/>", "<img alt='a>b' src='https://example.org/x.png'/>");
    row("no quotes", "<img src=x.png>", "<img src=https://example.org/x.png>");
    row("upper case", "<IMG SRC=\"x.png\">", "<IMG SRC=\"https://example.org/x.png\">");
    row("a reference in the address", "<a href=\"?a=1&amp;b=2\">",
        "<a href=\"https://example.org/?a=1&amp;b=2\">");
    row("a picture of many sizes", "<img srcset=\"a.png 1x, https://x.example/b.png 2x\">",
        "<img srcset=\"https://example.org/a.png 1x, https://x.example/b.png 2x\">");
    row("sizes that are all relative", "<img srcset=\"a.png 1x, b.png 2x\">",
        "<img srcset=\"https://example.org/a.png 1x, https://example.org/b.png 2x\">");
    row("a film and its poster", "<video poster=\"p.png\" src=\"v.mp4\">",
        "<video poster=\"https://example.org/p.png\" src=\"https://example.org/v.mp4\">");
    row("a tag that never ends", "<a href=\"x", "<a href=\"https://example.org/x");
}

void AddressesTest::htmlIsMadeAbsolute()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QByteArray, absolute);
    QCOMPARE(app::feeds::hasRelativeAddress(html.toStdString()), !absolute.isEmpty());
    QCOMPARE(app::feeds::withAbsoluteAddresses(html.toStdString(), QUrl(u"https://example.org/"_s)),
             (absolute.isEmpty() ? html : absolute).toStdString());
}

void AddressesTest::withoutABaseNothingChanges()
{
    QCOMPARE(app::feeds::absoluteAddress(u"/x"_s, QUrl()), u"/x"_s);
}

QTEST_GUILESS_MAIN(AddressesTest)
#include "addresses_test.moc"
