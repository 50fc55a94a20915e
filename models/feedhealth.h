// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"

namespace models {

/// How a feed is doing, the gravest first.
enum class FeedState {
    Failing,    ///< It does not come, and waiting alone will hardly mend it.
    Gone,       ///< Its publisher closed it (410).
    SlowedDown, ///< Its server asked for a pause (429, 503).
    Faltering,  ///< The last look came to nothing, which may pass by itself.
    Moved,      ///< It moved for good not long ago; the new address is stored.
    Silent,     ///< It answers, but nothing new has come for months.
    NeverAsked,
    Repaired, ///< Well, but its document had to be repaired.
    Well
};

/// What there is to know of a feed's health at a glance. Everything that shows health asks for this, so that
/// tree, properties and feed health never disagree.
struct FeedHealth
{
    FeedState state = FeedState::Well;
    bool needsAttention = false;
    bool moved = false;   ///< The address of an earlier day is still known, whenever that was.
    int silentMonths = 0; ///< Since the last new article, whatever the state; 0: fewer than three.

    bool operator==(const FeedHealth &) const = default;
};

FeedHealth healthOf(const Feed &feed, const QDateTime &now);

/// True if the user should know: the feed is closed, or its server says something that waiting will not mend,
/// or it has not been reached three times in a row.
bool needsAttention(const Feed &feed);

/// True if what went wrong suggests that its site may offer the feed at another address.
bool mayHaveMoved(const Feed &feed);

} // namespace models
