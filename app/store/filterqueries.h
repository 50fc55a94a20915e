// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/article.h"
#include "models/articlefilter.h"

namespace app::store {

// What a filter lets through. A search that is not understood is a Refusal; `now` says which day is today.

QList<models::ArticleRow>
filteredRows(Database &database, const models::ArticleFilter &filter, int limit, const QDateTime &now);

QList<models::ArticleRow> matchingRows(Database &database,
                                       const models::ArticleFilter &filter,
                                       const QList<models::ArticleId> &articles,
                                       const QDateTime &now);

models::ArticleRow nextUnreadRow(Database &database,
                                 const models::ArticleFilter &filter,
                                 models::ArticleRow after,
                                 const QDateTime &now);

int filteredCount(Database &database, const models::ArticleFilter &filter, const QDateTime &now);

} // namespace app::store
