// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/articledocument.h"
#include "ui/reader/articleformat.h"

#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextTable>

namespace ui {

/// Where in the page a block stands: what quotes, lists, boxes and cells around it have taken away.
struct Place
{
    TextRole role = TextRole::Body;
    int quoteDepth = 0;
    double quoteInset = 0; ///< Of the outermost bar.
    double inset = 0;      ///< From the container's leading edge, pixels.
    double insetEnd = 0;
    int listDepth = 0;
    int tableDepth = 0;
    double share = 0; ///< Of the column, in a cell.
    bool muted = false;
    ArticleFormat::Box box = ArticleFormat::Box::None;
    int boxGroup = 0;
    double boxStart = 0;
    double boxPadding = 0;
};

/// How a block begins: its look, its direction, the space about it.
struct Opening
{
    TextLook look;
    Script script = Script::Latin;
    ArticleFormat::BlockRole role = ArticleFormat::BlockRole::Text;
    bool rightToLeft = false;
    models::Block::Align align = models::Block::Align::Natural;
    double padding = 0;       ///< Within a box of its own, above and below.
    bool freeHeight = false;  ///< The line is as high as what stands in it.
    bool leastHeight = false; ///< The line is higher where an inline picture needs it.
    int headingLevel = 0;
};

/// Writes blocks to the end of a document and keeps the distance between them: never less than what either
/// neighbour asks for, never both. Knows nothing of articles.
class DocumentWriter
{
public:
    DocumentWriter(ArticleDocument &document, const ArticleStyle &style);

    QTextBlockFormat begin(const Opening &opening, const Place &place);
    void setProperty(int property, const QVariant &value); ///< Of the block begun last.
    void text(const QString &text, const QTextCharFormat &format);
    void object(int type, QTextCharFormat format);
    void space(double below); ///< At least so much under the block begun last.

    /// A rule as wide as the column, or of `width` pixels.
    void rule(double above, double below, const Place &place, double width = 0);

    QTextTable *beginTable(int rows, int columns, const QTextTableFormat &format);
    void enter(const QTextTableCell &cell);
    void endTable(QTextTable *table, double below);

    void finish(); ///< Takes the height from the empty block that Qt leaves after a table.

    double gapBefore(double above) const { return m_padding + std::max(m_below, above); }
    int position() const { return m_cursor.position(); }
    ArticleDocument &document() { return m_document; }
    const ArticleStyle &style() const { return m_style; }
    int newBox() { return ++m_boxes; }

private:
    ArticleDocument &m_document;
    const ArticleStyle &m_style;
    QTextCursor m_cursor;
    double m_below = 0;                  ///< What the last block wants under it.
    double m_padding = 0;                ///< Of the last block's box, under its text.
    QTextTable *m_tableBefore = nullptr; ///< If the block begun next follows it.
    int m_boxes = 0;
    int m_lastGroup = 0;
    bool m_fresh = true; ///< The block at the cursor is new and empty.
};

} // namespace ui
