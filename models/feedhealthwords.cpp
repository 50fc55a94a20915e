// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feedhealthwords.h"

#include "models/nextlook.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr QChar dash(0x2014);
constexpr qint64 secondsADay = 86'400;

QString clockTime(const QDateTime &local)
{
    const QLocale locale;
    // The C locale writes seconds, which nobody wants in a table.
    return locale.toString(
        local.time(), locale.language() == QLocale::C ? u"HH:mm"_s : locale.timeFormat(QLocale::ShortFormat));
}

int daysSince(const QDateTime &when, const QDateTime &now)
{
    return when.isValid() ? static_cast<int>(std::max(qint64{0}, when.secsTo(now) / secondsADay)) : 0;
}

} // namespace

QString FeedHealthWords::time(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return dash;
    const QLocale locale;
    const QDateTime local = when.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 days = today.daysTo(local.date());
    if (days == 0)
        return clockTime(local);
    if (days == -1)
        //: In a table. %1 is a time of day.
        return tr("yesterday %1").arg(clockTime(local));
    if (days == 1)
        //: In a table. %1 is a time of day.
        return tr("tomorrow %1").arg(clockTime(local));
    if (days > -7 && days < 7)
        //: In a table. %1 is a short name of a day, %2 a time of day: "Fri 18:04".
        return tr("%1 %2").arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat),
                               clockTime(local));
    if (std::abs(days) < 300)
        //: A day with a short month and without its year, as a format of QLocale::toString().
        return locale.toString(local.date(), tr("d MMM"));
    //: A day with a short month and its year, as a format of QLocale::toString().
    return locale.toString(local.date(), tr("d MMM yyyy"));
}

QString FeedHealthWords::moment(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        //: When a feed last answered; stands in a sentence. %1 is a time of day.
        return tr("today at %1").arg(clockTime(local));
    if (days == 1)
        //: When a feed last answered; stands in a sentence. %1 is a time of day.
        return tr("yesterday at %1").arg(clockTime(local));
    //: When a feed last answered; stands in a sentence. %1 is a date: "14 November 2026".
    return tr("on %1").arg(QLocale().toString(local.date(), tr("d MMMM yyyy")));
}

QString FeedHealthWords::problem(const Problem &problem)
{
    using Kind = Problem::Kind;
    const QString status = QString::number(problem.httpStatus);
    //: What is wrong with a feed, short, for a table. %1 is an HTTP status number.
    switch (problem.kind) {
    case Kind::Offline: return tr("There is no network");
    case Kind::HostNotFound: return tr("Its site cannot be found");
    case Kind::ConnectionFailed: return tr("Its server cannot be reached");
    case Kind::TlsFailed: return tr("Its server’s certificate cannot be trusted");
    case Kind::TimedOut: return tr("It does not answer in time");
    case Kind::AddressRefused: return tr("Its address is not one Courant opens");
    case Kind::RedirectRefused: return tr("It points to a less safe address");
    case Kind::TooManyRedirects: return tr("It points from address to address without end");
    case Kind::LoginNeeded: return tr("It asks for a user name and a password (401)");
    case Kind::Forbidden: return tr("Its server does not let Courant in (%1)").arg(status);
    case Kind::NotFound: return tr("The page is not there any more (404)");
    case Kind::Gone: return tr("Closed by its publisher (410)");
    case Kind::SlowDown: return tr("Asks us to slow down (%1)").arg(status);
    case Kind::ServerFailed: return tr("Its server has a problem of its own (%1)").arg(status);
    case Kind::UnexpectedStatus: return tr("Its server’s answer makes no sense (%1)").arg(status);
    case Kind::TooLarge: return tr("It is too large");
    case Kind::BodyCut: return tr("It came only in part");
    case Kind::EmptyBody: return tr("It is empty at the moment");
    case Kind::WebPage: return tr("There is a web page instead of a feed");
    case Kind::NotAFeed: return tr("What is there is no feed");
    default: return problem.headline();
    }
}

QString FeedHealthWords::state(const Feed &feed, const QDateTime &now)
{
    const FeedHealth health = healthOf(feed, now);
    switch (health.state) {
    case FeedState::Gone: return problem({.kind = Problem::Kind::Gone});
    case FeedState::SlowedDown:
        if (feed.nextDue > now)
            //: %1 is an HTTP status number, %2 a time of day or "tomorrow 09:00".
            return tr("Asks us to slow down (%1) until %2")
                .arg(QString::number(feed.problem->httpStatus), time(feed.nextDue, now));
        return problem(*feed.problem);
    case FeedState::Failing:
    case FeedState::Faltering:
        if (const int days = daysSince(feed.lastSuccess, now); days > 0)
            //: %1 is what is wrong with a feed: "The page is not there any more (404)"; %n: since so long.
            return tr("%1, %n day(s)", nullptr, days).arg(problem(*feed.problem));
        return problem(*feed.problem);
    case FeedState::Moved: return tr("Moved for good; the new address is stored");
    case FeedState::Silent: return tr("Silent for %n month(s)", nullptr, health.silentMonths);
    case FeedState::NeverAsked: return tr("Not asked yet");
    case FeedState::Repaired: return tr("Well; its document was repaired");
    case FeedState::Well: break;
    }
    return tr("Well");
}

QString FeedHealthWords::trouble(const Feed &feed)
{
    if (feed.problem && feed.problem->kind != Problem::Kind::Cancelled)
        return feed.problem->headline();
    return feed.gone ? Problem{.kind = Problem::Kind::Gone, .subject = feed.title}.headline() : QString();
}

QString FeedHealthWords::move(const Feed &feed)
{
    if (feed.formerUrl.isEmpty())
        return {};
    const QString from = feed.formerUrl.toDisplayString();
    const QString to = feed.url.toDisplayString();
    if (!feed.record.movedAt.isValid())
        return tr("It moved for good from %1 to %2.").arg(from, to);
    //: %1 and %2 are addresses, %3 is a date.
    return tr("It moved for good from %1 to %2 on %3.")
        .arg(from, to, QLocale().toString(feed.record.movedAt.toLocalTime().date(), tr("d MMMM yyyy")));
}

QString FeedHealthWords::lastAnswer(const Feed &feed, const QDateTime &now)
{
    if (!feed.lastAttempt.isValid())
        return tr("Courant has not looked at it yet.");
    if (!feed.lastSuccess.isValid())
        return feed.failures > 0
                   ? tr("It has not answered yet; Courant asked %n time(s).", nullptr, feed.failures)
                   : tr("It has not answered yet.");
    const QString last = moment(feed.lastSuccess, now);
    //: %1 is "today at 10:12", "on 14 November 2026".
    return feed.failures > 0
               ? tr("It last came %1; Courant has asked %n time(s) since.", nullptr, feed.failures).arg(last)
               : tr("It last came %1.").arg(last);
}

QStringList FeedHealthWords::sentences(const Feed &feed, const QDateTime &now)
{
    const FeedHealth health = healthOf(feed, now);
    QStringList said{trouble(feed), move(feed)};
    if (!feed.movingTo.isEmpty())
        said.append(tr("Its server says that it moved to %1; Courant has not followed it there.")
                        .arg(feed.movingTo.toDisplayString()));
    if (!feed.repaired.isEmpty())
        //: %1 is a sentence: "The feed has ampersands that are not escaped."
        said.append(tr("%1 Courant repaired it.").arg(feed.repaired));
    if (health.silentMonths > 0)
        said.append(tr("Nothing new has come for %n month(s).", nullptr, health.silentMonths));
    said.append(lastAnswer(feed, now));
    if (feed.record.lastBytes > 0)
        //: %1 is a size: "48 kB"; %2 a number of seconds: "0.3".
        said.append(
            tr("The last document had %1 and took %2 s.")
                .arg(size(feed.record.lastBytes),
                     QLocale().toString(static_cast<double>(feed.record.lastTook.count()) / 1000, 'f', 1)));
    said.append(NextLookWords::sentence(feed, now));
    if (feed.total > 0)
        said.append(health.needsAttention ? tr("Its %n article(s) stay in the library.", nullptr, feed.total)
                                          : tr("%n article(s) are in the library.", nullptr, feed.total));
    said.removeAll(QString());
    return said;
}

QString FeedHealthWords::paragraph(const Feed &feed, const QDateTime &now)
{
    const QLocale::Language language = QLocale().language();
    const bool blank = language != QLocale::Chinese && language != QLocale::Japanese;
    return sentences(feed, now).join(blank ? u" "_s : QString());
}

QString FeedHealthWords::aWeek(const QList<int> &weeks)
{
    if (weeks.isEmpty())
        return dash;
    const double posts = static_cast<double>(std::accumulate(weeks.cbegin(), weeks.cend(), 0))
                         / static_cast<double>(weeks.size());
    return QLocale().toString(posts, 'f', posts >= 9.95 || posts == 0 ? 0 : 1);
}

QString FeedHealthWords::saved(const FetchRecord &record)
{
    if (record.asked == 0)
        return dash;
    //: A percentage.
    return tr("%1 %").arg(QLocale().toString(std::lround(record.notModifiedShare() * 100)));
}

QString FeedHealthWords::size(qint64 bytes)
{
    const QLocale::DataSizeFormats format = QLocale::DataSizeTraditionalFormat;
    const QString fine = QLocale().formattedDataSize(bytes, 1, format);
    const QString coarse = QLocale().formattedDataSize(bytes, 0, format);
    // One place behind the point only where there is one digit before it: "3.4 MB", "38 MB".
    return coarse.size() > 1 && coarse.at(1).isDigit() ? coarse : fine;
}

QString FeedHealthWords::total(int feeds, qint64 savedBytes)
{
    if (savedBytes <= 0)
        return tr("%n feed(s).", nullptr, feeds);
    //: %1 is a size: "38 MB". A server answers 304 when nothing is new, and sends no document.
    return tr("%n feed(s), %1 not downloaded thanks to 304 answers.", nullptr, feeds).arg(size(savedBytes));
}

} // namespace models
