// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/newest.h"

#include <vector>

namespace app::feeds {

/// Settles each item's thumbnail: what its publisher named, else a picture among its enclosures, else the
/// first picture of its text. A picture in three or more items is the feed's furniture and stands for none.
void chooseThumbnails(std::vector<BuiltItem> &items);

} // namespace app::feeds
