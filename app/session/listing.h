// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"
#include "models/articlefilter.h"
#include "models/itemmodels/articlelistmodel.h"

#include <QObject>
#include <QTimer>

#include <functional>

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
    void hurry(); ///< The end of what is there comes into sight: the rest of the place is wanted now.
    const models::ArticleFilter &filter() const { return m_filter; }

    void apply(const models::LibraryChange &change);

    /// How many articles a list would have that is not shown.
    store::Answer<int> count(const models::ArticleFilter &filter) { return m_library.count(filter, false); }

    qint64 newest() const; ///< The greatest sort key among the rows; 0 without rows.
    /// The next unread one in the list's order, wrapping round; none: id 0.
    store::Answer<models::ArticleRow> nextUnread(models::ArticleId after) const;

signals:
    void shown(int rows);             ///< The rows of a place are there; more of it may follow.
    void searchedPartly(int percent); ///< So much of the library was searched: the index is being written.
    void grew();                      ///< Rows came or went in the same place.
    void failed(const models::Problem &problem); ///< A search that is not complete, or a library that fails.

private:
    void askFirst();
    void askMore();
    void askWhole();
    void take(const store::Answer<QList<models::ArticleRow>> &answer,
              const std::function<void(const QList<models::ArticleRow> &)> &rows);
    void tellWhatWasSearched();
    void fetchHeadlines(const QList<models::ArticleId> &articles);
    QList<models::ArticleId> arrivalsIn(const models::LibraryChange &change) const;
    void letIn(const QList<models::ArticleId> &articles);

    store::Library &m_library;
    models::ArticleListModel &m_model;
    models::ArticleFilter m_filter;
    QTimer m_rest;        ///< Until it is clear that the place is not only passed through.
    QTimer m_again;       ///< Until some more has arrived in a list whose order only the library knows.
    int m_generation = 0; ///< Of the place: answers to earlier questions are dropped.
};

} // namespace app::session
