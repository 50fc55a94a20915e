// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/elsewhere.h"
#include "app/session/listing.h"
#include "app/session/listtrace.h"
#include "app/session/settingsfile.h"
#include "app/session/treekeeper.h"
#include "models/articlefilter.h"
#include "ui/articles/emptylist.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QObject>

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
    Places(Listing &listing,
           TreeKeeper &tree,
           SettingsFile &settings,
           ui::MainWindow &window,
           QObject *parent = nullptr);

    void go(models::FeedTreeModel::Kind kind); ///< One of the gathering rows at the top of the tree.
    void go(models::FeedId feed);
    void goToNextUnreadFeed(); ///< And to its first unread article; says so if there is none.

    void setUnreadOnly(bool only);
    bool isUnreadOnly() const { return m_place.unreadOnly; }
    /// Words are searched for, but not among all articles.
    bool isSearchingPart() const;

    const ListTrace &trace() const { return m_trace; }

signals:
    void unreadOnlyChanged(bool only);
    void placeChanged();

private:
    void connectWindow();
    void offerWaysOut();
    void offer(ui::EmptyList::Reason reason, std::initializer_list<ui::Actions::Id> ids);
    void choose(const models::ArticleFilter &place);
    void search(const QString &query);
    void searchEverywhere();
    void loosen();
    QString markedQuery() const;
    QString placeTitle() const; ///< Without the search.
    ui::EmptyList nothingFound();
    void tellTrouble();
    void sort(models::ArticleFilter::Column column, models::ArticleFilter::Order order);
    void sortAsBefore();
    QString name() const;
    void show();
    void afterShown(int rows);
    void describe();
    void explainEmptiness();
    ui::EmptyList failureOf(const models::Feed &feed);
    const models::Feed *feed() const;

    Listing &m_listing;
    TreeKeeper &m_tree;
    SettingsFile &m_settings;
    ui::MainWindow &m_window;
    models::ArticleFilter m_place; ///< With the search, if there is one.
    ListTrace m_trace;
    Elsewhere m_elsewhere;
    QAction m_loosen; ///< Searches without what finds nothing.
    bool m_selectFirstUnread = false;
    bool m_waiting = true; ///< For the first rows of the place: nobody knows yet whether it is empty.
};

} // namespace app::session
