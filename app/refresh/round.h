// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refresh/refresher.h"
#include "models/librarytree.h"

#include <QHash>
#include <QSet>

namespace app::refresh {

/// One round of refreshing: who takes part, who is done, and what it came to so far.
class Round
{
public:
    /// False if the feed takes part already.
    bool add(models::FeedId feed)
    {
        const qsizetype before = m_feeds.size();
        m_feeds.insert(feed);
        return m_feeds.size() > before;
    }

    bool has(models::FeedId feed) const { return m_feeds.contains(feed); }

    void done(const models::FetchOutcome &outcome, const models::SaveReport &report)
    {
        ++m_done;
        ++m_summary.feeds;
        m_summary.failed += outcome.status == models::FetchOutcome::Status::Error || report.problem;
        m_summary.added += report.added;
        m_summary.changed += report.changed;
    }

    void givenUp() { ++m_done; } ///< Cancelled before it came to anything.
    void stop() { m_summary.stopped = true; }
    void setOffline() { m_summary.offline = true; }

    int doneCount() const { return m_done; }
    int total() const { return static_cast<int>(m_feeds.size()); }
    const RefreshSummary &summary() const { return m_summary; }

private:
    QSet<models::FeedId> m_feeds;
    RefreshSummary m_summary;
    int m_done = 0;
};

/// The addresses that feeds of the library have, to see whether one is another's already.
class KnownAddresses
{
public:
    void learn(const models::LibraryTree &tree)
    {
        m_owners.clear();
        for (const models::Feed &feed : tree.feeds())
            m_owners.insert(models::canonicalAddress(feed.url), feed.id);
    }

    void moved(const QUrl &to, models::FeedId feed) { m_owners.insert(models::canonicalAddress(to), feed); }

    bool isTaken(const QUrl &address, models::FeedId by) const
    {
        const auto owner = m_owners.constFind(models::canonicalAddress(address));
        return owner != m_owners.constEnd() && *owner != by;
    }

private:
    QHash<QString, models::FeedId> m_owners;
};

} // namespace app::refresh
