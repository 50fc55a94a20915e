// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/jsonfeed.h"

#include <QJsonObject>

namespace app::feeds {

/// Reads the channel of RSS in JSON: the elements of RSS 2.0 as members, attributes with "#value" beside
/// them.
BuiltFeed readRssInJson(const QJsonObject &channel, std::size_t newestItems);

} // namespace app::feeds
