// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filterqueries.h"
#include "app/store/statement.h"
#include "app/store/storewriting.h"

using namespace Qt::StringLiterals;

namespace app::store {

// Labels and saved searches: the commands of Store that change them.

namespace {

using Kind = Action::Kind;
using models::LibraryChange;

/// Of labels or of saved searches, whichever it is.
Kind pick(CollectionKind kind, Kind label, Kind search)
{
    return kind == CollectionKind::Label ? label : search;
}

/// Refuses a search that is not understood, or that finds everything.
void checkQuery(const Collection &collection, const QDateTime &now)
{
    if (collection.kind != CollectionKind::SavedSearch)
        return;
    const models::SearchQuery query = models::parseSearch(collection.query, now);
    if (query.problem)
        throw Refusal{*query.problem};
    if (query.root.matchesEverything())
        throw Refusal{{.kind = models::Problem::Kind::QueryNotUnderstood,
                       .subject = collection.query,
                       .evidence = Action::tr("there is nothing to look for")}};
}

} // namespace

Outcome<qint64> Store::createCollection(const Collection &collection)
{
    return write<qint64>([&](Database &database, LibraryChange &change) {
        checkQuery(collection, m_options.clock());
        const qint64 id = insertCollection(database, collection, m_options.clock());
        change.collections = true;
        change.tree = true;
        record({.kind = pick(collection.kind, Kind::AddLabel, Kind::AddSavedSearch),
                .subject = loadCollection(database, collection.kind, id).name,
                .collection = id},
               change);
        return id;
    });
}

Outcome<Done> Store::changeCollection(const Collection &collection)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        checkQuery(collection, m_options.clock());
        const Collection before = loadCollection(database, collection.kind, collection.id);
        store::changeCollection(database, before, collection, m_options.clock());
        const Collection after = loadCollection(database, collection.kind, collection.id);
        if (after == before)
            return Done();
        change.collections = true;
        change.tree = true;
        record({.kind = pick(collection.kind, Kind::ChangeLabel, Kind::ChangeSavedSearch),
                .subject = before.name,
                .before = snapshotOf(before),
                .after = snapshotOf(after),
                .collection = collection.id},
               change);
        return Done();
    });
}

Outcome<Done> Store::moveCollection(CollectionKind kind, qint64 id, qint64 before)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        Action action{.kind = pick(kind, Kind::MoveLabel, Kind::MoveSavedSearch),
                      .subject = loadCollection(database, kind, id).name,
                      .collection = id};
        action.to.position = positionBefore(database, kind, before);
        action.from.position = collectionPosition(database, id); // after the others may have been renumbered
        setCollectionPosition(database, id, action.to.position);
        change.collections = true;
        change.tree = true;
        record(action, change);
        return Done();
    });
}

Outcome<Done> Store::removeCollection(CollectionKind kind, qint64 id)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        const Collection removed = loadCollection(database, kind, id);
        setCollectionRemoved(database, id, m_options.clock());
        change.collections = true;
        change.tree = true;
        record({.kind = pick(kind, Kind::RemoveLabel, Kind::RemoveSavedSearch),
                .subject = removed.name,
                .collection = id},
               change);
        return Done();
    });
}

Outcome<int>
Store::label(const std::function<QList<qint64>(Database &)> &which, models::LabelId label, bool on)
{
    return write<int>([&](Database &database, LibraryChange &change) {
        const Collection given = loadCollection(database, CollectionKind::Label, label.value);
        const QList<qint64> changed = setLabel(database, label.value, on, which(database), change);
        if (!changed.isEmpty())
            record({.kind = on ? Kind::Label : Kind::Unlabel,
                    .count = int(changed.size()),
                    .subject = given.name,
                    .ids = changed,
                    .collection = label.value},
                   change);
        return int(changed.size());
    });
}

Outcome<int> Store::labelArticles(const QList<models::ArticleId> &articles, models::LabelId label, bool on)
{
    return this->label([&](Database &) { return numbers(articles); }, label, on);
}

Outcome<int> Store::labelArticles(const models::ArticleFilter &filter, models::LabelId label, bool on)
{
    return this->label(
        [&](Database &database) {
            models::ArticleFilter all = filter;
            all.column = models::ArticleFilter::Column::Date; // labels have no order
            QList<qint64> articles;
            for (const models::ArticleRow &row : filteredRows(database, all, -1, m_options.clock()))
                articles.append(row.id.value);
            return articles;
        },
        label, on);
}

/// What saved searches with dates that move with the clock hold.
void Store::passTime()
{
    try {
        if (!m_database || !SavedSearches(*m_database, m_options.clock()).watchClock())
            return;
    } catch (const SqlError &error) {
        fail(problemOf(error, m_options.path));
        return;
    }
    const auto passed = write<Done>(
        [&](Database &database, LibraryChange &change) {
            SavedSearches(database, m_options.clock()).passTime(change);
            return Done();
        },
        Durability::Bulk);
    Q_UNUSED(passed); // what could not be decided now is decided in a minute
}

} // namespace app::store
