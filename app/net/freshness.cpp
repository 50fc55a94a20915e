// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/freshness.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace app::net {

namespace {

struct CacheControl
{
    std::optional<seconds> maxAge;
    bool noStore = false;
};

// Numbers too large for us mean "very long" (RFC 9111 §1.2.2); what is no number means nothing.
std::optional<seconds> deltaSeconds(QByteArray text)
{
    text = text.trimmed();
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.mid(1, text.size() - 2);
    const bool digitsOnly = !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char letter) {
        return letter >= '0' && letter <= '9';
    });
    if (!digitsOnly)
        return std::nullopt;
    return text.size() > 10 ? seconds(longestPause) : seconds(text.toLongLong());
}

CacheControl readCacheControl(const QByteArray &header)
{
    CacheControl found;
    for (const QByteArray &part : header.toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (directive == "no-store" || directive == "no-cache")
            found.noStore = true;
        else if (directive.startsWith("max-age=") && !found.maxAge)
            found.maxAge = deltaSeconds(directive.mid(8));
    }
    return found;
}

seconds within(seconds wanted, seconds longest)
{
    return std::clamp(wanted, seconds(0), longest);
}

// Measured against the server's own clock where it shows it, so that a wrong one does no harm.
seconds until(const QDateTime &moment, const QByteArray &serverDate, const QDateTime &now)
{
    const QDateTime theirs = parseHttpDate(serverDate);
    return seconds((theirs.isValid() ? theirs : now).secsTo(moment));
}

} // namespace

QDateTime parseHttpDate(const QByteArray &text)
{
    static const std::array formats = {u"dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dd-MMM-yy HH:mm:ss 'GMT'"_s,
                                       u"MMM d HH:mm:ss yyyy"_s};
    // The day's name says nothing new, and is wrong where Qt guesses the century.
    const QString plain = QString::fromLatin1(text).simplified().section(u' ', 1);
    for (const QString &format : formats) {
        const QDateTime read = QLocale::c().toDateTime(plain, format);
        if (read.isValid()) {
            // RFC 850 years have two digits, and Qt takes them for the last century.
            const QDate day = read.date().year() < 1970 ? read.date().addYears(100) : read.date();
            return QDateTime(day, read.time(), Qt::UTC);
        }
    }
    return {};
}

seconds freshFor(const FetchReply &reply, const QDateTime &now)
{
    const CacheControl control = readCacheControl(reply.cacheControl);
    if (control.noStore)
        return seconds(0);
    if (control.maxAge)
        return within(*control.maxAge, longestFreshness);
    const QDateTime expires = reply.expires.isEmpty() ? QDateTime() : parseHttpDate(reply.expires);
    return expires.isValid() ? within(until(expires, reply.date, now), longestFreshness) : seconds(0);
}

std::optional<seconds> pauseAskedFor(const FetchReply &reply, const QDateTime &now)
{
    const bool isMeant = reply.status == 503 || reply.status == 403; // if it says when
    if (reply.status != 429 && (!isMeant || reply.retryAfter.isEmpty()))
        return std::nullopt;
    if (const auto delta = deltaSeconds(reply.retryAfter))
        return within(*delta, longestPause);
    const QDateTime moment = parseHttpDate(reply.retryAfter);
    return moment.isValid() ? within(until(moment, reply.date, now), longestPause) : seconds(usualPause);
}

std::optional<RateLimit> rateLimitOf(const FetchReply &reply, const QDateTime &now)
{
    constexpr double surelyAMoment = 1e9; // nobody means thirty years
    bool isRemaining = false;
    bool isReset = false;
    const double remaining = reply.rateRemaining.trimmed().toDouble(&isRemaining);
    double reset = reply.rateReset.trimmed().toDouble(&isReset);
    if (!isRemaining || !isReset || !(remaining >= 0) || !(reset >= 0))
        return std::nullopt;
    if (reset > surelyAMoment)
        reset -= static_cast<double>(now.toSecsSinceEpoch());
    const double longest = static_cast<double>(seconds(longestPause).count());
    return RateLimit{remaining, seconds(static_cast<qint64>(std::clamp(reset, 1.0, longest)))};
}

} // namespace app::net
