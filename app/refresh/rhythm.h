// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetchrecord.h"
#include "models/parsedfeed.h"

#include <QByteArray>
#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>

namespace app::refresh {

/// When a feed has something new: for every hour of the week, how often, the last weeks counting most.
///
/// The hours are UTC. A publisher's habits belong to the publisher's clock and not to the user's, who may
/// travel; summer time moves them by an hour twice a year, which neighbouring hours share anyway.
class Rhythm
{
public:
    static constexpr auto halfLife = std::chrono::hours(4 * 7 * 24);
    static constexpr auto longestMemory = std::chrono::hours(16 * 7 * 24);
    static constexpr auto shortestHistory = std::chrono::hours(14 * 24); ///< Less is not worth guessing from.
    static constexpr auto shortestWait = std::chrono::minutes(30);
    static constexpr auto longestWait = std::chrono::hours(24);

    Rhythm() = default;
    explicit Rhythm(const QByteArray &stored); ///< Nothing learned if it was not written by toBytes().
    QByteArray toBytes() const;                ///< About 200 bytes.

    /// A document that was read at `at`; the look before was at `before`, invalid for the first.
    /// Items dated between the two count when they say; the dates of a first document all count. What is
    /// undated, or dated outside, is spread over the time between the looks, once `confirm()` says that it
    /// was new.
    void learn(const models::ParsedFeed &feed, const QDateTime &before, const QDateTime &at);
    /// Before the next learn(): when an article of this feed was last stored as new.
    void confirm(const QDateTime &lastNew);

    /// How long to wait after a look until the next is worth it: when what may have come by then has waited
    /// long enough, all together (see README). Not set with too little history. Pure.
    std::optional<std::chrono::seconds> waitAfter(const QDateTime &look) const;

    /// How many hours with something new are to be expected in the hour that begins then.
    double expectedIn(const QDateTime &hour) const;
    /// In the time zone with this distance from UTC, in seconds.
    models::PostingHabit habit(int utcOffset) const;

private:
    static constexpr int hours = 7 * 24;

    void decayTo(const QDateTime &now);
    void add(const QDateTime &when, double weight);
    void spread(const QDateTime &from, const QDateTime &to);
    double weeksSeen(const QDateTime &now) const;
    double rate(int hourOfWeek, double weeks) const;

    std::array<double, hours> m_weights{}; ///< As of m_asOf.
    double m_total = 0;                    ///< Their sum.
    QDateTime m_asOf;
    QDateTime m_since;       ///< All that came since then is counted.
    QDateTime m_newest;      ///< The newest date that was counted.
    QDateTime m_pendingFrom; ///< Something undated may have come between these two.
    QDateTime m_pendingTo;
};

} // namespace app::refresh
