// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"
#include "models/problem.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <optional>

namespace models {

/// Whether a feed's remote pictures are loaded.
enum class ImagePolicy { Ask, Never, SameSite, Always };

/// What the user set for one feed; what is empty or zero follows the preferences.
struct FeedSettings
{
    std::chrono::seconds interval{0}; ///< 0: as the preferences say; negative: only by hand.
    ImagePolicy images = ImagePolicy::Ask;
    QString userAgent;
    bool notify = true;

    bool operator==(const FeedSettings &) const = default;
};

/// One subscription: what the tree, the properties and `courant feeds` show.
struct Feed
{
    FeedId id;
    FolderId folder;     ///< None: at the top of the tree.
    double position = 0; ///< Among the siblings; fractional, so that a move writes one row.
    QUrl url;            ///< Where it is fetched. Scheme "courant" for the bundled Welcome feed.
    QUrl site;
    QString title;          ///< What is shown: the user's own title, else the publisher's, else the address.
    QString userTitle;      ///< Empty if the user gave none.
    QString publisherTitle; ///< As the feed says.
    QString description;
    QString language;
    QUrl icon;

    int unread = 0;
    int total = 0;

    QDateTime lastAttempt;
    QDateTime lastSuccess;
    QDateTime nextDue; ///< Invalid: as soon as possible.
    int failures = 0;  ///< In a row.
    bool gone = false; ///< The publisher closed it (410); no longer asked.
    QString repaired;  ///< Why its document had to be repaired at the last fetch; empty if it had not.
    std::optional<Problem> problem; ///< What the last attempt met with, if it failed.
    QUrl formerUrl;                 ///< Where it was before it moved for good.

    FeedSettings settings;

    bool operator==(const Feed &) const = default;
};

} // namespace models
