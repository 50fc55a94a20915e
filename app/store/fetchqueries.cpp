// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fetchqueries.h"

#include "app/store/fetchcolumns.h"
#include "app/store/treequeries.h"

namespace app::store {

namespace {

using models::FeedId;

constexpr int hoursOfADay = 24;
constexpr int daysOfAWeek = 7;
constexpr qint64 weekInMs = qint64{7} * 24 * 3600 * 1000;

void readSkips(int bits, models::FetchState &state)
{
    for (int hour = 0; hour < hoursOfADay; ++hour) {
        if (bits & (1 << hour))
            state.skipHours.append(hour);
    }
    for (int day = 0; day < daysOfAWeek; ++day) {
        if (bits & (1 << (hoursOfADay + day)))
            state.skipDays.append(Qt::DayOfWeek(day + 1));
    }
}

models::FetchState stateFrom(const Statement &statement)
{
    Columns row(statement);
    models::FetchState state;
    state.feed = {row.next<qint64>()};
    const auto userTitle = row.next<QString>();
    const auto publisherTitle = row.next<QString>();
    state.url = row.next<QUrl>();
    state.title = titleOf(userTitle, publisherTitle, state.url);
    state.etag = row.next<QByteArray>();
    state.lastModified = row.next<QByteArray>();
    state.contentHash = row.next<QByteArray>();
    state.lastAttempt = row.next<QDateTime>();
    state.lastSuccess = row.next<QDateTime>();
    state.nextDue = row.next<QDateTime>();
    state.failures = row.next<int>();
    state.gone = row.next<bool>();
    if (row.isNextNull())
        row.next<QString>();
    else
        state.problem = models::problemKind(row.next<QString>());
    state.validatorsFrom = row.next<QUrl>();
    state.movingTo = row.next<QUrl>();
    state.movingSince = row.next<QDateTime>();
    state.refusedMove = row.next<QUrl>();
    state.fresh = std::chrono::seconds(row.next<qint64>());
    state.publisherWait = std::chrono::seconds(row.next<qint64>());
    readSkips(row.next<int>(), state);
    state.rhythm = row.next<QByteArray>();
    state.settings = settingsFrom(row);
    state.record = recordFrom(row);
    return state;
}

} // namespace

int skipsOf(const models::FetchState &state)
{
    int bits = 0;
    for (const int hour : state.skipHours)
        bits |= hour >= 0 && hour < hoursOfADay ? 1 << hour : 0;
    for (const Qt::DayOfWeek day : state.skipDays)
        bits |= 1 << (hoursOfADay + int(day) - 1);
    return bits;
}

QList<models::FetchState>
loadFetchStates(Database &database, const QList<FeedId> &only, bool all, const QDateTime &now)
{
    Statement row(
        database,
        "SELECT f.id, f.user_title, f.publisher_title, f.url, s.etag, s.last_modified,"
        " s.content_hash, s.last_attempt, s.last_success, s.next_due, s.failures, s.gone, s.problem,"
        " s.validators_from, s.moving_to, s.moving_since, s.refused_move, s.fresh,"
        " s.publisher_wait, s.skips, s.rhythm, " SETTINGS_COLUMNS ", " RECORD_COLUMNS
        " FROM feed f LEFT JOIN fetch s ON s.feed = f.id WHERE f.removed IS NULL"
        " AND (?1 OR NOT ifnull(s.gone, 0) AND (ifnull(s.next_due, ?2) <= ?2"
        // Asked in the future: the clock was turned back, and the next look means nothing.
        " OR s.last_attempt > ?2 + 60000))"
        " ORDER BY s.last_attempt, f.id");
    row.bind(all || !only.isEmpty(), now);
    QList<models::FetchState> states;
    while (row.next()) {
        if (only.isEmpty() || only.contains(FeedId{row.column<qint64>(0)}))
            states.append(stateFrom(row));
    }
    return states;
}

void writeNextLooks(Database &database, const QList<models::NextLook> &looks)
{
    Statement next(database, "UPDATE fetch SET next_due = ?, next_look = ? WHERE feed = ?");
    for (const models::NextLook &look : looks)
        next.bind(look.at, int(look.reason), look.feed).run();
}

QList<models::HostPace> loadHostPaces(Database &database)
{
    QList<models::HostPace> paces;
    Statement statement(database, "SELECT name, tokens, per_minute, counted_at, learned_until, paused_until"
                                  " FROM host");
    while (statement.next()) {
        Columns row(statement);
        models::HostPace pace;
        pace.host = row.next<QString>();
        pace.tokens = row.next<double>();
        pace.perMinute = row.next<double>();
        pace.countedAt = row.next<QDateTime>();
        pace.learnedUntil = row.next<QDateTime>();
        pace.pausedUntil = row.next<QDateTime>();
        paces.append(pace);
    }
    return paces;
}

void writeHostPaces(Database &database, const QList<models::HostPace> &paces, const QDateTime &now)
{
    if (paces.isEmpty())
        return;
    Statement write(database,
                    "INSERT OR REPLACE INTO host (name, tokens, per_minute, counted_at, learned_until,"
                    " paused_until) VALUES (?, ?, ?, ?, ?, ?)");
    for (const models::HostPace &pace : paces)
        write
            .bind(pace.host, pace.tokens, pace.perMinute, pace.countedAt, pace.learnedUntil, pace.pausedUntil)
            .run();
    // A bucket that nobody drew from for a day is full again, and says nothing.
    Statement(database, "DELETE FROM host WHERE ifnull(counted_at, 0) < ?1 AND ifnull(learned_until, 0) < ?2"
                        " AND ifnull(paused_until, 0) < ?2")
        .bind(now.addDays(-1), now)
        .run();
}

QHash<FeedId, QList<int>> loadPostsByWeek(Database &database, int weeks, const QDateTime &now)
{
    QHash<FeedId, QList<int>> posts;
    Statement row(database, "SELECT feed, (?1 - sort) / ?2, count(*) FROM status INDEXED BY status_time"
                            " WHERE sort > ?1 - ?2 * ?3 AND sort <= ?1 GROUP BY 1, 2");
    row.bind(now, weekInMs, weeks);
    while (row.next()) {
        QList<int> &bars = posts[FeedId{row.column<qint64>(0)}];
        bars.resize(weeks);
        bars[weeks - 1 - row.column<int>(1)] = row.column<int>(2);
    }
    return posts;
}

void writeAddress(Database &database, FeedId feed, const QUrl &url)
{
    Statement before(database, "SELECT url, former_url FROM feed WHERE id = ?");
    if (!before.bind(feed).next())
        return;
    const auto left = before.column<QUrl>(0);
    const bool isComingBack =
        models::canonicalAddress(url) == models::canonicalAddress(before.column<QUrl>(1));
    Statement(database, "UPDATE OR IGNORE feed SET url = ?1, canonical = ?2,"
                        " former_url = CASE WHEN ?3 THEN '' ELSE former_url END WHERE id = ?4")
        .bind(url, models::canonicalAddress(url), isComingBack, feed)
        .run();
    Statement(database,
              "UPDATE fetch SET etag = NULL, last_modified = NULL, content_hash = NULL, next_due = NULL,"
              " next_look = 0, failures = 0, gone = 0, moving_to = '', moving_since = NULL,"
              " validators_from = '', problem = NULL, problem_status = 0, problem_evidence = '',"
              " fresh = 0, publisher_wait = 0, skips = 0,"
              " refused_move = CASE WHEN ?1 THEN ?2 ELSE '' END,"
              " moved_at = CASE WHEN ?1 THEN NULL ELSE moved_at END WHERE feed = ?3")
        .bind(isComingBack, left, feed)
        .run();
}

} // namespace app::store
