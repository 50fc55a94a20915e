// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

#include <QUrl>

namespace app::html {

/// What stands for an embedded player: the page to watch it on, a poster if its address can be told without
/// asking anybody, the site's name or host as title. `address` is http or https.
models::Block mediaAt(const QUrl &address);

} // namespace app::html
