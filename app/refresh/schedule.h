// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetchstate.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace app::refresh {

constexpr auto shortestInterval =
    std::chrono::minutes(5); ///< Whatever the user or a server says, no oftener.
constexpr auto longestWait =
    std::chrono::hours(24); ///< A dead feed is still tried daily; sites do come back.

/// When feeds are looked at that have no interval of their own.
struct UsualSchedule
{
    std::chrono::seconds interval = std::chrono::hours(1);
    bool learned = false; ///< When they usually have something new.

    bool operator==(const UsualSchedule &) const = default;
};

/// What counts for the time of the next look at a feed.
struct Attempt
{
    QDateTime at;                   ///< When the last one ended, UTC.
    std::chrono::seconds wanted{0}; ///< Between two looks: as set, or as learned.
    models::NextLookReason because = models::NextLookReason::Interval; ///< Or Learned, or ByHand.
    std::optional<models::Problem::Kind> problem;
    int failures = 0;                          ///< In a row, this one included.
    std::optional<std::chrono::seconds> pause; ///< Retry-After.
    std::chrono::seconds fresh{0};             ///< Cache-Control, Expires.
    std::chrono::seconds publisherWait{0};     ///< ttl, sy:updatePeriod.
    QList<int> skipHours;                      ///< 0 to 23, GMT (RSS 2.0).
    QList<Qt::DayOfWeek> skipDays;
};

/// The attempt that led to what is remembered, without a pause that was asked for.
Attempt attemptOf(const models::FetchState &state, const UsualSchedule &usual);

/// When a feed may be fetched next, and why then.
struct Look
{
    QDateTime at; ///< Invalid: never by itself.
    models::NextLookReason reason = models::NextLookReason::Interval;
};

/// Whether a problem of this kind says something about the feed, so that it is asked less often.
bool countsAsFailure(models::Problem::Kind kind);

/// `jitter`, 0 to 1, keeps feeds that failed together from coming back together: it takes away up to a tenth
/// of a back-off. Pure.
Look nextAttempt(const Attempt &last, double jitter);

/// The same, decided anew from what is remembered: after the user chose another interval. What a server asked
/// for still holds. Pure.
Look nextLookAgain(const models::FetchState &state, const UsualSchedule &usual);

} // namespace app::refresh
