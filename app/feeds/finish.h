// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/jsonfeed.h"

#include <QUrl>

namespace app::feeds {

/// What can be settled only once a whole document is read: the addresses that hang on the feed's own, authors
/// inherited from the feed, pictures that stand for their items and not for the site.
models::ParsedFeed finishFeed(BuiltFeed built, const QUrl &documentAddress);

} // namespace app::feeds
