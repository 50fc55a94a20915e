// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/label.h"
#include "models/librarychange.h"
#include "models/savedsearch.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace app::store {

/// What gathers articles from all feeds. Stored as numbers: never renumber.
enum class CollectionKind { Label = 1, SavedSearch = 2 };

/// A row of the table, as far as a user changes it.
struct Collection
{
    qint64 id = 0;
    CollectionKind kind = CollectionKind::Label;
    QString name;
    int colour = 0;
    QString query;

    bool operator==(const Collection &) const = default;
};

// Reading. What was removed is not there.
QList<models::Label> loadLabels(Database &database);
QList<models::SavedSearch> loadSavedSearches(Database &database);
/// A label or saved search; a Refusal if there is none with this number.
Collection loadCollection(Database &database, CollectionKind kind, qint64 id);

// Changing. The name is taken without blanks around it; a Refusal if it is empty or another one's.
qint64 insertCollection(Database &database, const Collection &collection, const QDateTime &now);
/// A saved search with another query is looked for anew.
void changeCollection(Database &database,
                      const Collection &before,
                      const Collection &after,
                      const QDateTime &now);
/// As the journal keeps it and brings it back.
QString snapshotOf(const Collection &collection);
Collection fromSnapshot(const QString &snapshot, qint64 id, CollectionKind kind);
void setCollectionRemoved(Database &database, qint64 id, const QDateTime &when); ///< Invalid: it comes back.
double collectionPosition(Database &database, qint64 id);
void setCollectionPosition(Database &database, qint64 id, double position);
/// Before another of its kind, or behind the last one if it is none.
double positionBefore(Database &database, CollectionKind kind, qint64 before);

/// Gives the articles a label or takes it away. Answers with those that had it otherwise before.
QList<qint64> setLabel(
    Database &database, qint64 label, bool on, const QList<qint64> &articles, models::LibraryChange &change);

} // namespace app::store
