// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/tablewindow.h"

#include "ui/reader/spanwriter.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using models::Block;

constexpr int widestColumn = 360;

QString wordsOf(const QList<Block> &blocks)
{
    QStringList words;
    for (const Block &block : blocks) {
        for (const QString &text : {textOf(block.spans), block.code, wordsOf(block.children)}) {
            if (!text.trimmed().isEmpty())
                words << text.trimmed();
        }
    }
    return words.join(u'\n');
}

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

void fill(QTableWidget &widget, const Block &table)
{
    for (int row = 0; row < widget.rowCount(); ++row) {
        int column = 0;
        for (const Block::Cell &cell : table.rows.at(row)) {
            while (column < widget.columnCount() && widget.item(row, column))
                ++column; // a cell above reaches down to here
            if (column >= widget.columnCount())
                break;
            const int rows = std::clamp(cell.rowSpan, 1, widget.rowCount() - row);
            const int columns = std::clamp(cell.columnSpan, 1, widget.columnCount() - column);
            auto *item = new QTableWidgetItem(wordsOf(cell.blocks));
            QFont font = item->font();
            font.setBold(cell.header);
            item->setFont(font);
            widget.setItem(row, column, item);
            for (int i = 0; i < rows * columns; ++i) {
                const int below = row + i / columns;
                const int beside = column + i % columns;
                if (!widget.item(below, beside))
                    widget.setItem(below, beside, new QTableWidgetItem);
            }
            if (rows > 1 || columns > 1)
                widget.setSpan(row, column, rows, columns);
            column += columns;
        }
    }
}

void copySelection(const QTableWidget &widget)
{
    QString text;
    for (const QTableWidgetSelectionRange &range : widget.selectedRanges()) {
        for (int row = range.topRow(); row <= range.bottomRow(); ++row) {
            for (int column = range.leftColumn(); column <= range.rightColumn(); ++column) {
                const QTableWidgetItem *item = widget.item(row, column);
                text += (column > range.leftColumn() ? u"\t"_s : QString())
                        + (item ? item->text().simplified() : QString());
            }
            text += u'\n';
        }
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

void openTableWindow(const Block &table, const QString &title, QWidget *parent)
{
    auto *window = new QDialog(parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(title);
    auto *cells = new QTableWidget(static_cast<int>(table.rows.size()), columnsOf(table), window);
    cells->setAccessibleName(title);
    cells->setEditTriggers(QAbstractItemView::NoEditTriggers);
    cells->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    cells->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    cells->verticalHeader()->hide();
    cells->horizontalHeader()->hide();
    cells->horizontalHeader()->setMaximumSectionSize(widestColumn);
    fill(*cells, table);
    cells->resizeColumnsToContents();
    if (cells->rowCount() <= 500) // above, it would take longer than reading them
        cells->resizeRowsToContents();
    auto *copy = new QAction(cells);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    cells->addAction(copy);
    QObject::connect(copy, &QAction::triggered, cells, [cells] { copySelection(*cells); });
    auto *layout = new QVBoxLayout(window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(cells);
    window->resize(900, 600);
    window->show();
}

} // namespace ui
