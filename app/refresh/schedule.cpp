// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/schedule.h"

#include "app/refresh/rhythm.h"

#include <algorithm>

namespace app::refresh {

using Kind = models::Problem::Kind;
using Reason = models::NextLookReason;
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

// The server knows best the first time. If it says so again, it is asked less often than it allows.
seconds waitAfterSlowDown(const Attempt &last, double jitter)
{
    const seconds backOff = last.failures > 1
                                ? lessJitter(doubled(atLeastShortest(last.wanted), last.failures - 2), jitter)
                                : seconds(0);
    const seconds asked = last.pause.value_or(seconds(0));
    return std::max(asked > seconds(0) ? asked : seconds(shortestInterval), backOff);
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

Look afterSuccess(const Attempt &last)
{
    Look next{last.at.addSecs(atLeastShortest(last.wanted).count()), last.because};
    const auto notBefore = [&](seconds wait, Reason reason) {
        const QDateTime earliest = last.at.addSecs(std::min<seconds>(wait, longestWait).count());
        if (earliest > next.at)
            next = {earliest, reason};
    };
    notBefore(last.fresh, Reason::ServerFresh);
    notBefore(last.publisherWait, Reason::PublisherWait);
    const QDateTime free = afterSkipped(next.at, last);
    return free > next.at ? Look{free, Reason::SkippedTime} : next;
}

} // namespace

bool countsAsFailure(Kind kind)
{
    return kind != Kind::Offline && kind != Kind::Cancelled;
}

Attempt attemptOf(const models::FetchState &state, const UsualSchedule &usual)
{
    using models::FeedSettings;
    const seconds own = state.settings.interval;
    Attempt attempt;
    attempt.at = state.lastAttempt;
    attempt.wanted = own > FeedSettings::asPreferences ? own : usual.interval;
    const bool isLearned =
        own == FeedSettings::learned || (own == FeedSettings::asPreferences && usual.learned);
    if (own == FeedSettings::onlyByHand) {
        attempt.because = Reason::ByHand;
    } else if (const auto wait = isLearned && !state.problem
                                     ? Rhythm(state.rhythm).waitAfter(state.lastAttempt)
                                     : std::nullopt) {
        attempt.wanted = *wait;
        attempt.because = Reason::Learned;
    }
    attempt.problem = state.problem;
    attempt.failures = state.failures;
    attempt.fresh = state.fresh;
    attempt.publisherWait = state.publisherWait;
    attempt.skipHours = state.skipHours;
    attempt.skipDays = state.skipDays;
    return attempt;
}

Look nextAttempt(const Attempt &last, double jitter)
{
    if (last.problem == Kind::Gone)
        return {{}, Reason::Gone};
    if (last.because == Reason::ByHand)
        return {{}, Reason::ByHand};
    if (!last.problem)
        return afterSuccess(last);
    switch (*last.problem) {
    case Kind::Offline:
    case Kind::Cancelled: return {last.at.addSecs(seconds(shortestInterval).count()), Reason::Failures};
    case Kind::SlowDown: return {last.at.addSecs(waitAfterSlowDown(last, jitter).count()), Reason::SlowDown};
    default: {
        const seconds backOff = lessJitter(doubled(atLeastShortest(last.wanted), last.failures), jitter);
        return {last.at.addSecs(std::max(backOff, last.pause.value_or(seconds(0))).count()),
                Reason::Failures};
    }
    }
}

Look nextLookAgain(const models::FetchState &state, const UsualSchedule &usual)
{
    if (!state.lastAttempt.isValid())
        return {{}, Reason::AsSoonAsPossible};
    const Look next = nextAttempt(attemptOf(state, usual), 0);
    if (next.reason == Reason::SlowDown)
        return {std::max(next.at, state.nextDue), next.reason};
    return next;
}

} // namespace app::refresh
