// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace ui {

inline constexpr int labelColourCount = 8;

/// The colour of a label's mark on a surface: red, orange, yellow, green, teal, blue, purple, grey. Stands
/// out 3:1.
QColor labelColour(int colour, const Theme &theme, const QColor &surface);

/// A disc in a label's colour, for menus and lists.
QIcon labelIcon(int colour, const Theme &theme);

struct ChipColours
{
    QColor ground, ink;
};
/// Words that stand out 4.5:1 from a ground that is mixed with the surface under the chip.
ChipColours chipColours(int colour, const Theme &theme, const QColor &surface);

/// How wide a label's chip is; its words are shortened to `most`.
int chipWidth(const QString &name, const QFont &font, int most);
int chipHeight(const QFont &font);

/// A label as a chip: words readable on their ground in every theme, over the surface that lies under it.
void paintLabelChip(QPainter &painter,
                    const QRectF &chip,
                    const QString &name,
                    const QFont &font,
                    int colour,
                    const Theme &theme,
                    const QColor &surface);

} // namespace ui
