// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/library.h"

namespace app::store {

/// Where a feed or a folder stands in the tree.
struct Place
{
    models::FolderId parent;
    double position = 0;

    bool operator==(const Place &) const = default;
};

// Reading. What was removed is not there.
models::LibraryTree loadTree(Database &database);
QList<models::Feed> loadFeeds(Database &database, const QList<models::FeedId> &ids);
/// What a feed is called: the user's own title, else the publisher's, else its address.
QString titleOf(const QString &user, const QString &publisher, const QUrl &url);

/// The live feed with this canonical address; none: 0.
models::FeedId feedAt(Database &database, const QUrl &url);
QString feedTitle(Database &database, models::FeedId id);

/// Throw a Refusal if there is no such feed or folder.
void requireFeed(Database &database, models::FeedId id);
void requireFolder(Database &database, models::FolderId id); ///< None is the top, which is always there.

// Changing.
/// A feed that was removed and is subscribed again comes back with its articles and marks.
models::FeedId insertFeed(Database &database, const NewFeed &feed, const QString &outlineAttributes = {});
models::FolderId insertFolder(Database &database, const QString &name, models::FolderId parent);
/// The position before a sibling, or behind the last one if it is none.
double positionFor(Database &database, models::FolderId parent, models::FeedId before);
double positionFor(Database &database, models::FolderId parent, models::FolderId before);
Place placeOf(Database &database, models::FeedId id);
Place placeOf(Database &database, models::FolderId id);
void place(Database &database, models::FeedId id, Place to);
void place(Database &database, models::FolderId id, Place to);
/// Hides, or brings back. A feed that was subscribed again meanwhile stays as it is.
void setRemoved(Database &database,
                const QList<qint64> &feeds,
                const QList<qint64> &folders,
                const QDateTime &when);
/// The folders and all in them: what removing a folder takes along.
void collectBelow(Database &database, QList<qint64> &folders, QList<qint64> &feeds);

} // namespace app::store
