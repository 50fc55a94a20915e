// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QTextCharFormat>

namespace ui {

/// What one article is set with: colours, text size, column. A value; a builder on any thread may hold one.
struct ArticleStyle
{
    Theme theme;
    double textSize = 12.5;  ///< Points of the body, zoom included; all other sizes follow from it.
    int columnWidth = 680;   ///< Device-independent pixels, at most.
    double dotsPerInch = 96; ///< Logical; what points are worth on the screen or the page.
    QString language;        ///< BCP 47, of the interface; for dates and for hanzi that do not tell.

    double pixels(double points) const { return points * dotsPerInch / 72; }
    double body() const { return pixels(textSize); } ///< R of the type table, in pixels.

    bool operator==(const ArticleStyle &) const = default;
};

/// The styles of type that an article has.
enum class TextRole { Title, Heading2, Heading3, Heading4, Body, Code, Table, SmallTable, Small, Footnote };

/// How a block of one role and script is set; lengths in device-independent pixels.
struct TextLook
{
    QStringList families;
    double points = 0;
    bool bold = false;
    bool muted = false; ///< In the second colour.
    int lineHeight = 0;
    double above = 0;
    double below = 0;

    QFont font() const;
    QTextCharFormat format(const Theme &theme) const;
    /// How far below the middle of its line a text stands, since Qt puts every baseline at four fifths of a
    /// fixed line height. Boxes and bars move by it.
    double baselineShift() const;
};

TextLook lookFor(TextRole role, Script script, const ArticleStyle &style);

bool isEastAsian(Script script);

} // namespace ui
