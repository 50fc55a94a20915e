// SPDX-License-Identifier: GPL-3.0-or-later
// How a new tree is taken: from the top down, every folder is given its children. When a folder's turn comes,
// all folders above it are where they belong, so no move can put a folder inside itself. What nobody wanted
// is left at the end of each folder, and goes last.
#include "models/itemmodels/feedtreemodel.h"
#include "models/itemmodels/feedtreenode.h"

namespace models {

namespace {

constexpr int fixedRows = 5; // Today, Unread, Starred, All, the section's head

} // namespace

void FeedTreeModel::setTree(const LibraryTree &tree)
{
    const Wanted wanted(tree);
    const LibraryTree before = std::exchange(m_tree, tree);
    const int attention = m_root->attention;
    removeUnwantedFeeds(m_root.get(), wanted);
    patch(m_root.get(), wanted);
    removeTail(m_root.get(), wanted);
    refresh(m_root.get(), before);
    tell(m_root->child(int(Kind::Unread)));
    if (attention != 0 || m_root->attention != 0)
        emit attentionChanged();
}

FeedTreeModel::Node *FeedTreeModel::find(Key key) const
{
    return key.kind == Kind::Feed ? m_feeds.value(FeedId{key.id}) : m_folders.value(FolderId{key.id});
}

std::unique_ptr<FeedTreeModel::Node> FeedTreeModel::create(Key key)
{
    auto node = std::make_unique<Node>();
    node->key = key;
    if (key.kind == Kind::Feed)
        m_feeds.insert(FeedId{key.id}, node.get());
    else if (key.kind == Kind::Folder)
        m_folders.insert(FolderId{key.id}, node.get());
    return node;
}

void FeedTreeModel::patch(Node *parent, const Wanted &wanted)
{
    const QList<Key> keys = wanted.children.value(parent->folder());
    bringIn(parent, keys);
    reorder(parent, keys);
    insertNew(parent, keys);
    for (const Key key : keys) {
        if (key.kind == Kind::Folder)
            patch(find(key), wanted);
    }
}

/// Feeds hold nothing, so those that are gone can go first; whole runs at once.
void FeedTreeModel::removeUnwantedFeeds(Node *parent, const Wanted &wanted)
{
    const auto unwanted = [&](int row) {
        const Node *node = parent->child(row);
        return node->feed() && !wanted.feeds.contains(node->feed());
    };
    for (int last = parent->count() - 1; last >= 0; --last) {
        removeUnwantedFeeds(parent->child(last), wanted);
        if (!unwanted(last))
            continue;
        int first = last;
        while (first > 0 && unwanted(first - 1))
            --first;
        remove(parent, first, last);
        last = first;
    }
}

/// Rows that are in the tree already but under another parent.
void FeedTreeModel::bringIn(Node *parent, const QList<Key> &keys)
{
    for (const Key key : keys) {
        Node *node = find(key);
        if (!node || node->parent == parent)
            continue;
        Node *from = node->parent;
        const int row = node->row;
        beginMoveRows(indexOf(from), row, row, indexOf(parent), parent->count());
        std::unique_ptr<Node> taken = std::move(from->children[static_cast<size_t>(row)]);
        from->children.erase(from->children.begin() + row);
        parent->children.push_back(std::move(taken));
        from->renumber(row);
        parent->renumber(parent->count() - 1);
        endMoveRows();
    }
}

void FeedTreeModel::reorder(Node *parent, const QList<Key> &keys)
{
    const int offset = parent == m_root.get() ? fixedRows : 0;
    std::vector<Node *> order;
    for (int i = 0; i < offset; ++i)
        order.push_back(parent->child(i));
    QSet<const Node *> placed;
    for (const Key key : keys) {
        if (Node *node = find(key)) {
            order.push_back(node);
            placed.insert(node);
        }
    }
    for (int i = offset; i < parent->count(); ++i) {
        if (!placed.contains(parent->child(i)))
            order.push_back(parent->child(i));
    }
    const bool same = std::equal(order.cbegin(), order.cend(), parent->children.cbegin(),
                                 [](const Node *node, const auto &child) { return node == child.get(); });
    if (same)
        return;

    const QList<QPersistentModelIndex> changed{indexOf(parent)};
    emit layoutAboutToBeChanged(changed);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::unique_ptr<Node>> sorted;
    for (const Node *node : order)
        sorted.push_back(std::move(parent->children[static_cast<size_t>(node->row)]));
    parent->children = std::move(sorted);
    parent->renumber();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(indexOf(nodeAt(index)));
    changePersistentIndexList(before, after);
    emit layoutChanged(changed);
}

/// What is there is in order by now, so a walk along the wanted ones meets the gaps.
void FeedTreeModel::insertNew(Node *parent, const QList<Key> &keys)
{
    const int offset = parent == m_root.get() ? fixedRows : 0;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        qsizetype end = i;
        while (end < keys.size() && !find(keys.at(end)))
            ++end;
        if (end == i)
            continue;
        const int first = offset + static_cast<int>(i);
        std::vector<std::unique_ptr<Node>> made;
        beginInsertRows(indexOf(parent), first, offset + static_cast<int>(end) - 1);
        for (; i < end; ++i)
            made.push_back(create(keys.at(i)));
        for (const auto &node : made) {
            const models::Feed *feed = feedOf(node.get());
            node->unread = feed ? feed->unread : 0;
            node->attention = feed && needsAttention(*feed);
        }
        parent->children.insert(parent->children.begin() + first, std::make_move_iterator(made.begin()),
                                std::make_move_iterator(made.end()));
        parent->renumber(first);
        endInsertRows();
    }
}

void FeedTreeModel::removeTail(Node *parent, const Wanted &wanted)
{
    const int offset = parent == m_root.get() ? fixedRows : 0;
    const int kept = offset + static_cast<int>(wanted.children.value(parent->folder()).size());
    if (parent->count() > kept)
        remove(parent, kept, parent->count() - 1);
    for (const auto &child : parent->children) {
        if (child->key.kind == Kind::Folder)
            removeTail(child.get(), wanted);
    }
}

void FeedTreeModel::remove(Node *parent, int first, int last)
{
    beginRemoveRows(indexOf(parent), first, last);
    for (int i = first; i <= last; ++i)
        forget(*parent->child(i));
    parent->children.erase(parent->children.begin() + first, parent->children.begin() + last + 1);
    parent->renumber(first);
    endRemoveRows();
}

void FeedTreeModel::forget(const Node &node)
{
    for (const auto &child : node.children)
        forget(*child);
    if (node.feed()) {
        m_feeds.remove(node.feed());
        m_icons.remove(node.feed());
        m_busy.remove(node.feed());
    } else {
        m_folders.remove(node.folder());
    }
}

/// Sums from the leaves up, in one pass; each folder tells once which of its rows are not what they were.
void FeedTreeModel::refresh(Node *parent, const LibraryTree &before)
{
    int unread = 0;
    int attention = 0;
    int first = -1;
    int last = -1;
    for (const auto &child : parent->children) {
        if (child->key.kind < Kind::Folder)
            continue; // counted elsewhere
        if (refreshRow(child.get(), before)) {
            first = first < 0 ? child->row : first;
            last = child->row;
        }
        unread += child->unread;
        attention += child->attention;
    }
    parent->unread = unread;
    parent->attention = attention;
    if (first >= 0)
        emit dataChanged(indexOf(parent->child(first)), indexOf(parent->child(last)));
}

/// True if the row has to be drawn again.
bool FeedTreeModel::refreshRow(Node *node, const LibraryTree &before)
{
    if (const models::Feed *feed = feedOf(node)) {
        node->unread = feed->unread;
        node->attention = needsAttention(*feed);
        const models::Feed *known = before.feed(feed->id);
        return !known || *known != *feed;
    }
    const std::pair counted(node->unread, node->attention);
    refresh(node, before);
    const Folder *folder = m_tree.folder(node->folder());
    const Folder *known = before.folder(node->folder());
    return counted != std::pair(node->unread, node->attention) || !folder || !known || *known != *folder;
}

} // namespace models
