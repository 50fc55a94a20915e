// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"
#include "models/retention.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <chrono>

namespace models {

/// Every setting with its default, nothing else.
struct Preferences
{
    enum class Theme { System, Light, Dark, Sepia };
    enum class Accent { System, Blue, Orange, Green, LightGreen };
    enum class Density { Compact, Normal, Relaxed };
    enum class Layout { Classic, Wide, ListOnly };
    enum class Proxy { System, None, Manual };

    // fetching
    std::chrono::seconds interval =
        std::chrono::hours(1);  ///< Between two looks at a feed; never below 5 minutes.
    bool learnSchedule = false; ///< Look when a feed usually has something new, instead of every `interval`.
    bool refreshOnTimer = true;
    int jobs = 12; ///< Feeds fetched at once.
    Proxy proxy = Proxy::System;
    QString proxyAddress; ///< host:port, for Proxy::Manual.
    ImagePolicy images = ImagePolicy::Ask;

    // looks
    QString language; ///< Empty: as the system.
    Theme theme = Theme::System;
    Accent accent = Accent::System;
    Density density = Density::Normal;
    Layout layout = Layout::Wide;
    bool groupByDay = true;

    // reading
    double textSize = 12.5; ///< Points.
    int columnWidth = 680;  ///< Device-independent pixels, 520 to 900.
    bool unreadOnly = false;
    bool markReadOnOpen = true;
    Retention keep;           ///< Of feeds that have no setting of their own.
    QString mastodonInstance; ///< Host name; empty: asked for at the first share.

    bool operator==(const Preferences &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::Preferences)
