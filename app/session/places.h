// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/listing.h"
#include "app/session/treekeeper.h"
#include "models/articlefilter.h"
#include "ui/articles/emptylist.h"
#include "ui/shell/actions.h"

#include <QObject>
#include <QTimer>

namespace ui {
class MainWindow;
} // namespace ui

namespace app::session {

/// Where the reader is: the place chosen in the tree, the search within it, and what the window says about
/// it.
class Places final : public QObject
{
    Q_OBJECT

public:
    Places(Listing &listing, TreeKeeper &tree, ui::MainWindow &window, QObject *parent = nullptr);

    void go(models::FeedTreeModel::Kind kind); ///< One of the gathering rows at the top of the tree.
    void go(models::FeedId feed);
    void goToNextUnreadFeed(); ///< And to its first unread article; says so if there is none.

    void setUnreadOnly(bool only);
    bool isUnreadOnly() const { return m_place.unreadOnly; }

signals:
    void unreadOnlyChanged(bool only);
    void placeChanged();

private:
    void connectWindow();
    void offerWaysOut();
    void offer(ui::EmptyList::Reason reason, std::initializer_list<ui::Actions::Id> ids);
    void choose(models::FeedTreeModel::Kind kind, models::FeedId feed, models::FolderId folder);
    void search(const QString &query);
    void show();
    void afterShown();
    void describe();
    void explainEmptiness();
    ui::EmptyList failureOf(const models::Feed &feed);
    const models::Feed *feed() const;

    Listing &m_listing;
    TreeKeeper &m_tree;
    ui::MainWindow &m_window;
    models::ArticleFilter m_place; ///< With the search, if there is one.
    QTimer m_typing;
    QString m_typed;
    bool m_selectFirstUnread = false;
};

} // namespace app::session
