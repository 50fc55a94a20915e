// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/treequeries.h"

#include "app/store/sqlerror.h"
#include "app/store/statement.h"

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using models::FeedId;
using models::FolderId;

#define FEED_COLUMNS                                                                                         \
    "SELECT f.id, f.folder, f.position, f.url, f.site, f.user_title, f.publisher_title, f.description,"      \
    " f.language, f.icon, f.unread, f.total, s.last_attempt, s.last_success, s.next_due, s.failures, "       \
    "s.gone,"                                                                                                \
    " s.repaired, s.problem, s.problem_status, s.problem_evidence, f.former_url, f.interval, f.images,"      \
    " f.user_agent, f.notify FROM feed f LEFT JOIN fetch s ON s.feed = f.id WHERE f.removed IS NULL "

QString titleOf(const QString &user, const QString &publisher, const QUrl &url)
{
    return !user.isEmpty() ? user : !publisher.isEmpty() ? publisher : url.toDisplayString();
}

models::FeedSettings settingsFrom(const Statement &row, int first)
{
    return {.interval = std::chrono::seconds(row.column<qint64>(first)),
            .images = models::ImagePolicy(row.column<int>(first + 1)),
            .userAgent = row.column<QString>(first + 2),
            .notify = row.column<bool>(first + 3)};
}

models::Feed feedFrom(const Statement &row)
{
    models::Feed feed;
    feed.id = {row.column<qint64>(0)};
    feed.folder = {row.column<qint64>(1)};
    feed.position = row.column<double>(2);
    feed.url = row.column<QUrl>(3);
    feed.site = row.column<QUrl>(4);
    feed.userTitle = row.column<QString>(5);
    feed.publisherTitle = row.column<QString>(6);
    feed.title = titleOf(feed.userTitle, feed.publisherTitle, feed.url);
    feed.description = row.column<QString>(7);
    feed.language = row.column<QString>(8);
    feed.icon = row.column<QUrl>(9);
    feed.unread = row.column<int>(10);
    feed.total = row.column<int>(11);
    feed.lastAttempt = row.column<QDateTime>(12);
    feed.lastSuccess = row.column<QDateTime>(13);
    feed.nextDue = row.column<QDateTime>(14);
    feed.failures = row.column<int>(15);
    feed.gone = row.column<bool>(16);
    feed.repaired = row.column<QString>(17);
    if (!row.isNull(18))
        feed.problem = models::Problem{.kind = models::problemKind(row.column<QString>(18)),
                                       .subject = feed.title,
                                       .evidence = row.column<QString>(20),
                                       .httpStatus = row.column<int>(19)};
    feed.formerUrl = row.column<QUrl>(21);
    feed.settings = settingsFrom(row, 22);
    return feed;
}

QList<models::Folder> loadFolders(Database &database)
{
    QList<models::Folder> folders;
    Statement row(database, "SELECT id, parent, position, name, expanded FROM folder WHERE removed IS NULL");
    while (row.next())
        folders.append({.id = {row.column<qint64>(0)},
                        .parent = {row.column<qint64>(1)},
                        .position = row.column<double>(2),
                        .name = row.column<QString>(3),
                        .expanded = row.column<bool>(4)});
    return folders;
}

bool isThere(Database &database, const char *sql, qint64 id)
{
    Statement row(database, sql);
    return row.bind(id).next();
}

/// The SQL of one kind of siblings: feeds or folders in a folder.
struct Siblings
{
    const char *position; ///< Of one of them.
    const char *previous; ///< The position before a position.
    const char *last;
    const char *renumber;
};

constexpr Siblings feedSiblings = {
    "SELECT position FROM feed WHERE id = ? AND ifnull(folder, 0) = ? AND removed IS NULL",
    "SELECT max(position) FROM feed WHERE ifnull(folder, 0) = ? AND position < ? AND removed IS NULL",
    "SELECT max(position) FROM feed WHERE ifnull(folder, 0) = ? AND removed IS NULL",
    "UPDATE feed SET position = place FROM (SELECT id AS sibling, row_number() OVER (ORDER BY position, id)"
    " AS place FROM feed WHERE ifnull(folder, 0) = ?) WHERE id = sibling"};

constexpr Siblings folderSiblings = {
    "SELECT position FROM folder WHERE id = ? AND ifnull(parent, 0) = ? AND removed IS NULL",
    "SELECT max(position) FROM folder WHERE ifnull(parent, 0) = ? AND position < ? AND removed IS NULL",
    "SELECT max(position) FROM folder WHERE ifnull(parent, 0) = ? AND removed IS NULL",
    "UPDATE folder SET position = place FROM (SELECT id AS sibling, row_number() OVER (ORDER BY position, id)"
    " AS place FROM folder WHERE ifnull(parent, 0) = ?) WHERE id = sibling"};

/// Halfway between a sibling and the one before it, so that a move writes one row; whole numbers at the end.
double positionAmong(Database &database, const Siblings &siblings, FolderId parent, qint64 before)
{
    Statement at(database, siblings.position);
    if (!before || !at.bind(before, parent.value).next()) {
        Statement last(database, siblings.last);
        return last.bind(parent.value).next() ? last.column<double>(0) + 1 : 1;
    }
    const double upper = at.column<double>(0);
    Statement previous(database, siblings.previous);
    if (!previous.bind(parent.value, upper).next() || previous.isNull(0))
        return upper - 1;
    const double lower = previous.column<double>(0);
    const double middle = (lower + upper) / 2;
    if (middle > lower && middle < upper)
        return middle;
    // Halved as often as a double can be: give them all whole numbers again.
    Statement(database, siblings.renumber).bind(parent.value).run();
    return positionAmong(database, siblings, parent, before);
}

} // namespace

models::LibraryTree loadTree(Database &database)
{
    QList<models::Feed> feeds;
    Statement row(database, FEED_COLUMNS);
    while (row.next())
        feeds.append(feedFrom(row));
    return {loadFolders(database), feeds};
}

QList<models::Feed> loadFeeds(Database &database, const QList<FeedId> &ids)
{
    QList<models::Feed> feeds;
    Statement row(database, FEED_COLUMNS "AND f.id = ?");
    for (const FeedId id : ids) {
        if (row.bind(id.value).next())
            feeds.append(feedFrom(row));
    }
    return feeds;
}

QList<models::FetchState>
loadFetchStates(Database &database, const QList<FeedId> &only, bool all, const QDateTime &now)
{
    Statement row(
        database,
        "SELECT f.id, f.user_title, f.publisher_title, f.url, s.etag, s.last_modified, s.content_hash,"
        " s.last_attempt, s.last_success, s.next_due, s.failures, s.gone, s.moving_to, s.moving_since,"
        " f.interval, f.images, f.user_agent, f.notify"
        " FROM feed f LEFT JOIN fetch s ON s.feed = f.id WHERE f.removed IS NULL"
        " ORDER BY s.last_attempt, f.id"); // who waited longest comes first
    QList<models::FetchState> states;
    while (row.next()) {
        models::FetchState state;
        state.feed = {row.column<qint64>(0)};
        state.url = row.column<QUrl>(3);
        state.title = titleOf(row.column<QString>(1), row.column<QString>(2), state.url);
        state.etag = row.column<QByteArray>(4);
        state.lastModified = row.column<QByteArray>(5);
        state.contentHash = row.column<QByteArray>(6);
        state.lastAttempt = row.column<QDateTime>(7);
        state.lastSuccess = row.column<QDateTime>(8);
        state.nextDue = row.column<QDateTime>(9);
        state.failures = row.column<int>(10);
        state.gone = row.column<bool>(11);
        state.movingTo = row.column<QUrl>(12);
        state.movingSince = row.column<QDateTime>(13);
        state.settings = settingsFrom(row, 14);
        const bool due = !state.gone && (!state.nextDue.isValid() || state.nextDue <= now);
        if (only.isEmpty() ? all || due : only.contains(state.feed))
            states.append(state);
    }
    return states;
}

FeedId feedAt(Database &database, const QUrl &url)
{
    Statement row(database, "SELECT id FROM feed WHERE canonical = ? AND removed IS NULL");
    return row.bind(models::canonicalAddress(url)).next() ? FeedId{row.column<qint64>(0)} : FeedId();
}

QString feedTitle(Database &database, FeedId id)
{
    Statement row(database, "SELECT user_title, publisher_title, url FROM feed WHERE id = ?");
    if (!row.bind(id.value).next())
        return {};
    return titleOf(row.column<QString>(0), row.column<QString>(1), row.column<QUrl>(2));
}

void requireFeed(Database &database, FeedId id)
{
    if (!isThere(database, "SELECT 1 FROM feed WHERE id = ? AND removed IS NULL", id.value))
        throw Refusal{{.kind = models::Problem::Kind::NoSuchFeed, .subject = QString::number(id.value)}};
}

void requireFolder(Database &database, FolderId id)
{
    if (id && !isThere(database, "SELECT 1 FROM folder WHERE id = ? AND removed IS NULL", id.value))
        throw Refusal{{.kind = models::Problem::Kind::NoSuchFeed, .subject = QString::number(id.value)}};
}

FeedId insertFeed(Database &database, const NewFeed &feed, const QString &outlineAttributes)
{
    const QString canonical = models::canonicalAddress(feed.url);
    const double position = positionFor(database, feed.folder, FeedId());
    Statement removed(database, "SELECT id FROM feed WHERE canonical = ? ORDER BY removed DESC LIMIT 1");
    const qint64 former = removed.bind(canonical).next() ? removed.column<qint64>(0) : 0;
    if (former) {
        Statement(database,
                  "UPDATE feed SET removed = NULL, folder = ?, position = ?, url = ?, user_title = ?,"
                  " interval = ?, images = ?, user_agent = ?, notify = ?, outline = ? WHERE id = ?")
            .bind(feed.folder, position, feed.url, feed.title, qint64(feed.settings.interval.count()),
                  int(feed.settings.images), feed.settings.userAgent, feed.settings.notify, outlineAttributes,
                  former)
            .run();
        Statement(database, "UPDATE fetch SET next_due = NULL, gone = 0 WHERE feed = ?").bind(former).run();
        return {former};
    }
    Statement(database,
              "INSERT INTO feed (folder, position, url, canonical, user_title, site, interval, images,"
              " user_agent, notify, outline) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(feed.folder, position, feed.url, canonical, feed.title, feed.site,
              qint64(feed.settings.interval.count()), int(feed.settings.images), feed.settings.userAgent,
              feed.settings.notify, outlineAttributes)
        .run();
    const FeedId id{database.lastInsertId()};
    Statement(database, "INSERT INTO fetch (feed) VALUES (?)").bind(id).run();
    return id;
}

FolderId insertFolder(Database &database, const QString &name, FolderId parent)
{
    Statement(database, "INSERT INTO folder (parent, position, name) VALUES (?, ?, ?)")
        .bind(parent, positionFor(database, parent, FolderId()), name)
        .run();
    return {database.lastInsertId()};
}

double positionFor(Database &database, FolderId parent, FeedId before)
{
    return positionAmong(database, feedSiblings, parent, before.value);
}

double positionFor(Database &database, FolderId parent, FolderId before)
{
    return positionAmong(database, folderSiblings, parent, before.value);
}

Place placeOf(Database &database, FeedId id)
{
    Statement row(database, "SELECT folder, position FROM feed WHERE id = ?");
    row.bind(id.value).next();
    return {{row.column<qint64>(0)}, row.column<double>(1)};
}

Place placeOf(Database &database, FolderId id)
{
    Statement row(database, "SELECT parent, position FROM folder WHERE id = ?");
    row.bind(id.value).next();
    return {{row.column<qint64>(0)}, row.column<double>(1)};
}

void place(Database &database, FeedId id, Place to)
{
    Statement(database, "UPDATE feed SET folder = ?, position = ? WHERE id = ?")
        .bind(to.parent, to.position, id)
        .run();
}

void place(Database &database, FolderId id, Place to)
{
    Statement(database, "UPDATE folder SET parent = ?, position = ? WHERE id = ?")
        .bind(to.parent, to.position, id)
        .run();
}

void setRemoved(Database &database,
                const QList<qint64> &feeds,
                const QList<qint64> &folders,
                const QDateTime &when)
{
    Statement feed(database, "UPDATE feed SET removed = ?1 WHERE id = ?2 AND (?1 IS NOT NULL OR NOT EXISTS"
                             " (SELECT 1 FROM feed other WHERE other.canonical = feed.canonical"
                             " AND other.removed IS NULL))");
    for (const qint64 id : feeds)
        feed.bind(when, id).run();
    Statement folder(database, "UPDATE folder SET removed = ? WHERE id = ?");
    for (const qint64 id : folders)
        folder.bind(when, id).run();
}

void collectBelow(Database &database, QList<qint64> &folders, QList<qint64> &feeds)
{
    Statement inside(database, "SELECT id FROM folder WHERE parent = ? AND removed IS NULL");
    Statement held(database, "SELECT id FROM feed WHERE folder = ? AND removed IS NULL");
    for (qsizetype i = 0; i < folders.size(); ++i) { // grows while it is walked
        inside.bind(folders.at(i));
        while (inside.next()) {
            if (!folders.contains(inside.column<qint64>(0)))
                folders.append(inside.column<qint64>(0));
        }
        held.bind(folders.at(i));
        while (held.next()) {
            if (!feeds.contains(held.column<qint64>(0)))
                feeds.append(held.column<qint64>(0));
        }
    }
}

} // namespace app::store
