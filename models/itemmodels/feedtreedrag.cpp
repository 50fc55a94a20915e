// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging feeds, folders, labels and saved searches. Nothing moves here: a drop becomes a wish, and the
// library's next tree the move.
#include "models/itemmodels/feedtreemodel.h"
#include "models/itemmodels/feedtreenode.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

QString parcelType()
{
    return u"application/x-courant-tree-rows"_s;
}

} // namespace

struct FeedTreeModel::Parcel
{
    QList<FolderId> folders;
    QList<FeedId> feeds;
    QList<LabelId> labels;
    QList<SavedSearchId> searches;

    bool hasFeeds() const { return !folders.isEmpty() || !feeds.isEmpty(); }
};

QStringList FeedTreeModel::mimeTypes() const
{
    return {parcelType()};
}

QMimeData *FeedTreeModel::mimeData(const QModelIndexList &indexes) const
{
    // What lies in a folder that is dragged as well comes along by itself.
    const auto comesAlong = [&](const QModelIndex &index) {
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
            if (indexes.contains(above))
                return true;
        }
        return false;
    };
    const auto place = [this](const QModelIndex &index) {
        QList<int> rows;
        for (const Node *at = nodeAt(index); at->parent; at = at->parent)
            rows.prepend(at->row);
        return rows;
    };
    QModelIndexList sorted = indexes;
    std::sort(sorted.begin(), sorted.end(), [&](const QModelIndex &a, const QModelIndex &b) {
        const QList<int> one = place(a);
        const QList<int> other = place(b);
        return std::lexicographical_compare(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    });

    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex &index : std::as_const(sorted)) {
        const Key key = nodeAt(index)->key;
        if (key.id != 0 && !comesAlong(index))
            stream << int(key.kind) << key.id;
    }
    auto *data = new QMimeData;
    data->setData(parcelType(), bytes);
    return data;
}

FeedTreeModel::Parcel FeedTreeModel::opened(const QMimeData *data) const
{
    Parcel parcel;
    QByteArray bytes = data->data(parcelType());
    QDataStream stream(&bytes, QIODevice::ReadOnly);
    while (!stream.atEnd()) {
        int kind = 0;
        qint64 id = 0;
        stream >> kind >> id;
        // Other programs may send anything, and another Courant's ids mean nothing here.
        if (stream.status() != QDataStream::Ok)
            return {};
        if (kind == int(Kind::Folder) && m_folders.contains(FolderId{id}))
            parcel.folders.append(FolderId{id});
        else if (kind == int(Kind::Feed) && m_feeds.contains(FeedId{id}))
            parcel.feeds.append(FeedId{id});
        else if (kind == int(Kind::Label) && label(LabelId{id}))
            parcel.labels.append(LabelId{id});
        else if (kind == int(Kind::SavedSearch) && savedSearch(SavedSearchId{id}))
            parcel.searches.append(SavedSearchId{id});
    }
    return parcel;
}

FolderId FeedTreeModel::folderUnder(const QModelIndex &parent) const
{
    return parent.isValid() ? nodeAt(parent)->folder() : FolderId{};
}

/// Between the rows of their own kind, or on one of them.
bool FeedTreeModel::isPlaceFor(Kind kind, int row, const QModelIndex &parent) const
{
    if (parent.isValid())
        return nodeAt(parent)->key.kind == kind;
    return row > 0 && row < m_root->count()
           && (m_root->child(row)->key.kind == kind || m_root->child(row - 1)->key.kind == kind);
}

/// The row of this kind before which something is dropped there; an empty key: as the last one.
FeedTreeModel::Key FeedTreeModel::neighbourAt(Kind kind, int row, const QModelIndex &parent) const
{
    const Key key = parent.isValid() ? nodeAt(parent)->key : m_root->child(row)->key;
    return key.kind == kind ? key : Key();
}

bool FeedTreeModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent) const
{
    if (action != Qt::MoveAction || !data->hasFormat(parcelType()))
        return false;
    const Parcel parcel = opened(data);
    if (!parcel.hasFeeds())
        return (!parcel.labels.isEmpty() && isPlaceFor(Kind::Label, row, parent))
               || (!parcel.searches.isEmpty() && isPlaceFor(Kind::SavedSearch, row, parent));
    const Kind kind = parent.isValid() ? nodeAt(parent)->key.kind : Kind::Section;
    if (kind != Kind::Folder && kind != Kind::Section)
        return false;
    const FolderId to = folderUnder(parent);
    return std::none_of(parcel.folders.cbegin(), parcel.folders.cend(),
                        [&](FolderId folder) { return to && m_tree.isWithin(to, folder); });
}

bool FeedTreeModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Parcel parcel = opened(data);
    if (!parcel.hasFeeds()) {
        const Kind kind = isPlaceFor(Kind::Label, row, parent) ? Kind::Label : Kind::SavedSearch;
        const Key before = neighbourAt(kind, row, parent);
        for (const LabelId moved : kind == Kind::Label ? parcel.labels : QList<LabelId>()) {
            if (moved.value != before.id)
                emit moveLabelWanted(moved, LabelId{before.id});
        }
        for (const SavedSearchId moved : kind == Kind::Label ? QList<SavedSearchId>() : parcel.searches) {
            if (moved.value != before.id)
                emit moveSavedSearchWanted(moved, SavedSearchId{before.id});
        }
        return true;
    }
    const FolderId to = folderUnder(parent);

    // Folders stand before feeds, so each kind goes before the next row of its own; rows being dragged are no
    // places to go before.
    FeedId beforeFeed;
    FolderId beforeFolder;
    const bool between = row >= 0 && !(parent.isValid() && nodeAt(parent)->key.kind == Kind::Section);
    const Node *siblings = nodeAt(parent);
    for (int at = between ? row : siblings->count(); at < siblings->count(); ++at) {
        const Node *node = siblings->child(at);
        if (!beforeFolder && node->folder() && !parcel.folders.contains(node->folder()))
            beforeFolder = node->folder();
        if (!beforeFeed && node->feed() && !parcel.feeds.contains(node->feed()))
            beforeFeed = node->feed();
    }
    for (const FolderId folder : parcel.folders)
        emit moveFolderWanted(folder, to, beforeFolder);
    for (const FeedId feed : parcel.feeds)
        emit moveFeedWanted(feed, to, beforeFeed);
    return true;
}

} // namespace models
