// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"
#include "models/articlefilter.h"
#include "models/itemmodels/articlelistmodel.h"

#include <QObject>

namespace app::session {

/// Keeps the article list in step with the library: asks for the rows of a place and the headlines being
/// looked at, and lets changes in where they belong.
class Listing final : public QObject
{
    Q_OBJECT

public:
    Listing(store::Library &library, models::ArticleListModel &model, QObject *parent = nullptr);

    void show(const models::ArticleFilter &filter); ///< Another place, from its top.
    void renew(); ///< The same place asked anew: what no longer belongs goes.
    const models::ArticleFilter &filter() const { return m_filter; }

    void apply(const models::LibraryChange &change);

    qint64 newest() const; ///< The greatest sort key among the rows; 0 without rows.
    models::ArticleRow
    rowFor(models::ArticleId id) const; ///< As the library wants it; id 0 if it is not a row.

signals:
    void shown(int rows);                        ///< The rows of a place are there; more of it may follow.
    void grew();                                 ///< Rows came or went in the same place.
    void failed(const models::Problem &problem); ///< A search that is not complete, or a library that fails.

private:
    void ask(bool anew);
    void fetchHeadlines(const QList<models::ArticleId> &articles);
    void letIn(const QList<models::LibraryChange::Arrival> &arrivals);

    store::Library &m_library;
    models::ArticleListModel &m_model;
    models::ArticleFilter m_filter;
    int m_generation = 0; ///< Of the place: answers to earlier questions are dropped.
};

} // namespace app::session
