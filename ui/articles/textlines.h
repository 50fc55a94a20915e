// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace ui {

/// One line of text, shaped once and drawn often, in the direction of its own words.
struct TextLine
{
    std::shared_ptr<QTextLayout> layout; ///< Null: nothing to draw.
    int line = 0;
    double width = 0;
    bool elided = false;
    bool rightToLeft = false;

    /// With its baseline at y. x is where it starts: the right edge for right-to-left text.
    void draw(QPainter &painter, double x, double baseline) const;
};

/// The font for a text in the interface: the base with the families its script needs in front or behind, so
/// that hanzi come in the right regional form.
QFont fontFor(const QString &text, const QFont &base);

TextLine oneLine(const QString &text, const QFont &font, double width);

/// At most so many lines, the last one elided.
QList<TextLine> wrappedLines(const QString &text, const QFont &font, double width, int most);

} // namespace ui
