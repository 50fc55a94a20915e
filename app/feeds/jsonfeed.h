// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/flaws.h"
#include "app/feeds/itemdraft.h"
#include "app/feeds/newest.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace app::feeds {

/// A feed and its items before they are finished together.
struct BuiltFeed
{
    FeedDraft draft;
    std::vector<BuiltItem> items;
    Flaw flaws = Flaw::None;
};

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) and RSS in JSON (Dave Winer's {"rss": {"channel": ...}}).
/// Nothing if the text is no feed, or JSON of which nothing can be saved.
std::optional<BuiltFeed> readJsonFeed(const QByteArray &utf8, std::size_t newestItems);

} // namespace app::feeds
