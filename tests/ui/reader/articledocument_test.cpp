// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/ui/reader/samples.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/blockwriter.h"
#include "ui/reader/headerwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTest>
#include <QTextFrame>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace samples;

/// What becomes of blocks in a document, without regard to fonts and pixels.
class ArticleDocumentTest final : public QObject
{
    Q_OBJECT

private slots:
    void anArticleIsSet_data();
    void anArticleIsSet();
    void theHeaderSaysWhoWhenAndWhere();
    void theReadersOwnLabelsStandBeforeTheCategories();
    void aChineseDepartmentStandsOut();
    void listMarkersCount_data();
    void listMarkersCount();
    void aLinkLeadsOnlyWhereItMay_data();
    void aLinkLeadsOnlyWhereItMay();
    void nothingIsLoadedFromAnywhere_data();
    void nothingIsLoadedFromAnywhere();
    void everyScriptHasItsOwnLineHeight();
    void anchorsAreFound();
    void hostileTextIsSetInTime_data();
    void hostileTextIsSetInTime();
    void aLongTableIsHeldBackUntilAskedFor();
    void aWideTableHasAWindow();
    void aDocumentMayBeSetOnAnotherThread();

private:
    static QString body(const QList<Block> &blocks);
};

QString ArticleDocumentTest::body(const QList<Block> &blocks)
{
    const std::unique_ptr<ui::ArticleDocument> document = ui::buildArticle(article(), {blocks}, style());
    const QString all = dump(*document);
    return all.mid(all.indexOf("\nrule"_L1) + 6);
}

void ArticleDocumentTest::anArticleIsSet_data()
{
    QTest::addColumn<QList<Block>>("blocks");
    QTest::addColumn<QString>("expected");

    QTest::newRow("runs") << QList<Block>{paragraph(
        {words(u"a "_s), words(u"b"_s, Span::Bold), words(u" "_s), words(u"c"_s, Span::Italic), words(u" "_s),
         words(u"d"_s, Span::Code), words(u" "_s), words(u"e"_s, Span::Plain, u"https://e.example/"_s)})}
                          << u"text: a *b* _c_ `d` [e](https://e.example/)\n"_s;
    QTest::newRow("Chinese emphasis is bold")
        << QList<Block>{paragraph({words(u"我们原以为"_s), words(u"最先坏掉"_s, Span::Italic),
                                   words(u"的是"_s), words(u"V"_s, Span::Italic)})}
        << u"text: 我们原以为*最先坏掉*的是_V_\n"_s;
    QTest::newRow("headings") << QList<Block>{heading(1, u"One"_s), heading(3, u"Three"_s)}
                              << u"heading h2: *One*\nheading h3: *Three*\n"_s;
    QTest::newRow("quotes in quotes, four deep at most")
        << QList<Block>{quote({paragraph(u"1"_s), quote({quote({quote({quote({paragraph(u"5"_s)})})})})})}
        << u"text >1: 1\ntext >4: 5\n"_s;
    QTest::newRow("lists in lists") << QList<Block>{
        list(Block::Marker::Decimal,
             {item({paragraph(u"one"_s), list(Block::Marker::LowerAlpha, {item({paragraph(u"inner"_s)})})}),
              item({paragraph(u"two"_s), paragraph(u"more of two"_s)})},
             9)} << u"item '9.': one\nitem 'a.': inner\nitem '10.': two\ntext: more of two\n"_s;
    Block done = item({paragraph(u"done"_s)});
    done.marker = Block::Marker::Checked;
    Block open = item({paragraph(u"open"_s)});
    open.marker = Block::Marker::Unchecked;
    QTest::newRow("things to do") << QList<Block>{list(Block::Marker::Disc,
                                                       {done, open, item({paragraph(u"dot"_s)})})}
                                  << u"item [x]: done\nitem [ ]: open\nitem '•': dot\n"_s;
    QTest::newRow("code is one block")
        << QList<Block>{code(u"if (a)\n\tb;\n<c>"_s)} << u"code box1: if (a)/\tb;/<c>\n"_s;
    QTest::newRow("a figure with its caption")
        << QList<Block>{figure(u"https://p.example/1.png"_s, u"A cat"_s, {600, 400}, u"The cat."_s)}
        << u"picture: {https://p.example/1.png|A cat}\ncaption: The cat.\n"_s;
    QTest::newRow("a lone picture is a figure") << QList<Block>{paragraph(
        {words(u" "_s), inlinePicture(u"https://p.example/1.png"_s, {}, u"A cat"_s)})}
                                                << u"picture: {https://p.example/1.png|A cat}\n"_s;
    QTest::newRow("a picture in a line") << QList<Block>{paragraph(
        {words(u"so "_s), inlinePicture(u"https://p.example/f.png"_s, {40, 20}, u"x²"_s)})}
                                         << u"text: so {https://p.example/f.png|x²}\n"_s;
    Block video;
    video.kind = Block::Kind::Media;
    video.link = QUrl(u"https://video.example/1"_s);
    video.alternative = u"A film"_s;
    QTest::newRow("a film is a card")
        << QList<Block>{video}
        << u"media box1: [*A film*](https://video.example/1)\nsmall box1: Video from video.example. Opens in the browser.\n"_s;
    QTest::newRow("a table between paragraphs")
        << QList<Block>{paragraph(u"a"_s), table(2, 2), paragraph(u"b"_s)}
        << u"text: a\ntext 0,0: *r0c0*\ntext 0,1: *r0c1*\ntext 1,0: r1c0\ntext 1,1: r1c1\ntext: b\n"_s;
    QTest::newRow("from right to left by its own letters")
        << QList<Block>{paragraph(u"كنا نظن"_s), paragraph(u"left"_s)}
        << u"text rtl: كنا نظن\ntext: left\n"_s;
    Block details = container(Block::Kind::Details, {paragraph(u"inside"_s)});
    details.spans = {words(u"More"_s)};
    QTest::newRow("details are open") << QList<Block>{details} << u"item '▾': *More*\ntext: inside\n"_s;
    QTest::newRow("signs that Qt would take for blocks are spaces")
        << QList<Block>{paragraph(u"a\u2029b\uFDD0c\uFFFCd"_s)} << u"text: a b c d\n"_s;
}

void ArticleDocumentTest::anArticleIsSet()
{
    QFETCH(const QList<Block>, blocks);
    QFETCH(const QString, expected);

    QCOMPARE(body(blocks), expected);
}

void ArticleDocumentTest::theHeaderSaysWhoWhenAndWhere()
{
    models::Article story = article();
    story.headline.department = u"tussle-continues"_s;
    story.headline.commentCount = 1;
    story.comments = QUrl(u"https://a.example/c"_s);
    story.categories = {u"Science"_s, u"Science"_s, u" The sea "_s};

    const QString all = dump(*ui::buildArticle(story, {}, style()));

    const QStringList lines = all.split(u'\n');
    QCOMPARE(lines.at(0), u"small: {}A feed"_s);
    QCOMPARE(lines.at(1), u"title h1: *A title & more*"_s);
    QVERIFY2(lines.at(2).startsWith("small: Jane Doe"_L1), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(2).contains("Monday, 23 November 2026"_L1), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(2).contains("_from the tussle-continues dept._"_L1), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(2).contains("](https://a.example/c)"_L1), qPrintable(lines.at(2)));
    QCOMPARE(lines.at(3),
             u"small: [{Science}](courant:category/Science)[{The sea}](courant:category/The%20sea)"_s);
    QCOMPARE(lines.at(4), u"rule"_s);
}

void ArticleDocumentTest::theReadersOwnLabelsStandBeforeTheCategories()
{
    models::Article story = article();
    story.categories = {u"Science"_s};
    const ui::ShownParts shown{.labels = {{.id = models::LabelId{3}, .name = u"To read"_s, .colour = 4}}};

    const QString all = dump(*ui::buildArticle(story, {}, style(), shown));

    QCOMPARE(all.split(u'\n').at(3),
             u"small: [{To read}](courant:label/3)[{Science}](courant:category/Science)"_s);
}

void ArticleDocumentTest::aChineseDepartmentStandsOut()
{
    models::Article story = article();
    story.headline.department = u"来自再就业的手机部门"_s;
    story.language = u"zh-cn"_s;

    QVERIFY(dump(*ui::buildArticle(story, {}, style())).contains(u"来自*再就业的手机*部门"_s));
}

void ArticleDocumentTest::listMarkersCount_data()
{
    QTest::addColumn<Block::Marker>("marker");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");

    QTest::newRow("27 in letters") << Block::Marker::LowerAlpha << 27 << u"aa."_s;
    QTest::newRow("702 in letters") << Block::Marker::UpperAlpha << 702 << u"ZZ."_s;
    QTest::newRow("1994 in Roman") << Block::Marker::UpperRoman << 1994 << u"MCMXCIV."_s;
    QTest::newRow("4 in Roman") << Block::Marker::LowerRoman << 4 << u"iv."_s;
    QTest::newRow("nothing Roman below one") << Block::Marker::LowerRoman << -3 << u"-3."_s;
    QTest::newRow("decimal") << Block::Marker::Decimal << 0 << u"0."_s;
}

void ArticleDocumentTest::listMarkersCount()
{
    QFETCH(const Block::Marker, marker);
    QFETCH(const int, number);
    QFETCH(const QString, expected);

    QCOMPARE(ui::listMarker(marker, number), expected);
}

void ArticleDocumentTest::aLinkLeadsOnlyWhereItMay_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("leads");

    QTest::newRow("https") << u"https://a.example/"_s << true;
    QTest::newRow("mailto") << u"mailto:a@b.example"_s << true;
    QTest::newRow("a place in the text") << u"#fn1"_s << true;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("an address of our own") << u"courant:table-window/0"_s << false;
    QTest::newRow("relative") << u"b.html"_s << false;
}

void ArticleDocumentTest::aLinkLeadsOnlyWhereItMay()
{
    QFETCH(const QString, link);
    QFETCH(const bool, leads);

    Block linked = figure(u"https://p.example/1.png"_s, u"p"_s);
    linked.link = QUrl(link);
    const QString all = body({paragraph({words(u"w"_s, Span::Plain, link)}), linked});

    QCOMPARE(all.count(u"](%1)"_s.arg(link)), leads ? 2 : 0);
}

void ArticleDocumentTest::nothingIsLoadedFromAnywhere_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("a file") << u"file://"_s + QStringLiteral(SOURCE_DIR "/resources/icons/courant.svg");
    QTest::newRow("a path") << QStringLiteral(SOURCE_DIR "/resources/icons/courant.svg");
    QTest::newRow("our own resources") << u"qrc:/courant/icons/star.svg"_s;
    QTest::newRow("data") << u"data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs="_s;
}

void ArticleDocumentTest::nothingIsLoadedFromAnywhere()
{
    QFETCH(const QString, name);
    const std::unique_ptr<ui::ArticleDocument> document = ui::buildArticle(article(), {}, style());

    QVERIFY(!document->resource(QTextDocument::ImageResource, QUrl(name)).isValid());
    QVERIFY(!document->resource(QTextDocument::StyleSheetResource, QUrl(name)).isValid());
}

void ArticleDocumentTest::everyScriptHasItsOwnLineHeight()
{
    const ui::ArticleStyle look = style();
    const std::unique_ptr<ui::ArticleDocument> document = ui::buildArticle(
        article(),
        {{paragraph(u"Latin letters"_s), paragraph(u"手机的屏幕被拆下"_s), paragraph(u"كنا نظن أن"_s)}},
        look);

    const QTextBlock latin = document->findBlock(document->bodyPosition + 1);
    QCOMPARE(latin.text(), u"Latin letters"_s);
    QCOMPARE(latin.blockFormat().lineHeight(), std::round(look.body() * 1.62));
    QCOMPARE(latin.next().blockFormat().lineHeight(), std::round(look.body() * 1.78));
    QCOMPARE(latin.next().next().blockFormat().lineHeight(), std::round(look.body() * 1.16 * 1.8));
}

void ArticleDocumentTest::anchorsAreFound()
{
    Block target = heading(2, u"There"_s);
    target.anchor = u"there"_s;
    Span within = words(u"here"_s);
    within.anchor = u"fn1"_s;
    const std::unique_ptr<ui::ArticleDocument> document = ui::buildArticle(
        article(), {{paragraph(u"a"_s), target, paragraph({words(u"x "_s), within})}}, style());

    QCOMPARE(document->findBlock(document->anchors.value(u"there"_s)).text(), u"There"_s);
    QCOMPARE(document->findBlock(document->anchors.value(u"fn1"_s)).text(), u"x here"_s);
}

void ArticleDocumentTest::hostileTextIsSetInTime_data()
{
    QTest::addColumn<QList<Block>>("blocks");
    QTest::addColumn<int>("milliseconds");

    const auto nested = [](int levels, auto wrap) {
        Block block = paragraph(u"innermost"_s);
        for (int i = 0; i < levels; ++i)
            block = wrap(block);
        return block;
    };

    QTest::newRow("a word of 300,000 letters") << QList<Block>{paragraph(u"a"_s.repeated(300'000))} << 4000;
    QTest::newRow("700,000 letters in one paragraph") << QList<Block>{paragraph(prose(700'000))} << 5000;
    QTest::newRow("a table of 3,000 rows") << QList<Block>{table(3000, 8)} << 3000;
    QTest::newRow("100 tables in one another") << QList<Block>{nested(100, [](const Block &inner) {
        Block outer = table(1, 2);
        outer.rows[0][0].blocks = {inner};
        return outer;
    })} << 3000;
    QTest::newRow("300 quotes in one another")
        << QList<Block>{nested(300, [](const Block &inner) { return quote({inner}); })} << 1000;
    QTest::newRow("300 lists in one another") << QList<Block>{nested(300, [](const Block &inner) {
        return list(Block::Marker::Disc, {item({inner})});
    })} << 1000;
    QList<Block> pictures;
    for (int i = 0; i < 1000; ++i)
        pictures << figure(u"https://p.example/%1.png"_s.arg(i), u"p"_s);
    QTest::newRow("1,000 pictures") << pictures << 2000;
    QTest::newRow("code of 20,000 lines") << QList<Block>{code(u"line of code\n"_s.repeated(20'000))} << 4000;
}

void ArticleDocumentTest::hostileTextIsSetInTime()
{
    QFETCH(const QList<Block>, blocks);
    QFETCH(const int, milliseconds);

    QElapsedTimer timer;
    timer.start();
    const std::unique_ptr<ui::ArticleDocument> document = ui::buildArticle(article(), {blocks}, style());
    document->setTextWidth(680);
    const double width = document->size().width();

    QVERIFY2(timer.elapsed() < milliseconds * tests::patience(),
             qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(width <= 684, qPrintable(QString::number(width)));
}

void ArticleDocumentTest::aLongTableIsHeldBackUntilAskedFor()
{
    const models::BlockTree tree{{table(250, 2)}};

    const std::unique_ptr<ui::ArticleDocument> some = ui::buildArticle(article(), tree, style());
    const std::unique_ptr<ui::ArticleDocument> all = ui::buildArticle(article(), tree, style(), {{0}});

    QVERIFY(!dump(*some).contains("r200c0"_L1));
    QVERIFY(dump(*some).contains("[Show all 250 rows](courant:table-all/0)"_L1));
    QCOMPARE(some->tables.size(), 1);
    QVERIFY(dump(*all).contains("r249c1"_L1));
    QVERIFY(!dump(*all).contains("Show all"_L1));
}

void ArticleDocumentTest::aWideTableHasAWindow()
{
    const std::unique_ptr<ui::ArticleDocument> document =
        ui::buildArticle(article(), {{table(3, 13)}}, style());

    QVERIFY(dump(*document).contains("courant:table-window/0"_L1));
    QVERIFY(!dump(*document).contains("r1c1"_L1));
}

void ArticleDocumentTest::aDocumentMayBeSetOnAnotherThread()
{
    std::unique_ptr<ui::ArticleDocument> document;
    QThread *home = QThread::currentThread();
    const std::unique_ptr<QThread> worker(QThread::create([&document, home] {
        document = ui::buildArticle(article(), longArticle(20'000), style());
        document->moveToThread(home);
    }));
    worker->start();
    QVERIFY(worker->wait(10'000));

    document->setTextWidth(680);

    QCOMPARE(document->thread(), home);
    QVERIFY(document->size().height() > 5000);
}

QTEST_MAIN(ArticleDocumentTest)
#include "articledocument_test.moc"
