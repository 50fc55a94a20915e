// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QStyledItemDelegate>

namespace ui {

class BusyFeeds;

/// Where the parts of a row are, mirrored already where the language asks for it.
struct FeedTreeRow
{
    QRect band;  ///< What is coloured when the row is selected.
    QRect twist; ///< Empty unless the row can be opened.
    QRect icon;
    QRect text; ///< Up to the edge; the count and the triangle take from it.
};

/// Paints the rows of the feed tree: band, twist, icon or tile, name, triangle, count.
class FeedTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FeedTreeDelegate(const BusyFeeds *busy, QObject *parent);

    void setDensity(models::Preferences::Density density) { m_density = density; }

    static FeedTreeRow rowOf(const QRect &rect, const QModelIndex &index, Qt::LayoutDirection direction);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBand(QPainter *painter, const QStyleOptionViewItem &option, const QRect &band) const;
    void paintIcon(QPainter *painter,
                   const QStyleOptionViewItem &option,
                   const QModelIndex &index,
                   const QRect &place) const;
    /// Returns what is left for the name.
    QRect paintEnd(QPainter *painter,
                   const QStyleOptionViewItem &option,
                   const QModelIndex &index,
                   QRect text) const;

    const BusyFeeds *m_busy = nullptr;
    models::Preferences::Density m_density = models::Preferences::Density::Normal;
};

} // namespace ui
