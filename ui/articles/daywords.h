// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/rowgroups.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace ui {

/// The words for days and times in an article list. Pure, but for the default locale.
class DayWords
{
    Q_DECLARE_TR_FUNCTIONS(DayWords)

public:
    /// "Today", "Yesterday", "Saturday", "October 2026".
    static QString name(const models::RowGroup &group, const QDate &today);
    /// "Monday, 23 November"; empty where the name says it all.
    static QString date(const models::RowGroup &group, const QDate &today);
    /// "46 articles, 31 unread"; without the second part if it is not known.
    static QString counts(int articles, int unread);
    static QString unread(int count);
    /// The time of day for an article of `day`, else its date.
    static QString time(const QDateTime &published, const QDate &day);
};

} // namespace ui
