// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/collections.h"

#include "app/store/members.h"
#include "app/store/packing.h"
#include "app/store/savedsearches.h"
#include "app/store/siblings.h"
#include "app/store/sqlerror.h"
#include "app/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace app::store {

namespace {

constexpr Siblings collectionSiblings = {
    "SELECT position FROM collection WHERE id = ? AND kind = ? AND removed IS NULL",
    "SELECT max(position) FROM collection WHERE kind = ? AND position < ? AND removed IS NULL",
    "SELECT max(position) FROM collection WHERE kind = ? AND removed IS NULL",
    "UPDATE collection SET position = place FROM (SELECT id AS sibling, row_number() OVER"
    " (ORDER BY position, id) AS place FROM collection WHERE kind = ?) WHERE id = sibling"};

/// The name as it is stored.
QString checkedName(Database &database, const Collection &collection)
{
    const QString name = collection.name.simplified();
    if (name.isEmpty())
        throw Refusal{{.kind = models::Problem::Kind::NameMissing}};
    Statement other(database, "SELECT 1 FROM collection WHERE kind = ? AND id <> ? AND removed IS NULL"
                              " AND named(name, ?, 0)");
    if (other.bind(int(collection.kind), collection.id, name).next())
        throw Refusal{{.kind = models::Problem::Kind::NameTaken, .subject = name}};
    return name;
}

/// A label's name says what `label:` means: the searches that ask for one are decided anew.
void labelsChanged(Database &database)
{
    database.execute("UPDATE collection SET looked_down_to = looked_up_to + 1"
                     " WHERE kind = 2 AND query LIKE '%label:%'");
}

/// Per cent of the articles up to `upTo` that were looked at.
int lookedPerCent(qint64 downTo, qint64 upTo)
{
    const qint64 left = std::max<qint64>(0, downTo - 1);
    return upTo <= 0 || left == 0 ? 100 : int(std::min<qint64>(99, 100 * (upTo - left) / upTo));
}

} // namespace

QList<models::Label> loadLabels(Database &database)
{
    QList<models::Label> labels;
    Statement row(database, "SELECT id, name, colour, position, unread, total FROM collection"
                            " WHERE kind = 1 AND removed IS NULL ORDER BY position, id");
    while (row.next())
        labels.append({.id = {row.column<qint64>(0)},
                       .name = row.column<QString>(1),
                       .colour = row.column<int>(2),
                       .position = row.column<double>(3),
                       .unread = row.column<int>(4),
                       .total = row.column<int>(5)});
    return labels;
}

QList<models::SavedSearch> loadSavedSearches(Database &database)
{
    QList<models::SavedSearch> searches;
    Statement row(database, "SELECT id, name, query, position, unread, total, looked_down_to, looked_up_to"
                            " FROM collection WHERE kind = 2 AND removed IS NULL ORDER BY position, id");
    while (row.next())
        searches.append({.id = {row.column<qint64>(0)},
                         .name = row.column<QString>(1),
                         .query = row.column<QString>(2),
                         .position = row.column<double>(3),
                         .unread = row.column<int>(4),
                         .total = row.column<int>(5),
                         .looked = lookedPerCent(row.column<qint64>(6), row.column<qint64>(7))});
    return searches;
}

Collection loadCollection(Database &database, CollectionKind kind, qint64 id)
{
    Statement row(database, "SELECT name, colour, query FROM collection WHERE id = ? AND kind = ?"
                            " AND removed IS NULL");
    if (!row.bind(id, int(kind)).next())
        throw Refusal{{.kind = kind == CollectionKind::Label ? models::Problem::Kind::NoSuchLabel
                                                             : models::Problem::Kind::NoSuchSavedSearch,
                       .subject = QString::number(id)}};
    return {.id = id,
            .kind = kind,
            .name = row.column<QString>(0),
            .colour = row.column<int>(1),
            .query = row.column<QString>(2)};
}

qint64 insertCollection(Database &database, const Collection &collection, const QDateTime &now)
{
    const QString name = checkedName(database, collection);
    Statement(database, "INSERT INTO collection (kind, name, colour, query, position) VALUES (?, ?, ?, ?, ?)")
        .bind(int(collection.kind), name, collection.colour, collection.query,
              positionBefore(database, collection.kind, 0))
        .run();
    const qint64 id = database.lastInsertId();
    if (collection.kind == CollectionKind::Label)
        labelsChanged(database);
    else
        SavedSearches::begin(database, id, now);
    return id;
}

void changeCollection(Database &database,
                      const Collection &before,
                      const Collection &after,
                      const QDateTime &now)
{
    Statement(database, "UPDATE collection SET name = ?, colour = ?, query = ? WHERE id = ?")
        .bind(checkedName(database, after), after.colour, after.query, after.id)
        .run();
    if (after.kind == CollectionKind::SavedSearch && after.query != before.query)
        SavedSearches::begin(database, after.id, now);
    if (after.kind == CollectionKind::Label && after.name != before.name)
        labelsChanged(database);
}

QString snapshotOf(const Collection &collection)
{
    const QJsonArray values{collection.name, collection.colour, collection.query};
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

Collection fromSnapshot(const QString &snapshot, qint64 id, CollectionKind kind)
{
    const QJsonArray values = QJsonDocument::fromJson(snapshot.toUtf8()).array();
    return {.id = id,
            .kind = kind,
            .name = values.at(0).toString(),
            .colour = values.at(1).toInt(),
            .query = values.at(2).toString()};
}

void setCollectionRemoved(Database &database, qint64 id, const QDateTime &when)
{
    Statement(database, "UPDATE collection SET removed = ? WHERE id = ?").bind(when, id).run();
    labelsChanged(database);
}

double collectionPosition(Database &database, qint64 id)
{
    Statement row(database, "SELECT position FROM collection WHERE id = ?");
    return row.bind(id).next() ? row.column<double>(0) : 0;
}

void setCollectionPosition(Database &database, qint64 id, double position)
{
    Statement(database, "UPDATE collection SET position = ? WHERE id = ?").bind(position, id).run();
}

double positionBefore(Database &database, CollectionKind kind, qint64 before)
{
    return positionAmong(database, collectionSiblings, int(kind), before);
}

QList<qint64> setLabel(
    Database &database, qint64 label, bool on, const QList<qint64> &articles, models::LibraryChange &change)
{
    Members members(database);
    const QList<qint64> has = members.among(articles, label);
    QList<qint64> changed = has;
    if (on) {
        changed.clear();
        Statement lacks(database, "SELECT DISTINCT s.article FROM json_each(?) j CROSS JOIN status s"
                                  " ON s.article = j.value ORDER BY s.article");
        lacks.bind(listedIds(articles));
        while (lacks.next()) {
            const auto article = lacks.column<qint64>(0);
            if (!std::binary_search(has.cbegin(), has.cend(), article))
                changed.append(article);
        }
        members.add(label, changed);
    } else {
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        members.remove(label, changed);
    }
    members.count(change);
    for (const qint64 article : std::as_const(changed))
        change.labelled.append(models::ArticleId{article});
    return changed;
}

} // namespace app::store
