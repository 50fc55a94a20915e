// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedtreeproxy.h"
#include "models/preferences.h"

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
    /// Shown on a right click on feeds and folders; the actions stay the caller's. Null: a separator.
    void setContextActions(const QList<QAction *> &actions);

    void choose(models::FeedTreeModel::Kind kind);
    void choose(models::FeedId feed);
    void choose(models::FolderId folder);
    bool chooseNextUnread(); ///< The next feed with unread articles, round the end; false if there is none.
    bool choosePreviousUnread();
    void renameChosen();

    QList<models::FeedId> selectedFeeds() const;
    QList<models::FolderId> selectedFolders() const;

    /// Opens folders as the user left them, or all of them while words filter the tree.
    void restoreExpansion();

signals:
    void placeChosen(models::FeedTreeModel::Kind kind, models::FeedId feed, models::FolderId folder);
    void removeWanted(const QList<models::FeedId> &feeds, const QList<models::FolderId> &folders);
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
    void chooseIndex(const QModelIndex &source);
    bool chooseUnread(int step);
    bool isOnTwist(const QPoint &point) const;
    void restoreBelow(const QModelIndex &parent, int first, int last);
    void rememberExpansion(const QModelIndex &index, bool expanded);
    void dress();

    models::FeedTreeProxy *m_tree = nullptr;
    BusyFeeds *m_busy = nullptr;
    FeedTreeDelegate *m_delegate = nullptr;
    QList<QAction *> m_contextActions;
    QTimer m_overFolder; ///< A closed folder opens when something is held over it.
    bool m_restoring = false;
};

} // namespace ui
