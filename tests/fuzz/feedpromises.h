// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/plaintext.h"
#include "models/parsedfeed.h"
#include "tests/fuzz/input.h"

#include <algorithm>

namespace fuzz {

inline void checkDate(const QDateTime &date)
{
    if (!date.isValid())
        return;
    promise(date.timeSpec() == Qt::UTC, "dates are UTC", date.toString(Qt::ISODate));
    promise(date.date().year() >= 1 && date.date().year() <= 9999, "years have four digits",
            date.toString(Qt::ISODate));
}

inline void checkLine(const QString &text)
{
    promise(std::none_of(text.begin(), text.end(),
                         [](QChar letter) { return letter.unicode() < 0x20 || letter.unicode() == 0x7f; }),
            "a title is one line without control characters", text);
    promise(text.isValidUtf16(), "letters are whole", text);
}

inline void checkItem(const models::ParsedItem &item)
{
    checkLine(item.title);
    checkLine(item.author);
    checkDate(item.published);
    checkDate(item.updated);
    checkLine(app::html::excerpt(item.content.isEmpty() ? item.summary : item.content));
    promise(item.commentCount.value_or(0) >= 0, "nobody counts fewer comments than none");
    for (const models::Enclosure &enclosure : item.enclosures)
        promise(!enclosure.url.isEmpty(), "an enclosure is somewhere");
}

/// What models::ParsedFeed and the parser's header promise of every feed that is read.
inline void checkFeed(const models::ParsedFeed &feed, int mostItems)
{
    promise(feed.format != models::FeedFormat::Unknown, "a feed has a format");
    promise(feed.items.size() <= mostItems, "only the newest items are kept");
    promise(feed.ttlMinutes >= 0, "a feed does not ask to be read before it was");
    checkLine(feed.title);
    checkDate(feed.updated);
    for (const int hour : feed.skipHours)
        promise(hour >= 0 && hour <= 23, "a day has 24 hours", QString::number(hour));
    for (const Qt::DayOfWeek day : feed.skipDays)
        promise(day >= Qt::Monday && day <= Qt::Sunday, "a week has seven days");
    for (const models::ParsedItem &item : feed.items)
        checkItem(item);
}

} // namespace fuzz
