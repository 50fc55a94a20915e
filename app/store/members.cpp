// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/members.h"

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

struct Members::Statements
{
    explicit Statements(Database &database)
        : of(database, "SELECT collection, read FROM member WHERE article = ?")
        , read(database, "UPDATE member SET read = ? WHERE article = ?")
        , sort(database, "UPDATE member SET sort = ? WHERE article = ?")
        , status(database, "SELECT sort, read, feed FROM status WHERE article = ?")
        , member(database,
                 "SELECT m.read, s.feed FROM member m JOIN status s ON s.article = m.article"
                 " WHERE m.article = ? AND m.collection = ?")
        , insert(database,
                 "INSERT OR IGNORE INTO member (collection, sort, article, read)"
                 " VALUES (?, ?, ?, ?)")
        , erase(database, "DELETE FROM member WHERE article = ? AND collection = ?")
    {}

    Statement of;
    Statement read;
    Statement sort;
    Statement status;
    Statement member;
    Statement insert;
    Statement erase;
};

Members::Members(Database &database)
    : m_database(database)
    , m_any(hasMembers(database))
{}

Members::~Members() = default;

Members::Statements &Members::statements()
{
    if (!m_statements) {
        m_statements = std::make_unique<Statements>(m_database);
        Statement row(m_database, "SELECT id FROM feed WHERE removed IS NOT NULL");
        while (row.next())
            m_hidden.insert(row.column<qint64>(0));
    }
    return *m_statements;
}

void Members::addToCounts(qint64 collection, qint64 feed, bool read, int times)
{
    if (m_hidden.contains(feed))
        return;
    Counts &counts = m_counts[collection];
    counts.total += times;
    counts.unread += read ? 0 : times;
}

void Members::marked(qint64 article, qint64 feed, bool read)
{
    if (!m_any)
        return;
    Statements &use = statements();
    bool found = false;
    use.of.bind(article);
    while (use.of.next()) {
        found = true;
        if (!m_hidden.contains(feed))
            m_counts[use.of.column<qint64>(0)].unread += read ? -1 : 1;
    }
    if (found)
        use.read.bind(read, article).run();
}

void Members::sorted(qint64 article, qint64 sort)
{
    if (m_any)
        statements().sort.bind(sort, article).run();
}

void Members::leaves(qint64 article, qint64 feed)
{
    if (!m_any)
        return;
    Statement &of = statements().of;
    of.bind(article);
    while (of.next())
        addToCounts(of.column<qint64>(0), feed, of.column<bool>(1), -1);
}

bool Members::add(qint64 collection, qint64 article)
{
    Statements &use = statements();
    if (!use.status.bind(article).next())
        return false;
    const bool read = use.status.column<bool>(1);
    use.insert.bind(collection, use.status.column<qint64>(0), article, read).run();
    if (m_database.changedRows() == 0)
        return false;
    m_any = true;
    addToCounts(collection, use.status.column<qint64>(2), read, 1);
    return true;
}

bool Members::remove(qint64 collection, qint64 article)
{
    Statements &use = statements();
    if (!use.member.bind(article, collection).next())
        return false;
    addToCounts(collection, use.member.column<qint64>(1), use.member.column<bool>(0), -1);
    use.erase.bind(article, collection).run();
    return true;
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
