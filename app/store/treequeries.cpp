// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/treequeries.h"

#include "app/store/collections.h"
#include "app/store/fetchcolumns.h"
#include "app/store/members.h"
#include "app/store/siblings.h"
#include "app/store/sqlerror.h"
#include "app/store/statement.h"

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using models::FeedId;
using models::FolderId;

#define FEED_COLUMNS                                                                                         \
    "SELECT f.id, f.folder, f.position, f.url, f.site, f.user_title, f.publisher_title, f.description,"      \
    " f.language, f.icon, f.unread, f.total, s.last_attempt, s.last_success, s.next_due, s.failures,"        \
    " s.gone, s.repaired, s.problem, s.problem_status, s.problem_evidence, f.former_url, s.moving_to,"       \
    " " SETTINGS_COLUMNS ", " RECORD_COLUMNS                                                                 \
    " FROM feed f LEFT JOIN fetch s ON s.feed = f.id WHERE f.removed IS NULL "

std::optional<models::Problem> problemFrom(Columns &row, const QString &title)
{
    const bool isThere = !row.isNextNull();
    models::Problem problem{.kind = models::problemKind(row.next<QString>()), .subject = title};
    problem.httpStatus = row.next<int>();
    problem.evidence = row.next<QString>();
    return isThere ? std::optional(problem) : std::nullopt;
}

models::Feed feedFrom(const Statement &statement)
{
    Columns row(statement);
    models::Feed feed;
    feed.id = {row.next<qint64>()};
    feed.folder = {row.next<qint64>()};
    feed.position = row.next<double>();
    feed.url = row.next<QUrl>();
    feed.site = row.next<QUrl>();
    feed.userTitle = row.next<QString>();
    feed.publisherTitle = row.next<QString>();
    feed.title = titleOf(feed.userTitle, feed.publisherTitle, feed.url);
    feed.description = row.next<QString>();
    feed.language = row.next<QString>();
    feed.icon = row.next<QUrl>();
    feed.unread = row.next<int>();
    feed.total = row.next<int>();
    feed.lastAttempt = row.next<QDateTime>();
    feed.lastSuccess = row.next<QDateTime>();
    feed.nextDue = row.next<QDateTime>();
    feed.failures = row.next<int>();
    feed.gone = row.next<bool>();
    feed.repaired = row.next<QString>();
    feed.problem = problemFrom(row, feed.title);
    feed.formerUrl = row.next<QUrl>();
    feed.movingTo = row.next<QUrl>();
    feed.settings = settingsFrom(row);
    feed.record = recordFrom(row);
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

} // namespace

QString titleOf(const QString &user, const QString &publisher, const QUrl &url)
{
    return !user.isEmpty() ? user : !publisher.isEmpty() ? publisher : url.toDisplayString();
}

models::LibraryTree loadTree(Database &database)
{
    QList<models::Feed> feeds;
    Statement row(database, FEED_COLUMNS);
    while (row.next())
        feeds.append(feedFrom(row));
    return {loadFolders(database), feeds, loadLabels(database), loadSavedSearches(database)};
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
    Statement removed(database, "SELECT id FROM feed WHERE canonical = ? AND removed IS NOT NULL"
                                " ORDER BY removed DESC LIMIT 1");
    const qint64 former = removed.bind(canonical).next() ? removed.column<qint64>(0) : 0;
    if (former) {
        FeedVisibility visibility(database, {former});
        Statement(database,
                  "UPDATE feed SET removed = NULL, folder = ?, position = ?, url = ?, user_title = ?,"
                  " outline = ? WHERE id = ?")
            .bind(feed.folder, position, feed.url, feed.title, outlineAttributes, former)
            .run();
        Statement(database, "UPDATE fetch SET next_due = NULL, next_look = 0, gone = 0 WHERE feed = ?")
            .bind(former)
            .run();
        writeSettings(database, {former}, feed.settings);
        visibility.count();
        return {former};
    }
    Statement(database, "INSERT INTO feed (folder, position, url, canonical, user_title, site, outline)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(feed.folder, position, feed.url, canonical, feed.title, feed.site, outlineAttributes)
        .run();
    const FeedId id{database.lastInsertId()};
    Statement(database, "INSERT INTO fetch (feed) VALUES (?)").bind(id).run();
    if (!(feed.settings == models::FeedSettings()))
        writeSettings(database, id, feed.settings);
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
    return positionAmong(database, feedSiblings, parent.value, before.value);
}

double positionFor(Database &database, FolderId parent, FolderId before)
{
    return positionAmong(database, folderSiblings, parent.value, before.value);
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
    FeedVisibility visibility(database, feeds);
    Statement feed(database, "UPDATE feed SET removed = ?1 WHERE id = ?2 AND (?1 IS NOT NULL OR NOT EXISTS"
                             " (SELECT 1 FROM feed other WHERE other.canonical = feed.canonical"
                             " AND other.removed IS NULL))");
    for (const qint64 id : feeds)
        feed.bind(when, id).run();
    visibility.count();
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
