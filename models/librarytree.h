// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"
#include "models/folder.h"
#include "models/label.h"
#include "models/savedsearch.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace models {

/// All folders, feeds, labels and saved searches as one value, with the questions a tree view and OPML ask of
/// it. Pure.
class LibraryTree
{
public:
    LibraryTree() = default;
    LibraryTree(QList<Folder> folders,
                QList<Feed> feeds,
                QList<Label> labels = {},
                QList<SavedSearch> savedSearches = {});

    const QList<Folder> &folders() const { return m_folders; }
    const QList<Feed> &feeds() const { return m_feeds; }
    const QList<Label> &labels() const { return m_labels; }                     ///< In the user's order.
    const QList<SavedSearch> &savedSearches() const { return m_savedSearches; } ///< In the user's order.

    const Folder *folder(FolderId id) const; ///< Null if there is none.
    const Feed *feed(FeedId id) const;
    const Feed *
    feedByUrl(const QUrl &url) const; ///< By canonical address: scheme, `www.`, slash and fragment aside.

    QList<FolderId> subfolders(FolderId parent) const; ///< In the user's order.
    QList<FeedId> feedsIn(FolderId parent) const;      ///< In the user's order.
    QList<FeedId> feedsBelow(FolderId parent) const;   ///< With those of all folders inside.

    QStringList pathOf(FolderId id) const;               ///< Names from the top down.
    FolderId folderAt(const QStringList &path) const;    ///< None if there is no such folder.
    bool isWithin(FolderId id, FolderId ancestor) const; ///< True for itself.

    int unreadIn(FolderId parent) const; ///< With all folders inside.
    int unread() const;

    /// Replaces a feed with the same id; how counts and health arrive without rebuilding the tree.
    void update(const Feed &feed);
    /// Takes these labels and saved searches in place of those it has.
    void update(QList<Label> labels, QList<SavedSearch> savedSearches);

    bool operator==(const LibraryTree &other) const
    {
        return m_folders == other.m_folders && m_feeds == other.m_feeds && m_labels == other.m_labels
               && m_savedSearches == other.m_savedSearches;
    }

private:
    void index();

    QList<Folder> m_folders; ///< Parents need not come first; a parent that does not exist means the top.
    QList<Feed> m_feeds;
    QList<Label> m_labels;
    QList<SavedSearch> m_savedSearches;
    QHash<FolderId, qsizetype> m_folderAt;
    QHash<FeedId, qsizetype> m_feedAt;
};

/// An address without what does not make it another feed: scheme http/https, `www.`, default port,
/// trailing slash, fragment, host case.
QString canonicalAddress(const QUrl &url);

} // namespace models

Q_DECLARE_METATYPE(models::LibraryTree)
