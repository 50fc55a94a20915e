// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/net/fetch.h"
#include "models/hostpace.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace app::net {

/// How fast each host may be asked: a token bucket for every stranger, smaller where the host says so or has
/// sent us away, and the pauses that hosts asked for. Hosts are told apart by name; those that share an
/// address share nothing here, because the address is only known to the one who connects.
class HostPaces
{
public:
    static constexpr double usualPerMinute = 60;
    static constexpr double usualBurst = 20; ///< Requests that a host not asked for long may get at once.
    static constexpr double slowestPerMinute = 0.2;
    static constexpr auto slowFor = std::chrono::hours(24); ///< After a 429.

    explicit HostPaces(Clock clock);

    void setPaces(const QList<models::HostPace> &paces); ///< What an earlier run knew.
    QList<models::HostPace> takeChanged();               ///< Since the last call.

    QDateTime pausedUntil(const QString &host) const; ///< Invalid: it may be asked.
    void pause(const QString &host, const QDateTime &until);

    /// Takes a token and answers 0, or answers how long there will be none.
    std::chrono::milliseconds take(const QString &host);
    /// How many requests may go out until then.
    int room(const QString &host, std::chrono::seconds within);
    /// What a host's answer says of how fast it may be asked: 429, Retry-After, X-RateLimit. True if it is to
    /// be left alone from now on.
    bool learn(const QString &host, const FetchReply &reply);

private:
    models::HostPace &refilled(const QString &host);
    void slowDown(models::HostPace &pace, double perMinute, std::chrono::seconds forSoLong);

    Clock m_clock;
    QHash<QString, models::HostPace> m_paces;
    QSet<QString> m_changed;
};

} // namespace app::net
