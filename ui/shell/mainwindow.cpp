// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/itemmodels/articlelistmodel.h"
#include "models/itemmodels/feedtreemodel.h"
#include "models/searchquery.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/collections/colourmenu.h"
#include "ui/collections/labelpicker.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/menus.h"
#include "ui/shell/searchguide.h"
#include "ui/shell/shortcutswindow.h"
#include "ui/shell/statusline.h"
#include "ui/shell/textkeys.h"
#include "ui/shell/textwindow.h"
#include "ui/shell/toolbar.h"
#include "ui/theme/icons.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/undobar.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr quint32 stateMagic = 0x436f7557;

void showOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace

MainWindow::MainWindow(models::FeedTreeModel *feeds, models::ArticleListModel *articles, QWidget *parent)
    : QMainWindow(parent)
    , m_toolBar(new ToolBar(m_actions))
    , m_tree(new FeedTreePane(feeds))
    , m_list(new ArticleListPane)
    , m_reader(new ReaderPane)
    , m_panes(new PaneLayout(m_tree, m_list, m_reader))
    , m_undoBar(new UndoBar)
    , m_banner(new InfoBar)
    , m_status(new StatusLine)
    , m_guide(new SearchGuide(m_toolBar->searchField(), feeds, this))
    , m_labelPicker(new LabelPicker(this))
    , m_colourMenu(new ColourMenu(this))
    , m_shareMenu(new QMenu(this))
    , m_contextMenu(new QMenu(this))
{
    setWindowIcon(icon(u"courant"_s));
    setMinimumSize(480, 360);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_toolBar);
    column->addWidget(m_banner);
    column->addWidget(m_panes, 1);
    column->addWidget(m_undoBar);
    column->addWidget(m_status);
    setCentralWidget(middle);

    for (QAction *action : m_actions.all()) {
        if (action->shortcutContext() == Qt::WindowShortcut)
            addAction(action);
        else
            m_tree->addAction(action);
    }
    for (const Actions::Id id :
         {Actions::ShowTree, Actions::ShowToolBar, Actions::ShowMenuBar, Actions::ShowStatusBar})
        m_actions.at(id)->setChecked(true);
    m_actions.show(m_panes->layout());
    m_list->setArticles(articles);
    connectActions();
    connectTree();
    connectList();
    connectReader();
    connectBars();
    retranslate();
    resize(QSize(1440, 866).boundedTo(screen()->availableSize() * 0.95));
}

MainWindow::~MainWindow() = default;

SearchField *MainWindow::searchField() const
{
    return m_toolBar->searchField();
}

// --- what the window does by itself: panes, bars, focus

void MainWindow::connectActions()
{
    using A = Actions;
    const auto on = [this](A::Id id, auto work) {
        connect(m_actions.at(id), &QAction::triggered, this, std::move(work));
    };
    connect(&m_actions, &Actions::layoutWanted, this, &MainWindow::setPaneLayout);
    connect(&m_actions, &Actions::densityWanted, this, &MainWindow::setDensity);
    on(A::CloseWindow, [this] { close(); });
    on(A::ShowTree, [this](bool shown) { m_panes->setTreeShown(shown); });
    for (const A::Id id : {A::ShowToolBar, A::ShowMenuBar, A::ShowStatusBar})
        on(id, [this] { setBarsFromActions(); });
    on(A::FullScreen, [this](bool full) {
        setWindowState(full ? QMainWindow::windowState() | Qt::WindowFullScreen
                            : QMainWindow::windowState() & ~Qt::WindowFullScreen);
    });
    on(A::NextPane, [this] { m_panes->focusNextPane(1); });
    on(A::SearchArticles, [this] {
        m_toolBar->show(); // Hidden or not, it is asked for.
        searchField()->setFocus(Qt::ShortcutFocusReason);
        searchField()->selectAll();
    });
    on(A::Copy, [this] { copy(); });
    on(A::SelectAll, [this] { selectAll(); });
    on(A::KeyboardShortcuts, [this] { showShortcuts(); });
}

void MainWindow::connectTree()
{
    using A = Actions;
    using Kind = models::FeedTreeModel::Kind;
    FeedTreeView *tree = m_tree->view();
    const auto on = [this](A::Id id, auto work) {
        connect(m_actions.at(id), &QAction::triggered, m_tree, std::move(work));
    };
    for (const auto &[id, kind] : {std::pair(A::GoToday, Kind::Today), std::pair(A::GoUnread, Kind::Unread),
                                   std::pair(A::GoStarred, Kind::Starred), std::pair(A::GoAll, Kind::All)})
        on(id, [tree, kind = kind] { tree->choose(kind); });
    on(A::NextFeed, [tree] { tree->chooseNextUnread(); });
    on(A::PreviousFeed, [tree] { tree->choosePreviousUnread(); });
    on(A::Rename, [tree] { tree->renameChosen(); });
    on(A::HideReadFeeds, [this](bool hide) { m_tree->setHideRead(hide); });
    connect(tree, &FeedTreeView::openWanted, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });

    fillTreeMenus();
}

void MainWindow::fillTreeMenus()
{
    using A = Actions;
    using Kind = models::FeedTreeModel::Kind;
    const auto actions = [this](std::initializer_list<A::Id> ids) {
        QList<QAction *> menu;
        for (const A::Id id : ids)
            menu.append(id == A::Count ? nullptr : m_actions.at(id));
        return menu;
    };
    FeedTreeView *tree = m_tree->view();
    const QList<QAction *> ofFeeds = actions({A::Refresh, A::MarkAllRead, A::OpenSite, A::Count, A::Rename,
                                              A::Count, A::Unsubscribe, A::Count, A::Properties});
    tree->setContextActions(Kind::Feed, ofFeeds);
    tree->setContextActions(Kind::Folder, ofFeeds);
    tree->setContextActions(Kind::SavedSearch, actions({A::MarkAllRead, A::Count, A::Rename, A::Properties,
                                                        A::Count, A::Unsubscribe}));
    QList<QAction *> ofLabels = actions({A::MarkAllRead, A::Count, A::Rename});
    ofLabels.append(m_colourMenu->menuAction());
    tree->setContextActions(Kind::Label, ofLabels + actions({A::Count, A::Unsubscribe}));
}

void MainWindow::connectList()
{
    using A = Actions;
    ArticleListView *list = m_list->view();
    const auto on = [this, list](A::Id id, auto work) {
        connect(m_actions.at(id), &QAction::triggered, list, std::move(work));
    };
    on(A::NextArticle, [list] { list->selectNeighbour(1); });
    on(A::PreviousArticle, [list] { list->selectNeighbour(-1); });
    on(A::GroupByDay, [list](bool group) { list->setGroupByDay(group); });
    connect(m_list, &ArticleListPane::emptinessShown, m_panes, &PaneLayout::setListAlone);
    connect(list, &ArticleListView::activatedArticle, this, [this] {
        showReader(true);
        m_reader->setFocus(Qt::OtherFocusReason);
    });
    connect(list, &ArticleListView::contextMenuWanted, this, [this](const QPoint &position) {
        Menus::fillArticleMenu(m_contextMenu, m_actions, m_shareMenu);
        m_contextMenu->popup(position);
    });
    m_list->setSortActions(m_actions.sortings());
    connect(m_list, &ArticleListPane::sortingWanted, &m_actions, &Actions::sortingWanted);
    connect(m_list, &ArticleListPane::unreadOnlyWanted, m_actions.at(A::UnreadOnly), &QAction::trigger);
    connect(m_actions.at(A::UnreadOnly), &QAction::toggled, m_list, &ArticleListPane::setUnreadOnly);
}

void MainWindow::connectReader()
{
    using A = Actions;
    ReaderPane *reader = m_reader;
    const auto on = [this, reader](A::Id id, auto work) {
        connect(m_actions.at(id), &QAction::triggered, reader, std::move(work));
    };
    on(A::NextUnread, [this] { pageOrNextUnread(); });
    on(A::BackAPage, [reader] { reader->pageUp(); });
    on(A::FindInArticle, [reader] { reader->openFind(); });
    on(A::FindNext, [reader] { reader->findNext(); });
    on(A::FindPrevious, [reader] { reader->findPrevious(); });
    on(A::LoadPictures, [reader] { reader->loadPictures(); });
    on(A::LargerText, [reader] { reader->zoomBy(1); });
    on(A::SmallerText, [reader] { reader->zoomBy(-1); });
    on(A::NormalText, [reader] { reader->zoomBy(0); });
    on(A::Print, [reader] { reader->print(); });
    on(A::ExportPdf, [reader] { reader->exportPdf(); });

    // What its bars offer are the same commands as in the menus.
    const auto leadsTo = [this, reader](auto signal, A::Id id) {
        connect(reader, signal, m_actions.at(id), &QAction::trigger);
    };
    leadsTo(&ReaderPane::nextWanted, A::NextArticle);
    leadsTo(&ReaderPane::previousWanted, A::PreviousArticle);
    leadsTo(&ReaderPane::labelsWanted, A::Labels);
    leadsTo(&ReaderPane::copyLinkWanted, A::CopyLink);
    leadsTo(&ReaderPane::copyTitleAndLinkWanted, A::CopyTitleAndLink);
    leadsTo(&ReaderPane::copyMarkdownWanted, A::CopyMarkdown);
    leadsTo(&ReaderPane::replyWanted, A::Reply);
    leadsTo(&ReaderPane::commentsWanted, A::Comments);
    leadsTo(&ReaderPane::openWanted, A::OpenInBrowser);
    connect(reader, &ReaderPane::endReached, this, &MainWindow::nextUnreadWanted);
    connect(reader, &ReaderPane::linkHovered, this, &MainWindow::setPointedLink);
    connect(reader, &ReaderPane::shareWanted, this, &MainWindow::shareWanted);
    connect(reader, &ReaderPane::searchWanted, searchField(), &QLineEdit::setText);
    connect(reader, &ReaderPane::hitShown, this, [this](int number, int all) {
        //: In the status bar: which of the places that were found in an article is shown.
        setStatus(tr("Place %1 of %2 in this article.").arg(number).arg(all));
    });
}

void MainWindow::connectBars()
{
    ArticleListView *list = m_list->view();
    searchField()->setOffer(m_actions.at(Actions::NewSavedSearch));
    connect(m_guide, &SearchGuide::searchWanted, this, &MainWindow::searchWanted);
    connect(m_guide, &SearchGuide::resultsWanted, list, [list] { list->setFocus(Qt::OtherFocusReason); });
    connect(searchField(), &SearchField::leaveWanted, list, [list] { list->setFocus(Qt::OtherFocusReason); });
    connect(m_undoBar, &UndoBar::undoWanted, this, &MainWindow::undoWanted);
    connect(m_panes, &PaneLayout::effectiveLayoutChanged, this, &MainWindow::listFits);
}

void MainWindow::setBarsFromActions()
{
    m_toolBar->setVisible(m_actions.at(Actions::ShowToolBar)->isChecked());
    menuBar()->setVisible(m_actions.at(Actions::ShowMenuBar)->isChecked());
    m_status->setVisible(m_actions.at(Actions::ShowStatusBar)->isChecked());
}

void MainWindow::copy()
{
    QWidget *focus = focusWidget();
    if (auto *field = qobject_cast<QLineEdit *>(focus))
        field->copy();
    else if (focus && m_reader->isAncestorOf(focus))
        m_reader->copySelection();
    else
        m_actions.at(Actions::CopyLink)->trigger();
}

void MainWindow::selectAll()
{
    QWidget *focus = focusWidget();
    if (auto *field = qobject_cast<QLineEdit *>(focus))
        field->selectAll();
    else if (focus && m_reader->isAncestorOf(focus))
        m_reader->view()->selectAll();
    else
        m_list->view()->selectAll();
}

// Space: first through the article, at its end on to the next unread one.
void MainWindow::pageOrNextUnread()
{
    if (!m_panes->isReaderShown() || !m_reader->pageDown())
        emit nextUnreadWanted();
}

bool MainWindow::event(QEvent *event)
{
    // Reached only if nothing with the focus has taken the key for itself.
    if (event->type() == QEvent::ShortcutOverride
        && belongsToWidget(*static_cast<QKeyEvent *>(event), focusWidget())) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        m_actions.at(Actions::FullScreen)->setChecked(isFullScreen());
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_shareMenu->setTitle(tr("S&hare On"));
    m_shareMenu->setIcon(icon(u"share"_s));
    Menus::fill(menuBar(), m_actions, m_shareMenu);
    m_toolBar->retranslate();
    m_colourMenu->retranslate();
    setPlace(m_place, false);
}

// --- what there is to see

void MainWindow::setTheme(const Theme &theme)
{
    m_toolBar->setTheme(theme);
    m_status->setTheme(theme);
    m_list->setTheme(theme);
    m_reader->setTheme(theme);
}

void MainWindow::setDensity(models::Preferences::Density density)
{
    m_actions.show(density);
    m_tree->setDensity(density);
    m_list->setDensity(density);
}

void MainWindow::setPaneLayout(Layout layout)
{
    const bool changes = layout != m_panes->layout();
    m_actions.show(layout);
    m_panes->setLayout(layout);
    listFits(m_panes->effectiveLayout());
    if (changes)
        emit layoutChanged(layout);
}

void MainWindow::listFits(Layout effective)
{
    m_list->setMode(effective == Layout::Wide ? RowMode::Wide : RowMode::OneLine);
}

void MainWindow::setShareTargets(const QList<models::ShareTarget> &targets)
{
    m_reader->setShareTargets(targets);
    m_shareMenu->clear();
    int number = 0;
    for (const models::ShareTarget &target : targets) {
        QAction *action = m_shareMenu->addAction(target.name);
        if (++number <= 9)
            action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)));
        connect(action, &QAction::triggered, this, [this, id = target.id] { emit shareWanted(id, {}); });
    }
}

void MainWindow::setPlace(const QString &title, bool singleFeed)
{
    m_place = title;
    //: The window's title; %1 is the place that the list shows: "Today", a feed's title.
    setWindowTitle(title.isEmpty() ? u"Courant"_s : tr("Courant – %1").arg(title));
    m_list->setPlace(title, singleFeed);
}

void MainWindow::setSearchPlace(const QString &title)
{
    m_toolBar->setSearchPlace(title);
}

void MainWindow::setUnread(int inPlace, int inAll)
{
    m_list->setUnread(inPlace);
    m_status->setUnread(inAll);
}

void MainWindow::setStatus(const QString &sentence)
{
    m_status->setSentence(sentence);
}

void MainWindow::setPointedLink(const QUrl &link)
{
    m_status->setLink(link);
}

void MainWindow::showUndo(const QString &sentence)
{
    m_undoBar->show(sentence);
}

void MainWindow::setBanner(const QString &sentence)
{
    m_banner->setSentence(sentence, InfoBar::Tone::Warning, u"warning"_s);
}

void MainWindow::setSorting(models::ArticleFilter::Column column, models::ArticleFilter::Order order)
{
    m_actions.show(column, order);
    m_list->setSorting(column, order);
}

void MainWindow::setSearch(const QString &query)
{
    m_guide->setSearch(query);
}

QString MainWindow::searchText() const
{
    return searchField()->text();
}

void MainWindow::setMarked(const QString &query)
{
    const models::SearchNode search = models::parseSearch(query, QDateTime::currentDateTimeUtc()).root;
    m_list->view()->setSearch(search);
    m_reader->setSearch(search);
}

void MainWindow::openLabelPicker(const QList<models::Label> &labels,
                                 const QHash<models::LabelId, Qt::CheckState> &states)
{
    constexpr int fromCorner = 12;
    const bool article = m_panes->isReaderShown() && m_reader->view()->isVisible();
    const QWidget *under = article ? static_cast<QWidget *>(m_reader->view()) : m_list->view()->viewport();
    m_labelPicker->open(labels, states, under->mapTo(this, QPoint(fromCorner, fromCorner)));
}

void MainWindow::showReader(bool shown)
{
    m_panes->showReader(shown);
}

void MainWindow::showWhatIsNew(const QString &markdown)
{
    showOnce(new TextWindow(tr("What Is New"), markdown, this));
}

void MainWindow::showAbout(const QString &version)
{
    showOnce(new AboutWindow(version, this));
}

void MainWindow::showShortcuts()
{
    showOnce(new ShortcutsWindow(m_actions, this));
}

// --- where the window was

QByteArray MainWindow::windowState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMagic << saveGeometry() << m_panes->state();
    for (const Actions::Id id : {Actions::ShowToolBar, Actions::ShowMenuBar, Actions::ShowStatusBar})
        stream << m_actions.at(id)->isChecked();
    return state;
}

void MainWindow::restoreWindow(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray geometry, panes;
    bool toolBar = true, menus = true, status = true;
    stream >> magic >> geometry >> panes >> toolBar >> menus >> status;
    if (stream.status() != QDataStream::Ok || magic != stateMagic)
        return;
    restoreGeometry(geometry);
    if (m_panes->restore(panes)) {
        m_actions.show(m_panes->layout());
        m_actions.at(Actions::ShowTree)->setChecked(m_panes->isTreeShown());
        listFits(m_panes->effectiveLayout());
    }
    m_actions.at(Actions::ShowToolBar)->setChecked(toolBar);
    m_actions.at(Actions::ShowMenuBar)->setChecked(menus);
    m_actions.at(Actions::ShowStatusBar)->setChecked(status);
    setBarsFromActions();
}

} // namespace ui
