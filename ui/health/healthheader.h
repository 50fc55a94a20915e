// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace ui {

/// The names of the health table's columns; a click sorts by one. Where the window is narrow, the columns
/// that the detail below says as well make room.
class HealthHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit HealthHeader(QWidget *parent = nullptr);

    void fit(int width); ///< Call it when there is a model.

    static constexpr int padding = 8; ///< On both sides of what stands in a column.
    static constexpr int edge = 16;   ///< Before the first and after the last column.
    static bool isNumber(int column); ///< Its cells are aligned at their end.

    /// Where the words of a column go; `cell` is the column's place in a row.
    static QRect content(const QRect &cell, int column, Qt::LayoutDirection direction);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
};

} // namespace ui
