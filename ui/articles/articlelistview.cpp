// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlelistview.h"

#include "ui/articles/accessiblelist.h"
#include "ui/articles/onelinerow.h"
#include "ui/articles/widerow.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

// A selection of more rows than that is dropped when the list is reset.
constexpr int selectedKept = 10'000;

} // namespace

ArticleListView::ArticleListView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_columns(new ColumnHeader(this))
    , m_oneLine(std::make_unique<OneLineRow>(m_columns))
    , m_wide(std::make_unique<WideRow>())
    , m_rows(m_oneLine.get())
{
    installAccessibleLists();
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Articles"));
    connect(m_columns, &ColumnHeader::sortingWanted, this, &ArticleListView::sortingWanted);
    connect(m_columns, &QHeaderView::sectionResized, viewport(), qOverload<>(&QWidget::update));
    restyle();
}

ArticleListView::~ArticleListView() = default;

void ArticleListView::setArticles(models::ArticleListModel *model)
{
    using Model = models::ArticleListModel;
    m_articles = model;
    setModel(model);
    connect(model, &Model::rowsAboutToBeInserted, this, &ArticleListView::keepPlace);
    connect(model, &Model::rowsAboutToBeMoved, this, &ArticleListView::keepPlace);
    connect(model, &Model::modelAboutToBeReset, this, &ArticleListView::keepSelection);
    connect(model, &Model::layoutAboutToBeChanged, this, &ArticleListView::keepPlace);
    for (const auto after : {&Model::rowsInserted, &Model::rowsRemoved})
        connect(model, after, this, &ArticleListView::returnToPlace);
    // Connected after the selection model's own, which forgets everything.
    connect(model, &Model::modelReset, this, &ArticleListView::returnFromReset);
    connect(model, &Model::rowsMoved, this, &ArticleListView::returnToPlace);
    connect(model, &Model::layoutChanged, this, &ArticleListView::returnToPlace);
    connect(model, &Model::placeChanged, this, &ArticleListView::goToTop);
    relayout();
}

void ArticleListView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_oneLine->setTheme(theme);
    m_wide->setTheme(theme);
    m_columns->setTheme(theme);
    viewport()->update();
}

void ArticleListView::setDensity(models::Preferences::Density density)
{
    m_density = density;
    restyle();
}

void ArticleListView::setMode(RowMode mode)
{
    if (mode == m_mode)
        return;
    keepPlace();
    m_mode = mode;
    if (mode == RowMode::Wide)
        m_rows = m_wide.get();
    else
        m_rows = m_oneLine.get();
    restyle();
    returnToPlace();
}

void ArticleListView::setGroupByDay(bool group)
{
    keepPlace();
    m_groupByDay = group;
    relayout();
    returnToPlace();
}

void ArticleListView::setSingleFeed(bool single)
{
    m_wide->setSingleFeed(single);
    viewport()->update();
}

void ArticleListView::setSearch(const models::SearchNode &search)
{
    m_oneLine->setSearch(search);
    m_wide->setSearch(search);
    viewport()->update();
}

// Fonts, heights and directions anew.
void ArticleListView::restyle()
{
    for (RowPainter *painter :
         {static_cast<RowPainter *>(m_oneLine.get()), static_cast<RowPainter *>(m_wide.get())})
        painter->setDirection(layoutDirection());
    m_oneLine->setMetrics(rowMetrics(font(), m_density, RowMode::OneLine));
    m_wide->setMetrics(rowMetrics(font(), m_density, RowMode::Wide));
    m_columns->setSmallFont(m_oneLine->metrics().small, m_oneLine->metrics().bandHeight);
    relayout();
}

void ArticleListView::relayout()
{
    QList<ListGeometry::Band> bands;
    if (m_articles && m_groupByDay) {
        for (const models::RowGroup &group : m_articles->groups())
            bands.append({group.firstRow, group.rows, m_folded.contains(group.first)});
    }
    m_geometry.set(m_articles ? m_articles->count() : 0, bands, m_rows->metrics().rowHeight,
                   m_rows->metrics().bandHeight);
    updateGeometries();
    viewport()->update();
}

void ArticleListView::updateGeometries()
{
    const bool withColumns = m_mode == RowMode::OneLine;
    m_columns->setVisible(withColumns);
    const int top = withColumns ? m_columns->height() : 0;
    if (viewportMargins().top() != top)
        setViewportMargins(0, top, 0, 0);
    const QRect area = viewport()->geometry();
    m_columns->setGeometry(area.left(), area.top() - top, area.width(), m_columns->height());
    m_columns->fit(area.width());

    verticalScrollBar()->setPageStep(area.height());
    verticalScrollBar()->setSingleStep(withColumns ? m_geometry.rowHeight() : m_geometry.rowHeight() / 3);
    verticalScrollBar()->setRange(0, std::max(0, m_geometry.height() - area.height()));
    QAbstractItemView::updateGeometries();
}

int ArticleListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void ArticleListView::scrollContentsBy(int, int)
{
    viewport()->update();
    setHovered(viewport()->mapFromGlobal(QCursor::pos()));
}

void ArticleListView::goToTop()
{
    m_folded.clear();
    selectionModel()->clear();
    relayout();
    verticalScrollBar()->setValue(0);
}

// --- where things are

QRect ArticleListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_articles->count() || m_geometry.isFolded(index.row()))
        return {};
    return {0, m_geometry.yOfRow(index.row()) - verticalOffset(), viewport()->width(),
            m_geometry.rowHeight()};
}

QModelIndex ArticleListView::indexAt(const QPoint &point) const
{
    if (!m_articles || bandUnder(point) >= 0)
        return {};
    const int row = m_geometry.rowAt(point.y() + verticalOffset());
    return row >= 0 ? m_articles->index(row) : QModelIndex();
}

bool ArticleListView::isIndexHidden(const QModelIndex &index) const
{
    return m_geometry.isFolded(index.row());
}

void ArticleListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    if (const int band = m_geometry.bandOf(index.row()); band >= 0 && m_geometry.band(band).folded)
        toggleBand(band);
    const int y = m_geometry.yOfRow(index.row());
    const int height = viewport()->height();
    const int top = verticalOffset() + (m_geometry.bandCount() > 0 ? m_geometry.bandHeight() : 0);
    const int bottom = verticalOffset() + height - m_geometry.rowHeight();
    if (hint == PositionAtTop || (hint == EnsureVisible && y < top))
        verticalScrollBar()->setValue(y - (m_geometry.bandCount() > 0 ? m_geometry.bandHeight() : 0));
    else if (hint == PositionAtBottom || (hint == EnsureVisible && y > bottom))
        verticalScrollBar()->setValue(y - height + m_geometry.rowHeight());
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(y - (height - m_geometry.rowHeight()) / 2);
}

int ArticleListView::stickyBand() const
{
    if (m_geometry.bandCount() == 0)
        return -1;
    const int row = m_geometry.firstShownFrom(verticalOffset());
    const int under = m_geometry.bandAt(verticalOffset());
    return under >= 0 ? under : m_geometry.bandOf(row);
}

QRect ArticleListView::bandRect(int band) const
{
    int y = m_geometry.yOfBand(band) - verticalOffset();
    if (band == stickyBand()) {
        y = std::max(y, 0);
        // The next day pushes it out.
        if (band + 1 < m_geometry.bandCount())
            y = std::min(y, m_geometry.yOfBand(band + 1) - verticalOffset() - m_geometry.bandHeight());
    }
    return {0, y, viewport()->width(), m_geometry.bandHeight()};
}

int ArticleListView::bandUnder(const QPoint &position) const
{
    const int sticky = stickyBand();
    if (sticky >= 0 && bandRect(sticky).contains(position))
        return sticky;
    return m_geometry.bandAt(position.y() + verticalOffset());
}

int ArticleListView::pageRows() const
{
    return std::max(1, viewport()->height() / m_geometry.rowHeight() - 1);
}

// --- staying in place

void ArticleListView::keepPlace()
{
    m_keeping = true;
    m_place = {.current = currentArticle()};
    if (!m_articles)
        return;
    // At the very top with nothing chosen, what arrives is what one wants to see.
    if (verticalOffset() == 0 && !m_place.current)
        return;
    const bool currentInSight = visualRect(currentIndex()).intersects(viewport()->rect());
    const int row = currentInSight ? currentIndex().row() : m_geometry.firstShownFrom(verticalOffset());
    if (row < 0 || row >= m_articles->count())
        return;
    m_place.anchor = m_articles->row(row).id;
    m_place.offset = m_geometry.yOfRow(row) - verticalOffset();
}

// A reset forgets the selection; whatever else happens, the selection model follows by itself.
void ArticleListView::keepSelection()
{
    keepPlace();
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    if (count <= selectedKept)
        m_place.selected = selectedArticles();
}

void ArticleListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    keepPlace(); // Before the base makes a neighbour the current row, which is nobody's wish.
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void ArticleListView::returnToPlace()
{
    relayout();
    if (m_place.anchor) {
        const int row = m_articles->rowOf(m_place.anchor);
        if (row >= 0)
            verticalScrollBar()->setValue(m_geometry.yOfRow(row) - m_place.offset);
    }
    m_keeping = false;
}

void ArticleListView::returnFromReset()
{
    relayout();
    if (m_place.current) {
        if (const int row = m_articles->rowOf(m_place.current); row >= 0)
            selectionModel()->setCurrentIndex(m_articles->index(row), QItemSelectionModel::NoUpdate);
        reselect(m_place.selected);
    }
    returnToPlace();
}

void ArticleListView::reselect(const QList<models::ArticleId> &selected)
{
    QSet<models::ArticleId> ids(selected.cbegin(), selected.cend());
    QItemSelection selection;
    for (int row = 0; row < m_articles->count() && !ids.isEmpty(); ++row) {
        if (ids.remove(m_articles->row(row).id))
            selection.merge({m_articles->index(row), m_articles->index(row)}, QItemSelectionModel::Select);
    }
    selectionModel()->select(selection, QItemSelectionModel::Select);
}

// --- what is chosen

models::ArticleId ArticleListView::currentArticle() const
{
    return m_articles && currentIndex().isValid() ? m_articles->articleAt(currentIndex())
                                                  : models::ArticleId();
}

QList<models::ArticleId> ArticleListView::selectedArticles() const
{
    QList<models::ArticleId> articles;
    if (!m_articles)
        return articles;
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const QItemSelectionRange &one, const QItemSelectionRange &other) {
                  return one.top() < other.top();
              });
    for (const QItemSelectionRange &range : std::as_const(ranges))
        articles += articlesBetween(range.top(), range.bottom());
    return articles;
}

QList<models::ArticleId> ArticleListView::articlesBetween(int first, int last) const
{
    QList<models::ArticleId> articles;
    for (int row = std::max(first, 0); row <= std::min(last, m_articles->count() - 1); ++row)
        articles.append(m_articles->row(row).id);
    return articles;
}

QList<models::ArticleId> ArticleListView::articlesAbove() const
{
    return currentIndex().isValid() ? articlesBetween(0, currentIndex().row() - 1)
                                    : QList<models::ArticleId>();
}

QList<models::ArticleId> ArticleListView::articlesBelow() const
{
    return currentIndex().isValid() ? articlesBetween(currentIndex().row() + 1, m_articles->count() - 1)
                                    : QList<models::ArticleId>();
}

bool ArticleListView::select(models::ArticleId id)
{
    const int row = m_articles ? m_articles->rowOf(id) : -1;
    if (row < 0)
        return false;
    setCurrentIndex(m_articles->index(row));
    scrollTo(m_articles->index(row));
    return true;
}

bool ArticleListView::selectNeighbour(int steps)
{
    const int from = currentIndex().row();
    const int row = currentIndex().isValid() ? m_geometry.step(from, steps) : m_geometry.step(0, 0);
    if (row < 0 || (currentIndex().isValid() && row == from))
        return false;
    setCurrentIndex(m_articles->index(row));
    scrollTo(m_articles->index(row));
    return true;
}

QModelIndex ArticleListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (!m_articles || m_geometry.shownRows() == 0)
        return {};
    const int all = m_articles->count();
    if (!currentIndex().isValid())
        return m_articles->index(m_geometry.step(0, 0));
    const int from = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious: return m_articles->index(m_geometry.step(from, -1));
    case MoveDown:
    case MoveNext: return m_articles->index(m_geometry.step(from, 1));
    case MovePageUp: return m_articles->index(m_geometry.step(from, -pageRows()));
    case MovePageDown: return m_articles->index(m_geometry.step(from, pageRows()));
    case MoveHome: return m_articles->index(m_geometry.step(from, -all));
    case MoveEnd: return m_articles->index(m_geometry.step(from, all));
    case MoveLeft:
    case MoveRight: break;
    }
    return currentIndex();
}

void ArticleListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized().translated(0, verticalOffset());
    const int first = m_geometry.firstShownFrom(area.top());
    int last = m_geometry.firstShownFrom(area.bottom());
    if (last < 0)
        last = m_articles ? m_articles->count() - 1 : -1;
    if (first < 0 || m_geometry.yOfRow(first) > area.bottom())
        return selectionModel()->select(QItemSelection(), command);
    if (last > first && m_geometry.yOfRow(last) > area.bottom())
        last = m_geometry.step(last, -1);
    selectionModel()->select(QItemSelection(m_articles->index(first), m_articles->index(last)), command);
}

QRegion ArticleListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        if (!range.isValid())
            continue;
        const int top = m_geometry.yOfRow(range.top()) - verticalOffset();
        const int bottom = m_geometry.yOfRow(range.bottom()) - verticalOffset() + m_geometry.rowHeight();
        region += QRect(0, top, viewport()->width(), bottom - top).intersected(viewport()->rect());
    }
    return region;
}

void ArticleListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_keeping)
        return;
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        emit articleWanted(m_articles->articleAt(current));
    emit selectionSettled();
}

void ArticleListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    if (!m_keeping)
        emit selectionSettled();
}

void ArticleListView::dataChanged(const QModelIndex &topLeft,
                                  const QModelIndex &bottomRight,
                                  const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    viewport()->update();
}

// --- mouse and keys

void ArticleListView::toggleBand(int band)
{
    const QDate day = m_articles->groups().at(band).first;
    if (!m_folded.remove(day))
        m_folded.insert(day);
    relayout();
}

void ArticleListView::setHovered(const QPoint &position)
{
    const bool inside = viewport()->rect().contains(position) && viewport()->underMouse();
    const int band = inside ? bandUnder(position) : -1;
    const int row = inside && band < 0 ? m_geometry.rowAt(position.y() + verticalOffset()) : -1;
    if (row == m_hoveredRow && band == m_hoveredBand)
        return;
    m_hoveredRow = row;
    m_hoveredBand = band;
    viewport()->update();
}

void ArticleListView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton) {
        if (const int band = bandUnder(position); band >= 0)
            return toggleBand(band);
        const QModelIndex index = indexAt(position);
        if (index.isValid() && m_rows->starArea(visualRect(index)).contains(position)) {
            if (const models::Headline *headline = m_articles->headline(index.row()))
                emit starWanted(headline->id, !headline->starred);
            return;
        }
    }
    QAbstractItemView::mousePressEvent(event);
}

void ArticleListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid()
        || m_rows->starArea(visualRect(index)).contains(position))
        return mousePressEvent(event); // Two clicks on a star or a band are two clicks.
    emit openWanted(m_articles->articleAt(index));
}

void ArticleListView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(event->position().toPoint());
    QAbstractItemView::mouseMoveEvent(event);
}

void ArticleListView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        emit activatedArticle(currentArticle());
    else
        QAbstractItemView::keyPressEvent(event);
}

void ArticleListView::focusInEvent(QFocusEvent *event)
{
    // Not the base's: it would make the first article current, and so open it, only because the keyboard
    // came.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ArticleListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        emit contextMenuWanted(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    else if (event->reason() != QContextMenuEvent::Keyboard && indexAt(event->pos()).isValid())
        emit contextMenuWanted(event->globalPos());
}

bool ArticleListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered(QPoint(-1, -1));
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<QHelpEvent *>(event));
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

void ArticleListView::showToolTip(QHelpEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_rows->isTitleElided(m_articles->articleAt(index)))
        QToolTip::showText(event->globalPos(), index.data(Qt::ToolTipRole).toString(), viewport(),
                           visualRect(index));
    else
        QToolTip::hideText();
}

void ArticleListView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::StyleChange)
        restyle();
    else if (event->type() == QEvent::ActivationChange)
        viewport()->update();
}

// --- painting

RowContent ArticleListView::contentOf(int row, const models::Headline *headline) const
{
    RowContent content{.headline = headline};
    if (!headline)
        return content;
    content.feed = m_articles->feed(headline->feed);
    content.labels = m_articles->labelsOf(*headline);
    content.day = m_articles->today();
    if (m_groupByDay) {
        const int group = models::groupOf(m_articles->groups(), row);
        if (group >= 0 && m_articles->groups().at(group).span == models::RowGroup::Span::Day)
            content.day = m_articles->groups().at(group).first;
    }
    return content;
}

void ArticleListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.base);
    if (!m_articles)
        return;
    paintRows(painter, event->rect());
    paintBands(painter, event->rect());
}

void ArticleListView::paintRows(QPainter &painter, const QRect &area)
{
    const bool focused = hasFocus() && isActiveWindow();
    const int bottom = area.bottom() + verticalOffset();
    for (int row = m_geometry.firstShownFrom(area.top() + verticalOffset()); row >= 0;) {
        if (m_geometry.yOfRow(row) > bottom)
            break;
        const QModelIndex index = m_articles->index(row);
        const RowState state{.selected = selectionModel()->isSelected(index),
                             .current = index == currentIndex(),
                             .focused = focused,
                             .hovered = row == m_hoveredRow};
        m_rows->paint(painter, visualRect(index), contentOf(row, m_articles->headline(row)), state);
        const int next = m_geometry.step(row, 1);
        row = next == row ? -1 : next;
    }
}

void ArticleListView::paintBands(QPainter &painter, const QRect &area)
{
    const int sticky = stickyBand();
    if (sticky < 0)
        return;
    for (int band = m_geometry.bandCount() - 1; band >= sticky; --band) {
        const QRect place = bandRect(band);
        if (!place.intersects(area))
            continue;
        const models::RowGroup &group = m_articles->groups().at(band);
        paintBand(painter, place,
                  {.group = group,
                   .unread = m_articles->unreadIn(group),
                   .folded = m_geometry.band(band).folded,
                   .hovered = band == m_hoveredBand},
                  m_articles->today(), m_rows->metrics(), m_theme, layoutDirection());
    }
}

} // namespace ui
