// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedtreeview.h"

#include "ui/feeds/busyfeeds.h"
#include "ui/feeds/feedtreedelegate.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTimer>

namespace ui {

using Model = models::FeedTreeModel;
using Kind = Model::Kind;

namespace {

Kind kindOf(const QModelIndex &index)
{
    return index.data(Model::KindRole).value<Kind>();
}

models::FeedId feedOf(const QModelIndex &index)
{
    return index.data(Model::FeedIdRole).value<models::FeedId>();
}

models::FolderId folderOf(const QModelIndex &index)
{
    return index.data(Model::FolderIdRole).value<models::FolderId>();
}

} // namespace

FeedTreeView::FeedTreeView(QWidget *parent)
    : QTreeView(parent)
    , m_busy(new BusyFeeds(this))
    , m_delegate(new FeedTreeDelegate(m_busy, this))
{
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0); // the delegate knows better
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setMouseTracking(true);
    setMinimumWidth(160);
    setAccessibleName(tr("Feeds and folders"));

    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { rememberExpansion(index, true); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { rememberExpansion(index, false); });
    connect(m_busy, &BusyFeeds::turned, this, [this](const QList<models::FeedId> &feeds) {
        for (const models::FeedId feed : feeds)
            update(m_tree->mapFromSource(m_tree->treeModel()->indexOf(feed)));
    });
    m_overFolder.setSingleShot(true);
    m_overFolder.setInterval(600);
    connect(&m_overFolder, &QTimer::timeout, this, [this] {
        if (state() == DraggingState)
            expand(indexAt(viewport()->mapFromGlobal(QCursor::pos())));
    });
    dress();
}

void FeedTreeView::setTree(models::FeedTreeProxy *tree)
{
    m_tree = tree;
    setModel(tree);
    restoreExpansion();
}

void FeedTreeView::setDensity(models::Preferences::Density density)
{
    m_delegate->setDensity(density);
    scheduleDelayedItemsLayout();
}

void FeedTreeView::setContextActions(Kind kind, const QList<QAction *> &actions)
{
    m_contextActions.insert(kind, actions);
}

void FeedTreeView::choose(Kind kind)
{
    chooseIndex(m_tree->treeModel()->indexOf(kind));
}

void FeedTreeView::choose(models::FeedId feed)
{
    chooseIndex(m_tree->treeModel()->indexOf(feed));
}

void FeedTreeView::choose(models::FolderId folder)
{
    chooseIndex(m_tree->treeModel()->indexOf(folder));
}

void FeedTreeView::choose(models::LabelId label)
{
    chooseIndex(m_tree->treeModel()->indexOf(label));
}

void FeedTreeView::choose(models::SavedSearchId search)
{
    chooseIndex(m_tree->treeModel()->indexOf(search));
}

void FeedTreeView::chooseIndex(const QModelIndex &source)
{
    if (!source.isValid())
        return;
    m_tree->keep(source); // so that it is there even if read feeds are hidden
    const QModelIndex index = m_tree->mapFromSource(source);
    if (index.isValid())
        setCurrentIndex(index);
}

bool FeedTreeView::chooseNextUnread()
{
    return chooseUnread(1);
}

bool FeedTreeView::choosePreviousUnread()
{
    return chooseUnread(-1);
}

/// Asks the library's tree, not the view: a closed folder hides nothing from it.
bool FeedTreeView::chooseUnread(int step)
{
    QModelIndexList feeds; // in the order of the rows
    const auto collect = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_tree->rowCount(parent); ++row) {
            const QModelIndex index = m_tree->index(row, 0, parent);
            if (kindOf(index) == Kind::Feed)
                feeds.append(index);
            self(self, index);
        }
    };
    collect(collect, {});
    const qsizetype here = feeds.indexOf(currentIndex());
    for (qsizetype i = 1; i <= feeds.size(); ++i) {
        const qsizetype start = here < 0 && step > 0 ? -1 : here;
        const qsizetype at = ((start + step * i) % feeds.size() + feeds.size()) % feeds.size();
        if (at != here && feeds.at(at).data(Model::UnreadRole).toInt() > 0) {
            setCurrentIndex(feeds.at(at));
            return true;
        }
    }
    return false;
}

void FeedTreeView::renameChosen()
{
    if (currentIndex().flags().testFlag(Qt::ItemIsEditable))
        edit(currentIndex());
}

template<typename ThingId>
QList<ThingId> FeedTreeView::selectedOf(int role) const
{
    QList<ThingId> ids;
    for (const QModelIndex &index : selectedIndexes()) {
        if (const auto id = index.data(role).value<ThingId>())
            ids.append(id);
    }
    return ids;
}

QList<models::FeedId> FeedTreeView::selectedFeeds() const
{
    return selectedOf<models::FeedId>(Model::FeedIdRole);
}

QList<models::FolderId> FeedTreeView::selectedFolders() const
{
    return selectedOf<models::FolderId>(Model::FolderIdRole);
}

QList<models::LabelId> FeedTreeView::selectedLabels() const
{
    return selectedOf<models::LabelId>(Model::LabelIdRole);
}

QList<models::SavedSearchId> FeedTreeView::selectedSavedSearches() const
{
    return selectedOf<models::SavedSearchId>(Model::SavedSearchIdRole);
}

void FeedTreeView::removeSelected()
{
    if (!selectedFeeds().isEmpty() || !selectedFolders().isEmpty())
        emit removeWanted(selectedFeeds(), selectedFolders());
    if (!selectedLabels().isEmpty() || !selectedSavedSearches().isEmpty())
        emit removeCollectionsWanted(selectedLabels(), selectedSavedSearches());
}

void FeedTreeView::restoreExpansion()
{
    restoreBelow({}, 0, m_tree->rowCount() - 1);
}

void FeedTreeView::restoreBelow(const QModelIndex &parent, int first, int last)
{
    const QScopedValueRollback restoring(m_restoring, true);
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_tree->index(row, 0, parent);
        if (kindOf(index) != Kind::Folder)
            continue;
        setExpanded(index, m_tree->isFiltered() || index.data(Model::ExpandedRole).toBool());
        restoreBelow(index, 0, m_tree->rowCount(index) - 1);
    }
}

void FeedTreeView::rememberExpansion(const QModelIndex &index, bool expanded)
{
    if (!m_restoring && !m_tree->isFiltered())
        emit expandedWanted(folderOf(index), expanded);
}

void FeedTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!current.isValid() || Model::isHead(kindOf(current)))
        return;
    emit placeChosen(m_tree->treeModel()->placeAt(m_tree->mapToSource(current)));
    m_tree->keep(current);
    // Where the chosen row is removed, Qt makes its neighbour the current one without selecting it. Rows are
    // still going at this moment, so the selection waits for its turn.
    QTimer::singleShot(0, this, [this] {
        if (!selectionModel()->hasSelection() && currentIndex().isValid())
            selectionModel()->select(currentIndex(),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
}

void FeedTreeView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (roles.contains(Model::BusyRole)) {
        for (int row = first.row(); row <= last.row(); ++row) {
            const QModelIndex index = first.siblingAtRow(row);
            m_busy->setBusy(feedOf(index), index.data(Model::BusyRole).toBool());
        }
    }
    QTreeView::dataChanged(first, last, roles);
}

// Not Qt's own auto-expansion: that closes a folder that is open.
void FeedTreeView::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (kindOf(index) == Kind::Folder && !isExpanded(index))
        m_overFolder.start();
    QTreeView::dragMoveEvent(event);
}

void FeedTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    restoreBelow(parent, start, end);
}

void FeedTreeView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const
{}

void FeedTreeView::drawRow(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    // Qt gives the focus to the current row only; here the whole selection shows whether the pane has it.
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_HasFocus, hasFocus());
    row.state.setFlag(QStyle::State_Open, isExpanded(index));
    row.state.setFlag(QStyle::State_MouseOver,
                      underMouse() && indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index
                          && index.flags().testFlag(Qt::ItemIsSelectable));
    row.rect.setLeft(0);
    row.rect.setRight(viewport()->width() - 1);
    row.direction = layoutDirection();
    m_delegate->paint(painter, row, index);
}

bool FeedTreeView::isOnTwist(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return false;
    QRect row = visualRect(index);
    row.setLeft(0);
    row.setRight(viewport()->width() - 1);
    return FeedTreeDelegate::rowOf(row, index, layoutDirection())
        .twist.adjusted(-4, -6, 3, 6)
        .contains(point);
}

void FeedTreeView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    if (pressed.isValid() && Model::isHead(kindOf(pressed)))
        return; // it would only take the selection away
    if (event->button() == Qt::LeftButton && isOnTwist(event->position().toPoint())) {
        const QModelIndex index = indexAt(event->position().toPoint());
        setExpanded(index, !isExpanded(index));
        return;
    }
    QTreeView::mousePressEvent(event);
}

void FeedTreeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isOnTwist(event->position().toPoint())) {
        mousePressEvent(event);
        return;
    }
    QTreeView::mouseDoubleClickEvent(event);
    if (indexAt(event->position().toPoint()).isValid())
        emit openWanted();
}

void FeedTreeView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Delete: removeSelected(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state() == EditingState)
            break;
        if (event->modifiers().testFlag(Qt::AltModifier) && feedOf(current))
            emit propertiesWanted(feedOf(current));
        else if (current.isValid())
            emit openWanted();
        return;
    default: break;
    }
    QTreeView::keyPressEvent(event);
}

void FeedTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const QList<QAction *> actions = m_contextActions.value(kindOf(index));
    if (actions.isEmpty() || !index.isValid())
        return;
    QMenu menu(this);
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
    menu.exec(event->globalPos());
}

void FeedTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void FeedTreeView::dress()
{
    const QColor ground = currentTheme().sidebar;
    if (palette().color(QPalette::Base) == ground)
        return;
    QPalette own;
    own.setColor(QPalette::Base, ground);
    own.setColor(QPalette::Window, ground);
    setPalette(own);
}

} // namespace ui
