// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/textlines.h"

#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace ui {
namespace {

constexpr QChar ellipsis(0x2026);
constexpr double unlimited = 1e6;

std::shared_ptr<QTextLayout>
layoutFor(const QString &text, const QFont &font, QTextOption::WrapMode wrap, Qt::LayoutDirection direction)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(wrap);
    option.setTextDirection(direction);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
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

TextLine asTextLine(const std::shared_ptr<QTextLayout> &layout, int line)
{
    return {.layout = layout,
            .line = line,
            .width = layout->lineAt(line).naturalTextWidth(),
            .rightToLeft = layout->textOption().textDirection() == Qt::RightToLeft};
}

Qt::LayoutDirection directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

TextLine whole(const QString &text, const QFont &font, Qt::LayoutDirection direction)
{
    auto layout = layoutFor(text, font, QTextOption::NoWrap, direction);
    layout->beginLayout();
    addLine(*layout, unlimited);
    layout->endLayout();
    return asTextLine(layout, 0);
}

// Shaping is what costs: of a long text no more is shaped than can ever fit.
QString fitting(const QString &text, const QFont &font, double width)
{
    const double narrowest = QFontMetricsF(font).horizontalAdvance(QLatin1Char('i'));
    const auto most = static_cast<qsizetype>(width / qMax(narrowest, 1.0)) + 8;
    return text.size() > most ? text.first(most) : text;
}

} // namespace

void TextLine::draw(QPainter &painter, double x, double baseline) const
{
    if (!layout)
        return;
    const QTextLine drawn = layout->lineAt(line);
    drawn.draw(&painter, {rightToLeft ? x - width : x, baseline - drawn.ascent()});
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

TextLine oneLine(const QString &text, const QFont &font, double width)
{
    if (text.isEmpty() || width <= 0)
        return {};
    const QString shaped = fitting(text, font, width);
    const TextLine line = whole(shaped, font, directionOf(text));
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
        TextLine elided = whole(kept + ellipsis, font, directionOf(text));
        elided.elided = true;
        if (elided.width <= width || kept.isEmpty())
            return elided;
        kept.chop(1); // Joined scripts are wider where they are cut.
    }
}

QList<TextLine> wrappedLines(const QString &text, const QFont &font, double width, int most)
{
    QList<TextLine> lines;
    if (text.isEmpty() || width <= 0 || most < 1)
        return lines;
    const QString shaped = fitting(text, font, width * most);
    auto layout = layoutFor(shaped, font, QTextOption::WrapAtWordBoundaryOrAnywhere, directionOf(text));
    layout->beginLayout();
    while (layout->lineCount() < most && addLine(*layout, width).isValid()) {
    }
    layout->endLayout();
    for (int i = 0; i < layout->lineCount(); ++i)
        lines.append(asTextLine(layout, i));

    const QTextLine last = layout->lineAt(layout->lineCount() - 1);
    if (last.textStart() + last.textLength() < text.size())
        lines.last() = oneLine(text.mid(last.textStart()), font, width);
    return lines;
}

} // namespace ui
