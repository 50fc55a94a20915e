// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/searchmarker.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace ui {

/// Stretches of a text that stand out, and how.
struct TextMarks
{
    QList<models::TextRange> places;
    QColor ink;
    QColor ground;  ///< Under the words.
    QColor outline; ///< Round them instead, where there is no other colour to be had; invalid: none.

    bool isEmpty() const { return places.isEmpty(); }
    TextMarks from(qsizetype start) const; ///< As they are in the text without its first letters.
};

/// One line of text, shaped once and drawn often, in the direction of its own words.
struct TextLine
{
    std::shared_ptr<QTextLayout> layout; ///< Null: nothing to draw.
    int line = 0;
    double width = 0;
    bool elided = false;
    bool rightToLeft = false;
    QList<std::pair<double, double>> marked; ///< From where to where, from the line's left.
    QColor markGround, markOutline;

    /// With its baseline at y. x is where it starts: the right edge for right-to-left text.
    void draw(QPainter &painter, double x, double baseline) const;
};

/// The font for a text in the interface: the base with the families its script needs in front or behind, so
/// that hanzi come in the right regional form.
QFont fontFor(const QString &text, const QFont &base);

TextLine oneLine(const QString &text, const QFont &font, double width, const TextMarks &marks = {});

/// At most so many lines, the last one elided.
QList<TextLine>
wrappedLines(const QString &text, const QFont &font, double width, int most, const TextMarks &marks = {});

/// About how many letters of the text have room in a line.
qsizetype lettersIn(const QString &text, const QFont &font, double width);

/// Where a text should begin so that its first mark is seen among the `seen` letters that there is room for;
/// 0: as it does.
qsizetype startForMarks(const QString &text, const QList<models::TextRange> &places, qsizetype seen);

} // namespace ui
