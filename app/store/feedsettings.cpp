// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/feedsettings.h"

#include "app/store/statement.h"

#include <array>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

constexpr std::array columns = {"interval",      "images",      "user_agent",    "notify",   "user_name",
                                "headers",       "proxy",       "proxy_address", "time_out", "keep_days",
                                "keep_articles", "keep_unread", "edited_unread"};

} // namespace

QString settingsSnapshot(Database &database, models::FeedId feed)
{
    QByteArray pairs;
    for (const QByteArray column : columns)
        pairs += (pairs.isEmpty() ? "'" : ", '") + column + "', " + column;
    Statement row(database, "SELECT json_object(" + pairs + ") FROM feed WHERE id = ?");
    return row.bind(feed).next() ? row.column<QString>(0) : QString();
}

void restoreSettings(Database &database, models::FeedId feed, const QString &snapshot)
{
    QByteArray sets;
    for (const QByteArray column : columns) { // one that is younger than the snapshot stays as it is
        sets += (sets.isEmpty() ? "" : ", ") + column + " = CASE WHEN json_type(?1, '$." + column
                + "') IS NULL THEN " + column + " ELSE json_extract(?1, '$." + column + "') END";
    }
    Statement(database, "UPDATE feed SET " + sets + " WHERE id = ?2 AND json_valid(?1)")
        .bind(snapshot, feed)
        .run();
}

} // namespace app::store
