// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/articlelistmodel.h"
#include "models/itemmodels/feedtreemodel.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/searchpanel.h"
#include "ui/widgets/searchfield.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace models;
using namespace ui;

/// The window as a whole: keys, panes, what is remembered.
class MainWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theTitleNamesThePlace();
    void lettersAreCommandsUntilAFieldHasTheFocus();
    void spaceWithoutAnArticleAsksForTheNextUnread();
    void spacePagesThroughTheArticleFirst();
    void theSearchFieldIsReachedByItsKey();
    void f6WalksThePanes();
    void narrowWindowsShowOneLineRows();
    void theLayoutIsAChoiceAndIsTold();
    void theWindowComesBackAsItWas();
    void strangeStatesChangeNothing();
    void shareTargetsHaveKeys();
    void listAndMenuAgreeOnTheOrder();
    void everyControlHasANameForScreenReaders();

private:
    void show(int width = 1440, int height = 866);
    void openArticle();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<FeedTreeModel> m_feeds;
    std::unique_ptr<ArticleListModel> m_articles;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0));

QList<ArticleRow> someRows(int count)
{
    QList<ArticleRow> rows;
    for (int i = 0; i < count; ++i)
        rows.append({ArticleId{count - i}, noon.addSecs(-i).toMSecsSinceEpoch()});
    return rows;
}

void findNameless(QAccessibleInterface *part, QStringList &nameless)
{
    const QList<QAccessible::Role> controls{QAccessible::Button,   QAccessible::ButtonMenu,
                                            QAccessible::CheckBox, QAccessible::EditableText,
                                            QAccessible::List,     QAccessible::Tree};
    const QByteArray type = part->object() ? part->object()->metaObject()->className() : "?";
    // The magnifying glass in a search field is a decoration, though Qt makes a button of it.
    if (controls.contains(part->role()) && !part->state().invisible && type != "QLineEditIconButton"
        && part->text(QAccessible::Name).isEmpty())
        nameless << QString::fromLatin1(type);
    for (int i = 0; i < part->childCount() && i < 100; ++i) {
        if (QAccessibleInterface *child = part->child(i))
            findNameless(child, nameless);
    }
}

} // namespace

void MainWindowTest::init()
{
    m_feeds = std::make_unique<FeedTreeModel>();
    m_feeds->setTree(
        {{}, {Feed{.id = FeedId{1}, .url = QUrl(u"https://a.example/feed"_s), .title = u"A"_s}}});
    m_articles = std::make_unique<ArticleListModel>();
    m_window = std::make_unique<MainWindow>(m_feeds.get(), m_articles.get());
    m_window->setTheme(makeTheme(Preferences::Theme::Light, Preferences::Accent::Blue, QPalette()));
    m_window->actions().setSituation(
        {.article = true, .link = true, .comments = true, .rows = true, .feeds = true, .reader = true});
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_articles.reset();
    m_feeds.reset();
}

void MainWindowTest::show(int width, int height)
{
    m_window->resize(width, height);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_articles->setRows(someRows(50));
    m_window->articleList()->view()->setFocus();
}

void MainWindowTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->focusWidget(), key, modifiers);
}

void MainWindowTest::openArticle()
{
    BlockTree tree;
    for (int i = 0; i < 200; ++i)
        tree.blocks.append(
            {.spans = {{.text = u"A paragraph of an article that is longer than the pane. "_s}}});
    m_window->reader()->showArticle({.headline = {.id = ArticleId{50}, .title = u"Long"_s}}, tree, false);
}

void MainWindowTest::theTitleNamesThePlace()
{
    QCOMPARE(m_window->windowTitle(), u"Courant"_s);
    m_window->setPlace(u"Solidot 奇客"_s, true);
    QCOMPARE(m_window->windowTitle(), u"Courant – Solidot 奇客"_s);
}

void MainWindowTest::lettersAreCommandsUntilAFieldHasTheFocus()
{
    show();
    QSignalSpy starred(m_window->actions().at(Actions::ToggleStar), &QAction::triggered);
    QSignalSpy next(m_window->actions().at(Actions::NextArticle), &QAction::triggered);

    key(Qt::Key_S);
    key(Qt::Key_J);
    QCOMPARE(starred.count(), 1);
    QCOMPARE(next.count(), 1);
    QCOMPARE(m_window->articleList()->view()->currentIndex().row(), 0);

    m_window->searchField()->setFocus();
    QTest::keyClicks(m_window->searchField(), u"sj s"_s);
    QCOMPARE(starred.count(), 1);
    QCOMPARE(next.count(), 1);
    QCOMPARE(m_window->searchField()->text(), u"sj s"_s);
}

void MainWindowTest::spaceWithoutAnArticleAsksForTheNextUnread()
{
    show();
    QSignalSpy wanted(m_window.get(), &MainWindow::nextUnreadWanted);

    key(Qt::Key_Space);

    QCOMPARE(wanted.count(), 1);
}

void MainWindowTest::spacePagesThroughTheArticleFirst()
{
    show();
    openArticle();
    QSignalSpy wanted(m_window.get(), &MainWindow::nextUnreadWanted);

    key(Qt::Key_Space);
    QCOMPARE(wanted.count(), 0);
    for (int page = 0; page < 200 && wanted.isEmpty(); ++page)
        key(Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
}

void MainWindowTest::theSearchFieldIsReachedByItsKey()
{
    show();
    QSignalSpy searched(m_window.get(), &MainWindow::searchWanted);

    key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_window->searchField()->hasFocus());
    QTRY_VERIFY(m_window->findChild<SearchPanel *>()->isVisible()); // the language by examples
    QTest::keyClicks(m_window->searchField(), u"kernel"_s);
    QCOMPARE(searched.last().first().toString(), u"kernel"_s);
    m_window->setSearch({});
    QCOMPARE(searched.last().first().toString(), u"kernel"_s);
    QTest::keyClick(m_window->searchField(), Qt::Key_Escape);
    QVERIFY(m_window->articleList()->view()->hasFocus());
}

void MainWindowTest::f6WalksThePanes()
{
    show();
    openArticle();
    const auto paneHasFocus = [this](const QWidget *pane) {
        return m_window->focusWidget() == pane || pane->isAncestorOf(m_window->focusWidget());
    };
    QVERIFY(paneHasFocus(m_window->articleList()));
    key(Qt::Key_F6);
    QVERIFY(paneHasFocus(m_window->reader()));
    key(Qt::Key_F6);
    QVERIFY(paneHasFocus(m_window->feedTree()));
    key(Qt::Key_F6);
    QVERIFY(paneHasFocus(m_window->articleList()));
}

void MainWindowTest::narrowWindowsShowOneLineRows()
{
    m_window->setPaneLayout(Preferences::Layout::Wide);
    show();
    QCOMPARE(m_window->articleList()->view()->mode(), RowMode::Wide);

    m_window->resize(800, 566);

    QTRY_COMPARE(m_window->articleList()->view()->mode(), RowMode::OneLine);
    QCOMPARE(m_window->paneLayout(), Preferences::Layout::Wide);
    QCOMPARE(m_window->width(), 800);
}

void MainWindowTest::theLayoutIsAChoiceAndIsTold()
{
    show();
    QSignalSpy changed(m_window.get(), &MainWindow::layoutChanged);

    key(Qt::Key_3, Qt::ControlModifier);

    QCOMPARE(m_window->paneLayout(), Preferences::Layout::ListOnly);
    QVERIFY(!m_window->reader()->isVisible());
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_window->actions().at(Actions::LayoutListOnly)->isChecked());

    m_window->articleList()->view()->selectNeighbour(1);
    key(Qt::Key_Return);
    QVERIFY(m_window->reader()->isVisible());
}

void MainWindowTest::theWindowComesBackAsItWas()
{
    show(1200, 700);
    m_window->setPaneLayout(Preferences::Layout::Wide);
    m_window->actions().at(Actions::ShowTree)->trigger();
    m_window->actions().at(Actions::ShowStatusBar)->trigger();
    const QByteArray state = m_window->windowState();

    cleanup();
    init();
    m_window->restoreWindow(state);
    show(1200, 700);

    QCOMPARE(m_window->paneLayout(), Preferences::Layout::Wide);
    QVERIFY(!m_window->feedTree()->isVisible());
    QVERIFY(!m_window->actions().at(Actions::ShowTree)->isChecked());
    QVERIFY(!m_window->actions().at(Actions::ShowStatusBar)->isChecked());
}

void MainWindowTest::strangeStatesChangeNothing()
{
    const QByteArray before = m_window->windowState();
    m_window->restoreWindow("not ours");
    m_window->restoreWindow(before.chopped(6));
    QCOMPARE(m_window->windowState(), before);
}

void MainWindowTest::shareTargetsHaveKeys()
{
    show();
    m_window->setShareTargets(
        {{.id = u"weibo"_s, .name = u"Weibo"_s, .urlTemplate = u"https://w.example/{url}"_s},
         {.id = u"mail"_s, .name = u"E-mail"_s, .urlTemplate = u"mailto:?{url}"_s}});
    QSignalSpy wanted(m_window.get(), &MainWindow::shareWanted);

    key(Qt::Key_2, Qt::AltModifier);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"mail"_s);
}

void MainWindowTest::listAndMenuAgreeOnTheOrder()
{
    show();
    using Column = ArticleFilter::Column;
    using Order = ArticleFilter::Order;
    QList<std::pair<Column, Order>> wanted;
    connect(&m_window->actions(), &Actions::sortingWanted, m_window.get(), [&](Column column, Order order) {
        wanted.append({column, order});
        m_window->setSorting(column, order);
    });

    emit m_window->articleList()->sortingWanted(Column::Date, Order::OldestFirst);
    QVERIFY(m_window->actions().at(Actions::OldestFirst)->isChecked());

    // What is chosen again is turned round.
    m_window->actions().at(Actions::ByTitle)->trigger();
    m_window->actions().at(Actions::ByTitle)->trigger();
    m_window->actions().at(Actions::UnreadFirst)->trigger();
    QVERIFY(m_window->actions().at(Actions::UnreadFirst)->isChecked());
    m_window->actions().at(Actions::NewestFirst)->trigger();

    QCOMPARE(wanted, (QList<std::pair<Column, Order>>{{Column::Date, Order::OldestFirst},
                                                      {Column::Title, Order::OldestFirst},
                                                      {Column::Title, Order::NewestFirst},
                                                      {Column::Unread, Order::NewestFirst},
                                                      {Column::Date, Order::NewestFirst}}));
}

void MainWindowTest::everyControlHasANameForScreenReaders()
{
    show();
    openArticle();

    QStringList nameless;
    findNameless(QAccessible::queryAccessibleInterface(m_window.get()), nameless);

    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

QTEST_MAIN(MainWindowTest)
#include "mainwindow_test.moc"
