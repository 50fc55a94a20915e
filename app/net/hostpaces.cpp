// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/hostpaces.h"

#include "app/net/freshness.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::net {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr double minuteInMs = 60'000;
constexpr double forbiddenPerMinute = 6; ///< Some hosts say 403 where they mean 429.
constexpr auto forbiddenFor = std::chrono::hours(1);

} // namespace

HostPaces::HostPaces(Clock clock)
    : m_clock(std::move(clock))
{}

void HostPaces::setPaces(const QList<models::HostPace> &paces)
{
    for (const models::HostPace &pace : paces) {
        if (!m_paces.contains(pace.host))
            m_paces.insert(pace.host, pace);
    }
}

QList<models::HostPace> HostPaces::takeChanged()
{
    QList<models::HostPace> changed;
    for (const QString &host : std::exchange(m_changed, {}))
        changed.append(m_paces.value(host));
    return changed;
}

QDateTime HostPaces::pausedUntil(const QString &host) const
{
    const auto pace = m_paces.constFind(host);
    if (pace == m_paces.constEnd() || !pace->pausedUntil.isValid())
        return {};
    const QDateTime now = m_clock();
    // Longer than anybody may send us away: the clock has been turned back.
    const bool isPaused =
        pace->pausedUntil > now && now.secsTo(pace->pausedUntil) <= seconds(longestPause).count();
    return isPaused ? pace->pausedUntil : QDateTime();
}

void HostPaces::pause(const QString &host, const QDateTime &until)
{
    models::HostPace &pace = refilled(host);
    const QDateTime latest = m_clock().addSecs(seconds(longestPause).count());
    pace.pausedUntil = std::max(pausedUntil(host), std::min(until, latest));
    m_changed.insert(host);
}

models::HostPace &HostPaces::refilled(const QString &host)
{
    const QDateTime now = m_clock();
    auto found = m_paces.find(host);
    if (found == m_paces.end())
        found = m_paces.insert(
            host, {.host = host, .tokens = usualBurst, .perMinute = usualPerMinute, .countedAt = now});
    models::HostPace &pace = *found;
    const double passed = std::max<double>(0, static_cast<double>(pace.countedAt.msecsTo(now)));
    pace.tokens = std::min(usualBurst, pace.tokens + pace.perMinute * passed / minuteInMs);
    pace.countedAt = now;
    if (pace.learnedUntil.isValid() && pace.learnedUntil <= now) {
        pace.learnedUntil = QDateTime();
        pace.perMinute = usualPerMinute;
    }
    return pace;
}

milliseconds HostPaces::take(const QString &host)
{
    models::HostPace &pace = refilled(host);
    if (pace.tokens < 1) {
        const double missing = (1 - pace.tokens) / std::max(pace.perMinute, slowestPerMinute);
        return milliseconds(static_cast<qint64>(std::ceil(missing * minuteInMs)));
    }
    pace.tokens -= 1;
    m_changed.insert(host);
    return milliseconds(0);
}

int HostPaces::room(const QString &host, seconds within)
{
    const models::HostPace &pace = refilled(host);
    const double coming = pace.perMinute * static_cast<double>(within.count()) / 60;
    return static_cast<int>(pace.tokens + coming);
}

void HostPaces::slowDown(models::HostPace &pace, double perMinute, seconds forSoLong)
{
    const QDateTime until = m_clock().addSecs(forSoLong.count());
    pace.perMinute = std::clamp(perMinute, slowestPerMinute, usualPerMinute);
    pace.learnedUntil = pace.learnedUntil.isValid() ? std::max(pace.learnedUntil, until) : until;
    m_changed.insert(pace.host);
}

bool HostPaces::learn(const QString &host, const FetchReply &reply)
{
    const QDateTime now = m_clock();
    if (const auto wanted = pauseAskedFor(reply, now)) {
        pause(host, now.addSecs(wanted->count()));
        models::HostPace &pace = refilled(host);
        if (reply.status == 429) {
            pace.tokens = 0;
            slowDown(pace, pace.perMinute / 2, slowFor);
        }
        return true;
    }
    if (const auto limit = rateLimitOf(reply, now)) {
        models::HostPace &pace = refilled(host);
        if (limit->remaining < 1) {
            pause(host, now.addSecs(limit->reset.count()));
            return true;
        }
        const double perMinute = limit->remaining * 60 / static_cast<double>(limit->reset.count());
        if (perMinute < usualPerMinute) {
            pace.tokens = std::min(pace.tokens, limit->remaining);
            slowDown(pace, perMinute, limit->reset);
        }
    } else if (reply.status == 403) {
        models::HostPace &pace = refilled(host);
        slowDown(pace, std::min(pace.perMinute, forbiddenPerMinute), forbiddenFor);
    }
    return false;
}

} // namespace app::net
