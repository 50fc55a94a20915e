// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetchstate.h"
#include "models/foundfeed.h"

namespace app::refresh {

/// What a feed's first fetch tells about it before anybody subscribes. Pure; `outcome.feed` must be set.
models::FoundFeed previewOf(const models::FetchOutcome &outcome);

/// How many posts a week the items' dates show; -1 if fewer than two have one.
double postsAWeek(const models::ParsedFeed &feed);

/// Whether most items bring more than a summary.
bool hasFullArticles(const models::ParsedFeed &feed);

} // namespace app::refresh
