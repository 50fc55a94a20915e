// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/librarychange.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <memory>

namespace app::store {

/// The articles of labels and saved searches, and how many there are. The only place that changes them;
/// whoever changes an article's mark or sort key, or deletes it, says so here. Costs one question as long as
/// there are no members. Articles of feeds that were removed stay members, but are not counted.
class Members final
{
public:
    explicit Members(Database &database);
    ~Members();
    Q_DISABLE_COPY_MOVE(Members)

    bool any() const { return m_any; }

    void marked(qint64 article, qint64 feed, bool read); ///< Its read mark is now another.
    void sorted(qint64 article, qint64 sort);            ///< Its sort key is now this.
    void leaves(qint64 article, qint64 feed);            ///< It is about to be deleted.

    // False if it is so already, or if there is no such article.
    bool add(qint64 collection, qint64 article);
    bool remove(qint64 collection, qint64 article);

    /// Writes what has changed into the counters. To be called at the end.
    void count(models::LibraryChange &change);

private:
    struct Counts
    {
        int total = 0;
        int unread = 0;
    };
    struct Statements;

    Statements &statements();
    void addToCounts(qint64 collection, qint64 feed, bool read, int times);

    Database &m_database;
    bool m_any = false;
    QSet<qint64> m_hidden; ///< Feeds that were removed.
    QHash<qint64, Counts> m_counts;
    std::unique_ptr<Statements> m_statements;
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
