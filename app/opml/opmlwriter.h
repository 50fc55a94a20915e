// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/outline.h"

#include <QByteArray>
#include <QDateTime>

namespace app::opml {

/// Writes OPML 2.0 with nesting, and unknown attributes as they came. Pure: the date comes in.
QByteArray writeOpml(const models::Outline &outline, const QDateTime &now);

} // namespace app::opml
