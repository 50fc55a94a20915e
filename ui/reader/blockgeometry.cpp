// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/blockgeometry.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

QPointF originOf(const QTextBlock &block)
{
    return block.document()->documentLayout()->blockBoundingRect(block).topLeft();
}

} // namespace

BlockGeometry geometryOf(const QTextBlock &block)
{
    BlockGeometry geometry;
    const QPointF origin = originOf(block); // lays the block out if it was not yet
    const QTextLayout *layout = block.layout();
    const QTextBlockFormat format = block.blockFormat();
    geometry.rightToLeft = block.textDirection() == Qt::RightToLeft;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        geometry.text |= QRectF(origin.x() + line.x(), origin.y() + line.y(), line.width(), line.height());
    }
    // With a fixed line height Qt moves the letters in their lines; what counts is where the lines are.
    geometry.text.setTop(origin.y());
    if (format.lineHeightType() == QTextBlockFormat::FixedHeight)
        geometry.text.setBottom(origin.y() + layout->lineCount() * format.lineHeight());
    geometry.left = geometry.text.left() - format.leftMargin();
    geometry.right = geometry.text.right() + format.rightMargin();
    return geometry;
}

QList<LinePiece> piecesOf(const QTextBlock &block, int from, int to)
{
    QList<LinePiece> pieces;
    const QPointF origin = originOf(block);
    const QTextLayout *layout = block.layout();
    const int first = std::max(0, from - block.position());
    const int last = std::min(to - block.position(), block.length() - 1);
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int begin = std::max(first, line.textStart());
        const int end = std::min(last, line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        // Without the blanks that hang over the end of the line.
        const QRectF words = line.naturalTextRect();
        const double one = std::clamp(line.cursorToX(begin), words.left(), words.right());
        const double other = std::clamp(line.cursorToX(end), words.left(), words.right());
        const QRectF rect(origin.x() + std::min(one, other), origin.y() + line.y(), std::abs(other - one),
                          line.height());
        pieces << LinePiece{rect, origin.y() + line.y() + line.ascent()};
    }
    return pieces;
}

QTextBlock firstBlockAt(const QTextDocument &document, double top)
{
    constexpr int cellsOfARow = 48;
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    const int position = layout->hitTest(QPointF(document.textWidth() / 2, top), Qt::FuzzyHit);
    QTextBlock block = document.findBlock(std::max(0, position));
    for (int steps = 0; steps < cellsOfARow; ++steps) {
        const QTextBlock before = block.previous();
        if (!before.isValid())
            break;
        const bool inTable = QTextCursor(before).currentTable() != nullptr;
        if (!inTable && layout->blockBoundingRect(before).bottom() < top)
            break;
        block = before;
    }
    return block;
}

} // namespace ui
