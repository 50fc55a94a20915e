// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/rhythm.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::refresh {

using models::PostingHabit;
using std::chrono::seconds;

namespace {

constexpr quint8 version = 1;
constexpr qint64 hourInSeconds = 3600;
constexpr double neighbours = 0.25; ///< Of an hour's weight that each of the two hours next to it takes.
constexpr double anyTime = 0.1;     ///< Of the whole weight that is to be expected at any time.
constexpr double worthALook = 0.06; ///< Hours that new articles may wait, all together...
constexpr double ofBusyFeeds = 0.5; ///< ... or so many times what comes in an hour, so that none is asked
                                    ///< oftener than hourly by and large.
constexpr int finest = 255;         ///< Steps of a stored weight.

// Thursday, 1 January 1970, 0:00 is hour 72 of a week that begins on Monday.
constexpr qint64 epochInWeek = 72;

qint64 hourNumber(const QDateTime &when)
{
    const qint64 second = when.toSecsSinceEpoch();
    return second >= 0 ? second / hourInSeconds : (second - hourInSeconds + 1) / hourInSeconds;
}

int hourOfWeek(qint64 hour, int hours)
{
    return static_cast<int>(((hour + epochInWeek) % hours + hours) % hours);
}

double decay(const QDateTime &from, const QDateTime &to)
{
    const double passed = static_cast<double>(from.secsTo(to));
    return std::exp2(-passed / static_cast<double>(seconds(Rhythm::halfLife).count()));
}

qint64 stamp(const QDateTime &when)
{
    return when.isValid() ? when.toSecsSinceEpoch() : 0;
}

QDateTime fromStamp(qint64 second)
{
    return second > 0 ? QDateTime::fromSecsSinceEpoch(second, Qt::UTC) : QDateTime();
}

/// How the weights lie over the days and the hours of a day, in the user's time zone.
struct Shares
{
    std::array<double, 7> days{};
    std::array<double, 4> parts{}; ///< Morning, afternoon, evening, night.
};

int partOf(int hour)
{
    if (hour >= 5 && hour < 12)
        return 0;
    if (hour >= 12 && hour < 17)
        return 1;
    return hour >= 17 && hour < 22 ? 2 : 3;
}

} // namespace

Rhythm::Rhythm(const QByteArray &stored)
{
    QDataStream in(stored);
    in.setVersion(QDataStream::Qt_6_0);
    in.setFloatingPointPrecision(QDataStream::SinglePrecision);
    quint8 found = 0;
    qint64 asOf = 0;
    qint64 since = 0;
    qint64 newest = 0;
    qint64 from = 0;
    qint64 to = 0;
    double step = 0;
    in >> found >> asOf >> since >> newest >> from >> to >> step;
    std::array<quint8, hours> steps{};
    for (quint8 &weight : steps)
        in >> weight;
    if (found != version || in.status() != QDataStream::Ok || !std::isfinite(step) || step < 0)
        return;
    for (int hour = 0; hour < hours; ++hour) {
        m_weights[static_cast<std::size_t>(hour)] = steps[static_cast<std::size_t>(hour)] * step;
        m_total += m_weights[static_cast<std::size_t>(hour)];
    }
    m_asOf = fromStamp(asOf);
    m_since = fromStamp(since);
    m_newest = fromStamp(newest);
    m_pendingFrom = fromStamp(from);
    m_pendingTo = fromStamp(to);
}

QByteArray Rhythm::toBytes() const
{
    QByteArray stored;
    QDataStream out(&stored, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    // One step for all: what fades, fades together, and no rounding keeps an old habit alive.
    const double step = *std::max_element(m_weights.begin(), m_weights.end()) / finest;
    out << version << stamp(m_asOf) << stamp(m_since) << stamp(m_newest) << stamp(m_pendingFrom)
        << stamp(m_pendingTo) << step;
    for (const double weight : m_weights)
        out << static_cast<quint8>(step > 0 ? std::lround(weight / step) : 0);
    return stored;
}

void Rhythm::decayTo(const QDateTime &now)
{
    if (m_asOf.isValid() && now > m_asOf) {
        const double factor = decay(m_asOf, now);
        for (double &weight : m_weights)
            weight *= factor;
        m_total *= factor;
    }
    if (!m_asOf.isValid() || now > m_asOf)
        m_asOf = now;
}

void Rhythm::add(const QDateTime &when, double weight)
{
    const double faded = weight * decay(when, m_asOf);
    m_weights[static_cast<std::size_t>(hourOfWeek(hourNumber(when), hours))] += faded;
    m_total += faded;
}

void Rhythm::spread(const QDateTime &from, const QDateTime &to)
{
    const QDateTime start = std::max(from, to.addDays(-7));
    const qint64 first = hourNumber(start);
    const qint64 count = std::max<qint64>(1, hourNumber(to) - first + 1);
    for (qint64 i = 0; i < count; ++i)
        add(QDateTime::fromSecsSinceEpoch((first + i) * hourInSeconds, Qt::UTC),
            1.0 / static_cast<double>(count));
}

void Rhythm::confirm(const QDateTime &lastNew)
{
    if (!m_pendingTo.isValid())
        return;
    if (lastNew.isValid() && lastNew >= m_pendingTo) {
        decayTo(m_pendingTo);
        spread(m_pendingFrom, m_pendingTo);
    }
    m_pendingFrom = QDateTime();
    m_pendingTo = QDateTime();
}

void Rhythm::learn(const models::ParsedFeed &feed, const QDateTime &before, const QDateTime &at)
{
    const bool isFirst = !m_since.isValid();
    const QDateTime oldest = at.addSecs(-seconds(longestMemory).count());
    const QDateTime after = isFirst ? oldest : std::max({m_newest, before, oldest});
    QList<QDateTime> dates; // of items that count
    QDateTime eldest = at;
    for (const models::ParsedItem &item : feed.items) {
        const QDateTime date = item.published.isValid() ? item.published : item.updated;
        if (!date.isValid() || date > at)
            continue;
        eldest = std::min(eldest, date);
        if (date > after)
            dates.append(date);
    }
    decayTo(at);
    std::sort(dates.begin(), dates.end());
    // Two articles in one hour are one reason to look.
    qint64 counted = m_newest.isValid() ? hourNumber(m_newest) : std::numeric_limits<qint64>::min();
    for (const QDateTime &date : std::as_const(dates)) {
        if (hourNumber(date) > counted)
            add(date, 1);
        counted = hourNumber(date);
        m_newest = date;
    }
    if (isFirst) {
        m_since = std::max(eldest, oldest); // a document holds the newest items without a gap
    } else if (dates.isEmpty() && before.isValid()) {
        m_pendingFrom = before;
        m_pendingTo = at;
    }
}

double Rhythm::weeksSeen(const QDateTime &now) const
{
    const double halfLives =
        static_cast<double>(m_since.secsTo(now)) / static_cast<double>(seconds(halfLife).count());
    const double weeksOfAHalfLife = static_cast<double>(halfLife.count()) / hours;
    return (1 - std::exp2(-halfLives)) * weeksOfAHalfLife / std::numbers::ln2;
}

double Rhythm::rate(int hour, double weeks) const
{
    const auto at = [&](int i) { return m_weights[static_cast<std::size_t>((i + hours) % hours)]; };
    const double here = (1 - 2 * neighbours) * at(hour) + neighbours * (at(hour - 1) + at(hour + 1));
    return ((1 - anyTime) * here + anyTime * m_total / hours) / weeks;
}

double Rhythm::expectedIn(const QDateTime &hour) const
{
    if (!m_since.isValid() || m_since >= hour)
        return 0;
    return rate(hourOfWeek(hourNumber(hour), hours), weeksSeen(hour)) * decay(m_asOf, std::max(m_asOf, hour));
}

std::optional<seconds> Rhythm::waitAfter(const QDateTime &look) const
{
    if (!m_since.isValid() || m_since.secsTo(look) < seconds(shortestHistory).count())
        return std::nullopt;
    const double weeks = weeksSeen(look) / decay(m_asOf, std::max(m_asOf, look));
    const double enough = std::max(worthALook, ofBusyFeeds * m_total / hours / weeks);
    double come = 0;   // articles since the look, so far as can be expected
    double waited = 0; // hours that they have waited, all together
    QDateTime time = look;
    const QDateTime latest = look.addSecs(seconds(longestWait).count());
    while (time < latest) {
        const qint64 hour = hourNumber(time);
        const qint64 ends = (hour + 1) * hourInSeconds;
        const double expected = rate(hourOfWeek(hour, hours), weeks);
        const double rest = static_cast<double>(ends - time.toSecsSinceEpoch()) / hourInSeconds;
        const double after = waited + come * rest + expected * rest * rest / 2;
        if (after >= enough) {
            // waited + come t + expected t²/2 = enough
            const double missing = enough - waited;
            const double t = expected > 0
                                 ? (std::sqrt(come * come + 2 * expected * missing) - come) / expected
                                 : missing / come;
            time = time.addSecs(static_cast<qint64>(t * hourInSeconds));
            break;
        }
        waited = after;
        come += expected * rest;
        time = QDateTime::fromSecsSinceEpoch(ends, Qt::UTC);
    }
    return std::clamp<seconds>(seconds(look.secsTo(time)), shortestWait, longestWait);
}

PostingHabit Rhythm::habit(int utcOffset) const
{
    PostingHabit habit;
    constexpr double fewest = 2;
    if (m_total < fewest)
        return habit;
    Shares shares;
    for (int hour = 0; hour < hours; ++hour) {
        const int offset = static_cast<int>(std::lround(utcOffset / double(hourInSeconds)));
        const int local = (hour + offset + 2 * hours) % hours;
        const double share = m_weights[static_cast<std::size_t>(hour)] / m_total;
        shares.days[static_cast<std::size_t>(local / 24)] += share;
        shares.parts[static_cast<std::size_t>(partOf(local % 24))] += share;
    }
    constexpr double nearlyAll = 0.9;
    constexpr double most = 0.7;
    const auto day = std::max_element(shares.days.begin(), shares.days.end());
    const auto part = std::max_element(shares.parts.begin(), shares.parts.end());
    const double weekend = shares.days[5] + shares.days[6];
    if (*day >= most)
        habit.days = PostingHabit::Days(int(PostingHabit::Days::Monday) + int(day - shares.days.begin()));
    else if (weekend >= nearlyAll)
        habit.days = PostingHabit::Days::Weekends;
    else if (weekend <= 1 - nearlyAll)
        habit.days = PostingHabit::Days::Weekdays;
    if (*part >= most)
        habit.part = PostingHabit::Part(int(PostingHabit::Part::Morning) + int(part - shares.parts.begin()));
    return habit;
}

} // namespace app::refresh
