// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/rowsorting.h"
#include "models/article.h"
#include "models/articlefilter.h"

namespace app::store {

// What a filter lets through. A search that is not understood is a Refusal; `now` says which day is today.

/// All rows, or `limit` of them if it is not negative. `pause`: see rowsorting.h.
QList<models::ArticleRow> filteredRows(
    Database &database,
    const models::ArticleFilter &filter,
    int limit,
    const QDateTime &now,
    const Pause &pause = [] {});

/// The beginning of the rows, at most `limit`. Of a search fewer if finding so many takes longer than a
/// moment, but one if there is any.
QList<models::ArticleRow> firstFilteredRows(Database &database,
                                            const models::ArticleFilter &filter,
                                            int limit,
                                            const QDateTime &now,
                                            const Pause &pause);

QList<models::ArticleRow> matchingRows(Database &database,
                                       const models::ArticleFilter &filter,
                                       const QList<models::ArticleId> &articles,
                                       const QDateTime &now);

models::ArticleRow nextUnreadRow(Database &database,
                                 const models::ArticleFilter &filter,
                                 models::ArticleRow after,
                                 const QDateTime &now);

/// The next unread one behind the row at `after`, wrapping round; none: id 0.
models::ArticleRow nextUnreadAmong(Database &database,
                                   const QList<models::ArticleRow> &rows,
                                   qsizetype after,
                                   const Pause &pause);

int filteredCount(Database &database, const models::ArticleFilter &filter, const QDateTime &now);

} // namespace app::store
