// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/refreshing.h"

#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/shell/mainwindow.h"

#include <QLocale>

using ui::Actions;

namespace app::session {

namespace {

constexpr std::chrono::seconds summaryStays(20); ///< Then the line tells how long ago it was.

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
    connect(&m_refresher, &refresh::Refresher::fetching, this,
            [this](models::FeedId feed) { m_tree.setBusy(feed, true); });
    connect(&m_refresher, &refresh::Refresher::fetched, this,
            [this](const models::FetchOutcome &outcome) { m_tree.setBusy(outcome.state.feed, false); });
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
    emit busyChanged(m_refresher.isBusy());
    //: The status line while feeds are being fetched: %1 of %2 feeds are done.
    m_window.setStatus(tr("Refreshing %1 of %2.").arg(QLocale().toString(done), QLocale().toString(total)));
}

void Refreshing::showSummary(const refresh::RefreshSummary &summary)
{
    m_finished = m_clock();
    emit busyChanged(false);
    for (const models::Feed &feed : m_tree.tree().feeds())
        m_tree.setBusy(feed.id, false);
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
