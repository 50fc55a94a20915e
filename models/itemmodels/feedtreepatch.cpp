// SPDX-License-Identifier: GPL-3.0-or-later
// How a new tree is taken: what is gone is removed, what is new inserted, and only if what stays has changed
// places is there one change of layout. Not rowsMoved(): QSortFilterProxyModel (6.4 at least) passes over
// moves between parents that are filtered out, and shows wrong rows once these are seen again.
#include "models/itemmodels/feedtreemodel.h"
#include "models/itemmodels/feedtreenode.h"

#include <unordered_map>

namespace models {

void FeedTreeModel::setTree(const LibraryTree &tree)
{
    const Wanted wanted(tree);
    const LibraryTree before = std::exchange(m_tree, tree);
    const int attention = m_root->attention;
    takeCollections(before);
    removeUnwanted(m_root.get(), wanted);
    insertNew(m_root.get(), wanted);
    if (!isInOrder(m_root.get(), wanted)) {
        arrange(wanted);
        removeUnwanted(m_root.get(), wanted); // folders that were kept for what was still in them
    }
    refresh(m_root.get(), before);
    tell(m_root->child(int(Kind::Unread)));
    if (attention != 0 || m_root->attention != 0)
        emit attentionChanged();
}

FeedTreeModel::Node *FeedTreeModel::find(Key key) const
{
    if (key.kind == Kind::Feed)
        return m_feeds.value(FeedId{key.id});
    if (key.kind == Kind::Folder)
        return m_folders.value(FolderId{key.id});
    for (const auto &child : m_root->children) { // they stand at the top, and are few
        if (child->key == key)
            return child.get();
        if (child->key.kind == Kind::Section)
            break;
    }
    return nullptr;
}

std::unique_ptr<FeedTreeModel::Node> FeedTreeModel::create(Key key)
{
    auto node = std::make_unique<Node>();
    node->key = key;
    if (key.kind == Kind::Feed)
        m_feeds.insert(FeedId{key.id}, node.get());
    else if (key.kind == Kind::Folder)
        m_folders.insert(FolderId{key.id}, node.get());
    if (const models::Feed *feed = feedOf(node.get())) {
        node->unread = feed->unread;
        node->attention = needsAttention(*feed);
    }
    return node;
}

/// Whole runs at once, from the end.
void FeedTreeModel::removeUnwanted(Node *parent, const Wanted &wanted)
{
    const int fixed = parent == m_root.get() ? firstPlace() : 0;
    for (int last = parent->count() - 1; last >= fixed; --last) {
        if (wanted.needs(parent->child(last))) {
            removeUnwanted(parent->child(last), wanted);
            continue;
        }
        int first = last;
        while (first > fixed && !wanted.needs(parent->child(first - 1)))
            --first;
        remove(parent, first, last);
        last = first;
    }
}

/// After the sibling that is to stand before them, if it is here already.
void FeedTreeModel::insertNew(Node *parent, const Wanted &wanted)
{
    const QList<Key> keys = wanted.below(parent);
    int place = parent == m_root.get() ? firstPlace() : 0;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (const Node *known = find(keys.at(i))) {
            if (known->parent == parent)
                place = known->row + 1;
            continue;
        }
        qsizetype end = i;
        while (end < keys.size() && !find(keys.at(end)))
            ++end;
        std::vector<std::unique_ptr<Node>> made;
        beginInsertRows(indexOf(parent), place, place + static_cast<int>(end - i) - 1);
        for (; i < end; ++i)
            made.push_back(create(keys.at(i)));
        parent->children.insert(parent->children.begin() + place, std::make_move_iterator(made.begin()),
                                std::make_move_iterator(made.end()));
        parent->renumber(place);
        endInsertRows();
        place += static_cast<int>(made.size());
        --i;
    }
    for (const Key key : keys) {
        if (key.kind == Kind::Folder)
            insertNew(find(key), wanted);
    }
}

bool FeedTreeModel::isInOrder(const Node *parent, const Wanted &wanted) const
{
    const QList<Key> keys = wanted.below(parent);
    const int fixed = parent == m_root.get() ? firstPlace() : 0;
    if (parent->count() != fixed + keys.size())
        return false;
    for (int i = 0; i < keys.size(); ++i) {
        const Node *child = parent->child(fixed + i);
        if (child->key != keys.at(i) || (child->folder() && !isInOrder(child, wanted)))
            return false;
    }
    return true;
}

/// Takes the tree apart and puts it together anew.
void FeedTreeModel::arrange(const Wanted &wanted)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();

    std::unordered_map<const Node *, std::unique_ptr<Node>> loose;
    const int fixed = firstPlace();
    const auto takeApart = [&](const auto &self, Node *parent) -> void {
        const auto first = parent->children.begin() + (parent == m_root.get() ? fixed : 0);
        for (auto at = first; at != parent->children.end(); ++at) {
            self(self, at->get());
            const Node *child = at->get();
            loose.emplace(child, std::move(*at));
        }
        parent->children.erase(first, parent->children.end());
    };
    takeApart(takeApart, m_root.get());

    const auto putTogether = [&](const auto &self, Node *parent) -> void {
        for (const Key key : wanted.below(parent)) {
            parent->children.push_back(std::move(loose.extract(find(key)).mapped()));
            self(self, parent->children.back().get());
        }
        parent->renumber();
    };
    putTogether(putTogether, m_root.get());

    // Folders nobody wants any more stay where they were until they are removed, with a signal.
    for (auto &[node, owner] : loose) {
        Node *parent = node->parent;
        parent->children.push_back(std::move(owner));
        parent->renumber(parent->count() - 1);
    }

    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(indexOf(nodeAt(index)));
    changePersistentIndexList(before, after);
    addUp(m_root.get()); // a proxy that hides read feeds asks at once
    emit layoutChanged();
}

void FeedTreeModel::addUp(Node *parent)
{
    for (const auto &child : parent->children) {
        if (child->folder())
            addUp(child.get());
    }
    sumUp(parent);
}

void FeedTreeModel::sumUp(Node *parent)
{
    parent->unread = 0;
    parent->attention = 0;
    for (const auto &child : parent->children) {
        if (child->key.kind < Kind::Folder)
            continue; // counted elsewhere
        parent->unread += child->unread;
        parent->attention += child->attention;
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
    int first = -1;
    int last = -1;
    for (const auto &child : parent->children) {
        if (child->key.kind < Kind::Folder || !refreshRow(child.get(), before))
            continue;
        first = first < 0 ? child->row : first;
        last = child->row;
    }
    sumUp(parent);
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
