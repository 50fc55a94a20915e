// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/parsedfeed.h"

namespace app::store {

/// What few articles have and no list shows, as one compact JSON object: enclosures, the page with the
/// comments, where a story was taken from. Empty if the item has nothing of the kind.
QString detailsOf(const models::ParsedItem &item);

/// Fills in what detailsOf() wrote.
void addDetails(const QString &details, models::Article &article);

} // namespace app::store
