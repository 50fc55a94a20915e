// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refresh/feedfinder.h"
#include "app/refresh/refresher.h"
#include "app/store/library.h"
#include "models/itemmodels/feedtreemodel.h"

#include <QObject>
#include <QPointer>

namespace ui {
class AddFeedDialog;
class MainWindow;
} // namespace ui

namespace app::session {

/// What the reader wants done to feeds and folders: the tree's wishes and the menus', brought to the library.
class LibraryActions final : public QObject
{
    Q_OBJECT

public:
    LibraryActions(store::Library &library,
                   net::Fetcher &fetcher,
                   refresh::Refresher &refresher,
                   models::FeedTreeModel &tree,
                   ui::MainWindow &window,
                   QObject *parent = nullptr);

    void setUsualInterval(std::chrono::seconds interval) { m_usualInterval = interval; }
    void addFeed(const QString &address = {}); ///< Opens the dialog; looks at once if there is an address.
    void undo();
    void redo();

signals:
    void undoOffered(const QString &sentence);
    void subscribed(models::FeedId feed); ///< The last of those just added.
    void failed(const models::Problem &problem);

private:
    void connectTree();
    void connectActions();
    void subscribe(const QList<models::FoundFeed> &feeds,
                   models::FolderId folder,
                   const QString &name,
                   models::ImagePolicy images);
    void newFolder();
    void remove(const QList<models::FeedId> &feeds, const QList<models::FolderId> &folders);
    void openSite();
    void showProperties(models::FeedId id);
    models::FolderId folderInSight() const;

    store::Library &m_library;
    refresh::Refresher &m_refresher;
    models::FeedTreeModel &m_tree;
    ui::MainWindow &m_window;
    refresh::FeedFinder m_finder;
    QPointer<ui::AddFeedDialog> m_adding;
    std::chrono::seconds m_usualInterval{0}; ///< Between two looks at a feed that has no interval of its own.
};

} // namespace app::session
