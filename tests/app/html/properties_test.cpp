// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/plaintext.h"
#include "app/html/sanitizer.h"
#include "tests/support/blockdump.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// What holds for any document whatever: tried on documents that chance has made.
class PropertiesTest final : public QObject
{
    Q_OBJECT

private slots:
    void sanitisingTwiceChangesNothing_data() { seeds(); }
    void sanitisingTwiceChangesNothing();
    void oddDocumentsAreSettledAtOnce_data();
    void oddDocumentsAreSettledAtOnce();
    void nothingActiveComesOut_data() { seeds(); }
    void nothingActiveComesOut();
    void wordsAreKept();

private:
    void seeds();
};

namespace {

const QStringList pieces = {u"<p>"_s,
                            u"</p>"_s,
                            u"<div>"_s,
                            u"</div>"_s,
                            u"<b>"_s,
                            u"</b>"_s,
                            u"<i>"_s,
                            u"</i>"_s,
                            u"<em>"_s,
                            u"</em>"_s,
                            u"<a href='/x?a=b&amp;c=d'>"_s,
                            u"<a href=javascript:alert(1)>"_s,
                            u"</a>"_s,
                            u"<a name=n>"_s,
                            u"<a href=#n>"_s,
                            u"<ul>"_s,
                            u"</ul>"_s,
                            u"<ol start=3 type=a>"_s,
                            u"</ol>"_s,
                            u"<li>"_s,
                            u"</li>"_s,
                            u"<li id=n>"_s,
                            u"<table>"_s,
                            u"</table>"_s,
                            u"<tr>"_s,
                            u"<td>"_s,
                            u"<th colspan=2>"_s,
                            u"</td>"_s,
                            u"</tr>"_s,
                            u"<caption>"_s,
                            u"<blockquote>"_s,
                            u"</blockquote>"_s,
                            u"<pre>"_s,
                            u"</pre>"_s,
                            u"<code>"_s,
                            u"</code>"_s,
                            u"\n\n"_s,
                            u" "_s,
                            u"<h2>"_s,
                            u"</h2>"_s,
                            u"<hr>"_s,
                            u"<br>"_s,
                            u"<br><br>"_s,
                            u"&nbsp;"_s,
                            u"word"_s,
                            u"two words"_s,
                            u"&lt;b&gt;"_s,
                            u"<img src=a.png>"_s,
                            u"<img src=b.png width=16 height=16>"_s,
                            u"<img src=c.png width=900 alt='A &quot;b&quot;'>"_s,
                            u"<img alt=only>"_s,
                            u"<img src=1.gif width=1>"_s,
                            u"<figure>"_s,
                            u"</figure>"_s,
                            u"<figcaption>"_s,
                            u"</figcaption>"_s,
                            u"<iframe src=//www.youtube.com/embed/aaaaaaaaaaa></iframe>"_s,
                            u"<iframe src=//x.y/>"_s,
                            u"<audio src=a.mp3></audio>"_s,
                            u"<video><source src=a.mp4></video>"_s,
                            u"<script>alert(1)</script>"_s,
                            u"<style>x{}</style>"_s,
                            u"<!-- c -->"_s,
                            u"<svg onload=alert(1)>"_s,
                            u"</svg>"_s,
                            u"<math>"_s,
                            u"<noscript>"_s,
                            u"</noscript>"_s,
                            u"<details>"_s,
                            u"</details>"_s,
                            u"<summary>"_s,
                            u"</summary>"_s,
                            u"<aside>"_s,
                            u"</aside>"_s,
                            u"<dl>"_s,
                            u"<dt>"_s,
                            u"<dd>"_s,
                            u"</dl>"_s,
                            u"<q>"_s,
                            u"</q>"_s,
                            u"<sup>"_s,
                            u"</sup>"_s,
                            u"<small>"_s,
                            u"</small>"_s,
                            u"<ruby>"_s,
                            u"<rt>"_s,
                            u"</ruby>"_s,
                            u"<abbr title='A B'>"_s,
                            u"</abbr>"_s,
                            u"<kbd>"_s,
                            u"<p dir=rtl>"_s,
                            u"<div dir=rtl lang=ar>"_s,
                            u"<center>"_s,
                            u"</center>"_s,
                            u"<p align=right>"_s,
                            u"<input type=checkbox>"_s,
                            u"https://example.org/a_(b)."_s,
                            u"www.example.org,"_s,
                            u"\"'`-->]]>"_s,
                            u"<x y=\""_s,
                            u"<"_s,
                            u"</"_s,
                            u"&copy"_s,
                            u"&#x202e;"_s,
                            u"\u3000"_s,
                            u"漢字"_s,
                            u"<textarea>"_s,
                            u"</textarea>"_s,
                            u"<title>"_s,
                            u"<plaintext/>"_s,
                            u"<select><option>"_s,
                            u"</select>"_s,
                            u"<template>"_s,
                            u"<form action=javascript:x>"_s,
                            u"<p id=n>"_s,
                            u"<span id=n>"_s,
                            u"</span>"_s,
                            u"<![CDATA["_s,
                            u"]]>"_s,
                            u"<mglyph>"_s,
                            u"<img src=x onerror=alert(1)//"_s,
                            u">"_s,
                            u"\u2610 "_s};

QString documentOf(quint32 seed)
{
    QRandomGenerator random(seed);
    QString html;
    const int count = random.bounded(2, 60);
    for (int at = 0; at < count; ++at)
        html += pieces.at(random.bounded(int(pieces.size())));
    return html;
}

const QUrl base(u"https://example.com/dir/page"_s);

} // namespace

void PropertiesTest::seeds()
{
    QTest::addColumn<quint32>("first");
    for (quint32 first = 1; first < 8000; first += 1000)
        QTest::addRow("%u and a thousand after it", first) << first;
}

void PropertiesTest::sanitisingTwiceChangesNothing()
{
    QFETCH(const quint32, first);
    for (quint32 seed = first; seed < first + 1000; ++seed) {
        const QString html = documentOf(seed);
        const models::BlockTree once = app::html::sanitize(html, {.base = base});
        const models::BlockTree twice = app::html::sanitize(app::html::toHtml(once), {.base = base});
        if (once.blocks == twice.blocks)
            continue;
        qInfo().noquote() << "from" << html << "\nhtml" << app::html::toHtml(once);
        QCOMPARE(tests::dumpBlocks(twice.blocks), tests::dumpBlocks(once.blocks));
        QVERIFY(once.blocks == twice.blocks);
    }
}

// Documents that a fuzzer found, cut down: what was shown of them changed when it was cleaned again.
void PropertiesTest::oddDocumentsAreSettledAtOnce_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("a table with rows that have no cells")
        << u"<table><tr></tr><tr><td>a<td>b</tr><tr></tr></table>"_s;
    QTest::newRow("the size of a counter, and something behind it")
        << u"a<img src=x width=1 height=1<img>b"_s;
    QTest::newRow("two places of the same name")
        << u"<a href=#n><p id=n><h2><p id=n><img src=b.png width=16 height=16>"_s;
    QTest::newRow("two fragments on this page") << u"<a href='#y#z'>a</a>"_s;
    QTest::newRow("definitions, one in the other")
        << (u"<dl><dt>term<dd>"_s.repeated(15) + u"meaning"_s + u"</dl>after"_s.repeated(15));
    QTest::newRow("lists directly in lists") << (u"<ul><li>a</li>"_s.repeated(15) + u"</ul>b"_s.repeated(15));
    QTest::newRow("lists directly in lists, a box around each")
        << (u"<ul><div>"_s.repeated(15) + u"<li>a"_s + u"</div></ul>b"_s.repeated(15));
    QTest::newRow("a table whose only heading is too far to the right")
        << (u"<table><tr>"_s + u"<td>a"_s.repeated(200) + u"<th>b"_s);
    QTest::newRow("two fragments") << u"<a href='https://a.example/x#y#z'>a</a>"_s;
}

void PropertiesTest::oddDocumentsAreSettledAtOnce()
{
    QFETCH(const QString, html);
    const models::BlockTree once = app::html::sanitize(html, {.base = base});
    const models::BlockTree twice = app::html::sanitize(app::html::toHtml(once), {.base = base});
    QCOMPARE(tests::dumpBlocks(twice.blocks), tests::dumpBlocks(once.blocks));
    QVERIFY(twice.blocks == once.blocks);
}

// Every tag of the output is one of a short list, every attribute too, and no address has another scheme.
void PropertiesTest::nothingActiveComesOut()
{
    QFETCH(const quint32, first);
    static const QRegularExpression tag(
        u"^</"
        u"?(p|h[1-6]|blockquote|aside|ul|ol|li|pre|code|table|tr|td|th|figure|figcaption|img|a|abbr|audio|"
        u"video|hr|br"
        "|details|summary|span|strong|b|em|i|u|s|del|ins|mark|small|sup|sub|kbd|ruby|rp|rt)"
        "( "
        "(id|dir|lang|align|type|start|class|colspan|rowspan|src|alt|title|width|height|href|controls|"
        "preload|poster"
        "|data-media)(=\"[^\"<>]*\")?)*>$"_s);
    static const QRegularExpression address(u" (?:src|href|poster)=\"(?!https?://|mailto:|data:image/|#)"_s);
    for (quint32 seed = first; seed < first + 1000; ++seed) {
        const QString html = app::html::toHtml(app::html::sanitize(documentOf(seed), {.base = base}));
        qsizetype at = 0;
        while ((at = html.indexOf(u'<', at)) >= 0) {
            const qsizetype end = html.indexOf(u'>', at);
            const QString found = html.mid(at, end - at + 1);
            QVERIFY2(tag.match(found).hasMatch(), qPrintable(found));
            QVERIFY2(!address.match(found).hasMatch(), qPrintable(found));
            at = end;
        }
    }
}

void PropertiesTest::wordsAreKept()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        QString html;
        QStringList words;
        for (int at = 0; at < 12; ++at) {
            const QString piece = pieces.at(random.bounded(int(pieces.size())));
            const bool hides = piece.contains("<!"_L1) || piece.contains("<x"_L1)
                               || piece.contains("onerror"_L1) || piece.contains("<title"_L1)
                               || piece.contains("<textarea"_L1) || piece.contains("]]"_L1)
                               || piece.contains("x.y/>"_L1) || piece == "<"_L1 || piece == "</"_L1;
            const QString word = u"w%1x%2"_s.arg(round).arg(at);
            html += (hides ? QString() : piece) + u' ' + word + u' ';
            words += word;
        }
        const QString text = app::html::toText(app::html::sanitize(html, {.base = base}));
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(word + u" of\n"_s + html + u"\nis not in\n"_s + text));
    }
}

QTEST_GUILESS_MAIN(PropertiesTest)
#include "properties_test.moc"
