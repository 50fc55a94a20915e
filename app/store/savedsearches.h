// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/searchdecision.h"
#include "models/librarychange.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace app::store {

/// Keeps the members of the saved searches: decides about an article when it has been indexed, and again when
/// something changes that the search asks for. README.md says when. Good for one transaction.
class SavedSearches final
{
public:
    SavedSearches(Database &database, const QDateTime &now);

    bool isEmpty() const { return m_searches.isEmpty(); }
    bool watchClock() const; ///< Whether passTime() has anything to do, now or later.
    bool isBehind() const;   ///< Whether gather() has anything to do.

    /// Decides anew about the articles whose marks or feeds changed.
    void follow(models::LibraryChange &change);
    /// Decides anew about articles whose text changed.
    void reindexed(QList<qint64> articles, models::LibraryChange &change);
    /// Decides anew about articles that have come to the edge of a date that moves with the clock.
    void passTime(models::LibraryChange &change);
    /// Decides about what was indexed since and, if `complete` says that all is indexed, goes on with looking
    /// through what was there before a search, a part at a time until `enough` says so. False: nothing to do.
    bool gather(bool complete, const std::function<bool()> &enough, models::LibraryChange &change);

    /// A search that is new, or has another query now: looks through the whole library for it in the
    /// background, the newest articles first. What it held before stays until it is come upon.
    static void begin(Database &database, qint64 search, const QDateTime &now);
    /// The same for one that stayed as it is.
    static void lookAgain(Database &database, qint64 search);
    static void lookAgainForAll(Database &database);

private:
    struct Search
    {
        qint64 id = 0;
        models::SearchNode root;
        bool understood = true;
        SearchDependence dependence;
        qint64 downTo = 1; ///< Articles numbered from here
        qint64 upTo = 0;   ///< up to here have been decided about.
        qint64 at = 0;     ///< When all the dates that move stood where they were decided by.
        QString feeds;     ///< What feedsNamedIn() said when it was decided by.
    };

    void decide(const Search &search, const QList<qint64> &articles, models::LibraryChange &change);
    void lookThrough(const Search &search, qint64 first, qint64 last, models::LibraryChange &change);
    void replace(const Search &search,
                 const QList<qint64> &held,
                 const QList<qint64> &found,
                 models::LibraryChange &change);
    void followFeeds(Search &search, models::LibraryChange &change);
    void decideOrLookAgain(const Search &search, QList<qint64> articles, models::LibraryChange &change);

    Database &m_database;
    QDateTime m_now;
    QList<Search> m_searches;
};

} // namespace app::store
