// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace app::refresh {

constexpr auto shortestInterval =
    std::chrono::minutes(5); ///< Whatever the user or a server says, no oftener.
constexpr auto longestWait =
    std::chrono::hours(24); ///< A dead feed is still tried daily; sites do come back.

/// What counts for the time of the next look at a feed.
struct Attempt
{
    QDateTime at;                   ///< When the last one ended, UTC.
    std::chrono::seconds wanted{0}; ///< Between two looks, as the user set it.
    std::optional<models::Problem::Kind> problem;
    int failures = 0;                          ///< In a row, this one included.
    std::optional<std::chrono::seconds> pause; ///< Retry-After.
    std::chrono::seconds fresh{0};             ///< Cache-Control, Expires.
    std::chrono::seconds publisherWait{0};     ///< ttl, sy:updatePeriod.
    QList<int> skipHours;                      ///< 0 to 23, GMT (RSS 2.0).
    QList<Qt::DayOfWeek> skipDays;
};

/// Whether a problem of this kind says something about the feed, so that it is asked less often.
bool countsAsFailure(models::Problem::Kind kind);

/// When the feed may be fetched next; invalid if never (410). `jitter`, 0 to 1, keeps those that failed
/// together from coming back together: it takes away up to a tenth of a back-off. Pure.
QDateTime nextAttempt(const Attempt &last, double jitter);

} // namespace app::refresh
