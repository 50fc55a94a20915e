// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nextlook.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace models {

using Days = PostingHabit::Days;
using Part = PostingHabit::Part;

QString NextLookWords::moment(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    const qint64 days = now.toLocalTime().date().daysTo(local.date());
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    if (days == 0)
        //: When a feed is looked at next; stands in a sentence. %1 is a time of day.
        return tr("at %1").arg(time);
    if (days == 1)
        //: When a feed is looked at next; stands in a sentence. %1 is a time of day.
        return tr("tomorrow at %1").arg(time);
    //: When a feed is looked at next; stands in a sentence. %1 is a date without its year, %2 a time of day.
    return tr("on %1 at %2").arg(QLocale().toString(local.date(), tr("d MMMM")), time);
}

QString NextLookWords::habit(const PostingHabit &habit)
{
    //: When a feed usually has something new; stands in “this feed usually has something new %1.”
    const auto daily = [](Part part) {
        switch (part) {
        case Part::Morning: return tr("in the morning");
        case Part::Afternoon: return tr("in the afternoon");
        case Part::Evening: return tr("in the evening");
        case Part::Night: return tr("at night");
        case Part::Any: break;
        }
        return QString();
    };
    const auto onWeekdays = [](Part part) {
        switch (part) {
        case Part::Morning: return tr("on weekday mornings");
        case Part::Afternoon: return tr("on weekday afternoons");
        case Part::Evening: return tr("on weekday evenings");
        case Part::Night: return tr("on weekday nights");
        case Part::Any: break;
        }
        return tr("on weekdays");
    };
    switch (habit.days) {
    case Days::Any: return daily(habit.part);
    case Days::Weekdays: return onWeekdays(habit.part);
    case Days::Weekends: return tr("at weekends");
    default: break;
    }
    //: When a feed usually has something new; stands in a sentence. %1 is the name of a day: “on Mondays”.
    return tr("on a %1").arg(QLocale().dayName(static_cast<int>(habit.days)));
}

QString NextLookWords::lookSentence(const Feed &feed, const QDateTime &now)
{
    using Reason = NextLookReason;
    const Reason reason = feed.gone                                            ? Reason::Gone
                          : feed.settings.interval == FeedSettings::onlyByHand ? Reason::ByHand
                          : !feed.nextDue.isValid() || feed.nextDue <= now     ? Reason::AsSoonAsPossible
                                                                               : feed.record.nextLook;
    const QString when = moment(feed.nextDue, now);
    switch (reason) {
    case Reason::Gone: return tr("Courant no longer looks: the publisher closed this feed.");
    case Reason::ByHand: return tr("Courant looks only when you ask for it.");
    case Reason::AsSoonAsPossible: return tr("Courant looks as soon as it can.");
    //: In the sentences from here on %1 is when: “at 10:42”, “tomorrow at 10:42”.
    case Reason::Interval: return tr("Next look %1: Courant looks as often as it is told to.").arg(when);
    case Reason::Learned:
        if (const QString usual = habit(feed.record.habit); !usual.isEmpty())
            //: %1 is when the next look is, %2 when there usually is something: “on weekday mornings”.
            return tr("Next look %1: this feed usually has something new %2.").arg(when, usual);
        return tr("Next look %1: as often as this feed usually has something new.").arg(when);
    case Reason::ServerFresh:
        return tr("Next look %1: the server says that nothing is new before.").arg(when);
    case Reason::PublisherWait: return tr("Next look %1: the publisher asks to wait so long.").arg(when);
    case Reason::SkippedTime:
        return tr("Next look %1: the publisher asks to be left alone at some hours or days.").arg(when);
    case Reason::SlowDown: return tr("Next look %1: the server asks us to slow down.").arg(when);
    case Reason::Failures: return tr("Next look %1: after a failure Courant waits longer.").arg(when);
    }
    return {};
}

QString NextLookWords::shareSentence(const FetchRecord &record)
{
    if (record.asked == 0)
        return {};
    const int percent = static_cast<int>(record.notModifiedShare() * 100 + 0.5);
    //: %1 is a percentage without its sign. The server said that nothing is new, and sent no document (304).
    return tr("%1 % of the looks were answered with “nothing new”.").arg(QLocale().toString(percent));
}

QString NextLookWords::sentence(const Feed &feed, const QDateTime &now)
{
    const QString look = lookSentence(feed, now);
    const QString share = shareSentence(feed.record);
    return share.isEmpty() ? look : look + u' ' + share;
}

QString nextLookName(NextLookReason reason)
{
    switch (reason) {
    case NextLookReason::AsSoonAsPossible: return u"as-soon-as-possible"_s;
    case NextLookReason::Interval: return u"interval"_s;
    case NextLookReason::Learned: return u"learned"_s;
    case NextLookReason::ServerFresh: return u"server-fresh"_s;
    case NextLookReason::PublisherWait: return u"publisher-wait"_s;
    case NextLookReason::SkippedTime: return u"skipped-time"_s;
    case NextLookReason::SlowDown: return u"slow-down"_s;
    case NextLookReason::Failures: return u"failures"_s;
    case NextLookReason::ByHand: return u"by-hand"_s;
    case NextLookReason::Gone: return u"gone"_s;
    }
    return {};
}

} // namespace models
