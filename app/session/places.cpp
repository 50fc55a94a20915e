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
#include <QScrollBar>

using namespace Qt::StringLiterals;
using models::ArticleFilter;
using models::FeedTreeModel;
using ui::Actions;
using ui::EmptyList;

namespace app::session {

Places::Places(
    Listing &listing, TreeKeeper &tree, SettingsFile &settings, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_listing(listing)
    , m_tree(tree)
    , m_settings(settings)
    , m_window(window)
    , m_trace(*window.articleList()->view()->articles(), window.articleList()->view()->viewport())
    , m_elsewhere(listing)
{
    connect(&m_listing, &Listing::shown, this, &Places::afterShown);
    connect(&m_listing, &Listing::shown, &m_trace, &ListTrace::shown);
    const QScrollBar *bar = window.articleList()->view()->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (value > bar->maximum() / 2)
            m_listing.hurry();
    });
    connect(&m_listing, &Listing::searchedPartly, this, [this](int percent) {
        //: %1 is a number.
        m_window.setStatus(
            tr("The search index is only at %1 %: older articles may be missing.").arg(percent));
    });
    connect(&m_listing, &Listing::grew, this, &Places::explainEmptiness);
    connect(&m_tree, &TreeKeeper::countsChanged, this, &Places::describe);
    connect(&m_elsewhere, &Elsewhere::found, this, &Places::explainEmptiness);
    connect(&m_loosen, &QAction::triggered, this, &Places::loosen);
    connectWindow();
    offerWaysOut();
}

void Places::connectWindow()
{
    ui::FeedTreeView *view = m_window.feedTree()->view();
    connect(view, &ui::FeedTreeView::placeChosen, this, &Places::choose);
    connect(&m_window, &ui::MainWindow::searchWanted, this, &Places::search);
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    on(Actions::CleanUp, [this] { m_listing.renew(); });
    on(Actions::SearchEverywhere, [this] { searchEverywhere(); });
    connect(m_window.actions().at(Actions::UnreadOnly), &QAction::toggled, this, &Places::setUnreadOnly);
    connect(&m_window.actions(), &Actions::sortingWanted, this, &Places::sort);
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

void Places::choose(const ArticleFilter &place)
{
    m_window.setSearch({}); // another place, another question
    m_place.query.clear();
    m_place.scope = place.scope;
    m_place.feed = place.feed;
    m_place.folder = place.folder;
    m_place.label = place.label;
    m_place.savedSearch = place.savedSearch;
    sortAsBefore();
    show();
}

// The word that the settings know the place by.
QString Places::name() const
{
    switch (m_place.scope) {
    case ArticleFilter::Scope::Feed: return u"feed-%1"_s.arg(m_place.feed.value);
    case ArticleFilter::Scope::Folder: return u"folder-%1"_s.arg(m_place.folder.value);
    case ArticleFilter::Scope::Label: return u"label-%1"_s.arg(m_place.label.value);
    case ArticleFilter::Scope::SavedSearch: return u"search-%1"_s.arg(m_place.savedSearch.value);
    case ArticleFilter::Scope::Today: return u"today"_s;
    case ArticleFilter::Scope::Unread: return u"unread"_s;
    case ArticleFilter::Scope::Starred: return u"starred"_s;
    case ArticleFilter::Scope::All: break;
    }
    return u"all"_s;
}

void Places::sortAsBefore()
{
    const Sorting sorting = m_settings.sorting(name());
    m_place.column = sorting.column;
    m_place.order = sorting.order;
    m_window.setSorting(sorting.column, sorting.order);
}

void Places::sort(ArticleFilter::Column column, ArticleFilter::Order order)
{
    m_settings.setSorting(name(), {column, order});
    sortAsBefore();
    show();
}

void Places::search(const QString &query)
{
    if (m_place.query == query.trimmed())
        return;
    m_place.query = query.trimmed();
    show();
}

bool Places::isSearchingPart() const
{
    return !m_place.query.isEmpty() && (m_place.scope != ArticleFilter::Scope::All || m_place.unreadOnly);
}

void Places::searchEverywhere()
{
    const QString query = m_place.query;
    m_window.actions().at(Actions::UnreadOnly)->setChecked(false);
    go(FeedTreeModel::Kind::All);
    m_window.setSearch(query);
    search(query);
}

void Places::loosen()
{
    const QString query = m_elsewhere.looser().query;
    if (m_elsewhere.looserCount() == 0)
        return;
    searchEverywhere();
    m_window.setSearch(query);
    search(query);
}

// What a saved search asks for is marked as well.
QString Places::markedQuery() const
{
    const models::SavedSearch *saved = m_tree.model().savedSearch(m_place.savedSearch);
    return saved ? u"(%1) %2"_s.arg(saved->query, m_place.query) : m_place.query;
}

QString Places::placeTitle() const
{
    ArticleFilter place = m_place;
    place.query.clear();
    return ui::PlaceTitle::of(place, m_tree.tree());
}

void Places::show()
{
    m_trace.begin(m_place.query);
    m_window.articleList()->setEmptiness({EmptyList::Reason::Loading, {}, {}});
    m_waiting = true;
    m_elsewhere.forget();
    m_window.setMarked(markedQuery());
    m_listing.show(m_place);
    describe();
    emit placeChanged();
}

void Places::afterShown(int rows)
{
    m_waiting = false;
    explainEmptiness();
    if (rows == 0 && !m_place.query.isEmpty())
        m_elsewhere.look(m_place);
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
    else if (const models::Label *label = m_tree.model().label(m_place.label))
        unread = label->unread;
    else if (const models::SavedSearch *saved = m_tree.model().savedSearch(m_place.savedSearch))
        unread = saved->unread;
    m_window.setPlace(ui::PlaceTitle::of(m_place, tree), m_place.scope == ArticleFilter::Scope::Feed);
    m_window.setSearchPlace(m_place.scope == ArticleFilter::Scope::All ? QString() : placeTitle());
    m_window.setUnread(unread, tree.unread());
    tellTrouble();
    explainEmptiness();
}

/// A feed that fails but has articles shows them, under a bar that says what is wrong.
void Places::tellTrouble()
{
    const models::Feed *one = feed();
    if (!one || one->total == 0 || !models::needsAttention(*one))
        return m_window.articleList()->setTrouble({}, {});
    QList<QAction *> ways{m_window.actions().at(Actions::Refresh),
                          m_window.actions().at(Actions::Properties)};
    if (models::mayHaveMoved(*one))
        ways.prepend(m_window.actions().at(Actions::FindAddress));
    m_window.articleList()->setTrouble(models::FeedHealthWords::trouble(*one), ways);
}

/// What was searched, and what would find more.
EmptyList Places::nothingFound()
{
    EmptyList empty{EmptyList::Reason::NothingMatches, m_place.query, {}};
    const std::optional<int> &everywhere = m_elsewhere.everywhere();
    if (isSearchingPart() && everywhere != 0) {
        offer(empty.reason, {Actions::SearchEverywhere});
        empty.explanation = m_place.scope == ArticleFilter::Scope::All
                                ? tr("Only unread articles were searched.")
                                //: %1 is a place of the tree: "Today", a feed's title.
                                : tr("Only “%1” was searched.").arg(placeTitle());
        if (everywhere)
            //: Two sentences: which part of the library was searched, and how many articles are found in all
            //: of it.
            empty.explanation =
                tr("%1 Everywhere there are %n article(s).", nullptr, *everywhere).arg(empty.explanation);
    } else if (const int count = m_elsewhere.looserCount(); count > 0) {
        const QString &part = m_elsewhere.looser().leftOut;
        //: A button; %1 is a part of what was searched for: is:starred.
        m_loosen.setText(tr("Search without “%1”").arg(part));
        m_window.articleList()->setEmptyActions(empty.reason, {&m_loosen});
        //: %1 is a part of what was searched for: is:starred.
        empty.explanation = tr("Without “%1” there are %n article(s).", nullptr, count).arg(part);
    } else {
        offer(empty.reason, {});
    }
    return empty;
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
    if (m_waiting)
        return;
    EmptyList empty;
    const models::Feed *one = feed();
    if (m_tree.tree().feeds().isEmpty())
        empty = {EmptyList::Reason::NoFeeds, {}, {}};
    else if (!m_place.query.isEmpty())
        empty = nothingFound();
    else if (one && one->total == 0 && one->problem)
        empty = failureOf(*one);
    else if (one && !one->lastAttempt.isValid())
        empty = {EmptyList::Reason::NeverFetched, one->title, {}};
    else if (m_place.scope == ArticleFilter::Scope::Starred)
        empty = {EmptyList::Reason::NothingStarred, {}, {}};
    else if (m_place.scope == ArticleFilter::Scope::Today)
        empty = {EmptyList::Reason::TodayRead, {}, {}};
    else if (const models::Label *label = m_tree.model().label(m_place.label); label && label->total == 0)
        empty = {EmptyList::Reason::NothingLabelled, label->name, {}};
    else if (const models::SavedSearch *saved = m_tree.model().savedSearch(m_place.savedSearch);
             saved && saved->total == 0)
        empty = {EmptyList::Reason::NothingCollected, saved->name, {}};
    else if (m_place.unreadOnly || m_place.scope == ArticleFilter::Scope::Unread)
        empty = {EmptyList::Reason::AllRead, {}, {}};
    else
        empty = {EmptyList::Reason::NoArticles, {}, {}};
    m_window.articleList()->setEmptiness(empty);
}

} // namespace app::session
