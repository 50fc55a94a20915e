// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/searchquery.h"

#include <QList>

namespace app::cli {

/// The headlines with the best answers to the search first: words in the title count more than words in the
/// excerpt, those more than words somewhere in the text. Among equals the order stays. Pure.
QList<models::Headline> ranked(QList<models::Headline> headlines, const models::SearchNode &search);

} // namespace app::cli
