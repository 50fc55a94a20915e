// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TreeBuilder that makes tables, or takes apart those that are only there for the layout.
#include "app/html/paragraphs.h"
#include "app/html/treebuilder.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using Role = Element::Role;

constexpr int maximumTables = 3; // Qt's layout takes twice as long for every table in a table.
constexpr int maximumContainers = 24;
constexpr int maximumColumns = 200;
constexpr int maximumCells = 200'000;

bool isCell(const Node *node)
{
    return node->is(Role::Cell);
}

qsizetype columnsIn(const Node &row)
{
    return std::count_if(row.children.cbegin(), row.children.cend(), isCell);
}

bool holds(const Node &node, QStringView name)
{
    return std::any_of(node.children.cbegin(), node.children.cend(),
                       [&](const Node *child) { return child->name == name || holds(*child, name); });
}

// Among the cells that will be shown.
bool hasHeader(const Node *row)
{
    int column = 0;
    return std::any_of(row->children.cbegin(), row->children.cend(), [&column](const Node *child) {
        return isCell(child) && ++column <= maximumColumns && child->name == "th"_L1;
    });
}

int spanOf(const Node &cell, QLatin1String name)
{
    return std::clamp(cell.attribute(name).toInt(), 1, maximumColumns);
}

// The column of line numbers that highlighters put beside code.
bool isGutter(const Node &cell)
{
    return cell.hasClass(u"gutter") || cell.hasClass(u"lineno") || cell.hasClass(u"line-num");
}

} // namespace

void TreeBuilder::collectRows(const Node &node, QList<const Node *> &rows, const Node *&caption) const
{
    for (const Node *child : node.children) {
        if (child->is(Role::Row))
            rows.append(child);
        else if (child->is(Role::RowGroup))
            collectRows(*child, rows, caption);
        else if (child->is(Role::Caption) && !caption)
            caption = child;
    }
}

bool TreeBuilder::isLayout(const Node &table, const QList<const Node *> &rows) const
{
    if (m_now.tables >= maximumTables || m_now.containers >= maximumContainers)
        return true;
    if (std::any_of(rows.cbegin(), rows.cend(), hasHeader))
        return false;
    const QString role = table.attribute("role"_L1).toLower();
    if (role == "presentation"_L1 || role == "none"_L1)
        return true;
    const auto oneColumn = [](const Node *row) { return columnsIn(*row) <= 1; };
    const auto nested = [](const Node *row) { return holds(*row, u"table"); };
    const auto gutter = [](const Node *row) {
        return std::any_of(row->children.cbegin(), row->children.cend(),
                           [](const Node *cell) { return isCell(cell) && isGutter(*cell); });
    };
    const auto filled = [](const Node *row) { return columnsIn(*row) > 0; };
    return std::count_if(rows.cbegin(), rows.cend(), filled) <= 1
           || std::all_of(rows.cbegin(), rows.cend(), oneColumn)
           || std::any_of(rows.cbegin(), rows.cend(), nested)
           || std::any_of(rows.cbegin(), rows.cend(), gutter);
}

void TreeBuilder::table(const Node &node)
{
    QList<const Node *> rows;
    const Node *caption = nullptr;
    collectRows(node, rows, caption);
    if (m_now.spansOnly) {
        visitAll(node);
        return;
    }
    // What stands in a table but in none of its cells is shown before it, as browsers do.
    for (const Node *child : node.children) {
        if (!child->is(Role::Row) && !child->is(Role::RowGroup))
            visit(*child);
    }
    flush();
    if (isLayout(node, rows)) {
        unwrappedTable(rows);
        return;
    }
    Block block = container(Block::Kind::Table);
    ++m_now.tables;
    m_now.align = Block::Align::Natural;
    bool something = false;
    int cells = 0;
    for (const Node *rowNode : rows) {
        QList<Block::Cell> row;
        const QScopedValueRollback context(m_now);
        noteAttributes(*rowNode);
        for (const Node *child : rowNode->children) {
            if (!isCell(child) || row.size() >= maximumColumns || ++cells > maximumCells)
                continue;
            row.append(cell(*child));
            something = something || !row.last().blocks.isEmpty();
        }
        if (!row.isEmpty())
            block.rows.append(row);
    }
    if (something)
        addBlock(block);
}

Block::Cell TreeBuilder::cell(const Node &node)
{
    const QScopedValueRollback context(m_now);
    noteAttributes(node);
    Block::Cell cell;
    cell.align = std::exchange(m_now.align, Block::Align::Natural);
    cell.header = node.name == "th"_L1;
    cell.columnSpan = spanOf(node, "colspan"_L1);
    cell.rowSpan = spanOf(node, "rowspan"_L1);
    cell.blocks = blocksOf([&] { visitAll(node); });
    return cell;
}

void TreeBuilder::unwrappedTable(const QList<const Node *> &rows)
{
    for (const Node *row : rows) {
        for (const Node *child : row->children) {
            if (!isGutter(*child))
                visit(*child);
        }
    }
}

} // namespace app::html
