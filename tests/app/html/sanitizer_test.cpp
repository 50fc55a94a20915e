// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/sanitizer.h"
#include "tests/support/blockdump.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class SanitizerTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachSampleGivesItsTree_data();
    void eachSampleGivesItsTree();
    void refusesAddresses_data();
    void refusesAddresses();
    void choosesThePictureThatFits_data();
    void choosesThePictureThatFits();
    void countsTrackers();
    void keepsLinksWithoutTheirMarks();
    void writesText();
    void writesMarkdown();
    void cutsWhatIsTooLong();
};

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

models::BlockTree cleaned(const QString &html)
{
    return app::html::sanitize(html, {.base = QUrl(u"https://example.com/article"_s)});
}

} // namespace

void SanitizerTest::eachSampleGivesItsTree_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(DATA_DIR "/html"));
    for (const QString &name : folder.entryList({u"*.html"_s}, QDir::Files, QDir::Name))
        QTest::newRow(name.toUtf8().constData()) << folder.filePath(name);
    QVERIFY(folder.entryList({u"*.html"_s}).size() >= 15);
}

// COURANT_WRITE_GOLDENS=1 writes what comes out instead of comparing it; look at the difference before you
// commit it.
void SanitizerTest::eachSampleGivesItsTree()
{
    QFETCH(const QString, path);
    const QString golden = path.chopped(5) + ".blocks.txt"_L1;
    const QString actual = tests::dumpBlocks(cleaned(textOf(path)).blocks);
    if (qEnvironmentVariableIsSet("COURANT_WRITE_GOLDENS")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        return;
    }
    const QStringList lines = actual.split(u'\n');
    const QStringList expected = textOf(golden).split(u'\n');
    for (qsizetype line = 0; line < std::max(lines.size(), expected.size()); ++line)
        QCOMPARE(lines.value(line), expected.value(line));
}

void SanitizerTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)",
          "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "vbscript:x", "data:text/html,x",
          "file:///etc/passwd", "qrc:/x", "feed:http://a.b/", "about:blank", "blob:x", "//", "http://",
          "https:", "#"})
        QTest::newRow(address) << QString::fromUtf8(address);
}

void SanitizerTest::refusesAddresses()
{
    QFETCH(const QString, address);
    const models::BlockTree tree =
        cleaned(uR"(<a href="%1">x</a><img src="%1" alt="y"><iframe src="%1"></iframe>)"_s.arg(address));
    for (const models::Block &block : tree.blocks) {
        QVERIFY(block.kind != models::Block::Kind::Media);
        QVERIFY2(block.picture.isEmpty(), qPrintable(block.picture.toString()));
        for (const models::Span &span : block.spans) {
            QVERIFY2(span.link.isEmpty(), qPrintable(span.link.toString()));
            QVERIFY2(span.picture.isEmpty(), qPrintable(span.picture.toString()));
        }
    }
    QVERIFY(app::html::toText(tree).contains(u'x'));
}

void SanitizerTest::choosesThePictureThatFits_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("name");
    const QString set = u"<img src=\"s.png\" srcset=\"a.png 320w, b.png 700w,c.png 1400w, d.png 3000w\">"_s;
    QTest::newRow("next above the column") << set << 1.0 << u"b.png"_s;
    QTest::newRow("next above twice the column") << set << 2.0 << u"c.png"_s;
    QTest::newRow("the largest if none is enough") << set << 9.0 << u"d.png"_s;
    QTest::newRow("by density") << u"<img src=\"a.png\" srcset=\"a.png, b.png 2x\">"_s << 2.0 << u"b.png"_s;
    QTest::newRow("comma in the address")
        << u"<img srcset=\"w_1,h_2/a.png 1x, w_2,h_4/b.png 2x\">"_s << 1.0 << u"a.png"_s;
    QTest::newRow("full size beside thumbnails")
        << u"<img src=\"big.png\" width=\"2000\" srcset=\"t.png 200w\">"_s << 1.0 << u"big.png"_s;
    QTest::newRow("data-original") << u"<img src=\"blank.gif\" data-original=\"a.png\">"_s << 1.0
                                   << u"a.png"_s;
    QTest::newRow("data-lazy-src") << u"<img data-lazy-src=\"a.png\">"_s << 1.0 << u"a.png"_s;
    QTest::newRow("data-srcset") << u"<img data-srcset=\"a.png 800w\" src=\"spacer.gif\">"_s << 1.0
                                 << u"a.png"_s;
    QTest::newRow("noscript") << u"<img class=lazy><noscript><img src=a.png></noscript>"_s << 1.0
                              << u"a.png"_s;
    QTest::newRow("noscript beside its picture")
        << u"<img data-src=a.png><noscript><img src=b.png></noscript>"_s << 1.0 << u"a.png"_s;
    QTest::newRow("source of a picture element")
        << u"<picture><source srcset=\"x.avif\" type=\"image/avif\"><source srcset=\"a.webp\"><img src=b.png></picture>"_s
        << 1.0 << u"a.webp"_s;
}

void SanitizerTest::choosesThePictureThatFits()
{
    QFETCH(const QString, html);
    QFETCH(const double, ratio);
    QFETCH(const QString, name);
    const models::BlockTree tree =
        app::html::sanitize(html, {.base = QUrl(u"https://a.b/"_s), .columnWidth = 680, .pixelRatio = ratio});
    QCOMPARE(tree.blocks.size(), 1);
    QCOMPARE(tree.blocks.first().kind, models::Block::Kind::Figure);
    QCOMPARE(tree.blocks.first().picture.fileName(), name);
}

void SanitizerTest::countsTrackers()
{
    const models::BlockTree tree = cleaned(
        u"<p>a<img src=x width=1 height=1><img src=y width=0 height=0><img src=z style='width: 1px; height: "
        u"1px'>"
        "<img src=https://pixel.wp.com/b.gif?x><img src=https://feeds.feedburner.com/~r/a/~4/b><img src=ok.png></p>"_s);
    QCOMPARE(tree.trackersRemoved, 5);
    QCOMPARE(tree.blocks.size(), 2);
    QCOMPARE(tree.blocks.last().picture, QUrl(u"https://example.com/ok.png"_s));
}

void SanitizerTest::keepsLinksWithoutTheirMarks()
{
    const models::BlockTree tree = cleaned(u"<a href='/x?a=1&utm_source=rss&fbclid=3&copy=2'>x</a>"_s);
    QCOMPARE(tree.blocks.first().spans.first().link, QUrl(u"https://example.com/x?a=1&copy=2"_s));
}

void SanitizerTest::writesText()
{
    const models::BlockTree tree = cleaned(
        u"<h2>T</h2><p>a<br>b</p><ol start=2><li>x<li>y</ol><blockquote>q</blockquote><pre>c\n d</pre>"_s);
    QCOMPARE(app::html::toText(tree), u"T\n\na\nb\n\n2. x\n3. y\n\n> q\n\nc\n d"_s);
}

void SanitizerTest::writesMarkdown()
{
    const models::BlockTree tree =
        cleaned(u"<h2>T</h2><p>1. <b>bold</b> *star* <a href=/x>l</a></p><ul><li>x<ul><li>y</ul></ul><pre "
                u"class=lang-c>a`b</pre>"
                "<table><tr><th>A<th>B<tr><td>1<td>2|3</table>"_s);
    QCOMPARE(
        app::html::toMarkdown(tree),
        u"## T\n\n1\\. **bold** \\*star\\* [l](<https://example.com/x>)\n\n- x\n\n  - y\n\n```c\na`b\n```\n\n"
        "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |\n"_s);
}

void SanitizerTest::cutsWhatIsTooLong()
{
    const QString html = u"<p>Some words in a paragraph.</p>"_s.repeated(50'000);
    QVERIFY(html.size() > 1'000'000);
    const models::BlockTree part = cleaned(html);
    QVERIFY(part.cut);
    QVERIFY(part.blocks.size() > 30'000 && part.blocks.size() < 50'000);
    const models::BlockTree all = app::html::sanitize(html, {.whole = true});
    QVERIFY(!all.cut);
    QCOMPARE(all.blocks.size(), 50'000);
}

QTEST_GUILESS_MAIN(SanitizerTest)
#include "sanitizer_test.moc"
