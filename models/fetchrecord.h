// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace models {

/// When a feed usually has something new, as roughly as a person would say it, in the user's own time.
struct PostingHabit
{
    /// Monday to Sunday have the numbers of Qt::DayOfWeek.
    enum class Days {
        Any,
        Monday,
        Tuesday,
        Wednesday,
        Thursday,
        Friday,
        Saturday,
        Sunday,
        Weekdays,
        Weekends
    };
    enum class Part { Any, Morning, Afternoon, Evening, Night };

    Days days = Days::Any;
    Part part = Part::Any;

    bool operator==(const PostingHabit &) const = default;
};

/// Why a feed is looked at when it is: what the properties say after the time of the next look.
enum class NextLookReason {
    AsSoonAsPossible, ///< Never asked yet, or asked for by the user.
    Interval,         ///< So long after the last, as set.
    Learned,          ///< When it usually has something new.
    ServerFresh,      ///< Its answer is good until then (Cache-Control, Expires).
    PublisherWait,    ///< Its document asks for it (ttl, sy:updatePeriod).
    SkippedTime,      ///< The hours or days it asks to skip are over then.
    SlowDown,         ///< The server asked for a pause (429, 503).
    Failures,         ///< It failed, so it is asked less often.
    ByHand,           ///< Only when the user asks.
    Gone              ///< Never: its publisher closed it.
};

/// What a feed's fetches came to so far: kept with the feed, shown in its properties and in feed health.
struct FetchRecord
{
    int asked = 0;        ///< Requests that were answered with 200 or 304.
    int notModified = 0;  ///< Those answered with 304.
    qint64 received = 0;  ///< Bytes of bodies, decoded.
    qint64 saved = 0;     ///< Bytes that 304 answers kept from being sent: the last body's size, each time.
    qint64 lastBytes = 0; ///< Of the last body, decoded.
    std::chrono::milliseconds lastTook{0}; ///< The last answer, from the request to the parsed document.
    QDateTime lastNew;                     ///< When an article last arrived; invalid: never.
    QDateTime movedAt;                     ///< When the address was last replaced by the one it moved to.
    NextLookReason nextLook = NextLookReason::AsSoonAsPossible;
    PostingHabit habit; ///< As far as it is known.

    /// Of the answers, how many said that nothing is new; 0 to 1.
    double notModifiedShare() const { return asked > 0 ? double(notModified) / asked : 0; }

    bool operator==(const FetchRecord &) const = default;
};

} // namespace models
