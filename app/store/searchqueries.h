// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/fulltext.h"
#include "app/store/statement.h"
#include "models/searchquery.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace app::store {

/// A piece of a WHERE clause with the values of its parameters. Texts of the user are only ever values.
struct Condition
{
    QByteArray sql;
    QList<SqlValue> values;
    bool needsArticle = false;                 ///< Speaks of `a`, the article, and not of its status alone.
    QList<std::shared_ptr<FullText>> searches; ///< That the values point at.
};

/// A search, made ready for one question.
struct PreparedSearch
{
    std::shared_ptr<FullText> words; ///< What every hit must hold; null if it asks for no words.
    Condition rest;                  ///< All else, on `status s` and, if it needs it, `article a`.
};

/// The one place that knows how words are looked up. In one feed, words are asked for together with it.
PreparedSearch prepareSearch(Database &database, const models::SearchNode &node, models::FeedId feed);

} // namespace app::store
