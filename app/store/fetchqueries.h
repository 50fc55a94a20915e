// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/fetchstate.h"
#include "models/hostpace.h"

#include <QHash>

namespace app::store {

// What fetching remembers between two looks.

/// Who waited longest comes first.
QList<models::FetchState>
loadFetchStates(Database &database, const QList<models::FeedId> &only, bool all, const QDateTime &now);
void writeNextLooks(Database &database, const QList<models::NextLook> &looks);

/// The hours and days that a document asks to skip, as one number.
int skipsOf(const models::FetchState &state);

QList<models::HostPace> loadHostPaces(Database &database);
void writeHostPaces(Database &database, const QList<models::HostPace> &paces, const QDateTime &now);

/// Articles of the last weeks, for each feed that had any; the oldest week first, each seven days long.
QHash<models::FeedId, QList<int>> loadPostsByWeek(Database &database, int weeks, const QDateTime &now);

/// The user's new address for a feed, or one taken back: what the old server said of its document means
/// nothing to the new one. If the feed had moved here by itself from there, it will not do so again.
void writeAddress(Database &database, models::FeedId feed, const QUrl &url);

} // namespace app::store
