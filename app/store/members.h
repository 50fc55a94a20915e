// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/librarychange.h"

#include <QHash>
#include <QList>

#include <utility>

namespace app::store {

/// The articles of labels and saved searches, and how many there are. The only place that changes them;
/// whoever changes articles' marks or sort keys, or deletes them, says so here. Costs one question as long as
/// there are no members. Articles of feeds that were removed stay members, but are not counted.
class Members final
{
public:
    explicit Members(Database &database);

    void marked(const QList<qint64> &articles, bool read); ///< That had it otherwise.
    void sorted(qint64 article, qint64 sort);              ///< Its sort key is now this.
    void leave(const QList<qint64> &articles);             ///< They are about to be deleted.

    /// Those of the articles that are in the collection, in ascending order.
    QList<qint64> among(const QList<qint64> &articles, qint64 collection);
    void add(qint64 collection, const QList<qint64> &articles);    ///< That are not in it, and exist.
    void remove(qint64 collection, const QList<qint64> &articles); ///< That are in it.

    /// Writes what has changed into the counters. To be called at the end.
    void count(models::LibraryChange &change);

private:
    struct Counts
    {
        qint64 total = 0;
        qint64 unread = 0;
    };

    QHash<qint64, Counts> countsOf(const QList<qint64> &articles, qint64 collection = 0);
    void addToCounts(const QHash<qint64, Counts> &counts, int times);

    Database &m_database;
    bool m_any = false;
    bool m_anyHidden = false; ///< There are feeds that were removed.
    QHash<qint64, Counts> m_counts;
};

/// Counts again, after feeds were removed or came back. `feeds`: they alone, if that is less work.
class FeedVisibility final
{
public:
    /// Remembers what these feeds add to the counters now.
    FeedVisibility(Database &database, const QList<qint64> &feeds);
    /// What they add now is what the counters have more or less.
    void count();

private:
    QHash<qint64, std::pair<int, int>> sums() const;

    Database &m_database;
    QList<qint64> m_feeds;
    bool m_byFeed = false;
    bool m_any = false;
    QHash<qint64, std::pair<int, int>> m_before;
};

/// Makes the members agree with their articles, and the counters with them: after a repair.
void mendMembers(Database &database);

/// Labels and saved searches whose counters are wrong, or that hold an article with another mark or sort key
/// than its own. Empty in a sound library.
QList<qint64> miscountedCollections(Database &database);

} // namespace app::store
