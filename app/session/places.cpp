// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/places.h"

#include "models/feedhealthwords.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/placetitle.h"

#include <QLocale>

using models::ArticleFilter;
using models::FeedTreeModel;
using ui::Actions;
using ui::EmptyList;

namespace app::session {

namespace {

constexpr std::chrono::milliseconds
    typingPause(150); ///< Between two letters of a word; a search is not for each.

ArticleFilter::Scope scopeOf(FeedTreeModel::Kind kind)
{
    switch (kind) {
    case FeedTreeModel::Kind::Today: return ArticleFilter::Scope::Today;
    case FeedTreeModel::Kind::Unread: return ArticleFilter::Scope::Unread;
    case FeedTreeModel::Kind::Starred: return ArticleFilter::Scope::Starred;
    case FeedTreeModel::Kind::Feed: return ArticleFilter::Scope::Feed;
    case FeedTreeModel::Kind::Folder: return ArticleFilter::Scope::Folder;
    case FeedTreeModel::Kind::All:
    case FeedTreeModel::Kind::Section: break;
    }
    return ArticleFilter::Scope::All;
}

} // namespace

Places::Places(Listing &listing, TreeKeeper &tree, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_listing(listing)
    , m_tree(tree)
    , m_window(window)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, [this] { search(m_typed); });
    connect(&m_listing, &Listing::shown, this, &Places::afterShown);
    connect(&m_listing, &Listing::grew, this, &Places::explainEmptiness);
    connect(&m_tree, &TreeKeeper::countsChanged, this, &Places::describe);
    connectWindow();
    offerWaysOut();
}

void Places::connectWindow()
{
    ui::FeedTreeView *view = m_window.feedTree()->view();
    connect(view, &ui::FeedTreeView::placeChosen, this, &Places::choose);
    connect(&m_window, &ui::MainWindow::searchWanted, this, [this](const QString &query) {
        m_typed = query;
        m_typing.start();
    });
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    on(Actions::CleanUp, [this] { m_listing.renew(); });
    connect(m_window.actions().at(Actions::UnreadOnly), &QAction::toggled, this, &Places::setUnreadOnly);
    connect(&m_window.actions(), &Actions::orderWanted, this, [this](ArticleFilter::Order order) {
        m_place.order = order;
        show();
    });
}

void Places::offer(EmptyList::Reason reason, std::initializer_list<Actions::Id> ids)
{
    QList<QAction *> actions;
    for (const Actions::Id id : ids)
        actions.append(m_window.actions().at(id));
    m_window.articleList()->setEmptyActions(reason, actions);
}

// What can be done about an empty list, the likeliest first.
void Places::offerWaysOut()
{
    using Reason = EmptyList::Reason;
    offer(Reason::NoFeeds, {Actions::AddFeed, Actions::ImportSubscriptions});
    offer(Reason::NeverFetched, {Actions::Refresh});
    offer(Reason::AllRead, {Actions::GoAll, Actions::RefreshAll});
    offer(Reason::TodayRead, {Actions::GoUnread, Actions::RefreshAll});
    offer(Reason::NothingStarred, {Actions::GoAll});
    offer(Reason::NoArticles, {Actions::RefreshAll});
}

void Places::go(FeedTreeModel::Kind kind)
{
    m_window.feedTree()->view()->choose(kind);
}

void Places::go(models::FeedId id)
{
    m_window.feedTree()->view()->choose(id);
}

void Places::goToNextUnreadFeed()
{
    // Of a feed or a folder on to the next one; where everything is gathered, there is nothing further.
    const bool gathered =
        m_place.scope == ArticleFilter::Scope::All || m_place.scope == ArticleFilter::Scope::Unread;
    m_selectFirstUnread = true;
    if (m_tree.tree().unread() == 0 || gathered || !m_window.feedTree()->view()->chooseNextUnread()) {
        m_selectFirstUnread = false;
        m_window.setStatus(tr("There is nothing unread any more."));
    }
}

void Places::setUnreadOnly(bool only)
{
    if (m_place.unreadOnly == only)
        return;
    m_place.unreadOnly = only;
    emit unreadOnlyChanged(only);
    show();
}

void Places::choose(FeedTreeModel::Kind kind, models::FeedId feed, models::FolderId folder)
{
    m_typing.stop();
    m_window.setSearch({}); // another place, another question
    m_place.query.clear();
    m_place.scope = scopeOf(kind);
    m_place.feed = feed;
    m_place.folder = folder;
    show();
}

void Places::search(const QString &query)
{
    if (m_place.query == query.trimmed())
        return;
    m_place.query = query.trimmed();
    show();
}

void Places::show()
{
    m_window.articleList()->setEmptiness({EmptyList::Reason::Loading, {}, {}});
    m_listing.show(m_place);
    describe();
    emit placeChanged();
}

void Places::afterShown()
{
    explainEmptiness();
    if (std::exchange(m_selectFirstUnread, false))
        m_window.actions().at(Actions::NextUnread)->trigger();
}

const models::Feed *Places::feed() const
{
    return m_place.scope == ArticleFilter::Scope::Feed ? m_tree.tree().feed(m_place.feed) : nullptr;
}

void Places::describe()
{
    const models::LibraryTree &tree = m_tree.tree();
    int unread = tree.unread();
    if (!m_place.query.isEmpty())
        unread = 0; // of what was found nobody has counted; the bands tell
    else if (const models::Feed *one = feed())
        unread = one->unread;
    else if (m_place.scope == ArticleFilter::Scope::Folder)
        unread = tree.unreadIn(m_place.folder);
    else if (m_place.scope == ArticleFilter::Scope::Today)
        unread = m_tree.unreadToday();
    m_window.setPlace(ui::PlaceTitle::of(m_place, tree), m_place.scope == ArticleFilter::Scope::Feed);
    m_window.setUnread(unread, tree.unread());
    explainEmptiness();
}

/// Nothing of the feed has ever come: why, when Courant tries again, and what is likely to help.
EmptyList Places::failureOf(const models::Feed &feed)
{
    const auto reason = EmptyList::Reason::FeedFailed;
    if (models::mayHaveMoved(feed))
        offer(reason, {Actions::FindAddress, Actions::Refresh, Actions::Properties, Actions::Unsubscribe});
    else
        offer(reason, {Actions::Refresh, Actions::Properties, Actions::Unsubscribe});
    return {reason, feed.title, models::FeedHealthWords::paragraph(feed, QDateTime::currentDateTimeUtc())};
}

void Places::explainEmptiness()
{
    EmptyList empty;
    const models::Feed *one = feed();
    if (m_tree.tree().feeds().isEmpty())
        empty = {EmptyList::Reason::NoFeeds, {}, {}};
    else if (!m_place.query.isEmpty())
        empty = {EmptyList::Reason::NothingMatches, m_place.query, {}};
    else if (one && one->total == 0 && one->problem)
        empty = failureOf(*one);
    else if (one && !one->lastAttempt.isValid())
        empty = {EmptyList::Reason::NeverFetched, one->title, {}};
    else if (m_place.scope == ArticleFilter::Scope::Starred)
        empty = {EmptyList::Reason::NothingStarred, {}, {}};
    else if (m_place.scope == ArticleFilter::Scope::Today)
        empty = {EmptyList::Reason::TodayRead, {}, {}};
    else if (m_place.unreadOnly || m_place.scope == ArticleFilter::Scope::Unread)
        empty = {EmptyList::Reason::AllRead, {}, {}};
    else
        empty = {EmptyList::Reason::NoArticles, {}, {}};
    m_window.articleList()->setEmptiness(empty);
}

} // namespace app::session
