// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/article.h"
#include "models/articlefilter.h"

namespace app::store {

/// What a search finds, the best answers first: the newest two thousand by BM25, in which a word of the title
/// counts as five of the text; behind them those that are older, by time. `limit` below 0: all.
QList<models::ArticleRow>
rankedRows(Database &database, const models::ArticleFilter &filter, int limit, const QDateTime &now);

} // namespace app::store
