// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedtreeproxy.h"
#include "models/preferences.h"

#include <QHash>
#include <QTimer>
#include <QTreeView>

namespace ui {

class BusyFeeds;
class FeedTreeDelegate;

/// The tree of feeds: says which place was chosen and what the user wants done to feeds and folders. Renaming
/// and dragging leave through the model's wishes.
class FeedTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit FeedTreeView(QWidget *parent = nullptr);

    void setTree(models::FeedTreeProxy *tree); ///< Use this instead of setModel().
    void setDensity(models::Preferences::Density density);
    /// Shown on a right click on rows of this kind; the actions stay the caller's. Null: a separator.
    void setContextActions(models::FeedTreeModel::Kind kind, const QList<QAction *> &actions);

    void choose(models::FeedTreeModel::Kind kind);
    void choose(models::FeedId feed);
    void choose(models::FolderId folder);
    void choose(models::LabelId label);
    void choose(models::SavedSearchId search);
    bool chooseNextUnread(); ///< The next feed with unread articles, round the end; false if there is none.
    bool choosePreviousUnread();
    void renameChosen();

    QList<models::FeedId> selectedFeeds() const;
    QList<models::FolderId> selectedFolders() const;
    QList<models::LabelId> selectedLabels() const;
    QList<models::SavedSearchId> selectedSavedSearches() const;

    /// Opens folders as the user left them, or all of them while words filter the tree.
    void restoreExpansion();

signals:
    void placeChosen(const models::ArticleFilter &place); ///< Scope and ids only.
    void removeWanted(const QList<models::FeedId> &feeds, const QList<models::FolderId> &folders);
    void removeCollectionsWanted(const QList<models::LabelId> &labels,
                                 const QList<models::SavedSearchId> &searches);
    void expandedWanted(models::FolderId folder, bool expanded); ///< To be remembered.
    void propertiesWanted(models::FeedId feed);                  ///< Alt+Return.
    void openWanted(); ///< Return or double click: to the list of the chosen place.

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void
    drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {} // letters are commands in this program
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    template<typename ThingId>
    QList<ThingId> selectedOf(int role) const;
    void removeSelected();
    void chooseIndex(const QModelIndex &source);
    bool chooseUnread(int step);
    bool isOnTwist(const QPoint &point) const;
    void restoreBelow(const QModelIndex &parent, int first, int last);
    void rememberExpansion(const QModelIndex &index, bool expanded);
    void dress();

    models::FeedTreeProxy *m_tree = nullptr;
    BusyFeeds *m_busy = nullptr;
    FeedTreeDelegate *m_delegate = nullptr;
    QHash<models::FeedTreeModel::Kind, QList<QAction *>> m_contextActions;
    QTimer m_overFolder; ///< A closed folder opens when something is held over it.
    bool m_restoring = false;
};

} // namespace ui
