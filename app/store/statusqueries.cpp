// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statusqueries.h"

#include "app/store/members.h"
#include "app/store/statement.h"

#include <QHash>

#include <algorithm>

namespace app::store {

QList<qint64>
setMark(Database &database, Mark mark, bool on, const QList<qint64> &articles, models::LibraryChange &change)
{
    QList<qint64> sorted = articles; // neighbours in the file one after the other
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());

    Statement find(database, "SELECT feed, read, starred FROM status WHERE article = ?");
    Statement set(database, mark == Mark::Read ? "UPDATE status SET read = ? WHERE article = ?"
                                               : "UPDATE status SET starred = ? WHERE article = ?");
    QList<qint64> changed;
    QHash<qint64, qint64> perFeed;
    change.statuses.reserve(change.statuses.size() + sorted.size());
    for (const qint64 article : sorted) {
        if (!find.bind(article).next())
            continue;
        models::LibraryChange::Status status{.id = {article},
                                             .feed = {find.column<qint64>(0)},
                                             .read = find.column<bool>(1),
                                             .starred = find.column<bool>(2)};
        bool &marked = mark == Mark::Read ? status.read : status.starred;
        if (marked == on)
            continue;
        marked = on;
        set.bind(on, article).run();
        changed.append(article);
        ++perFeed[status.feed.value];
        change.statuses.append(status);
    }
    if (mark == Mark::Read) {
        Statement count(database, "UPDATE feed SET unread = unread + ? WHERE id = ?");
        for (auto feed = perFeed.cbegin(); feed != perFeed.cend(); ++feed) {
            count.bind(on ? -feed.value() : feed.value(), feed.key()).run();
            change.feeds.append(models::FeedId{feed.key()});
        }
        Members members(database);
        members.marked(changed, on);
        members.count(change);
    }
    return changed;
}

void wouldMark(
    Database &database, Mark mark, bool on, const QList<qint64> &articles, models::LibraryChange &change)
{
    Statement find(database, "SELECT feed, read, starred FROM status WHERE article = ?");
    for (const qint64 article : articles) {
        if (!find.bind(article).next())
            continue;
        models::LibraryChange::Status status{.id = {article},
                                             .feed = {find.column<qint64>(0)},
                                             .read = find.column<bool>(1),
                                             .starred = find.column<bool>(2)};
        (mark == Mark::Read ? status.read : status.starred) = on;
        change.statuses.append(status);
        if (mark == Mark::Read && !change.feeds.contains(status.feed))
            change.feeds.append(status.feed);
    }
}

void recount(Database &database)
{
    database.execute("UPDATE feed SET"
                     " total = (SELECT count(*) FROM status WHERE status.feed = feed.id),"
                     " unread = (SELECT count(*) FROM status WHERE status.feed = feed.id AND read = 0)");
    mendMembers(database);
}

QList<qint64> miscountedFeeds(Database &database)
{
    QList<qint64> wrong;
    Statement row(database,
                  "SELECT id FROM feed WHERE"
                  " total <> (SELECT count(*) FROM status WHERE status.feed = feed.id) OR"
                  " unread <> (SELECT count(*) FROM status WHERE status.feed = feed.id AND read = 0)");
    while (row.next())
        wrong.append(row.column<qint64>(0));
    return wrong;
}

} // namespace app::store
