// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/refreshing.h"

#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/shell/mainwindow.h"

#include <QLocale>

#include <utility>

using ui::Actions;

namespace app::session {

namespace {

constexpr std::chrono::seconds summaryStays(20); ///< Then the line tells how long ago it was.
/// Between two looks at what a round does: hundreds of feeds may be done in a second, and the window has
/// better things to do than to paint each of them.
constexpr std::chrono::milliseconds showEvery(100);

QDateTime nextLook(const models::LibraryTree &tree)
{
    QDateTime next;
    for (const models::Feed &feed : tree.feeds()) {
        if (feed.nextDue.isValid() && (!next.isValid() || feed.nextDue < next))
            next = feed.nextDue;
    }
    return next;
}

} // namespace

Refreshing::Refreshing(refresh::Refresher &refresher,
                       models::FeedTreeModel &tree,
                       ui::MainWindow &window,
                       Clock clock,
                       QObject *parent)
    : QObject(parent)
    , m_refresher(refresher)
    , m_tree(tree)
    , m_window(window)
    , m_clock(std::move(clock))
{
    connectActions();
    connect(&m_refresher, &refresh::Refresher::progressed, this, &Refreshing::showProgress);
    connect(&m_refresher, &refresh::Refresher::finished, this, &Refreshing::showSummary);
    connect(&m_refresher, &refresh::Refresher::fetching, this, [this](models::FeedId feed) {
        m_underWay.insert(feed);
        showSoon();
    });
    connect(&m_refresher, &refresh::Refresher::fetched, this, &Refreshing::note);
    m_soon.setSingleShot(true);
    m_soon.setInterval(showEvery);
    connect(&m_soon, &QTimer::timeout, this, &Refreshing::show);
    m_minute.setInterval(summaryStays);
    connect(&m_minute, &QTimer::timeout, this, &Refreshing::showRest);
}

void Refreshing::connectActions()
{
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    on(Actions::RefreshAll, [this] { m_refresher.refreshAll(); });
    on(Actions::StopRefreshing, [this] { m_refresher.stop(); });
    on(Actions::Refresh, [this] {
        const ui::FeedTreeView *view = m_window.feedTree()->view();
        QList<models::FeedId> feeds = view->selectedFeeds();
        for (const models::FolderId folder : view->selectedFolders())
            feeds += m_tree.tree().feedsBelow(folder);
        if (feeds.isEmpty())
            m_refresher.refreshAll();
        else
            m_refresher.refresh(feeds);
    });
}

void Refreshing::showProgress(int done, int total)
{
    m_minute.stop();
    m_done = done;
    m_total = total;
    setBusy(m_refresher.isBusy());
    showSoon();
}

// What a library says of a feed with nothing new is no news, but for when it was looked at.
void Refreshing::note(const models::FetchOutcome &outcome)
{
    m_underWay.remove(outcome.state.feed);
    if (outcome.status == models::FetchOutcome::Status::Unchanged)
        m_looked.append(outcome.state);
    showSoon();
}

void Refreshing::showSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Refreshing::show()
{
    m_soon.stop();
    for (const models::FeedId feed : m_shownBusy - m_underWay)
        m_tree.setBusy(feed, false);
    for (const models::FeedId feed : m_underWay - m_shownBusy)
        m_tree.setBusy(feed, true);
    m_shownBusy = m_underWay;
    for (const models::FetchState &state : std::exchange(m_looked, {})) {
        const models::Feed *known = m_tree.tree().feed(state.feed);
        if (!known)
            continue;
        models::Feed feed = *known;
        feed.lastAttempt = state.lastAttempt;
        feed.lastSuccess = state.lastSuccess;
        feed.nextDue = state.nextDue;
        feed.record = state.record;
        m_tree.updateFeed(feed);
    }
    if (m_busy)
        //: The status line while feeds are being fetched: %1 of %2 feeds are done.
        m_window.setStatus(
            tr("Refreshing %1 of %2.").arg(QLocale().toString(m_done), QLocale().toString(m_total)));
}

void Refreshing::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged(busy);
}

void Refreshing::showSummary(const refresh::RefreshSummary &summary)
{
    m_finished = m_clock();
    setBusy(false);
    m_underWay.clear();
    show();
    if (summary.stopped)
        m_window.setStatus(tr("Refreshing was stopped. What had arrived is kept."));
    else if (summary.offline)
        m_window.setStatus(tr("There is no network. Courant looks again as soon as there is."));
    else if (summary.added > 0)
        m_window.setStatus(tr("%n new article(s).", nullptr, summary.added));
    else if (summary.failed > 0 && summary.failed == summary.feeds)
        //: %n feeds were asked, and none could be reached.
        m_window.setStatus(
            tr("%n feed(s) could not be reached. The tree tells why.", nullptr, summary.failed));
    else
        m_window.setStatus(tr("Nothing new."));
    m_minute.start();
}

void Refreshing::showRest()
{
    const int minutes = int(m_finished.secsTo(m_clock()) / 60);
    const QDateTime next = nextLook(m_tree.tree());
    if (!m_onTimer || !next.isValid()) {
        m_window.setStatus(minutes < 1 ? tr("Refreshed just now.")
                                       : tr("Refreshed %n minute(s) ago.", nullptr, minutes));
        return;
    }
    const QTime time = qMax(next, m_clock()).toLocalTime().time();
    //: %1 is a time of day.
    m_window.setStatus((minutes < 1 ? tr("Refreshed just now. Next look at %1.")
                                    : tr("Refreshed %n minute(s) ago. Next look at %1.", nullptr, minutes))
                           .arg(QLocale().toString(time, QLocale::ShortFormat)));
}

} // namespace app::session
