// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/articlelistmodel.h"
#include "models/preferences.h"
#include "ui/articles/columnheader.h"
#include "ui/articles/dayband.h"
#include "ui/articles/listgeometry.h"
#include "ui/articles/rowpainter.h"

#include <QAbstractItemView>
#include <QSet>

#include <memory>

namespace ui {

class OneLineRow;
class WideRow;

/// The list of articles. All rows are of one height, so that a million cost what a screenful costs; bands
/// with the days are painted between them and are no rows of the model. The list keeps its place and
/// selection whatever comes and goes.
class ArticleListView final : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit ArticleListView(QWidget *parent = nullptr);
    ~ArticleListView() override;

    void setArticles(models::ArticleListModel *model);
    models::ArticleListModel *articles() const { return m_articles; }

    void setTheme(const Theme &theme);
    void setDensity(models::Preferences::Density density);
    void setMode(RowMode mode);
    RowMode mode() const { return m_mode; }
    void setGroupByDay(bool group);
    void setSingleFeed(bool single); ///< All rows are of one feed: its name need not stand in them.
    void setSearch(const models::SearchNode &search); ///< What is marked in titles and excerpts.
    void goToTop();

    models::ArticleId currentArticle() const;
    QList<models::ArticleId> selectedArticles() const; ///< In the list's order.
    /// The articles above the current one, or below it; not the current one itself.
    QList<models::ArticleId> articlesAbove() const;
    QList<models::ArticleId> articlesBelow() const;
    bool select(models::ArticleId id); ///< False if it is not in the list.
    bool selectNeighbour(int steps);   ///< -1: the one above. False if there is none.

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString &) override {} ///< Letters are commands here.

    const ListGeometry &geometryOfRows() const { return m_geometry; }
    ColumnHeader *columns() const { return m_columns; }

signals:
    void articleWanted(models::ArticleId article);    ///< It became the current one: show it.
    void activatedArticle(models::ArticleId article); ///< Return.
    void openWanted(models::ArticleId article);       ///< Double click: in the browser.
    void starWanted(models::ArticleId article, bool starred);
    void contextMenuWanted(const QPoint &globalPosition);
    void selectionSettled(); ///< The selection or the current row changed.
    void sortingWanted(models::ArticleFilter::Column column, models::ArticleFilter::Order order);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;

    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void dataChanged(const QModelIndex &topLeft,
                     const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

private:
    /// What must look the same after rows came or went.
    struct Place
    {
        models::ArticleId anchor; ///< The current row, else the topmost one in sight.
        int offset = 0;           ///< From the viewport's top to it.
        models::ArticleId current;
        QList<models::ArticleId> selected;
    };

    void keepPlace();
    void keepSelection();
    void returnToPlace();
    void returnFromReset();
    void reselect(const QList<models::ArticleId> &selected);
    void restyle();
    void relayout();
    void toggleBand(int band);
    void setHovered(const QPoint &position);
    void showToolTip(QHelpEvent *event);
    int stickyBand() const;
    QRect bandRect(int band) const; ///< In the viewport; the sticky one sits at its edge.
    int bandUnder(const QPoint &position) const;
    void paintRows(QPainter &painter, const QRect &area);
    void paintBands(QPainter &painter, const QRect &area);
    RowContent contentOf(int row, const models::Headline *headline) const;
    QList<models::ArticleId> articlesBetween(int first, int last) const;
    int pageRows() const;

    models::ArticleListModel *m_articles = nullptr;
    ColumnHeader *m_columns;
    std::unique_ptr<OneLineRow> m_oneLine;
    std::unique_ptr<WideRow> m_wide;
    RowPainter *m_rows; ///< The one of the two that the mode asks for.
    RowMode m_mode = RowMode::OneLine;
    models::Preferences::Density m_density = models::Preferences::Density::Normal;
    Theme m_theme;
    ListGeometry m_geometry;
    bool m_groupByDay = true;
    QSet<QDate> m_folded; ///< The days whose rows are folded away.
    Place m_place;
    bool m_keeping = false; ///< Rows are coming or going: what is current is not a wish.
    int m_hoveredRow = -1;
    int m_hoveredBand = -1;
};

} // namespace ui
