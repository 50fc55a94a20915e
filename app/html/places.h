// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

#include <QList>
#include <QUrl>

namespace app::html {

/// Makes anchors and the "#anchor" links to them agree: an anchor that nothing leads to goes, so does
/// the second of the same name, and a link to one that is not here leads to the page it was taken from, if
/// that is known.
void settlePlaces(QList<models::Block> &blocks, const QUrl &page);

} // namespace app::html
