// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedtreemodel.h"

#include <algorithm>
#include <vector>

namespace models {

/// One row. Knows its place and its sums; names and health are asked of the tree by its key.
struct FeedTreeModel::Node
{
    Key key;
    Node *parent = nullptr;
    int row = 0;
    int unread = 0;    ///< With all rows inside.
    int attention = 0; ///< Feeds that need it, with all rows inside.
    std::vector<std::unique_ptr<Node>> children;

    FeedId feed() const { return key.kind == Kind::Feed ? FeedId{key.id} : FeedId{}; }
    FolderId folder() const { return key.kind == Kind::Folder ? FolderId{key.id} : FolderId{}; }
    LabelId label() const { return key.kind == Kind::Label ? LabelId{key.id} : LabelId{}; }
    SavedSearchId savedSearch() const
    {
        return key.kind == Kind::SavedSearch ? SavedSearchId{key.id} : SavedSearchId{};
    }
    int count() const { return static_cast<int>(children.size()); }
    Node *child(int at) const { return children[static_cast<size_t>(at)].get(); }

    void renumber(int from = 0)
    {
        for (int i = from; i < count(); ++i) {
            child(i)->row = i;
            child(i)->parent = this;
        }
    }
};

/// Children by parent, in the order in which they are shown: folders first.
struct FeedTreeModel::Wanted
{
    explicit Wanted(const LibraryTree &tree)
    {
        for (const Folder &folder : tree.folders()) {
            children[folder.parent].append({Kind::Folder, folder.id.value});
            folders.insert(folder.id);
        }
        for (const models::Feed &feed : tree.feeds()) {
            children[feed.folder].append({Kind::Feed, feed.id.value});
            feeds.insert(feed.id);
        }
    }

    bool contains(const Node *node) const
    {
        return node->feed() ? feeds.contains(node->feed()) : folders.contains(node->folder());
    }
    /// True if anything of it is to stay, be it only a feed deep inside.
    bool needs(const Node *node) const
    {
        return contains(node)
               || std::any_of(node->children.cbegin(), node->children.cend(),
                              [this](const auto &child) { return needs(child.get()); });
    }
    QList<Key> below(const Node *node) const
    {
        return node->feed() ? QList<Key>() : children.value(node->folder());
    }

    QHash<FolderId, QList<Key>> children;
    QSet<FolderId> folders;
    QSet<FeedId> feeds;
};

} // namespace models
