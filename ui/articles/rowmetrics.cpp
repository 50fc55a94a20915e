// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/rowmetrics.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QFontMetricsF>

#include <algorithm>

namespace ui {
namespace {

using Density = models::Preferences::Density;

QFont sized(const QFont &base, double points, bool bold = false)
{
    QFont font = base;
    font.setPointSizeF(std::max(6.0, QFontInfo(base).pointSizeF() + points));
    font.setBold(bold);
    return font;
}

int pick(Density density, int compact, int normal, int relaxed)
{
    return density == Density::Compact ? compact : density == Density::Normal ? normal : relaxed;
}

int lineHeight(const QFont &font, double factor)
{
    return qRound(QFontInfo(font).pixelSize() * factor);
}

} // namespace

RowMetrics rowMetrics(const QFont &base, Density density, RowMode mode)
{
    RowMetrics metrics;
    const double larger = mode == RowMode::Wide ? 0.5 : 0;
    metrics.title = sized(base, larger);
    metrics.titleUnread = sized(base, larger, true);
    metrics.excerpt = sized(base, -0.5);
    metrics.small = sized(base, -1);
    metrics.smallBold = sized(base, -1, true);
    const int small = QFontMetrics(metrics.small).height();
    metrics.bandHeight = small + pick(density, 7, 10, 13);
    if (mode == RowMode::OneLine) {
        metrics.rowHeight = QFontMetrics(metrics.title).height() + pick(density, 6, 10, 16);
        return metrics;
    }
    metrics.padding = pick(density, 1, 10, 14);
    metrics.sourceHeight = std::max(18, small + 1);
    metrics.titleHeight = lineHeight(metrics.title, 1.38);
    metrics.excerptHeight = lineHeight(metrics.excerpt, 1.45);
    // Two lines of title and one of excerpt: the tallest of the ways to fill three lines.
    metrics.rowHeight = 2 * metrics.padding + 1 + metrics.sourceHeight + 3 + 2 * metrics.titleHeight + 3
                        + metrics.excerptHeight;
    return metrics;
}

double baselineIn(const QFont &font, double top, double height)
{
    const QFontMetricsF metrics(font);
    return qRound(top + (height - metrics.height()) / 2 + metrics.ascent());
}

} // namespace ui
