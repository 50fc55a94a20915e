// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/decorationpainter.h"

#include "ui/reader/articleformat.h"
#include "ui/theme/icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextTable>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;

namespace {

constexpr double radius = 6;

QRectF crisp(const QPainter &painter, const QRectF &rect)
{
    // To whole device pixels, so that hairlines stay hairlines at every ratio.
    const double ratio = painter.device()->devicePixelRatioF();
    const auto snap = [ratio](double value) { return std::round(value * ratio) / ratio; };
    const double left = snap(rect.left());
    const double top = snap(rect.top());
    return {left, top, std::max(1 / ratio, snap(rect.right()) - left),
            std::max(1 / ratio, snap(rect.bottom()) - top)};
}

double shiftOf(const QTextBlock &block)
{
    return block.blockFormat().doubleProperty(BaselineShift);
}

int groupOf(const QTextBlock &block)
{
    return block.isValid() ? block.blockFormat().intProperty(BoxGroup) : 0;
}

void roundRect(
    QPainter &painter, const QRectF &rect, double corner, const QBrush &fill, const QPen &pen = Qt::NoPen)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(pen == Qt::NoPen ? rect : rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

} // namespace

void DecorationPainter::paint(QPainter &painter, const QRectF &clip) const
{
    painter.save();
    int paintedGroup = 0;
    for (QTextBlock block = firstBlockAt(m_document, clip.top()); block.isValid(); block = block.next()) {
        const BlockGeometry geometry = geometryOf(block);
        if (geometry.text.top() - 40 > clip.bottom()) {
            if (QTextCursor(block).currentTable())
                continue; // the next cell may begin higher
            break;
        }
        const int group = groupOf(block);
        if (group != 0 && group != paintedGroup) {
            paintBox(painter, block, geometry);
            paintedGroup = group;
        }
        paintQuote(painter, block, geometry);
        paintMarker(painter, block, geometry);
        paintRule(painter, block, geometry);
        if (geometry.text.bottom() + 8 >= clip.top()) {
            paintHighlights(painter, block);
            paintRuns(painter, block);
            paintFrame(painter, block);
        }
    }
    painter.restore();
}

QRectF DecorationPainter::boxOf(const QTextBlock &block)
{
    const int group = groupOf(block);
    if (group == 0)
        return {};
    QTextBlock first = block;
    while (groupOf(first.previous()) == group)
        first = first.previous();
    QTextBlock last = block;
    while (groupOf(last.next()) == group)
        last = last.next();
    const QTextBlockFormat format = first.blockFormat();
    const BlockGeometry top = geometryOf(first);
    const BlockGeometry bottom = first == last ? top : geometryOf(last);
    const double padding = format.doubleProperty(BoxPadding);
    const double one = top.fromStart(format.doubleProperty(BoxStart));
    const double other = top.rightToLeft ? top.left + format.doubleProperty(BoxEnd)
                                         : top.right - format.doubleProperty(BoxEnd);
    return QRectF(QPointF(std::min(one, other), top.text.top() - padding + shiftOf(first)),
                  QPointF(std::max(one, other), bottom.text.bottom() + padding + shiftOf(last)));
}

QRectF DecorationPainter::copyButtonIn(const QRectF &box, bool rightToLeft)
{
    constexpr double size = 16;
    constexpr double distance = 8;
    return {rightToLeft ? box.left() + distance : box.right() - distance - size, box.top() + distance, size,
            size};
}

void DecorationPainter::paintBox(QPainter &painter,
                                 const QTextBlock &block,
                                 const BlockGeometry &geometry) const
{
    const QRectF box = crisp(painter, boxOf(block));
    QTextBlock first = block;
    while (groupOf(first.previous()) == groupOf(block))
        first = first.previous();
    const QTextBlockFormat format = first.blockFormat();
    const double ratio = painter.device()->devicePixelRatioF();
    switch (static_cast<Box>(format.intProperty(BoxKind))) {
    case Box::Code:
        roundRect(painter, box, radius, m_theme.code);
        if (m_buttons) {
            const QRectF button = copyButtonIn(box, geometry.rightToLeft);
            painter.drawPixmap(button.topLeft(), iconPixmap(u"copy"_s, 16, m_theme.text3, ratio));
        }
        break;
    case Box::Card: {
        roundRect(painter, box, radius, m_theme.alt, QPen(m_theme.lineMid, 1));
        const double x = geometry.fromStart(format.doubleProperty(BoxStart) + 15 + 20);
        const QRectF round(x - 20, box.center().y() - 20, 40, 40);
        roundRect(painter, round, 20, m_theme.fill);
        painter.drawPixmap(round.topLeft() + QPointF(10, 10),
                           iconPixmap(format.stringProperty(BoxIcon), 20, Qt::white, ratio));
        break;
    }
    case Box::Aside: roundRect(painter, box, radius, m_theme.alt, QPen(m_theme.line, 1)); break;
    case Box::None: break;
    }
}

void DecorationPainter::paintQuote(QPainter &painter,
                                   const QTextBlock &block,
                                   const BlockGeometry &geometry) const
{
    const QTextBlockFormat format = block.blockFormat();
    const int depth = format.intProperty(QuoteDepth);
    const QTextBlock before = block.previous();
    for (int level = 0; level < depth; ++level) {
        double top = geometry.text.top() + shiftOf(block);
        if (before.isValid() && before.blockFormat().intProperty(QuoteDepth) > level)
            top = std::min(top, geometryOf(before).text.bottom() + shiftOf(before));
        const double x = geometry.fromStart(format.doubleProperty(QuoteInset) + level * 19);
        const QRectF bar(geometry.rightToLeft ? x - 3 : x, top, 3,
                         geometry.text.bottom() + shiftOf(block) - top);
        painter.fillRect(crisp(painter, bar), m_theme.lineStrong);
    }
}

void DecorationPainter::paintMarker(QPainter &painter,
                                    const QTextBlock &block,
                                    const BlockGeometry &geometry) const
{
    const QTextBlockFormat format = block.blockFormat();
    const QString marker = format.stringProperty(ListMarker);
    const int check = format.intProperty(ListCheck);
    if ((marker.isEmpty() && check == 0) || block.layout()->lineCount() == 0)
        return;
    const QTextLine line = block.layout()->lineAt(0);
    const double baseline = geometry.text.top() + line.y() + line.ascent();
    QFont font =
        block.begin().atEnd() ? m_document.defaultFont() : block.begin().fragment().charFormat().font();
    const double em = QFontMetricsF(font).height() * 0.73;
    const double textStart = geometry.rightToLeft ? geometry.text.right() : geometry.text.left();
    const double indent = format.doubleProperty(ListIndent);
    const double way = geometry.rightToLeft ? -1 : 1;
    const double x = textStart - way * indent;
    if (check > 0) {
        const QRectF square(geometry.rightToLeft ? x - 13.5 : x + 0.5, baseline - 0.36 * em - 6.5, 13, 13);
        roundRect(painter, crisp(painter, square), 3,
                  check == 2 ? QBrush(m_theme.fill) : QBrush(m_theme.base),
                  QPen(check == 2 ? m_theme.fill : m_theme.lineStrong, 1));
        if (check == 2) {
            painter.setPen(QPen(Qt::white, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF at = square.topLeft();
            painter.drawPolyline(
                QPolygonF{at + QPointF(3, 6.8), at + QPointF(5.6, 9.4), at + QPointF(10, 4)});
        }
    } else if (marker == u"\u2022"_s) {
        const double centre = x + way * 8.5;
        roundRect(painter, QRectF(centre - 2.5, baseline - 0.36 * em - 2.5, 5, 5), 2.5, m_theme.text3);
    } else {
        font.setPointSizeF(font.pointSizeF() * 0.9);
        font.setBold(false);
        font.setItalic(false);
        painter.setFont(font);
        painter.setPen(m_theme.text2);
        const double width = QFontMetricsF(font).horizontalAdvance(marker);
        painter.drawText(QPointF(geometry.rightToLeft ? x - width : x, baseline), marker);
    }
}

void DecorationPainter::paintRule(QPainter &painter,
                                  const QTextBlock &block,
                                  const BlockGeometry &geometry) const
{
    const QTextBlockFormat format = block.blockFormat();
    if (static_cast<BlockRole>(format.intProperty(RoleOfBlock)) != BlockRole::Rule)
        return;
    const double width = format.doubleProperty(RuleWidth);
    QRectF rect(geometry.text.left(), geometry.text.top(), width > 0 ? width : geometry.text.width(), 1);
    if (width > 0 && geometry.rightToLeft)
        rect.moveRight(geometry.text.right());
    const double ratio = painter.device()->devicePixelRatioF();
    rect = crisp(painter, rect);
    rect.setHeight(std::max(1.0, std::floor(ratio)) / ratio);
    painter.fillRect(rect, m_theme.line);
}

void DecorationPainter::paintRuns(QPainter &painter, const QTextBlock &block) const
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment run = it.fragment();
        const QTextCharFormat format = run.charFormat();
        const int pill = format.intProperty(PillKind);
        const bool underlined = format.hasProperty(UnderlineColour);
        if (pill == 0 && !underlined)
            continue;
        for (const LinePiece &piece : piecesOf(block, run.position(), run.position() + run.length())) {
            if (pill != 0)
                paintPill(painter, piece, format, pill);
            if (underlined) {
                // By hand: Qt's own line steps up and down where the fonts of two scripts meet.
                const QRectF line(piece.rect.left(), piece.baseline + 3, piece.rect.width(), 1);
                painter.fillRect(crisp(painter, line), format.colorProperty(UnderlineColour));
            }
        }
    }
}

void DecorationPainter::paintFrame(QPainter &painter, const QTextBlock &block) const
{
    const int end = m_framed.position + m_framed.length;
    if (end <= block.position() || m_framed.position >= block.position() + block.length())
        return;
    const QFontMetricsF metrics(block.begin().atEnd() ? m_document.defaultFont()
                                                      : block.begin().fragment().charFormat().font());
    for (const LinePiece &piece : piecesOf(block, m_framed.position, end)) {
        const QRectF rect(piece.rect.left(), piece.baseline - metrics.ascent(), piece.rect.width(),
                          metrics.ascent() + metrics.descent());
        roundRect(painter, rect.adjusted(-3, -2, 3, 3), 3, Qt::NoBrush, QPen(m_theme.accent, 1.5));
    }
}

void DecorationPainter::paintPill(QPainter &painter,
                                  const LinePiece &piece,
                                  const QTextCharFormat &format,
                                  int kind) const
{
    const QFontMetricsF metrics(format.font());
    QRectF rect(piece.rect.left(), piece.baseline - metrics.ascent(), piece.rect.width(),
                metrics.ascent() + metrics.descent());
    switch (static_cast<Pill>(kind)) {
    case Pill::Code: roundRect(painter, rect.adjusted(-2, 0, 2, 1), 3, m_theme.code); break;
    case Pill::Key:
        roundRect(painter, rect.adjusted(-2, 0, 2, 1), 3, m_theme.alt, QPen(m_theme.lineMid, 1));
        break;
    case Pill::Mark: roundRect(painter, rect, 2, m_theme.mark); break;
    case Pill::Inserted: painter.fillRect(rect, m_theme.inserted); break;
    case Pill::Deleted: painter.fillRect(rect, m_theme.deleted); break;
    case Pill::None: break;
    }
}

void DecorationPainter::paintHighlights(QPainter &painter, const QTextBlock &block) const
{
    const int end = block.position() + block.length();
    auto it = std::lower_bound(
        m_highlights.cbegin(), m_highlights.cend(), block.position(),
        [](const Highlight &one, int position) { return one.position + one.length <= position; });
    for (; it != m_highlights.cend() && it->position < end; ++it) {
        const QFontMetricsF metrics(block.begin().atEnd() ? m_document.defaultFont()
                                                          : block.begin().fragment().charFormat().font());
        for (const LinePiece &piece : piecesOf(block, it->position, it->position + it->length)) {
            const QRectF rect(piece.rect.left(), piece.baseline - metrics.ascent() + 1, piece.rect.width(),
                              metrics.ascent() + metrics.descent());
            if (m_theme.highContrast) // there no ground but the page's own is sure to leave words readable
                roundRect(painter, rect.adjusted(-1, 0, 1, 0), 2, Qt::NoBrush,
                          QPen(m_theme.accent, it->current ? 3 : 1));
            else
                roundRect(painter, rect, 2, it->current ? m_theme.markNow : m_theme.mark);
        }
    }
}

} // namespace ui
