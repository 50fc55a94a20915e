// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/libraryactions.h"

#include "app/base/answers.h"
#include "ui/feeds/addfeeddialog.h"
#include "ui/feeds/feedpropertiesdialog.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/feeds/newfolderdialog.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/mainwindow.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;
using models::FeedId;
using models::FolderId;
using ui::Actions;

namespace app::session {

LibraryActions::LibraryActions(store::Library &library,
                               net::Fetcher &fetcher,
                               refresh::Refresher &refresher,
                               models::FeedTreeModel &tree,
                               ui::MainWindow &window,
                               QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_refresher(refresher)
    , m_tree(tree)
    , m_window(window)
    , m_finder(fetcher)
{
    connectTree();
    connectActions();
    connect(&m_finder, &refresh::FeedFinder::found, this, [this](const models::FindReport &report) {
        if (m_adding)
            m_adding->showReport(report);
    });
}

void LibraryActions::connectTree()
{
    using Model = models::FeedTreeModel;
    connect(&m_tree, &Model::moveFeedWanted, this,
            [this](FeedId feed, FolderId to, FeedId before) { m_library.moveFeed(feed, to, before); });
    connect(&m_tree, &Model::moveFolderWanted, this, [this](FolderId folder, FolderId to, FolderId before) {
        m_library.moveFolder(folder, to, before);
    });
    connect(&m_tree, &Model::renameFeedWanted, this,
            [this](FeedId feed, const QString &name) { m_library.renameFeed(feed, name); });
    connect(&m_tree, &Model::renameFolderWanted, this,
            [this](FolderId folder, const QString &name) { m_library.renameFolder(folder, name); });
    ui::FeedTreeView *view = m_window.feedTree()->view();
    connect(view, &ui::FeedTreeView::removeWanted, this, &LibraryActions::remove);
    connect(view, &ui::FeedTreeView::propertiesWanted, this, &LibraryActions::showProperties);
    connect(view, &ui::FeedTreeView::expandedWanted, this,
            [this](FolderId folder, bool expanded) { m_library.setExpanded(folder, expanded); });
}

void LibraryActions::connectActions()
{
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    ui::FeedTreeView *view = m_window.feedTree()->view();
    on(Actions::AddFeed, [this] { addFeed(); });
    on(Actions::NewFolder, [this] { newFolder(); });
    on(Actions::Unsubscribe, [this, view] { remove(view->selectedFeeds(), view->selectedFolders()); });
    on(Actions::OpenSite, [this] { openSite(); });
    on(Actions::Properties, [this, view] {
        const QList<FeedId> feeds = view->selectedFeeds();
        if (!feeds.isEmpty())
            showProperties(feeds.first());
    });
    on(Actions::Undo, [this] { undo(); });
    on(Actions::Redo, [this] { redo(); });
    connect(&m_window, &ui::MainWindow::undoWanted, this, &LibraryActions::undo);
    connect(m_window.reader(), &ui::ReaderPane::feedWanted, this,
            [this](const QUrl &link) { addFeed(link.toString(QUrl::FullyEncoded)); });
}

// --- subscribing

void LibraryActions::addFeed(const QString &address)
{
    if (!m_adding) {
        m_adding = new ui::AddFeedDialog(&m_window);
        m_adding->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_adding, &ui::AddFeedDialog::lookWanted, this,
                [this](const QString &text) { m_finder.find(refresh::FeedFinder::addressFromText(text)); });
        connect(m_adding, &ui::AddFeedDialog::subscribeWanted, this, &LibraryActions::subscribe);
        connect(m_adding, &ui::AddFeedDialog::newFolderWanted, this,
                [this](const QString &name, FolderId parent) {
                    whenAnswered(m_library.addFolder(name, parent), this, [this](const auto &folder) {
                        if (!folder)
                            return emit failed(folder.error());
                        whenAnswered(m_library.tree(), this, [this, id = folder.value()](const auto &tree) {
                            if (!m_adding || !tree)
                                return;
                            m_adding->setTree(tree.value());
                            m_adding->setFolder(id);
                        });
                    });
                });
        connect(m_adding, &QDialog::finished, &m_finder, &refresh::FeedFinder::cancel);
        m_adding->setTree(m_tree.tree());
        m_adding->setFolder(folderInSight());
    }
    if (!address.isEmpty())
        m_adding->setAddress(address);
    m_adding->open();
}

void LibraryActions::subscribe(const QList<models::FoundFeed> &feeds,
                               FolderId folder,
                               const QString &name,
                               models::ImagePolicy images)
{
    for (const models::FoundFeed &found : feeds) {
        store::NewFeed wanted;
        wanted.url = found.url;
        wanted.title = name;
        wanted.folder = folder;
        wanted.site = found.site;
        wanted.settings.images = images;
        whenAnswered(m_library.addFeed(wanted), this, [this, found](const auto &added) {
            if (!added)
                return emit failed(added.error());
            emit subscribed(added.value());
            if (!found.fetched)
                return m_refresher.refresh({added.value()});
            // What the dialog looked at was the first fetch; nothing is downloaded twice.
            models::FetchOutcome outcome = *found.fetched;
            outcome.state.feed = added.value();
            m_library.saveFetches({outcome});
        });
    }
}

// --- folders, removing, properties

FolderId LibraryActions::folderInSight() const
{
    const ui::FeedTreeView *view = m_window.feedTree()->view();
    const QList<FolderId> folders = view->selectedFolders();
    if (!folders.isEmpty())
        return folders.first();
    const QList<FeedId> feeds = view->selectedFeeds();
    const models::Feed *feed = feeds.isEmpty() ? nullptr : m_tree.tree().feed(feeds.first());
    return feed ? feed->folder : FolderId();
}

void LibraryActions::newFolder()
{
    auto *dialog = new ui::NewFolderDialog(m_tree.tree(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPlace(folderInSight());
    connect(dialog, &ui::NewFolderDialog::newFolderWanted, this,
            [this](const QString &name, FolderId parent) { m_library.addFolder(name, parent); });
    dialog->open();
}

void LibraryActions::remove(const QList<FeedId> &feeds, const QList<FolderId> &folders)
{
    if (feeds.isEmpty() && folders.isEmpty())
        return;
    // Done at once, and taken back with one key: a question would only be clicked away.
    whenAnswered(m_library.remove(feeds, folders), this, [this](const auto &removed) {
        if (!removed)
            return emit failed(removed.error());
        whenAnswered(m_library.undoable(), this, [this](const auto &sentence) {
            if (sentence)
                emit undoOffered(sentence.value());
        });
    });
}

void LibraryActions::openSite()
{
    const QList<FeedId> feeds = m_window.feedTree()->view()->selectedFeeds();
    const models::Feed *feed = feeds.isEmpty() ? nullptr : m_tree.tree().feed(feeds.first());
    if (feed && (feed->site.scheme() == "https"_L1 || feed->site.scheme() == "http"_L1))
        QDesktopServices::openUrl(feed->site);
}

void LibraryActions::showProperties(FeedId id)
{
    const models::Feed *feed = m_tree.tree().feed(id);
    if (!feed)
        return;
    auto *dialog = new ui::FeedPropertiesDialog(*feed, m_tree.tree(), m_usualInterval, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::FeedPropertiesDialog::editWanted, this,
            [this, before = *feed](const ui::FeedEdit &edit) {
                if (edit.title != before.userTitle)
                    m_library.renameFeed(edit.id, edit.title);
                if (edit.folder != before.folder)
                    m_library.moveFeed(edit.id, edit.folder);
                if (edit.settings != before.settings)
                    m_library.setFeedSettings(edit.id, edit.settings);
            });
    connect(dialog, &ui::FeedPropertiesDialog::lookWanted, this,
            [this](FeedId feedId) { m_refresher.refresh({feedId}); });
    dialog->open();
}

// --- taking back

void LibraryActions::undo()
{
    m_window.showUndo({}); // what it offered is being done
    whenAnswered(m_library.undo(), this, [this](const auto &undone) {
        if (!undone)
            emit failed(undone.error());
        else if (undone.value().isEmpty())
            m_window.setStatus(tr("There is nothing to take back."));
        else
            //: %1 is a sentence that says what had been done: "128 articles marked read."
            m_window.setStatus(tr("Taken back: %1").arg(undone.value()));
    });
}

void LibraryActions::redo()
{
    whenAnswered(m_library.redo(), this, [this](const auto &redone) {
        if (!redone)
            emit failed(redone.error());
        else if (!redone.value().isEmpty())
            //: %1 is a sentence that says what is done: "128 articles marked read."
            m_window.setStatus(tr("Done again: %1").arg(redone.value()));
    });
}

} // namespace app::session
