// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/article.h"
#include "models/articlefilter.h"

#include <functional>

namespace app::store {

/// Called every so often by what takes long, so that what is more urgent can be answered in between.
using Pause = std::function<void()>;

/// Sorts rows by a column that no index holds. They come by date, the newest first, and stay so where they
/// are alike. Texts are compared without case, accents and width, as they are searched.
void sortByColumn(Database &database,
                  QList<models::ArticleRow> &rows,
                  models::ArticleFilter::Column column,
                  models::ArticleFilter::Order order,
                  const Pause &pause);

} // namespace app::store
