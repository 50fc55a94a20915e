// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/blockwriter.h"
#include "ui/reader/mediawords.h"
#include "ui/reader/spanwriter.h"

#include <QFontMetricsF>
#include <QTextTable>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

using models::Block;

namespace {

constexpr int mostRows = 200;   ///< 3000 rows of 8 take the layout two seconds.
constexpr int mostColumns = 12; ///< More do not fit the page in any size one can read.
constexpr int manyColumns = 5;  ///< More are set smaller.
constexpr int deepestTable = 3; ///< Every level doubles the time of the layout.
constexpr qsizetype measuredRows = 60;

QString textOf(const QList<Block> &blocks)
{
    QString text;
    for (const Block &block : blocks)
        text += ui::textOf(block.spans) + u' ' + textOf(block.children);
    return text;
}

/// Where a cell of the publisher's rows lands once spans are taken into account.
struct Landing
{
    const Block::Cell *cell = nullptr;
    int row = 0, column = 0, rowSpan = 1, columnSpan = 1;
};

struct Grid
{
    QList<Landing> cells;
    int rows = 0;
    int columns = 0;
    int headerRows = 0;
};

int columnsOf(const Block &table)
{
    int most = 0;
    for (const QList<Block::Cell> &row : table.rows) {
        int columns = 0;
        for (const Block::Cell &cell : row)
            columns += std::clamp(cell.columnSpan, 1, 1000);
        most = std::max(most, columns);
    }
    return most;
}

Grid gridOf(const Block &table, int rows)
{
    Grid grid{.rows = rows, .columns = columnsOf(table)};
    QList<int> busyUntil(grid.columns, 0); // by column, the first row that is free again
    for (int row = 0; row < rows; ++row) {
        int column = 0;
        bool header = true;
        for (const Block::Cell &cell : table.rows.at(row)) {
            while (column < grid.columns && busyUntil.at(column) > row)
                ++column;
            if (column >= grid.columns)
                break;
            Landing landing{.cell = &cell, .row = row, .column = column};
            while (landing.columnSpan < cell.columnSpan && column + landing.columnSpan < grid.columns
                   && busyUntil.at(column + landing.columnSpan) <= row)
                ++landing.columnSpan;
            landing.rowSpan = std::clamp(cell.rowSpan, 1, rows - row);
            for (int i = 0; i < landing.columnSpan; ++i)
                busyUntil[column + i] = row + landing.rowSpan;
            column += landing.columnSpan;
            header = header && cell.header;
            grid.cells << landing;
        }
        if (header && row == grid.headerRows && !table.rows.at(row).isEmpty())
            ++grid.headerRows;
    }
    return grid;
}

/// The columns' shares of the width, by what they hold: no column narrower than its longest word if that can
/// be, the rest in proportion to what is left to say.
QList<double> sharesOf(const Grid &grid, const TextLook &look, double width, double padding)
{
    QFont font = look.font();
    font.setBold(true);
    const QFontMetricsF metrics(font);
    QList<double> least(grid.columns, padding + 12);
    QList<double> wanted(grid.columns, padding + 12);
    for (const Landing &landing : grid.cells) {
        if (landing.columnSpan > 1 || landing.row >= measuredRows)
            continue;
        const QString text = textOf(landing.cell->blocks).left(400).simplified();
        double longest = 0;
        for (const QString &word : text.split(u' ')) {
            // Hanzi may break anywhere, so a clause of them is no word.
            const bool eastern = isEastAsian(scriptOf(word));
            longest = std::max(longest, metrics.horizontalAdvance(eastern ? word.left(2) : word));
        }
        least[landing.column] = std::max(least.at(landing.column), std::min(longest, width / 3) + padding);
        wanted[landing.column] = std::max(wanted.at(landing.column),
                                          std::min(metrics.horizontalAdvance(text), width * 0.6) + padding);
    }
    double sumLeast = 0;
    double sumMore = 0;
    for (int i = 0; i < grid.columns; ++i) {
        sumLeast += least.at(i);
        sumMore += wanted.at(i) - least.at(i);
    }
    const double left = std::max(0.0, width - sumLeast);
    QList<double> shares;
    double sum = 0;
    for (int i = 0; i < grid.columns; ++i) {
        const double more = sumMore > 0 ? (wanted.at(i) - least.at(i)) / sumMore : 1.0 / grid.columns;
        shares << least.at(i) + left * more;
        sum += shares.constLast();
    }
    for (double &share : shares)
        share /= sum;
    return shares;
}

QTextTableFormat
formatOf(const QList<double> &shares, const Place &place, const ArticleStyle &style, double above)
{
    QTextTableFormat format;
    // Collapsed borders make the layout six times slower: the gaps between the cells show the table's
    // background instead.
    format.setBorderCollapse(false);
    format.setBorder(0);
    format.setCellSpacing(1);
    format.setCellPadding(0);
    format.setBackground(style.theme.lineMid);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setTopMargin(above);
    format.setLeftMargin(place.inset);
    format.setRightMargin(place.insetEnd);
    QList<QTextLength> widths;
    for (const double share : shares)
        widths << QTextLength(QTextLength::PercentageLength, share * 100);
    format.setColumnWidthConstraints(widths);
    return format;
}

void writeCell(
    BlockWriter &blocks, const Landing &landing, QTextTable *table, const Place &place, double padding)
{
    QList<Block> content = landing.cell->blocks;
    for (Block &block : content) {
        if (block.align == Block::Align::Natural)
            block.align = landing.cell->align;
        if (landing.cell->header) {
            for (models::Span &span : block.spans)
                span.style = static_cast<quint16>(span.style | models::Span::Bold);
        }
    }
    const Theme &theme = blocks.writer().style().theme;
    blocks.writer().enter(table->cellAt(landing.row, landing.column));
    blocks.write(content, place);
    // Only now: whatever is written into a cell's first block changes the format of the cell.
    QTextTableCell cell = table->cellAt(landing.row, landing.column);
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    format.setLeftPadding(padding);
    format.setRightPadding(padding);
    format.setTopPadding(std::round(padding / 2));
    format.setBottomPadding(std::round(padding / 2) + 2); // a line's letters stand below its middle
    format.setBackground(landing.cell->header ? theme.alt : theme.paper);
    cell.setFormat(format);
}

void writeFlat(BlockWriter &blocks, const Block &table, const Place &place)
{
    for (const QList<Block::Cell> &row : table.rows) {
        for (const Block::Cell &cell : row)
            blocks.write(cell.blocks, place);
    }
}

} // namespace

void writeTable(BlockWriter &blocks, const Block &table, const Place &place)
{
    DocumentWriter &writer = blocks.writer();
    const ArticleStyle &style = writer.style();
    const int allRows = static_cast<int>(table.rows.size());
    const int columns = columnsOf(table);
    if (allRows == 0 || columns == 0)
        return;
    if (place.tableDepth >= deepestTable) {
        writeFlat(blocks, table, place);
        return;
    }
    QList<Block> &heldBack = writer.document().tables;
    const bool wide = columns > mostColumns;
    const bool isLong = allRows > mostRows;
    const int number = static_cast<int>(heldBack.size());
    if (wide || isLong)
        heldBack << table;
    if (wide) {
        blocks.writeCard(tableSize(allRows, columns), openTable(), tableAddress(u"window"_s, number),
                         u"table"_s, place);
        return;
    }

    const bool whole = blocks.shown().wholeTables.contains(number);
    const Grid grid = gridOf(table, isLong && !whole ? mostRows : allRows);
    Place inner;
    inner.role = columns > manyColumns || place.tableDepth > 0 ? TextRole::SmallTable : TextRole::Table;
    inner.tableDepth = place.tableDepth + 1;
    const TextLook look = lookFor(inner.role, Script::Latin, style);
    const double padding = columns > manyColumns ? 5 : 11;
    const double width =
        style.columnWidth * (place.share > 0 ? place.share : 1) - place.inset - place.insetEnd;
    const QList<double> shares = sharesOf(grid, look, width, 2 * padding + 1);

    QTextTableFormat format = formatOf(shares, place, style, writer.gapBefore(look.above));
    format.setHeaderRowCount(grid.headerRows);
    QTextTable *frame = writer.beginTable(grid.rows, columns, format);
    for (const Landing &landing : grid.cells) {
        if (landing.rowSpan > 1 || landing.columnSpan > 1)
            frame->mergeCells(landing.row, landing.column, landing.rowSpan, landing.columnSpan);
    }
    for (const Landing &landing : grid.cells) {
        Place cell = inner;
        cell.insetEnd = 0;
        cell.share = shares.at(landing.column) * (place.share > 0 ? place.share : 1);
        writeCell(blocks, landing, frame, cell, padding);
    }
    writer.endTable(frame, look.below);
    if (isLong && !whole)
        blocks.writeNote({{showAllRows(allRows, style.language), tableAddress(u"all"_s, number)},
                          {openTable(), tableAddress(u"window"_s, number)}},
                         place);
}

} // namespace ui
