// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/textlines.h"

#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr QChar ellipsis(0x2026);
constexpr double unlimited = 1e6;

std::shared_ptr<QTextLayout> layoutFor(const QString &text,
                                       const QFont &font,
                                       QTextOption::WrapMode wrap,
                                       Qt::LayoutDirection direction,
                                       const TextMarks &marks)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(wrap);
    option.setTextDirection(direction);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const models::TextRange &place : marks.places) {
        QTextLayout::FormatRange marked;
        marked.start = static_cast<int>(place.start);
        marked.length = static_cast<int>(std::min(place.length, text.size() - place.start));
        marked.format.setForeground(marks.ink);
        if (marked.length > 0)
            formats.append(marked);
    }
    if (!formats.isEmpty())
        layout->setFormats(formats);
    return layout;
}

// All lines lie at the origin; whoever draws one says where.
QTextLine addLine(QTextLayout &layout, double width)
{
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(width);
        line.setPosition({0, 0});
    }
    return line;
}

TextLine asTextLine(const std::shared_ptr<QTextLayout> &layout, int number, const TextMarks &marks)
{
    const QTextLine line = layout->lineAt(number);
    TextLine made{.layout = layout,
                  .line = number,
                  .width = line.naturalTextWidth(),
                  .rightToLeft = layout->textOption().textDirection() == Qt::RightToLeft,
                  .markGround = marks.ground,
                  .markOutline = marks.outline};
    for (const QTextLayout::FormatRange &range : layout->formats()) {
        const int start = std::max(range.start, line.textStart());
        const int end = std::min(range.start + range.length, line.textStart() + line.textLength());
        if (start >= end)
            continue;
        const double one = line.cursorToX(start);
        const double other = line.cursorToX(end);
        made.marked.append({std::min(one, other), std::max(one, other)});
    }
    return made;
}

Qt::LayoutDirection directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

TextLine whole(const QString &text, const QFont &font, Qt::LayoutDirection direction, const TextMarks &marks)
{
    auto layout = layoutFor(text, font, QTextOption::NoWrap, direction, marks);
    layout->beginLayout();
    addLine(*layout, unlimited);
    layout->endLayout();
    return asTextLine(layout, 0, marks);
}

// Shaping is what costs: of a long text no more is shaped than can ever fit.
QString fitting(const QString &text, const QFont &font, double width)
{
    const double narrowest = QFontMetricsF(font).horizontalAdvance(QLatin1Char('i'));
    const auto most = static_cast<qsizetype>(width / qMax(narrowest, 1.0)) + 8;
    return text.size() > most ? text.first(most) : text;
}

} // namespace

TextMarks TextMarks::from(qsizetype start) const
{
    TextMarks marks = *this;
    for (models::TextRange &place : marks.places) {
        const qsizetype cut = std::max(qsizetype(0), start - place.start);
        place.length = std::max(qsizetype(0), place.length - cut);
        place.start += cut - start;
    }
    return marks;
}

void TextLine::draw(QPainter &painter, double x, double baseline) const
{
    if (!layout)
        return;
    const QTextLine drawn = layout->lineAt(line);
    const QPointF at(rightToLeft ? x - width : x, baseline - drawn.ascent());
    if (!marked.isEmpty()) {
        painter.save();
        painter.setPen(markOutline.isValid() ? QPen(markOutline, 1) : QPen(Qt::NoPen));
        painter.setBrush(markGround);
        for (const auto &[from, to] : marked)
            painter.drawRoundedRect(QRectF(at.x() + from, at.y(), to - from, drawn.height()), 2, 2);
        painter.restore();
    }
    drawn.draw(&painter, at);
}

QFont fontFor(const QString &text, const QFont &base)
{
    const Script script = scriptOf(text);
    QFont font = base;
    const bool east = script == Script::SimplifiedChinese || script == Script::TraditionalChinese
                      || script == Script::Japanese || script == Script::Korean;
    font.setFamilies(east ? interfaceFamilies(script) + base.families()
                          : base.families() + interfaceFamilies(script));
    return font;
}

TextLine oneLine(const QString &text, const QFont &font, double width, const TextMarks &marks)
{
    if (text.isEmpty() || width <= 0)
        return {};
    const QString shaped = fitting(text, font, width);
    const TextLine line = whole(shaped, font, directionOf(text), marks);
    if (line.width <= width && shaped.size() == text.size())
        return line;
    const double dots = QFontMetricsF(font).horizontalAdvance(ellipsis);
    const double room = qMax(0.0, width - dots);
    const int cut = line.layout->lineAt(0).xToCursor(line.rightToLeft ? line.width - room : room,
                                                     QTextLine::CursorOnCharacter);
    QString kept = shaped.first(cut);
    for (;;) {
        while (!kept.isEmpty() && kept.back().isSpace())
            kept.chop(1);
        TextLine elided = whole(kept + ellipsis, font, directionOf(text), marks);
        elided.elided = true;
        if (elided.width <= width || kept.isEmpty())
            return elided;
        kept.chop(1); // Joined scripts are wider where they are cut.
    }
}

QList<TextLine>
wrappedLines(const QString &text, const QFont &font, double width, int most, const TextMarks &marks)
{
    QList<TextLine> lines;
    if (text.isEmpty() || width <= 0 || most < 1)
        return lines;
    const QString shaped = fitting(text, font, width * most);
    auto layout =
        layoutFor(shaped, font, QTextOption::WrapAtWordBoundaryOrAnywhere, directionOf(text), marks);
    layout->beginLayout();
    while (layout->lineCount() < most && addLine(*layout, width).isValid()) {
    }
    layout->endLayout();
    for (int i = 0; i < layout->lineCount(); ++i)
        lines.append(asTextLine(layout, i, marks));

    const QTextLine last = layout->lineAt(layout->lineCount() - 1);
    if (last.textStart() + last.textLength() < text.size())
        lines.last() = oneLine(text.mid(last.textStart()), font, width, marks.from(last.textStart()));
    return lines;
}

qsizetype lettersIn(const QString &text, const QFont &font, double width)
{
    constexpr qsizetype sample = 60; // hanzi are twice as wide as the average letter
    const QString some = text.first(std::min(sample, text.size()));
    if (some.isEmpty())
        return 0;
    return static_cast<qsizetype>(width * double(some.size()) / QFontMetricsF(font).horizontalAdvance(some));
}

qsizetype startForMarks(const QString &text, const QList<models::TextRange> &places, qsizetype seen)
{
    constexpr qsizetype before = 24; // letters that tell what the hit is about
    constexpr qsizetype doubt = 6;   // how far the guess may be off
    if (places.isEmpty() || places.first().end() <= seen - doubt)
        return 0;
    const qsizetype start =
        std::max(qsizetype(0), std::min(places.first().start - before, text.size() - seen + doubt));
    // Words with blanks between them are not cut in two.
    for (qsizetype at = start; at < places.first().start; ++at) {
        if (text.at(at).isSpace())
            return at + 1;
    }
    return start;
}

} // namespace ui
