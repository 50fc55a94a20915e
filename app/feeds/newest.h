// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/parsedfeed.h"

#include <vector>

namespace app::feeds {

/// An item as read, with what is left to do once the whole feed is known.
struct BuiltItem
{
    models::ParsedItem item;
    bool relativeSummary = false; ///< Holds addresses that only the feed's own can complete.
    bool relativeContent = false;
};

/// Drops the oldest items so that so many are left, in document order. One without a date counts as new.
void keepNewest(std::vector<BuiltItem> &items, std::size_t most);

} // namespace app::feeds
