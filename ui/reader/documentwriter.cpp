// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/documentwriter.h"

#include <QTextTable>

namespace ui {

using namespace ArticleFormat;

DocumentWriter::DocumentWriter(ArticleDocument &document, const ArticleStyle &style)
    : m_document(document)
    , m_style(style)
    , m_cursor(&document)
{}

QTextBlockFormat DocumentWriter::begin(const Opening &opening, const Place &place)
{
    const TextLook &look = opening.look;
    // A box shared with the block before has its padding at its two ends only.
    const bool goesOn = place.boxGroup != 0 && place.boxGroup == m_lastGroup;
    const double padding = opening.padding > 0 ? opening.padding : place.boxPadding;

    QTextBlockFormat format;
    format.setTopMargin(goesOn ? std::max(m_below, look.above) : gapBefore(look.above) + padding);
    format.setLayoutDirection(opening.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    format.setLeftMargin(opening.rightToLeft ? place.insetEnd : place.inset);
    format.setRightMargin(opening.rightToLeft ? place.inset : place.insetEnd);
    if (opening.freeHeight)
        format.setLineHeight(0, QTextBlockFormat::SingleHeight);
    else
        format.setLineHeight(look.lineHeight, opening.leastHeight ? QTextBlockFormat::MinimumHeight
                                                                  : QTextBlockFormat::FixedHeight);
    switch (opening.align) {
    case models::Block::Align::Centre: format.setAlignment(Qt::AlignHCenter); break;
    case models::Block::Align::End: format.setAlignment(Qt::AlignRight); break; // mirrored by the direction
    default: format.setAlignment(Qt::AlignLeft);
    }
    if (opening.headingLevel > 0)
        format.setHeadingLevel(opening.headingLevel);
    format.setProperty(RoleOfBlock, static_cast<int>(opening.role));
    if (!opening.freeHeight)
        format.setProperty(BaselineShift, look.baselineShift());
    if (place.quoteDepth > 0) {
        format.setProperty(QuoteDepth, place.quoteDepth);
        format.setProperty(QuoteInset, place.quoteInset);
    }
    if (place.box != Box::None) {
        format.setProperty(BoxKind, static_cast<int>(place.box));
        format.setProperty(BoxGroup, place.boxGroup);
        format.setProperty(BoxStart, place.boxStart);
        format.setProperty(BoxEnd, 0.0);
        format.setProperty(BoxPadding, padding);
    }

    if (m_tableBefore) {
        // Qt gives a block after a table no margin above it, so the table takes it below.
        QTextTableFormat table = m_tableBefore->format();
        table.setBottomMargin(format.topMargin());
        m_tableBefore->setFormat(table);
        m_tableBefore = nullptr;
    }
    if (m_fresh)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, look.format(m_style.theme));
    m_fresh = false;
    m_below = look.below;
    m_padding = padding;
    m_lastGroup = place.boxGroup;
    return format;
}

void DocumentWriter::setProperty(int property, const QVariant &value)
{
    QTextBlockFormat format;
    format.setProperty(property, value);
    m_cursor.mergeBlockFormat(format);
}

void DocumentWriter::text(const QString &text, const QTextCharFormat &format)
{
    m_cursor.insertText(text, format);
}

void DocumentWriter::object(int type, QTextCharFormat format)
{
    format.setObjectType(type);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void DocumentWriter::space(double below)
{
    m_below = below;
}

void DocumentWriter::rule(double above, double below, const Place &place, double width)
{
    Opening opening;
    opening.look = lookFor(TextRole::Small, Script::Latin, m_style);
    opening.look.lineHeight = 1;
    opening.look.above = above;
    opening.look.below = below;
    opening.role = BlockRole::Rule;
    Place straight = place;
    straight.box = Box::None;
    begin(opening, straight);
    setProperty(RuleWidth, width);
    // Qt puts an empty block that follows a table beside it.
    text(QString(QChar(0x200B)), opening.look.format(m_style.theme));
}

QTextTable *DocumentWriter::beginTable(int rows, int columns, const QTextTableFormat &format)
{
    QTextTable *table = m_cursor.insertTable(rows, columns, format);
    m_lastGroup = 0;
    return table;
}

void DocumentWriter::enter(const QTextTableCell &cell)
{
    m_cursor = cell.firstCursorPosition();
    m_fresh = true;
    m_below = 0;
    m_padding = 0;
    m_lastGroup = 0;
    m_tableBefore = nullptr;
}

void DocumentWriter::endTable(QTextTable *table, double below)
{
    m_cursor = table->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    m_fresh = true; // a frame is always followed by a block
    m_below = below;
    m_padding = 0;
    m_tableBefore = table;
}

void DocumentWriter::finish()
{
    if (!m_fresh || m_document.blockCount() < 2)
        return;
    QTextBlockFormat nothing;
    nothing.setLineHeight(1, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(nothing);
}

} // namespace ui
