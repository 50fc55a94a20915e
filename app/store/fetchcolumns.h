// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/statement.h"
#include "models/feed.h"

namespace app::store {

// What a feed's settings and its fetch record are read from: feed AS f, fetch AS s.
#define SETTINGS_COLUMNS                                                                                     \
    "f.interval, f.images, f.user_agent, f.notify, f.user_name, f.headers, f.proxy, f.proxy_address,"        \
    " f.time_out, f.keep_days, f.keep_articles, f.keep_unread, f.edited_unread"
#define RECORD_COLUMNS                                                                                       \
    "s.asked, s.not_modified, s.received, s.saved, s.last_bytes, s.last_took, s.last_new, s.moved_at,"       \
    " s.next_look, s.habit"

/// The columns of a row, one after the other.
class Columns
{
public:
    explicit Columns(const Statement &row)
        : m_row(row)
    {}

    template<typename T>
    T next()
    {
        return m_row.column<T>(m_at++);
    }
    bool isNextNull() const { return m_row.isNull(m_at); }

private:
    const Statement &m_row;
    int m_at = 0;
};

models::FeedSettings settingsFrom(Columns &row);
models::FetchRecord recordFrom(Columns &row);

/// Header fields as the library keeps them, one a line; what holds a line break is left out.
QString textOf(const QList<models::HttpHeader> &headers);
QList<models::HttpHeader> headersFrom(const QString &text);

/// A habit as one number.
int numberOf(const models::PostingHabit &habit);

void writeSettings(Database &database, models::FeedId feed, const models::FeedSettings &settings);

} // namespace app::store
