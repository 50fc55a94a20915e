// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace ui {

/// Why a list has nothing to show, as a value; with the words for it.
struct EmptyList
{
    Q_DECLARE_TR_FUNCTIONS(EmptyList)

public:
    enum class Reason {
        Loading, ///< Nothing is said: it takes a moment.
        NoFeeds,
        AllRead,
        TodayRead,
        NothingStarred,
        NothingMatches,
        NothingLabelled,
        NothingCollected,
        NoArticles,
        NeverFetched,
        FeedFailed
    };

    Reason reason = Reason::Loading;
    QString subject;     ///< The search, or the title of the feed or of what was chosen.
    QString explanation; ///< Below the sentence, if there is more to say: when the next look is, what failed.

    QString icon() const;
    QString headline() const;
    QString details() const; ///< The explanation, or a general one for the reason.
    bool isTrouble() const { return reason == Reason::FeedFailed; }

    bool operator==(const EmptyList &) const = default;
};

} // namespace ui
