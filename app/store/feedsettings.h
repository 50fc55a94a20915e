// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/ids.h"

namespace app::store {

/// All that the user set for a feed, as one text: what undo goes back to.
QString settingsSnapshot(Database &database, models::FeedId feed);
void restoreSettings(Database &database, models::FeedId feed, const QString &snapshot);

} // namespace app::store
