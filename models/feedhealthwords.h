// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feedhealth.h"

#include <QCoreApplication>
#include <QStringList>

namespace models {

/// The words for a feed's health: short ones for a table, whole sentences for the rest. Pure; times of day
/// are the user's own, numbers and dates the default locale's.
class FeedHealthWords
{
    Q_DECLARE_TR_FUNCTIONS(FeedHealthWords)

public:
    /// "Well", "The page is not there any more (404), 3 days", "Silent for 9 months".
    static QString state(const Feed &feed, const QDateTime &now);
    /// What is wrong, as whole sentences; empty if nothing is.
    static QString trouble(const Feed &feed);
    /// Where it moved from and when; empty if it never did, or nobody knows any more.
    static QString move(const Feed &feed);
    /// All of it: what is wrong, when it last came, how large and how quick, when Courant looks again, what
    /// is stored.
    static QStringList sentences(const Feed &feed, const QDateTime &now);
    static QString paragraph(const Feed &feed, const QDateTime &now); ///< The same in a row.

    /// A time in as little room as it takes: "09:58" today, "yesterday 21:40", "tomorrow 09:00", "Fri 18:04",
    /// "14 Nov", "2 Mar 2025"; a dash if it is not valid.
    static QString time(const QDateTime &when, const QDateTime &now);
    /// How often it posts, from its posts of eight weeks: "71", "2.9"; a dash if there is nothing to count.
    static QString aWeek(const QList<int> &weeks);
    static QString saved(const FetchRecord &record); ///< "62 %"; a dash if it was never answered.
    static QString size(qint64 bytes);               ///< "38 MB".
    /// "24 feeds, 38 MB not downloaded thanks to 304 answers."
    static QString total(int feeds, qint64 savedBytes);

private:
    static QString problem(const Problem &problem);
    static QString lastAnswer(const Feed &feed, const QDateTime &now);
    static QString moment(const QDateTime &when, const QDateTime &now);
};

} // namespace models
