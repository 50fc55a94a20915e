// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/rowpainter.h"

#include "ui/theme/icons.h"

#include <QPainter>
#include <QStyle>

namespace ui {
namespace {

constexpr int barWidth = 3;
constexpr int dotSize = 8;

} // namespace

void RowPainter::setMetrics(const RowMetrics &metrics)
{
    m_metrics = metrics;
    forgetTexts();
}

QRect RowPainter::mirrored(const QRect &row, const QRect &logical) const
{
    return QStyle::visualRect(m_direction, row, logical);
}

QColor RowPainter::titleColour(const models::Headline &headline, const RowState &state) const
{
    return headline.read && !state.selected ? m_theme.textRead : m_theme.text;
}

QColor RowPainter::quiet(const RowState &state) const
{
    return state.selected ? m_theme.text2 : m_theme.text3;
}

void RowPainter::paintBackground(QPainter &painter,
                                 const QRect &row,
                                 const RowState &state,
                                 int barInset) const
{
    if (state.selected)
        painter.fillRect(row, state.focused ? m_theme.select : m_theme.selectOff);
    else if (state.hovered)
        painter.fillRect(row, m_theme.hover);
    if (!state.selected && !state.current)
        return;
    // A row that is only current, walked to with Ctrl held, has the bar alone.
    const QRect bar(row.left(), row.top() + barInset, barWidth, row.height() - 2 * barInset);
    painter.setPen(Qt::NoPen);
    painter.setBrush(state.focused ? m_theme.accent : m_theme.text3);
    painter.drawRoundedRect(mirrored(row, bar), 1.5, 1.5);
}

void RowPainter::paintDot(QPainter &painter, const QRect &row, int x, double centre) const
{
    const QRect box = mirrored(row, QRect(row.left() + x, row.top(), dotSize, dotSize));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.vivid);
    painter.drawEllipse(QRectF(box.left(), centre - dotSize / 2.0, dotSize, dotSize));
}

void RowPainter::paintIcon(
    QPainter &painter, const QRect &row, const QString &name, const QRect &place, const QColor &colour) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(mirrored(row, place).topLeft(), iconPixmap(name, place.width(), colour, ratio));
}

void RowPainter::paintTile(QPainter &painter,
                           const QRect &row,
                           const models::FeedName &feed,
                           const QRect &place) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(mirrored(row, place).topLeft(),
                       feedTile(feed.title, feed.address, place.width(), ratio));
}

void RowPainter::paintText(QPainter &painter,
                           const QRect &row,
                           const TextLine &line,
                           const QRect &box,
                           double baseline,
                           const QColor &colour,
                           Qt::AlignmentFlag edge) const
{
    const QRect place = mirrored(row, box);
    const bool left = (edge == Qt::AlignLeading) == (m_direction == Qt::LeftToRight);
    const double start = left ? place.left() : place.left() + place.width() - line.width;
    painter.setPen(colour);
    line.draw(painter, line.rightToLeft ? start + line.width : start, baseline);
}

void RowPainter::paintOwnText(QPainter &painter,
                              const QRect &row,
                              const TextLine &line,
                              const QRect &box,
                              double baseline,
                              const QColor &colour) const
{
    const QRect place = mirrored(row, box);
    painter.setPen(colour);
    line.draw(painter, line.rightToLeft ? place.left() + place.width() : place.left(), baseline);
}

} // namespace ui
