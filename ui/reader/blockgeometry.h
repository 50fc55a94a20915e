// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QTextBlock>

class QTextDocument;

namespace ui {

/// Where a block stands in the laid out document, in document coordinates.
struct BlockGeometry
{
    QRectF text;     ///< All its lines, as wide as they may be.
    double left = 0; ///< Of its container: the column or a table's cell.
    double right = 0;
    bool rightToLeft = false;

    double start() const { return rightToLeft ? right : left; }
    /// The place `distance` pixels from the container's leading edge.
    double fromStart(double distance) const { return rightToLeft ? right - distance : left + distance; }
};

BlockGeometry geometryOf(const QTextBlock &block);

/// A stretch of text in one line.
struct LinePiece
{
    QRectF rect; ///< As high as the line.
    double baseline = 0;
};

/// The pieces of the characters [from, to), given as positions in the document.
QList<LinePiece> piecesOf(const QTextBlock &block, int from, int to);

/// The first block that may be seen at or below `top`, going back far enough for cells of one table row.
QTextBlock firstBlockAt(const QTextDocument &document, double top);

} // namespace ui
