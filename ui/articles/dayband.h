// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/rowgroups.h"
#include "ui/articles/rowmetrics.h"
#include "ui/theme/theme.h"

#include <QRect>

class QPainter;

namespace ui {

/// One band between the rows of two days.
struct DayBand
{
    models::RowGroup group;
    int unread = -1; ///< -1: not known.
    bool folded = false;
    bool hovered = false;
};

void paintBand(QPainter &painter,
               const QRect &place,
               const DayBand &band,
               const QDate &today,
               const RowMetrics &metrics,
               const Theme &theme,
               Qt::LayoutDirection direction);

} // namespace ui
