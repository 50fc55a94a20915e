// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/schedule.h"

#include <algorithm>

namespace app::refresh {

using Kind = models::Problem::Kind;
using std::chrono::seconds;

namespace {

constexpr int mostDoublings = 12; ///< 5 minutes doubled nine times is a day already.
constexpr double jitterShare = 0.1;
constexpr int hoursOfAWeek = 7 * 24;

seconds atLeastShortest(seconds wanted)
{
    return std::max<seconds>(wanted, shortestInterval);
}

seconds doubled(seconds wait, int times)
{
    return std::min<seconds>(wait * (qint64(1) << std::clamp(times, 0, mostDoublings)), longestWait);
}

seconds lessJitter(seconds wait, double jitter)
{
    return seconds(static_cast<qint64>(static_cast<double>(wait.count()) * (1 - jitterShare * jitter)));
}

seconds waitAfterSuccess(const Attempt &last)
{
    const seconds asked = std::min<seconds>(std::max(last.fresh, last.publisherWait), longestWait);
    return std::max(atLeastShortest(last.wanted), asked);
}

// The server knows best the first time. If it says so again, it is asked less often than it allows.
seconds waitAfterSlowDown(const Attempt &last, double jitter)
{
    const seconds backOff = last.failures > 1
                                ? lessJitter(doubled(atLeastShortest(last.wanted), last.failures - 2), jitter)
                                : seconds(0);
    return std::max(last.pause.value_or(seconds(shortestInterval)), backOff);
}

bool isSkipped(const QDateTime &moment, const Attempt &last)
{
    return last.skipHours.contains(moment.time().hour())
           || last.skipDays.contains(static_cast<Qt::DayOfWeek>(moment.date().dayOfWeek()));
}

// A publisher who skips every hour of the week has made a mistake, and is not obeyed.
QDateTime afterSkipped(const QDateTime &moment, const Attempt &last)
{
    QDateTime free = moment;
    for (int hours = 0; hours < hoursOfAWeek; ++hours) {
        if (!isSkipped(free, last))
            return free;
        free = QDateTime(free.date(), QTime(free.time().hour(), 0), Qt::UTC).addSecs(3600);
    }
    return moment;
}

} // namespace

bool countsAsFailure(Kind kind)
{
    return kind != Kind::Offline && kind != Kind::Cancelled;
}

QDateTime nextAttempt(const Attempt &last, double jitter)
{
    if (!last.problem)
        return afterSkipped(last.at.addSecs(waitAfterSuccess(last).count()), last);
    switch (*last.problem) {
    case Kind::Gone: return {};
    case Kind::Offline:
    case Kind::Cancelled: return last.at.addSecs(seconds(shortestInterval).count());
    case Kind::SlowDown: return last.at.addSecs(waitAfterSlowDown(last, jitter).count());
    default: {
        const seconds backOff = lessJitter(doubled(atLeastShortest(last.wanted), last.failures), jitter);
        return last.at.addSecs(std::max(backOff, last.pause.value_or(seconds(0))).count());
    }
    }
}

} // namespace app::refresh
