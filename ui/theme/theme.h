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
    QColor selectText; ///< On `select`: `text`, but in high contrast the palette's HighlightedText.
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

/// The palette of the platform and style, without what applyTheme() has set.
QPalette platformPalette();

/// Makes the theme the program's: sets the application palette, so that everything paints itself again, and
/// remembers the colours that a palette has no role for.
void applyTheme(const Theme &theme, const QPalette &platform);

/// What applyTheme() was last given; the light table before that. For paint code; read it anew on every
/// paint.
const Theme &currentTheme();

/// `share` (0 to 1) of `top` over `base`.
QColor mix(const QColor &base, const QColor &top, double share);

/// The colour, moved towards black or white only as far as it takes to stand out from every surface.
QColor pushed(const QColor &colour, const QList<QColor> &surfaces, double least);

double contrast(const QColor &one, const QColor &other); ///< WCAG 2 contrast ratio, 1 to 21.

} // namespace ui
