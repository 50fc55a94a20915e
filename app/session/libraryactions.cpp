// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/libraryactions.h"

#include "app/base/answers.h"
#include "app/net/redirects.h"
#include "ui/feeds/addfeeddialog.h"
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

namespace {

/// Whether a login for the one is for the other too: the same server, or what it is called over https.
bool sharesLogin(const QUrl &feed, QUrl address)
{
    if (net::sameOrigin(feed, address))
        return true;
    address.setScheme(u"https"_s);
    return address.port() < 0 && net::sameOrigin(feed, address);
}

} // namespace

LibraryActions::LibraryActions(store::Library &library,
                               net::Fetcher &fetcher,
                               refresh::Refresher &refresher,
                               secrets::Passwords &passwords,
                               models::FeedTreeModel &tree,
                               ui::MainWindow &window,
                               QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_refresher(refresher)
    , m_passwords(passwords)
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
    on(Actions::FindAddress, [this, view] {
        const QList<FeedId> feeds = view->selectedFeeds();
        if (!feeds.isEmpty())
            findAddress(feeds.first());
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
    if (!m_adding)
        openAddDialog();
    if (!address.isEmpty())
        m_adding->setAddress(address);
    m_adding->open();
}

void LibraryActions::findAddress(FeedId id)
{
    const models::Feed *feed = m_tree.tree().feed(id);
    if (!feed)
        return;
    delete m_adding; // it is about something else
    openAddDialog();
    m_adding->setReplaced(*feed);
    const QUrl site = feed->site.isEmpty() ? feed->url.resolved(QUrl(u"/"_s)) : feed->site;
    m_adding->setAddress(site.toString());
    m_adding->open();
}

void LibraryActions::openAddDialog()
{
    m_adding = new ui::AddFeedDialog(&m_window);
    m_adding->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_adding, &ui::AddFeedDialog::lookWanted, this,
            [this](const QString &text, const QString &userName, const QString &password) {
                m_lookedAt = refresh::FeedFinder::addressFromText(text);
                m_finder.find(m_lookedAt, {userName, password});
            });
    connect(m_adding, &ui::AddFeedDialog::subscribeWanted, this, &LibraryActions::subscribe);
    connect(m_adding, &ui::AddFeedDialog::addressWanted, this, &LibraryActions::addressFound);
    connect(m_adding, &ui::AddFeedDialog::newFolderWanted, this, &LibraryActions::addFolder);
    connect(m_adding, &QDialog::finished, &m_finder, &refresh::FeedFinder::cancel);
    m_adding->setTree(m_tree.tree());
    m_adding->setFolder(folderInSight());
}

void LibraryActions::subscribe(const ui::Subscription &wanted)
{
    for (const models::FoundFeed &found : wanted.feeds) {
        store::NewFeed feed;
        feed.url = found.url;
        feed.title = wanted.name;
        feed.folder = wanted.folder;
        feed.site = found.site;
        feed.settings.images = wanted.images;
        // The page may list feeds of other servers, which have no business with this password.
        const bool locked = !wanted.userName.isEmpty() && sharesLogin(found.url, m_lookedAt);
        if (locked)
            feed.settings.userName = wanted.userName;
        whenAnswered(m_library.addFeed(feed), this,
                     [this, found, password = locked ? wanted.password : QString()](const auto &added) {
                         if (!added)
                             return emit failed(added.error());
                         emit subscribed(added.value());
                         if (!password.isEmpty())
                             m_passwords.write(secrets::passwordName(added.value()), password);
                         if (!found.fetched)
                             return m_refresher.refresh({added.value()});
                         // What the dialog looked at was the first fetch; nothing is downloaded twice.
                         models::FetchOutcome outcome = *found.fetched;
                         outcome.state.feed = added.value();
                         m_library.saveFetches({outcome});
                     });
    }
}

/// Of the dialog's wish: it goes on with the folder chosen.
void LibraryActions::addFolder(const QString &name, FolderId parent)
{
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
}

// --- folders, removing

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
