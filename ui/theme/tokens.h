// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"
#include "ui/theme/theme.h"

#include <QColor>

namespace ui {

/// The colours an accent brings to one table.
struct AccentColours
{
    QColor accent, vivid, fill;
};

enum class Table { Light, Dark, Sepia };

/// A table of resources/tokens.json without its accent and selection.
Theme tableColours(Table table);

/// The four accents with names; not for Accent::System.
AccentColours accentColours(models::Preferences::Accent accent, Table table);

/// How much of `vivid` lies over the surface of a selected row, 0 to 1.
double selectShare(Table table);

} // namespace ui
