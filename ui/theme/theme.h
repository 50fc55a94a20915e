// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QColor>
#include <QPalette>

namespace ui {

/// Every colour the program paints with, by role.
struct Theme
{
    QColor window, sidebar, base, paper, alt, code;
    QColor line, lineMid, lineStrong;
    QColor text, text2, text3, textRead;
    QColor accent, vivid, fill;
    QColor select, selectSide, selectOff;
    QColor hover, hoverSide;
    QColor star, warn, error, ok;
    QColor mark, markNow, markText;
    QColor inserted, deleted, plate;
    bool dark = false;
    bool highContrast = false;

    bool operator==(const Theme &) const = default;
};

/// The colours for what the user chose; `platform` is the platform's own palette.
Theme makeTheme(models::Preferences::Theme theme,
                models::Preferences::Accent accent,
                const QPalette &platform);

/// The same as a palette, for everything the platform's style paints.
QPalette toPalette(const Theme &theme, const QPalette &platform);

double contrast(const QColor &one, const QColor &other); ///< WCAG 2 contrast ratio, 1 to 21.

} // namespace ui
