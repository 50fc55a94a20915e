// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/searchqueries.h"

namespace app::store {

/// Which articles a search finds, asked article by article: how saved searches are kept while the library
/// changes. Good for one transaction.
class SearchDecision final
{
public:
    SearchDecision(Database &database, const models::SearchNode &root);

    /// Of these, in ascending order, those that are found.
    QList<qint64> among(const QList<qint64> &articles);
    /// Of all that are numbered so and in the search index, those that are found. What has changed since it
    /// was indexed is left out: `among()` knows.
    QList<qint64> between(qint64 first, qint64 last);

private:
    QByteArray sql(const QByteArray &from, const QByteArray &where) const;
    QList<qint64> heldByRest(const QList<qint64> &articles);

    Database &m_database;
    PreparedSearch m_search;
};

/// What, besides the text of an article, the answer of a search depends on.
struct SearchDependence
{
    bool onMarks = false;     ///< is:, label:, has:label.
    bool onFeeds = false;     ///< feed:, folder:.
    QList<qint64> secondsAgo; ///< Of the dates that move with the clock.

    static SearchDependence of(const models::SearchNode &root);
};

/// For each feed: and folder: of a search, the feeds that it speaks of now, in ascending order.
QList<QList<qint64>> feedsNamedIn(Database &database, const models::SearchNode &root);

} // namespace app::store
