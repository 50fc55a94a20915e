// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TreeBuilder that makes lists.
#include "app/html/paragraphs.h"
#include "app/html/treebuilder.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using models::Span;
using Marker = models::Block::Marker;
using Role = Element::Role;

constexpr int maximumContainers = 20; // Two to a level: the list and its item.
constexpr QChar emptyBox(0x2610);
constexpr QChar tickedBox(0x2611);

Marker markerOf(const Node &list)
{
    const QString &type = list.attribute("type"_L1);
    if (type.toLower() == "none"_L1)
        return Marker::None;
    if (!list.is(Role::OrderedList))
        return Marker::Disc;
    if (type == "a"_L1)
        return Marker::LowerAlpha;
    if (type == "A"_L1)
        return Marker::UpperAlpha;
    if (type == "i"_L1)
        return Marker::LowerRoman;
    if (type == "I"_L1)
        return Marker::UpperRoman;
    return Marker::Decimal;
}

int startOf(const Node &list)
{
    if (!list.is(Role::OrderedList))
        return 1;
    bool isNumber = false;
    int start = list.attribute("start"_L1).toInt(&isNumber);
    for (const Node *child : list.children) {
        if (!isNumber && child->is(Role::ListItem)) {
            start = child->attribute("value"_L1).toInt(&isNumber);
            break;
        }
    }
    return isNumber && start > -1'000'000 && start < 1'000'000 ? start : 1;
}

const Node *checkboxIn(const Node &item)
{
    for (const Node *child : item.children) {
        if (child->is(Role::Input) && child->attribute("type"_L1).toLower() == "checkbox"_L1)
            return child;
        const bool wrapper = child->name == "p"_L1 || child->name == "label"_L1;
        if (const Node *inside = wrapper ? checkboxIn(*child) : nullptr)
            return inside;
        if (!child->isText() || !child->text.trimmed().isEmpty())
            return nullptr;
    }
    return nullptr;
}

// "☑ done": how toHtml() writes a ticked item, since a form has no place in an article.
Marker takeWrittenBox(QList<Block> &blocks)
{
    if (blocks.isEmpty() || blocks.first().kind != Block::Kind::Paragraph || blocks.first().spans.isEmpty())
        return Marker::Disc;
    Span &first = blocks.first().spans.first();
    const bool plain = first.kind == Span::Kind::Text && first.style == Span::Plain && first.link.isEmpty()
                       && first.title.isEmpty();
    if (!plain || first.text.size() < 2 || first.text[1] != u' ')
        return Marker::Disc;
    const QChar box = first.text[0];
    if (box != emptyBox && box != tickedBox)
        return Marker::Disc;
    QList<Span> &spans = blocks.first().spans;
    if (first.text.size() == 2 && spans.size() == 1)
        return Marker::Disc;
    first.text.remove(0, 2);
    if (first.text.isEmpty())
        spans.removeFirst();
    return box == tickedBox ? Marker::Checked : Marker::Unchecked;
}

void takeWrittenBoxes(Block &list)
{
    for (Block &item : list.children) {
        if (item.marker == Marker::Disc)
            item.marker = takeWrittenBox(item.children);
    }
}

Block emptyItemOf(const Block &list)
{
    Block item;
    item.kind = Block::Kind::ListItem;
    item.rightToLeft = list.rightToLeft;
    return item;
}

} // namespace

void TreeBuilder::list(const Node &node)
{
    if (m_now.spansOnly || m_now.containers >= maximumContainers) {
        visitAll(node);
        return;
    }
    Block block = container(Block::Kind::List);
    block.marker = markerOf(node);
    block.start = startOf(node);
    for (const Node *child : node.children) {
        if (child->is(Role::ListItem)) {
            addItem(block, *child);
            continue;
        }
        const QScopedValueRollback context(m_now);
        ++m_now.containers; // The item that it will be in.
        addToLastItem(block, blocksOf([&] { visit(*child); }));
    }
    takeWrittenBoxes(block);
    if (!block.children.isEmpty())
        addBlock(block);
}

void TreeBuilder::addItem(Block &list, const Node &node)
{
    const QScopedValueRollback context(m_now);
    noteAttributes(node);
    Block item = container(Block::Kind::ListItem);
    item.children = blocksOf([&] { visitAll(node); });
    const bool begins = !item.children.isEmpty() && item.children.first().kind == Block::Kind::Paragraph;
    if (const Node *box = begins ? checkboxIn(node) : nullptr)
        item.marker = box->has("checked"_L1) ? Marker::Checked : Marker::Unchecked;
    if (!item.children.isEmpty())
        list.children.append(item);
}

// A list directly in a list, or text between the items: it belongs to the item before.
void TreeBuilder::addToLastItem(Block &list, QList<Block> blocks)
{
    if (blocks.isEmpty())
        return;
    if (list.children.isEmpty() && blocks.size() == 1 && blocks.first().kind == Block::Kind::List) {
        list.children = blocks.first().children; // <ul><div><li>
        return;
    }
    if (list.children.isEmpty())
        list.children.append(emptyItemOf(list));
    list.children.last().children += blocks;
}

// An item without a list around it; neighbours share one.
void TreeBuilder::looseItem(const Node &node)
{
    if (m_now.spansOnly || m_now.containers >= maximumContainers) {
        visitAll(node);
        return;
    }
    const QString place = takePlace();
    Block loose = container(Block::Kind::List);
    if (!place.isEmpty())
        m_pendingPlaces.prepend(place);
    addItem(loose, node);
    if (loose.children.isEmpty())
        return;
    takeWrittenBoxes(loose);
    const bool joins =
        !m_out->isEmpty() && m_out->last().kind == Block::Kind::List && m_out->last().marker == Marker::Disc;
    if (joins)
        m_out->last().children += loose.children;
    else
        addBlock(loose);
}

// Terms in bold, each with what it means, as items without a marker.
void TreeBuilder::definitions(const Node &node)
{
    if (m_now.spansOnly || m_now.containers >= maximumContainers) {
        visitAll(node);
        return;
    }
    Block block = container(Block::Kind::List);
    block.marker = Marker::None;
    QList<const Node *> parts;
    for (const Node *child : node.children) {
        if (child->name == "div"_L1) // HTML allows a group to be wrapped.
            std::copy(child->children.cbegin(), child->children.cend(), std::back_inserter(parts));
        else
            parts.append(child);
    }
    bool afterTerm = false;
    for (const Node *part : parts) {
        const QScopedValueRollback context(m_now);
        ++m_now.containers; // The item that it will be in.
        const bool term = part->is(Role::Term);
        if (term) {
            m_now.look.style |= Span::Bold;
            if (!afterTerm)
                block.children.append(emptyItemOf(block));
        }
        QList<Block> blocks = blocksOf([&] { visit(*part); });
        if (!blocks.isEmpty())
            addToLastItem(block, blocks);
        afterTerm = term || (afterTerm && blocks.isEmpty());
    }
    const auto isEmpty = [](const Block &item) { return item.children.isEmpty(); };
    block.children.removeIf(isEmpty);
    takeWrittenBoxes(block);
    if (!block.children.isEmpty())
        addBlock(block);
}

} // namespace app::html
