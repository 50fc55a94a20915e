// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/fetchstate.h"
#include "models/librarychange.h"

#include <QDateTime>

namespace app::store {

/// Stores what fetches came to. Never deletes an article because a document lacks it. `now` is when items
/// that are new were first seen.
QList<models::SaveReport> saveOutcomes(Database &database,
                                       const QList<models::FetchOutcome> &outcomes,
                                       const QDateTime &now,
                                       models::LibraryChange &change);

} // namespace app::store
