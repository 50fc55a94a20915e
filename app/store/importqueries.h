// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/ids.h"
#include "models/outline.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace app::store {

/// Merges a list of subscriptions: feeds by their canonical address, folders by their path. What is new is
/// appended to `feeds` and `folders`; what is there stays where it is.
models::ImportReport insertOutline(Database &database,
                                   const models::Outline &outline,
                                   models::FolderId into,
                                   QList<qint64> &feeds,
                                   QList<qint64> &folders);

/// The attributes that insertOutline() kept, of the feeds that have any.
QHash<models::FeedId, QMap<QString, QString>> loadOutlineAttributes(Database &database);

} // namespace app::store
