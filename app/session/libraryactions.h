// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refresh/feedfinder.h"
#include "app/refresh/refresher.h"
#include "app/secrets/passwords.h"
#include "app/store/library.h"
#include "models/itemmodels/feedtreemodel.h"

#include <QObject>
#include <QPointer>

namespace ui {
class AddFeedDialog;
class MainWindow;
struct Subscription;
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
                   secrets::Passwords &passwords,
                   models::FeedTreeModel &tree,
                   ui::MainWindow &window,
                   QObject *parent = nullptr);

    void addFeed(const QString &address = {}); ///< Opens the dialog; looks at once if there is an address.
    void findAddress(models::FeedId feed);     ///< The same, for a feed whose site may have it elsewhere now.
    void remove(const QList<models::FeedId> &feeds, const QList<models::FolderId> &folders = {});
    void undo();
    void redo();

signals:
    void undoOffered(const QString &sentence);
    void subscribed(models::FeedId feed);                        ///< The last of those just added.
    void addressFound(models::FeedId feed, const QUrl &address); ///< By findAddress(); nothing is stored yet.
    void failed(const models::Problem &problem);

private:
    void connectTree();
    void connectActions();
    void openAddDialog();
    void subscribe(const ui::Subscription &wanted);
    void addFolder(const QString &name, models::FolderId parent);
    void newFolder();
    void openSite();
    models::FolderId folderInSight() const;

    store::Library &m_library;
    refresh::Refresher &m_refresher;
    secrets::Passwords &m_passwords;
    models::FeedTreeModel &m_tree;
    ui::MainWindow &m_window;
    refresh::FeedFinder m_finder;
    QUrl m_lookedAt; ///< Whose server a login in the dialog is for.
    QPointer<ui::AddFeedDialog> m_adding;
};

} // namespace app::session
