// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/dayband.h"

#include "ui/articles/daywords.h"
#include "ui/theme/icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int padding = 14;
constexpr int gap = 8;
constexpr int chevronSize = 14;

} // namespace

void paintBand(QPainter &painter,
               const QRect &place,
               const DayBand &band,
               const QDate &today,
               const RowMetrics &metrics,
               const Theme &theme,
               Qt::LayoutDirection direction)
{
    painter.fillRect(place, band.hovered ? theme.hover : theme.alt);
    const double hair = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(place.left(), place.top() + place.height() - hair, place.width(), hair),
                     theme.line);

    QRect box = place.adjusted(padding, 0, -padding, -1);
    const QString chevron = !band.folded                   ? u"chevron-down"_s
                            : direction == Qt::LeftToRight ? u"chevron-right"_s
                                                           : u"chevron-left"_s;
    const QRect icon(box.left(), box.top() + (box.height() - chevronSize) / 2, chevronSize, chevronSize);
    painter.drawPixmap(QStyle::visualRect(direction, place, icon).topLeft(),
                       iconPixmap(chevron, chevronSize, theme.text2, painter.device()->devicePixelRatioF()));
    box.setLeft(icon.right() + 1 + gap);

    const double baseline = baselineIn(metrics.small, box.top(), box.height());
    const auto paintText = [&](const QString &text, const QFont &font, const QColor &colour, bool atEnd) {
        const int width = QFontMetrics(font).horizontalAdvance(text);
        if (width > box.width())
            return;
        const QRect spot(atEnd ? box.right() + 1 - width : box.left(), box.top(), width, box.height());
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(QStyle::visualRect(direction, place, spot).left(), baseline), text);
        if (atEnd)
            box.setRight(box.right() - width - gap);
        else
            box.setLeft(box.left() + width + gap);
    };
    paintText(DayWords::name(band.group, today), metrics.smallBold, theme.text, false);
    const QString date = DayWords::date(band.group, today);
    const int left = box.width() - QFontMetrics(metrics.small).horizontalAdvance(date) - gap;
    paintText(date, metrics.small, theme.text2, false);
    const QString counts = DayWords::counts(band.group.rows, band.unread);
    const bool fits = QFontMetrics(metrics.small).horizontalAdvance(counts) <= left;
    paintText(fits ? counts : DayWords::counts(band.group.rows, -1), metrics.small, theme.text3, true);
}

} // namespace ui
