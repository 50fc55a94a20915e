// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articlefilter.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace ui {

/// The columns over one-line rows: their names, widths and places. Narrow lists lose the excerpt first, then
/// the feed, then the comments.
class ColumnHeader final : public QHeaderView
{
    Q_OBJECT

public:
    enum Column { Dot, Star, Title, Feed, Comments, Date };

    explicit ColumnHeader(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setSorting(models::ArticleFilter::Column column, models::ArticleFilter::Order order);
    void setSmallFont(const QFont &font, int height);
    void fit(int width); ///< Chooses what there is room for.

    bool showsExcerpts() const { return m_room == Room::Wide; }
    /// Where a column lies in a row that starts at 0; empty if it is not shown. Not mirrored.
    QRect columnRect(Column column) const;

signals:
    void sortingWanted(models::ArticleFilter::Column column, models::ArticleFilter::Order order);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Room { Unknown, Tiny, Small, Narrow, Wide };

    QString words(int column) const;
    void paintWords(QPainter &painter, const QRect &rect, int column) const;
    bool isSorted(int column) const;

    Theme m_theme;
    models::ArticleFilter::Column m_column = models::ArticleFilter::Column::Date;
    models::ArticleFilter::Order m_order = models::ArticleFilter::Order::NewestFirst;
    Room m_room = Room::Unknown;
};

} // namespace ui
