// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace models {

/// Everything one transaction changed. Sent after the commit, once.
struct LibraryChange
{
    struct Status
    {
        ArticleId id;
        FeedId feed;
        bool read = false;
        bool starred = false;

        bool operator==(const Status &) const = default;
    };
    struct Arrival
    {
        ArticleId id;
        FeedId feed;

        bool operator==(const Arrival &) const = default;
    };

    bool everything = false; ///< Another library came in place of this one: ask for all anew.
    bool tree = false;    ///< Folders or feeds were added, moved, renamed or removed: ask for the tree again.
    QList<FeedId> feeds;  ///< Whose counts, title or health changed.
    QList<Arrival> added; ///< New articles, newest first.
    QList<Arrival> edited;     ///< Articles whose text, title or date changed.
    QList<ArticleId> removed;  ///< Articles that are gone.
    QList<Status> statuses;    ///< Articles whose read or starred mark changed, with what it is now.
    bool collections = false;  ///< Labels or saved searches, or their counts, changed: ask for them again.
    QList<ArticleId> labelled; ///< Articles whose labels changed.
    QList<ArticleId> gathered; ///< Articles that a saved search took in or let go.
    QString undoable;          ///< What Ctrl+Z would now take back, as a sentence; empty if unchanged.

    bool isEmpty() const
    {
        return !everything && !tree && feeds.isEmpty() && added.isEmpty() && edited.isEmpty()
               && removed.isEmpty() && statuses.isEmpty() && !collections && labelled.isEmpty()
               && gathered.isEmpty();
    }
    bool operator==(const LibraryChange &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::LibraryChange)
