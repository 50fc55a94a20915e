// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/librarychange.h"
#include "models/retention.h"

#include <QDateTime>

namespace app::store {

/// Deletes articles for good, with all that hangs on them, and keeps the counters right. What they are known
/// by stays, so that they do not come back as new ones.
void deleteArticles(Database &database, const QList<qint64> &articles, models::LibraryChange &change);

/// Deletes up to `most` of the articles that no feed is to keep any longer: by the feed's own setting, else
/// by `usual`. Answers how many. What is starred or labelled stays, and what is unread unless asked for.
int deleteExpired(Database &database,
                  const models::Retention &usual,
                  const QDateTime &now,
                  int most,
                  models::LibraryChange &change);

/// Whether this moment may be believed. A clock that jumped by more than a month since it was last asked may
/// be wrong, and is believed when it is asked the next time; one that went back, when it has come up again.
bool isClockTrusted(Database &database, const QDateTime &now);

} // namespace app::store
