// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feedhealth.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr int fewestSilentMonths = 3; // many a good feed posts four times a year
constexpr int daysOfMoving = 30;      // so long a move is news
constexpr int failuresToTell = 3;

/// Problems that come and go with the weather.
bool mayPass(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::HostNotFound:
    case Problem::Kind::ConnectionFailed:
    case Problem::Kind::TimedOut:
    case Problem::Kind::SlowDown:
    case Problem::Kind::ServerFailed:
    case Problem::Kind::BodyCut:
    case Problem::Kind::EmptyBody: return true;
    default: return false;
    }
}

/// Whether the last look says something about the feed: not if it was stopped, nor if there was no network.
bool hasTrouble(const Feed &feed)
{
    return feed.problem && feed.problem->kind != Problem::Kind::Cancelled
           && (feed.problem->kind != Problem::Kind::Offline || !feed.lastSuccess.isValid());
}

int silentMonths(const Feed &feed, const QDateTime &now)
{
    // What comes with the program has said all it has to say.
    if (!feed.record.lastNew.isValid() || feed.url.scheme() == "courant"_L1)
        return 0;
    const QDate last = feed.record.lastNew.toUTC().date();
    const QDate today = now.toUTC().date();
    int months = (today.year() - last.year()) * 12 + today.month() - last.month();
    if (last.addMonths(months) > today)
        --months;
    return months >= fewestSilentMonths ? months : 0;
}

FeedState stateOf(const Feed &feed, const FeedHealth &health, const QDateTime &now)
{
    if (feed.gone)
        return FeedState::Gone;
    if (hasTrouble(feed) && feed.problem->kind == Problem::Kind::SlowDown)
        return FeedState::SlowedDown;
    if (hasTrouble(feed))
        return health.needsAttention ? FeedState::Failing : FeedState::Faltering;
    if (health.moved && feed.record.movedAt.isValid() && feed.record.movedAt.daysTo(now) < daysOfMoving)
        return FeedState::Moved;
    if (health.silentMonths > 0)
        return FeedState::Silent;
    if (!feed.lastAttempt.isValid())
        return FeedState::NeverAsked;
    return feed.repaired.isEmpty() ? FeedState::Well : FeedState::Repaired;
}

} // namespace

FeedHealth healthOf(const Feed &feed, const QDateTime &now)
{
    FeedHealth health;
    health.needsAttention = needsAttention(feed);
    health.moved = !feed.formerUrl.isEmpty();
    health.silentMonths = silentMonths(feed, now);
    health.state = stateOf(feed, health, now);
    return health;
}

bool needsAttention(const Feed &feed)
{
    if (feed.gone)
        return true;
    if (!hasTrouble(feed))
        return false;
    if (!feed.lastSuccess.isValid())
        return true; // there is nothing of it yet, so whoever subscribed to it waits to hear why
    return !mayPass(feed.problem->kind) || feed.failures >= failuresToTell;
}

bool mayHaveMoved(const Feed &feed)
{
    if (feed.gone)
        return true;
    if (!feed.problem)
        return false;
    switch (feed.problem->kind) {
    case Problem::Kind::HostNotFound:
    case Problem::Kind::TooManyRedirects:
    case Problem::Kind::NotFound:
    case Problem::Kind::Gone:
    case Problem::Kind::WebPage:
    case Problem::Kind::NotAFeed: return true;
    default: return false;
    }
}

} // namespace models
