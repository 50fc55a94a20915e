// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::html::excerpt;

class PlainTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void foldsToOneLine_data();
    void foldsToOneLine();
    void stopsAfterSoManyLetters();
    void neverCutsACharacter();
};

void PlainTextTest::foldsToOneLine_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    row("nothing", {}, {});
    row("plain", u"Some words"_s, u"Some words"_s);
    row("white space", u"  a \n\n\t b&nbsp;&nbsp;c　d  "_s, u"a b c d"_s);
    row("blocks part words", u"<p>a</p><p>b<br>c</p><div>d</div>"_s, u"a b c d"_s);
    row("looks do not", u"a<b>b</b>c<a href='x'>d</a>"_s, u"abcd"_s);
    row("script and style", u"a<script>if (1 < 2) alert('</p>')</script><style>p{}</style>b"_s, u"a b"_s);
    row("comment", u"a<!-- <p> > -->b"_s, u"ab"_s);
    row("entities", u"&lt;p&gt; &amp;amp; &copy 2026 &#8212; &#x1F600; &bogus;"_s,
        u"<p> &amp; © 2026 — 😀 &bogus;"_s);
    row("quoted bracket", u"<a title=\"a > b\">x</a>"_s, u"x"_s);
    row("no tag", u"1 < 2 and 3 > 2"_s, u"1 < 2 and 3 > 2"_s);
    row("unclosed tag", u"a <b"_s, u"a"_s);
    row("wrapped twice", u"<![CDATA[<p>a</p>"_s, u"a"_s);
    row("invisible", u"a\u200Bb\u00ADc\uFEFF"_s, u"abc"_s);
    row("control characters", u"a\u0001\u007f\u009bb"_s, u"ab"_s);
}

void PlainTextTest::foldsToOneLine()
{
    QFETCH(const QString, html);
    QFETCH(const QString, text);
    QCOMPARE(excerpt(html), text);
}

void PlainTextTest::stopsAfterSoManyLetters()
{
    QCOMPARE(excerpt(u"<p>abc def</p>"_s, 5), u"abc d"_s);
    QCOMPARE(excerpt(u"<p>abc def</p>"_s, 4), u"abc"_s);
    QCOMPARE(excerpt(u"abc"_s, 0), QString());
    QCOMPARE(excerpt(u"word "_s.repeated(100'000)).size(), 299); // The 300th is a space.
}

void PlainTextTest::neverCutsACharacter()
{
    const QString smile = u"😀"_s;
    QCOMPARE(excerpt(smile.repeated(10), 5), smile.repeated(2));
}

QTEST_GUILESS_MAIN(PlainTextTest)
#include "plaintext_test.moc"
