// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/article.h"

#include <optional>

namespace app::store {

/// In the order asked for; what is gone is left out.
QList<models::Headline> loadHeadlines(Database &database, const QList<models::ArticleId> &articles);

std::optional<models::Article> loadArticle(Database &database, models::ArticleId id);

} // namespace app::store
