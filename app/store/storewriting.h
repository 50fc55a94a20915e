// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/savedsearches.h"
#include "app/store/store.h"
#include "app/store/transaction.h"

namespace app::store {

// How the store writes: for the files its commands are in, and for no one else.

/// What the library or its disk came to, and not a command that makes no sense.
inline bool isOfTheLibrary(models::Problem::Kind kind)
{
    using Kind = models::Problem::Kind;
    return kind == Kind::LibraryDamaged || kind == Kind::LibraryTooNew || kind == Kind::LibraryReadOnly
           || kind == Kind::LibraryLocked || kind == Kind::LibraryFailed || kind == Kind::DiskFull;
}

inline QList<qint64> numbers(const auto &ids)
{
    QList<qint64> values;
    values.reserve(ids.size());
    for (const auto id : ids)
        values.append(id.value);
    return values;
}

/// Every change to the library passes here: one transaction, and the news only after the commit.
template<typename Value, typename Work>
Outcome<Value> Store::attempt(Work work, Durability durability)
{
    if (!m_database)
        return m_closed;
    try {
        models::LibraryChange change;
        m_database->execute(durability == Durability::Full ? "PRAGMA synchronous = FULL"
                                                           : "PRAGMA synchronous = NORMAL");
        Transaction transaction(*m_database);
        Value value = work(*m_database, change);
        if (!change.isEmpty() && !change.everything)
            SavedSearches(*m_database, m_options.clock()).follow(change);
        transaction.commit();
        if (!change.isEmpty() || !change.undoable.isEmpty())
            emit changed(change);
        if (!change.added.isEmpty() || !change.edited.isEmpty() || change.everything || change.collections)
            m_indexer.later(); // which also fills saved searches
        return value;
    } catch (const SqlError &error) {
        return problemOf(error, m_options.path);
    } catch (const Refusal &refusal) {
        return refusal.problem;
    }
}

template<typename Value, typename Work>
Outcome<Value> Store::write(Work work, Durability durability)
{
    Outcome<Value> outcome = attempt<Value>(std::move(work), durability);
    if (!outcome && isOfTheLibrary(outcome.error().kind))
        return fail(outcome.error());
    return outcome; // or the command made no sense, and the library is well
}

} // namespace app::store
