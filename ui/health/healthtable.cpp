// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthtable.h"

#include "ui/health/healthdelegate.h"
#include "ui/health/healthheader.h"

#include <QEvent>

#include <algorithm>

namespace ui {

using Model = models::FeedHealthModel;

HealthTable::HealthTable(models::FeedHealthProxy *feeds, QWidget *parent)
    : QTreeView(parent)
    , m_feeds(feeds)
    , m_header(new HealthHeader(this))
{
    setHeader(m_header);
    setModel(feeds);
    setItemDelegate(new HealthDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setAccessibleName(tr("Health of the feeds"));
    viewport()->setAttribute(Qt::WA_Hover);
    m_header->setSortIndicator(Model::State, Qt::AscendingOrder);
    setSortingEnabled(true);
}

QList<models::FeedId> HealthTable::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QList<models::FeedId> feeds;
    for (const QModelIndex &row : std::as_const(rows))
        feeds.append(row.data(Model::FeedIdRole).value<models::FeedId>());
    return feeds;
}

void HealthTable::choose(models::FeedId feed)
{
    for (int row = 0; row < m_feeds->rowCount(); ++row) {
        const QModelIndex index = m_feeds->index(row, 0);
        if (index.data(Model::FeedIdRole).value<models::FeedId>() == feed)
            return setCurrentIndex(index);
    }
}

void HealthTable::chooseFirst()
{
    setCurrentIndex(m_feeds->index(0, 0));
}

void HealthTable::resizeEvent(QResizeEvent *event)
{
    m_header->fit(viewport()->width());
    QTreeView::resizeEvent(event);
}

void HealthTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        m_header->fit(viewport()->width());
    QTreeView::changeEvent(event);
}

void HealthTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsAboutToBeRemoved(parent, start, end);
    QMetaObject::invokeMethod(this, &HealthTable::chooseNeighbour, Qt::QueuedConnection);
}

/// Where a feed was that is gone, one can go on.
void HealthTable::chooseNeighbour()
{
    if (!selectionModel()->hasSelection() && m_feeds->rowCount() > 0)
        setCurrentIndex(currentIndex().isValid() ? currentIndex() : m_feeds->index(0, 0));
}

void HealthTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit choiceChanged();
}

void HealthTable::keyboardSearch(const QString &search)
{
    // The first column is the feed's name, whichever cell is current.
    if (currentIndex().isValid() && currentIndex().column() != Model::Name)
        setCurrentIndex(currentIndex().siblingAtColumn(Model::Name));
    QTreeView::keyboardSearch(search);
}

} // namespace ui
