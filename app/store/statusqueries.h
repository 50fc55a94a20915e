// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/librarychange.h"

namespace app::store {

enum class Mark { Read, Starred };

/// Sets or takes away a mark, keeps the feeds' counters right and tells the change. Answers with the articles
/// that had it otherwise before: what undo has to turn back. The only place that changes a mark.
QList<qint64>
setMark(Database &database, Mark mark, bool on, const QList<qint64> &articles, models::LibraryChange &change);

/// Tells the change that setMark() would make, and makes none.
void wouldMark(
    Database &database, Mark mark, bool on, const QList<qint64> &articles, models::LibraryChange &change);

/// Counts again what the counters of feeds, labels and saved searches say: after a repair, and how a test
/// proves them.
void recount(Database &database);

/// The feeds whose counters are wrong. Empty in a sound library.
QList<qint64> miscountedFeeds(Database &database);

} // namespace app::store
