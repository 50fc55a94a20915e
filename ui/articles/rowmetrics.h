// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QFont>

namespace ui {

/// The two shapes of a row: everything on one line under columns, or three lines of text and their source.
enum class RowMode { OneLine, Wide };

/// Fonts and heights of an article list in device-independent pixels, from the interface font and the
/// density.
struct RowMetrics
{
    QFont title, titleUnread, excerpt, small, smallBold;
    int rowHeight = 0;
    int bandHeight = 0;
    int padding = 0;      ///< Wide rows: above and below.
    int sourceHeight = 0; ///< Wide rows: the line with feed and time.
    int titleHeight = 0;  ///< Wide rows: one line of the title.
    int excerptHeight = 0;
};

RowMetrics rowMetrics(const QFont &base, models::Preferences::Density density, RowMode mode);

/// Where the baseline lies of a line of this font that is centred in a box: independent of the text, so that
/// Latin and CJK rows agree.
double baselineIn(const QFont &font, double top, double height);

} // namespace ui
