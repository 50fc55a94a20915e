// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/retention.h"

#include "app/store/members.h"
#include "app/store/statement.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

constexpr int believableDays = 31;

struct FeedRule
{
    qint64 feed = 0;
    models::Retention keep;
};

/// The live feeds that do not keep everything.
QList<FeedRule> rulesOf(Database &database, const models::Retention &usual)
{
    QList<FeedRule> rules;
    Statement row(database,
                  "SELECT id, keep_days, keep_articles, keep_unread FROM feed WHERE removed IS NULL");
    while (row.next()) {
        FeedRule rule{.feed = row.column<qint64>(0), .keep = usual};
        if (!row.isNull(1))
            rule.keep = {
                .days = row.column<int>(1), .articles = row.column<int>(2), .unread = row.column<bool>(3)};
        if (!rule.keep.keepsEverything())
            rules.append(rule);
    }
    return rules;
}

/// The sort key below which the feed's articles may go.
qint64 oldestKept(Database &database, const FeedRule &rule, const QDateTime &now)
{
    qint64 oldest = std::numeric_limits<qint64>::min();
    if (rule.keep.days > 0)
        oldest = now.addDays(-rule.keep.days).toMSecsSinceEpoch();
    if (rule.keep.articles > 0) {
        Statement last(database, "SELECT sort FROM status INDEXED BY status_feed WHERE feed = ?"
                                 " ORDER BY sort DESC LIMIT 1 OFFSET ?");
        if (last.bind(rule.feed, rule.keep.articles - 1).next())
            oldest = std::max(oldest, last.column<qint64>(0));
    }
    return oldest;
}

} // namespace

void deleteArticles(Database &database, const QList<qint64> &articles, models::LibraryChange &change)
{
    struct Gone
    {
        int total = 0;
        int unread = 0;
    };
    QHash<qint64, Gone> gone;
    Members members(database);
    members.leave(articles);
    Statement find(database, "SELECT feed, read FROM status WHERE article = ?");
    Statement article(database, "DELETE FROM article WHERE id = ?");
    Statement status(database, "DELETE FROM status WHERE article = ?");
    for (const qint64 id : articles) {
        if (find.bind(id).next()) {
            Gone &feed = gone[find.column<qint64>(0)];
            ++feed.total;
            feed.unread += find.column<bool>(1) ? 0 : 1;
        }
        article.bind(id).run();
        status.bind(id).run();
        change.removed.append(models::ArticleId{id});
    }
    Statement count(database, "UPDATE feed SET total = total - ?, unread = unread - ? WHERE id = ?");
    for (auto feed = gone.cbegin(); feed != gone.cend(); ++feed) {
        count.bind(feed->total, feed->unread, feed.key()).run();
        change.feeds.append(models::FeedId{feed.key()});
    }
    members.count(change);
}

int deleteExpired(Database &database,
                  const models::Retention &usual,
                  const QDateTime &now,
                  int most,
                  models::LibraryChange &change)
{
    QList<qint64> expired;
    Statement row(database, "SELECT article FROM status INDEXED BY status_feed WHERE feed = ?1 AND sort < ?2"
                            " AND starred = 0 AND (read = 1 OR ?3) AND NOT EXISTS (SELECT 1 FROM member m"
                            " JOIN collection c ON c.id = m.collection WHERE m.article = status.article"
                            " AND c.kind = 1) ORDER BY sort LIMIT ?4");
    for (const FeedRule &rule : rulesOf(database, usual)) {
        if (expired.size() >= most)
            break;
        row.bind(rule.feed, oldestKept(database, rule, now), rule.keep.unread, most - expired.size());
        while (row.next())
            expired.append(row.column<qint64>(0));
    }
    deleteArticles(database, expired, change);
    return int(expired.size());
}

bool isClockTrusted(Database &database, const QDateTime &now)
{
    const QString key = u"retention.asked"_s;
    Statement asked(database, "SELECT value FROM setting WHERE key = ?");
    const QDateTime last =
        asked.bind(key).next()
            ? QDateTime::fromMSecsSinceEpoch(asked.column<QString>(0).toLongLong(), Qt::UTC)
            : QDateTime();
    Statement(database, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)")
        .bind(key, QString::number(now.toMSecsSinceEpoch()))
        .run();
    return last.isValid() && now >= last && last.daysTo(now) <= believableDays;
}

} // namespace app::store
