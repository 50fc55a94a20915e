// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"

#include <QCoreApplication>

namespace models {

/// When a feed is looked at next, why then, and what the looks came to so far, in sentences. Pure; times of
/// day are the user's own.
class NextLookWords
{
    Q_DECLARE_TR_FUNCTIONS(NextLook)

public:
    /// "Next look at 10:42: this feed usually has something new on weekday mornings. 74 % of the looks were
    /// answered with “nothing new”."
    static QString sentence(const Feed &feed, const QDateTime &now);
    /// The second half alone; empty if there were no looks.
    static QString shareSentence(const FetchRecord &record);
    /// "on weekday mornings"; empty if nothing is known of the habit.
    static QString habit(const PostingHabit &habit);
    /// "at 10:42", "tomorrow at 10:42", "on 3 December at 10:42".
    static QString moment(const QDateTime &at, const QDateTime &now);

private:
    static QString lookSentence(const Feed &feed, const QDateTime &now);
};

/// The word a reason has in JSON: "interval", "learned", "slow-down".
QString nextLookName(NextLookReason reason);

} // namespace models
