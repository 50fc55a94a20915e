// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"
#include "models/itemmodels/feedtreemodel.h"
#include "models/librarychange.h"

#include <QObject>
#include <QTimer>

namespace app::session {

/// Keeps the feed tree in step with the library: its shape, the feeds' health, the counts.
class TreeKeeper final : public QObject
{
    Q_OBJECT

public:
    TreeKeeper(store::Library &library, models::FeedTreeModel &model, QObject *parent = nullptr);

    void load();
    void apply(const models::LibraryChange &change);
    const models::LibraryTree &tree() const { return m_model.tree(); }
    const models::FeedTreeModel &model() const { return m_model; }
    int unreadToday() const { return m_unreadToday; }

signals:
    void counted();            ///< What is unread today and what is starred is in the model.
    void loaded();             ///< The tree has another shape.
    void countsChanged();      ///< Unread counts, or a feed's health.
    void collectionsChanged(); ///< Labels and saved searches, or their counts.

private:
    void fetchFeeds();
    void fetchCounts();
    void fetchCollections();

    store::Library &m_library;
    models::FeedTreeModel &m_model;
    QList<models::FeedId> m_stale; ///< Changed since they were last asked for.
    QTimer m_soon;                 ///< Many small changes, one question.
    bool m_collectionsStale = false;
    int m_unreadToday = 0;
    int m_asked = 0; ///< How often the tree was asked for.
};

} // namespace app::session
