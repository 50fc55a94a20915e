// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/members.h"

#include "app/store/packing.h"
#include "app/store/statement.h"

namespace app::store {

namespace {

// The members that count.
#define COUNTED                                                                                              \
    " FROM member m JOIN status s ON s.article = m.article JOIN feed f ON f.id = s.feed"                     \
    " WHERE f.removed IS NULL"

bool hasMembers(Database &database)
{
    return database.number("SELECT EXISTS (SELECT 1 FROM member)") != 0;
}

} // namespace

Members::Members(Database &database)
    : m_database(database)
    , m_any(hasMembers(database))
    , m_anyHidden(database.number("SELECT EXISTS (SELECT 1 FROM feed WHERE removed IS NOT NULL)") != 0)
{}

/// How many of the articles count in each collection, or in this one.
QHash<qint64, Members::Counts> Members::countsOf(const QList<qint64> &articles, qint64 collection)
{
    QByteArray sql = "SELECT m.collection, count(*), sum(m.read = 0) FROM json_each(?) j"
                     " CROSS JOIN member m INDEXED BY member_article ON m.article = j.value";
    if (m_anyHidden)
        sql += " CROSS JOIN status s ON s.article = m.article"
               " CROSS JOIN feed f ON f.id = s.feed AND f.removed IS NULL";
    Statement row(m_database, sql + " WHERE ?2 IN (0, m.collection) GROUP BY m.collection");
    row.bind(listedIds(articles), collection);
    QHash<qint64, Counts> counts;
    while (row.next())
        counts.insert(row.column<qint64>(0), {row.column<qint64>(1), row.column<qint64>(2)});
    return counts;
}

void Members::addToCounts(const QHash<qint64, Counts> &counts, int times)
{
    for (auto more = counts.cbegin(); more != counts.cend(); ++more) {
        Counts &sums = m_counts[more.key()];
        sums.total += times * more->total;
        sums.unread += times * more->unread;
    }
}

void Members::marked(const QList<qint64> &articles, bool read)
{
    if (!m_any || articles.isEmpty())
        return;
    const QHash<qint64, Counts> counts = countsOf(articles);
    for (auto marked = counts.cbegin(); marked != counts.cend(); ++marked)
        m_counts[marked.key()].unread += read ? -marked->unread : marked->total - marked->unread;
    Statement(m_database, "UPDATE member SET read = ?1 WHERE article IN (SELECT value FROM json_each(?2))"
                          " AND read <> ?1")
        .bind(read, listedIds(articles))
        .run();
}

void Members::sorted(qint64 article, qint64 sort)
{
    if (m_any)
        Statement(m_database, "UPDATE member SET sort = ? WHERE article = ?").bind(sort, article).run();
}

void Members::leave(const QList<qint64> &articles)
{
    if (m_any && !articles.isEmpty())
        addToCounts(countsOf(articles), -1);
}

QList<qint64> Members::among(const QList<qint64> &articles, qint64 collection)
{
    QList<qint64> held;
    Statement row(m_database,
                  "SELECT m.article FROM json_each(?) j CROSS JOIN member m INDEXED BY member_article"
                  " ON m.article = j.value AND m.collection = ? ORDER BY m.article");
    row.bind(listedIds(articles), collection);
    while (row.next())
        held.append(row.column<qint64>(0));
    return held;
}

void Members::add(qint64 collection, const QList<qint64> &articles)
{
    if (articles.isEmpty())
        return;
    Statement(m_database, "INSERT INTO member (collection, sort, article, read)"
                          " SELECT ?, s.sort, s.article, s.read FROM json_each(?) j"
                          " CROSS JOIN status s ON s.article = j.value")
        .bind(collection, listedIds(articles))
        .run();
    m_any = true;
    addToCounts(countsOf(articles, collection), 1);
}

void Members::remove(qint64 collection, const QList<qint64> &articles)
{
    if (articles.isEmpty())
        return;
    addToCounts(countsOf(articles, collection), -1);
    Statement(m_database, "DELETE FROM member WHERE collection = ?"
                          " AND article IN (SELECT value FROM json_each(?))")
        .bind(collection, listedIds(articles))
        .run();
}

void Members::count(models::LibraryChange &change)
{
    if (m_counts.isEmpty())
        return;
    Statement add(m_database, "UPDATE collection SET total = total + ?, unread = unread + ? WHERE id = ?");
    for (auto counts = m_counts.cbegin(); counts != m_counts.cend(); ++counts)
        add.bind(counts->total, counts->unread, counts.key()).run();
    m_counts.clear();
    change.collections = true;
}

FeedVisibility::FeedVisibility(Database &database, const QList<qint64> &feeds)
    : m_database(database)
    , m_feeds(feeds)
    , m_any(hasMembers(database))
{
    if (!m_any)
        return;
    qint64 articles = 0;
    Statement total(database, "SELECT total FROM feed WHERE id = ?");
    for (const qint64 feed : feeds)
        articles += total.bind(feed).next() ? total.column<qint64>(0) : 0;
    m_byFeed = feeds.size() == 1 || articles < database.number("SELECT sum(total) FROM collection");
    m_before = sums();
}

/// Total and unread of each collection: of the feeds' articles, or of all.
QHash<qint64, std::pair<int, int>> FeedVisibility::sums() const
{
    QHash<qint64, std::pair<int, int>> sums;
    const auto take = [&](Statement &row) {
        while (row.next()) {
            auto &[total, unread] = sums[row.column<qint64>(0)];
            total += row.column<int>(1);
            unread += row.column<int>(2);
        }
    };
    if (!m_byFeed) {
        Statement all(m_database,
                      "SELECT m.collection, count(*), sum(m.read = 0)" COUNTED " GROUP BY m.collection");
        take(all);
        return sums;
    }
    Statement one(m_database, "SELECT m.collection, count(*), sum(m.read = 0) FROM feed f"
                              " CROSS JOIN status s INDEXED BY status_feed ON s.feed = f.id"
                              " CROSS JOIN member m INDEXED BY member_article ON m.article = s.article"
                              " WHERE f.id = ? AND f.removed IS NULL GROUP BY m.collection");
    for (const qint64 feed : m_feeds)
        take(one.bind(feed));
    return sums;
}

void FeedVisibility::count()
{
    if (!m_any)
        return;
    QHash<qint64, std::pair<int, int>> differences = sums();
    for (auto before = m_before.cbegin(); before != m_before.cend(); ++before) {
        auto &[total, unread] = differences[before.key()];
        total -= before->first;
        unread -= before->second;
    }
    Statement add(m_database, "UPDATE collection SET total = total + ?, unread = unread + ? WHERE id = ?");
    for (auto difference = differences.cbegin(); difference != differences.cend(); ++difference)
        add.bind(difference->first, difference->second, difference.key()).run();
}

void mendMembers(Database &database)
{
    database.execute("DELETE FROM member WHERE article NOT IN (SELECT article FROM status)"
                     " OR collection NOT IN (SELECT id FROM collection);"
                     "UPDATE member SET sort = s.sort, read = s.read FROM status s"
                     " WHERE s.article = member.article AND (s.sort <> member.sort OR s.read <> member.read);"
                     "UPDATE collection SET total = 0, unread = 0;"
                     "UPDATE collection SET total = sums.total, unread = sums.unread FROM"
                     " (SELECT m.collection, count(*) AS total, sum(m.read = 0) AS unread" COUNTED
                     " GROUP BY m.collection) AS sums WHERE sums.collection = collection.id;");
}

QList<qint64> miscountedCollections(Database &database)
{
    QList<qint64> wrong;
    Statement row(database,
                  "WITH sums AS (SELECT m.collection, count(*) AS total, sum(m.read = 0) AS unread" COUNTED
                  " GROUP BY m.collection)"
                  " SELECT id FROM collection LEFT JOIN sums ON sums.collection = id"
                  " WHERE collection.total <> ifnull(sums.total, 0)"
                  " OR collection.unread <> ifnull(sums.unread, 0)"
                  " UNION SELECT m.collection FROM member m LEFT JOIN status s ON s.article = m.article"
                  " WHERE s.article IS NULL OR s.sort <> m.sort OR s.read <> m.read");
    while (row.next())
        wrong.append(row.column<qint64>(0));
    return wrong;
}

} // namespace app::store
