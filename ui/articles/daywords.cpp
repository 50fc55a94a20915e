// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/daywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

// The C locale writes seconds, which nobody wants in a list.
QString timePattern(const QLocale &locale)
{
    return locale.language() == QLocale::C ? u"HH:mm"_s : locale.timeFormat(QLocale::ShortFormat);
}

} // namespace

QString DayWords::name(const models::RowGroup &group, const QDate &today)
{
    const QLocale locale;
    if (group.span == models::RowGroup::Span::Month)
        //: A month with its year, as a format of QLocale::toString().
        return locale.toString(group.first, tr("MMMM yyyy"));
    if (group.first == today)
        return tr("Today");
    if (group.first == today.addDays(-1))
        return tr("Yesterday");
    return locale.standaloneDayName(group.first.dayOfWeek());
}

QString DayWords::date(const models::RowGroup &group, const QDate &today)
{
    if (group.span == models::RowGroup::Span::Month)
        return {};
    const bool named = group.first == today || group.first == today.addDays(-1);
    return named
               //: A day with its weekday and without its year, as a format of QLocale::toString().
               ? QLocale().toString(group.first, tr("dddd, d MMMM"))
               //: A day without weekday and year, as a format of QLocale::toString().
               : QLocale().toString(group.first, tr("d MMMM"));
}

QString DayWords::unread(int count)
{
    return tr("%n unread", nullptr, count);
}

QString DayWords::counts(int articles, int unread)
{
    const QString all = tr("%n article(s)", nullptr, articles);
    //: %1 is "46 articles", %2 is "31 unread".
    return unread > 0 ? tr("%1, %2").arg(all, DayWords::unread(unread)) : all;
}

QString DayWords::time(const QDateTime &published, const QDate &day)
{
    const QLocale locale;
    const QDateTime local = published.toLocalTime();
    if (!local.isValid())
        return {};
    if (local.date() == day)
        return locale.toString(local.time(), timePattern(locale));
    if (local.date().year() == day.year())
        //: A day with a short month and without its year, as a format of QLocale::toString().
        return locale.toString(local.date(), tr("d MMM"));
    return locale.toString(local.date(), QLocale::ShortFormat);
}

} // namespace ui
