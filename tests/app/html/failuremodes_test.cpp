// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/plaintext.h"
#include "app/html/sanitizer.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using models::Block;

/// Documents that made other readers hang, die or show nothing.
class FailureModesTest final : public QObject
{
    Q_OBJECT

private slots:
    void endsInTime_data();
    void endsInTime();
    void deepNestingKeepsItsWords();
    void longWordCanBeBroken();
    void longParagraphIsSplit();
    void nestedTablesAreFlattened();
    void nestedQuotesStopAtFour();
    void bigTableKeepsItsRows();
    void unclosedQuoteLosesNoArticle_data();
    void unclosedQuoteLosesNoArticle();
    void oldEntitiesNeedNoSemicolon();
};

namespace {

int depthOf(const QList<Block> &blocks, Block::Kind kind)
{
    int deepest = 0;
    for (const Block &block : blocks) {
        int inside = depthOf(block.children, kind);
        for (const QList<Block::Cell> &row : block.rows) {
            for (const Block::Cell &cell : row)
                inside = std::max(inside, depthOf(cell.blocks, kind));
        }
        deepest = std::max(deepest, inside + (block.kind == kind ? 1 : 0));
    }
    return deepest;
}

} // namespace

void FailureModesTest::endsInTime_data()
{
    QTest::addColumn<QString>("html");
    const auto many = [](QStringView piece, int count) {
        return piece.toString().repeated(tests::portion(count));
    };
    QTest::newRow("a word of 300,000 letters") << many(u"x", 300'000);
    QTest::newRow("a paragraph of 700,000") << many(u"some words ", 64'000);
    QTest::newRow("3000 rows of 8") << u"<table>"_s
                                           + many(u"<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8", 3000);
    QTest::newRow("100 nested tables") << many(u"<table><tr><td>a", 100);
    QTest::newRow("300 nested quotes") << many(u"<blockquote>a", 300);
    QTest::newRow("3000 levels") << many(u"<div>a", 3000);
    QTest::newRow("unclosed bold") << many(u"<b>a", 100'000);
    QTest::newRow("unclosed, then ends of others") << many(u"<b>", 100'000) + many(u"</i></u>", 60'000);
    QTest::newRow("unclosed, then ends of paragraphs") << many(u"<b>", 100'000) + many(u"</p>", 100'000);
    QTest::newRow("barriers and ends") << many(u"<i><table><td>", 30'000) + many(u"</i>", 100'000);
    QTest::newRow("5,000,000 letters") << many(u"<p>Some words.</p>", 300'000);
    QTest::newRow("1000 pictures") << many(u"<img src=a.png>", 1000);
    QTest::newRow("30,000 pictures in a line") << u"<p>a"_s + many(u" <img src=https://a.b/c.png> x", 30'000);
    QTest::newRow("100,000 attributes") << u"<p "_s + many(u"a=b c d='e' ", 33'000) + u">text"_s;
    QTest::newRow("100,000 different attributes") << [] {
        QString html = u"<p"_s;
        for (int at = 0; at < 100'000; ++at)
            html += u" a%1=1"_s.arg(at);
        return html + u">text"_s;
    }();
    QTest::newRow("unclosed comments") << many(u"<!--", 250'000);
    QTest::newRow("unclosed tags") << many(u"<a ", 300'000);
    QTest::newRow("unclosed quotes") << many(u"<a b='", 150'000);
    QTest::newRow("unclosed quotes, both kinds") << many(u"<a b='<a b=\"", 80'000);
    QTest::newRow("unclosed frames") << many(u"<iframe><textarea><xmp><title>", 30'000);
    QTest::newRow("comments in a row") << many(u"<!---->", 140'000);
    QTest::newRow("only ampersands") << many(u"&", 900'000);
    QTest::newRow("only entities") << many(u"&nbsp;", 150'000);
    QTest::newRow("only less-than") << many(u"<", 900'000);
    QTest::newRow("nothing but breaks") << many(u"<br>", 200'000);
    QTest::newRow("loose items") << many(u"<li>a", 100'000);
    QTest::newRow("bare addresses") << many(u"http://a.b/ ", 80'000);
    QTest::newRow("almost bare addresses") << many(u"xhttp://", 100'000);
    QTest::newRow("brackets in an address") << u"http://a.b/"_s + many(u")", 500'000);
    QTest::newRow("srcset without end") << u"<img srcset='"_s + many(u"a.png 1x,", 100'000) + u"'>"_s;
    QTest::newRow("noscripts") << many(u"<noscript><img src=a.png></noscript>", 20'000);
    QTest::newRow("anchors") << many(u"<a href=#x id=x>a</a>", 40'000);
}

void FailureModesTest::endsInTime()
{
    QFETCH(const QString, html);
    QElapsedTimer timer;
    timer.start();
    const models::BlockTree tree = app::html::sanitize(html, {.base = QUrl(u"https://a.b/"_s)});
    app::html::toHtml(tree);
    app::html::toText(tree);
    app::html::excerpt(html);
    const qint64 elapsed = timer.elapsed();
    // Half a second on a quiet machine; the bound allows for a busy one.
    QVERIFY2(elapsed < 4000 * tests::patience(), qPrintable(QString::number(elapsed)));
}

void FailureModesTest::deepNestingKeepsItsWords()
{
    QString html;
    for (int level = 0; level < 3000; ++level)
        html += u"<div><b>w%1 "_s.arg(level);
    const QString text = app::html::toText(app::html::sanitize(html));
    for (int level = 0; level < 3000; ++level)
        QVERIFY2(text.contains(u"w%1"_s.arg(level)), qPrintable(QString::number(level)));
}

void FailureModesTest::longWordCanBeBroken()
{
    const models::BlockTree tree = app::html::sanitize(u"x"_s.repeated(5000));
    const QString text = tree.blocks.first().spans.first().text;
    QCOMPARE(text.count(QChar(0x200B)), 4);
    for (const QString &part : text.split(QChar(0x200B)))
        QCOMPARE(part.size(), 1000);
    QCOMPARE(app::html::toText(tree), u"x"_s.repeated(5000));
}

void FailureModesTest::longParagraphIsSplit()
{
    const models::BlockTree tree = app::html::sanitize(u"<p>"_s + u"some words "_s.repeated(64'000));
    QVERIFY(tree.blocks.size() >= 35);
    qsizetype words = 0;
    for (const Block &block : tree.blocks) {
        QVERIFY(block.spans.first().text.size() <= 20'000);
        words += block.spans.first().text.count("words"_L1);
    }
    QCOMPARE(words, 64'000);
}

void FailureModesTest::nestedTablesAreFlattened()
{
    const QString layout = u"<table><tr><td>a</td><td>"_s.repeated(20) + u"deep"_s;
    QVERIFY(depthOf(app::html::sanitize(layout).blocks, Block::Kind::Table) <= 1);
    const QString headed = u"<table><tr><th>a</th><td>"_s.repeated(20) + u"deep"_s;
    const models::BlockTree tree = app::html::sanitize(headed);
    QCOMPARE(depthOf(tree.blocks, Block::Kind::Table), 3);
    QVERIFY(app::html::toText(tree).contains("deep"_L1));
}

void FailureModesTest::nestedQuotesStopAtFour()
{
    const models::BlockTree tree = app::html::sanitize(u"<blockquote>a"_s.repeated(300));
    QCOMPARE(depthOf(tree.blocks, Block::Kind::Quote), 4);
    QCOMPARE(app::html::toText(tree).count(u'a'), 300);
}

void FailureModesTest::bigTableKeepsItsRows()
{
    const QString rows = u"<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8"_s.repeated(3000);
    const models::BlockTree tree = app::html::sanitize(u"<table>"_s + rows + u"</table>"_s);
    QCOMPARE(tree.blocks.size(), 1);
    QCOMPARE(tree.blocks.first().rows.size(), 3000);
    QCOMPARE(tree.blocks.first().rows.last().size(), 8);
}

void FailureModesTest::unclosedQuoteLosesNoArticle_data()
{
    QTest::addColumn<QString>("html");
    const QString article = u"<p>Some words of an article.</p>"_s.repeated(40);
    QTest::newRow("up to the next quote")
        << u"<a href=\"/x>link</a>"_s + article + u"<a href=\"/y\">end</a>"_s;
    QTest::newRow("up to the end") << u"<a href=\"/x>link</a>"_s + article + u"end"_s;
    QTest::newRow("never a '>' again") << article + u"<a href=\"/x end"_s;
}

void FailureModesTest::unclosedQuoteLosesNoArticle()
{
    QFETCH(const QString, html);
    const QString text = app::html::toText(app::html::sanitize(html, {.base = QUrl(u"https://a.b/"_s)}));
    QCOMPARE(text.count("Some words"_L1), 40);
    QVERIFY(text.contains("end"_L1));
}

void FailureModesTest::oldEntitiesNeedNoSemicolon()
{
    const models::BlockTree tree = app::html::sanitize(
        u"&copy 2026 &eacuteclat &#150; &hellip; &notanentity; AT&T &amp;lt; <a href='http://a.b/?x=1&copy=2'>l</a>"_s);
    QCOMPARE(app::html::toText(tree), u"© 2026 éclat – … ¬anentity; AT&T &lt; l"_s);
    QCOMPARE(tree.blocks.first().spans.last().link, QUrl(u"http://a.b/?x=1&copy=2"_s));
}

QTEST_GUILESS_MAIN(FailureModesTest)
#include "failuremodes_test.moc"
