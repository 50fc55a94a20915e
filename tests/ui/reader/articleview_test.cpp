// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/samples.h"
#include "ui/reader/articleaccessible.h"
#include "ui/reader/articleview.h"

#include <QAccessible>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;

/// The view of one article: its column, its pictures, its keys, what is copied and read out.
class ArticleViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsWiderThanTheView_data();
    void nothingIsWiderThanTheView();
    void picturesFitTheColumn();
    void aLatePictureMovesNoLetter();
    void resizingKeepsThePlace();
    void onlyPicturesNearTheViewAreAskedFor();
    void noPictureIsAskedForUnlessAllowed();
    void wordsAreFoundInSpiteOfCaseAndAccents();
    void whatWasSearchedForIsMarkedUnlessSomethingElseIsLookedFor();
    void whatIsCopiedIsPlain();
    void spaceGoesThroughTheArticleAndSaysWhenItEnds();
    void tabWalksTheLinksThatAreSeen();
    void placesInTheTextAreReached();
    void ourOwnAddressesBecomeWishes();
    void aScreenReaderMeetsParts();
    void nothingIsLoadedFromTheDisk();

private:
    void show(const QList<Block> &blocks, bool picturesAllowed = false);
    QString topLine() const;

    std::unique_ptr<ui::ArticleView> m_view;
};

void ArticleViewTest::init()
{
    ui::installArticleAccessibility();
    m_view = std::make_unique<ui::ArticleView>();
    m_view->resize(760, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ArticleViewTest::cleanup()
{
    m_view.reset();
}

void ArticleViewTest::show(const QList<Block> &blocks, bool picturesAllowed)
{
    m_view->pictures().reset(picturesAllowed);
    m_view->setArticle(ui::buildArticle(article(), {blocks}, style()), style());
    m_view->document()->size(); // Qt lays out the rest when it is idle; tests are not patient
}

QString ArticleViewTest::topLine() const
{
    const int position = m_view->place().position;
    return m_view->document()->findBlock(position).text().mid(
        position - m_view->document()->findBlock(position).position(), 20);
}

void ArticleViewTest::nothingIsWiderThanTheView_data()
{
    QTest::addColumn<QList<Block>>("blocks");
    QTest::addColumn<int>("width");

    const QList<Block> wide{
        table(4, 10),
        code(u"x"_s.repeated(400)),
        paragraph(u"w"_s.repeated(5000)),
        figure(u"https://p.example/1.png"_s, u"p"_s, {4000, 300}),
        quote({quote({quote({quote({table(3, 3), code(u"y"_s.repeated(300))})})})}),
        list(Block::Marker::Disc,
             {item({figure(u"https://p.example/2.png"_s, u"p"_s, {900, 90}), table(2, 6)})})};
    for (const int width : {320, 420, 760, 1400})
        QTest::addRow("%d pixels", width) << wide << width;
}

void ArticleViewTest::nothingIsWiderThanTheView()
{
    QFETCH(const QList<Block>, blocks);
    QFETCH(const int, width);

    m_view->resize(width, 500);
    show(blocks);

    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QVERIFY2(m_view->document()->size().width() <= m_view->viewport()->width() + 4,
             qPrintable(QString::number(m_view->document()->size().width())));
}

void ArticleViewTest::picturesFitTheColumn()
{
    const QUrl url(u"https://p.example/1.png"_s);
    show({figure(url.toString(), u"p"_s), paragraph(u"under it"_s)}, true);

    QImage tall(4000, 9000, QImage::Format_RGB32);
    tall.fill(Qt::gray);
    m_view->pictures().setImage(url, tall);

    const QTextBlock picture = m_view->document()->findBlock(m_view->article()->pictures.first().position);
    const QTextLine line = picture.layout()->lineAt(0);
    QVERIFY2(line.naturalTextWidth() <= 680.5, qPrintable(QString::number(line.naturalTextWidth())));
    QVERIFY2(line.height() >= 600 && line.height() <= 726, qPrintable(QString::number(line.height())));
}

void ArticleViewTest::aLatePictureMovesNoLetter()
{
    QList<Block> blocks{figure(u"https://p.example/1.png"_s, u"p"_s)};
    for (int i = 0; i < 40; ++i)
        blocks << paragraph(u"paragraph %1 "_s.arg(i) + prose(400));
    show(blocks, true);
    m_view->verticalScrollBar()->setValue(1500);
    const QString before = topLine();
    const int valueBefore = m_view->verticalScrollBar()->value();

    QImage image(600, 90, QImage::Format_RGB32);
    image.fill(Qt::gray);
    m_view->pictures().setImage(QUrl(u"https://p.example/1.png"_s), image);

    QCOMPARE(topLine(), before);
    QVERIFY(m_view->verticalScrollBar()->value() != valueBefore);
}

void ArticleViewTest::resizingKeepsThePlace()
{
    QList<Block> blocks;
    for (int i = 0; i < 60; ++i)
        blocks << paragraph(u"paragraph %1 "_s.arg(i) + prose(500));
    show(blocks);
    m_view->verticalScrollBar()->setValue(3000);
    const int before = m_view->place().position;

    m_view->resize(420, 500);
    QCoreApplication::processEvents();

    const int after = m_view->place().position;
    QVERIFY2(std::abs(after - before) < 120, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
}

void ArticleViewTest::onlyPicturesNearTheViewAreAskedFor()
{
    QSignalSpy wanted(m_view.get(), &ui::ArticleView::picturesWanted);
    QList<Block> blocks;
    for (int i = 0; i < 200; ++i)
        blocks << figure(u"https://p.example/%1.png"_s.arg(i), u"p"_s, {600, 300});

    show(blocks, true);

    QVERIFY(!wanted.isEmpty());
    const auto first = wanted.takeFirst().at(0).value<QList<QUrl>>();
    QVERIFY2(first.size() >= 2 && first.size() < 20, qPrintable(QString::number(first.size())));
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QVERIFY(!wanted.isEmpty());
    const auto last = wanted.takeLast().at(0).value<QList<QUrl>>();
    QVERIFY(last.contains(QUrl(u"https://p.example/199.png"_s)));
    QVERIFY(!last.contains(QUrl(u"https://p.example/0.png"_s)));
}

void ArticleViewTest::noPictureIsAskedForUnlessAllowed()
{
    QSignalSpy wanted(m_view.get(), &ui::ArticleView::picturesWanted);

    show({figure(u"https://p.example/1.png"_s, u"p"_s)}, false);
    QCOMPARE(wanted.size(), 0);

    m_view->loadPictures();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<QList<QUrl>>(), QList<QUrl>{QUrl(u"https://p.example/1.png"_s)});
    QVERIFY(wanted.at(0).at(1).toInt() > 300);
}

void ArticleViewTest::whatWasSearchedForIsMarkedUnlessSomethingElseIsLookedFor()
{
    m_view->setSearch(models::parseSearch(u"cafe title:more 观测"_s, QDateTime::currentDateTimeUtc()).root);
    show({paragraph(u"Café, more cafeteria"_s), quote({paragraph(u"CAFE"_s)}), paragraph(u"海底观测站"_s)});

    QCOMPARE(m_view->hits(), 4); // title, café, CAFE, 观测
    QCOMPARE(m_view->currentHit(), -1);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    m_view->findAgain(false);
    QCOMPARE(m_view->currentHit(), 0);
    m_view->findAgain(true);
    QCOMPARE(m_view->currentHit(), 3);

    QCOMPARE(m_view->find(u"cafeteria"_s), 1);
    QCOMPARE(m_view->hits(), 1);
    QCOMPARE(m_view->find({}), 0);
    QCOMPARE(m_view->hits(), 4);
    m_view->setSearch({});
    QCOMPARE(m_view->hits(), 0);
}

void ArticleViewTest::wordsAreFoundInSpiteOfCaseAndAccents()
{
    show({paragraph(u"Café, CAFE and cafeteria"_s), table(2, 2), code(u"the\ncafé"_s),
          paragraph(u"海底观测站"_s)});

    QCOMPARE(m_view->find(u"cafe"_s), 4);
    QCOMPARE(m_view->currentHit(), 0);
    m_view->findAgain(true);
    QCOMPARE(m_view->currentHit(), 3);
    m_view->findAgain(false);
    QCOMPARE(m_view->currentHit(), 0);
    QCOMPARE(m_view->find(u"R1C"_s), 2);
    QCOMPARE(m_view->find(u"观测"_s), 1);
    QCOMPARE(m_view->find(u"nowhere"_s), 0);
    QCOMPARE(m_view->currentHit(), -1);
    QCOMPARE(m_view->find({}), 0);
}

void ArticleViewTest::whatIsCopiedIsPlain()
{
    show({paragraph({words(u"See "_s), inlinePicture(u"https://p.example/f.png"_s, {20, 20}, u"x²"_s),
                     words(u"."_s)}),
          list(Block::Marker::Decimal, {item({paragraph(u"one"_s)}), item({paragraph(u"two"_s)})}),
          code(u"a\nb"_s), paragraph(u"w"_s.repeated(1500)), table(2, 2)});

    m_view->selectAll();
    m_view->copy();

    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith("A feed\n\nA title & more\n\n"_L1), qPrintable(text.left(60)));
    const QString body = text.mid(text.indexOf("See"_L1));
    QCOMPARE(body, u"See x².\n\n1. one\n2. two\n\na\nb\n\n"_s + u"w"_s.repeated(1500)
                       + u"\n\nr0c0\tr0c1\nr1c0\tr1c1"_s);
}

void ArticleViewTest::spaceGoesThroughTheArticleAndSaysWhenItEnds()
{
    QList<Block> blocks;
    for (int i = 0; i < 10; ++i)
        blocks << paragraph(prose(500));
    show(blocks);
    QSignalSpy end(m_view.get(), &ui::ArticleView::endReached);

    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_view->verticalScrollBar()->value(), static_cast<int>(m_view->viewport()->height() * 0.9));
    for (int i = 0; i < 20 && end.isEmpty(); ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(end.size(), 1);
    QVERIFY(m_view->isAtEnd());

    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(!m_view->isAtEnd());
}

void ArticleViewTest::tabWalksTheLinksThatAreSeen()
{
    QList<Block> blocks{paragraph({words(u"first"_s, Span::Plain, u"https://l.example/first"_s)})};
    for (int i = 0; i < 20; ++i)
        blocks << paragraph(prose(500));
    blocks << paragraph({words(u"last"_s, Span::Plain, u"https://l.example/last"_s)});
    show(blocks);
    m_view->setFocus();
    QSignalSpy wanted(m_view.get(), &ui::ArticleView::linkWanted);

    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->focusedLink(), u"https://l.example/last"_s);

    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toUrl(), QUrl(u"https://l.example/last"_s));

    QTest::keyClick(m_view.get(), Qt::Key_Backtab);
    QCOMPARE(m_view->focusedLink(), u"https://l.example/first"_s);
    QVERIFY(m_view->verticalScrollBar()->value() < 400);
}

void ArticleViewTest::placesInTheTextAreReached()
{
    Block target = paragraph(u"the note"_s);
    target.anchor = u"fn1"_s;
    QList<Block> blocks{paragraph({words(u"1"_s, Span::Superscript, u"#fn1"_s)})};
    for (int i = 0; i < 30; ++i)
        blocks << paragraph(prose(500));
    blocks << target;
    for (int i = 0; i < 5; ++i)
        blocks << paragraph(prose(800));
    show(blocks);

    m_view->activate(QUrl(u"#fn1"_s));

    QVERIFY(m_view->verticalScrollBar()->value() > 1000);
    QVERIFY(!m_view->goToAnchor(u"nowhere"_s));
}

void ArticleViewTest::ourOwnAddressesBecomeWishes()
{
    show({});
    QSignalSpy category(m_view.get(), &ui::ArticleView::categoryWanted);
    QSignalSpy table(m_view.get(), &ui::ArticleView::tableWindowWanted);
    QSignalSpy link(m_view.get(), &ui::ArticleView::linkWanted);

    QSignalSpy label(m_view.get(), &ui::ArticleView::labelChosen);
    m_view->activate(ui::labelAddress(models::LabelId{3}));
    m_view->activate(ui::categoryAddress(u"C++ & 海/洋"_s));
    m_view->activate(ui::tableAddress(u"window"_s, 3));

    QCOMPARE(category.at(0).at(0).toString(), u"C++ & 海/洋"_s);
    QCOMPARE(table.at(0).at(0).toInt(), 3);
    QCOMPARE(label.at(0).at(0).value<models::LabelId>(), models::LabelId{3});
    QCOMPARE(link.size(), 0);
}

void ArticleViewTest::aScreenReaderMeetsParts()
{
    show({heading(2, u"Head"_s),
          paragraph(
              {words(u"see "_s), words(u"this"_s, Span::Plain, u"https://l.example/"_s), words(u" now"_s)}),
          list(Block::Marker::Decimal, {item({paragraph(u"one"_s)})}),
          figure(u"https://p.example/1.png"_s, u"A cat"_s, {600, 300}, u"The cat."_s)});
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(view);

    QStringList parts;
    for (int i = 0; i < view->childCount(); ++i) {
        const QAccessibleInterface *part = view->child(i);
        QCOMPARE(view->indexOfChild(part), i);
        QCOMPARE(part->parent(), view);
        static const QHash<int, QString> names{{QAccessible::Heading, u"heading"_s},
                                               {QAccessible::Paragraph, u"paragraph"_s},
                                               {QAccessible::ListItem, u"item"_s},
                                               {QAccessible::Link, u"link"_s},
                                               {QAccessible::Graphic, u"graphic"_s}};
        parts << names.value(part->role(), u"?"_s) + u": "_s + part->text(QAccessible::Name);
    }
    QCOMPARE(parts.mid(0, 2), QStringList({u"paragraph: A feed"_s, u"heading: A title & more"_s}));
    QCOMPARE(parts.mid(3), QStringList({u"heading: Head"_s, u"paragraph: see this now"_s, u"link: this"_s,
                                        u"item: 1. one"_s, u"graphic: A cat"_s, u"paragraph: The cat."_s}));

    QSignalSpy wanted(m_view.get(), &ui::ArticleView::linkWanted);
    view->child(5)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(wanted.size(), 1);

    show({paragraph(u"another"_s)});
    QCOMPARE(view->child(view->childCount() - 1)->text(QAccessible::Name), u"another"_s);
}

void ArticleViewTest::nothingIsLoadedFromTheDisk()
{
    show({});

    const QUrl file(u"file://"_s + QStringLiteral(SOURCE_DIR "/resources/icons/courant.svg"));
    QVERIFY(!m_view->document()->resource(QTextDocument::ImageResource, file).isValid());
    QVERIFY(!m_view->document()
                 ->resource(QTextDocument::ImageResource, QUrl(u"qrc:/courant/icons/star.svg"_s))
                 .isValid());
}

QTEST_MAIN(ArticleViewTest)
#include "articleview_test.moc"
