// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/net/fetchqueue.h"
#include "app/store/library.h"
#include "models/fetchstate.h"

#include <QObject>

#include <memory>

namespace app::refresh {

/// What one round of refreshing came to.
struct RefreshSummary
{
    int feeds = 0;
    int failed = 0;
    int added = 0;
    int changed = 0;
    bool stopped = false; ///< By the user, before all were asked.
};

struct RefreshOptions
{
    std::chrono::seconds interval = std::chrono::hours(1); ///< Where a feed has none of its own.
    int jobs = 12;
    Clock clock = systemClock();
};

/// Fetches, parses (on the thread pool) and stores feeds: due ones on a timer, any when asked. GUI thread.
class Refresher final : public QObject
{
    Q_OBJECT

public:
    Refresher(store::Library &library,
              net::Fetcher &fetcher,
              const RefreshOptions &options,
              QObject *parent = nullptr);
    ~Refresher() override;

    void setOptions(const RefreshOptions &options);
    void startTimer(); ///< From now on due feeds are fetched without being asked.
    void stopTimer();

    void refreshAll();
    void refreshDue();
    void
    refresh(const QList<models::FeedId> &feeds); ///< Whether due or not; a Retry-After window is respected.
    void stop();
    bool isBusy() const;

signals:
    void progressed(int done, int total);
    void fetching(models::FeedId feed); ///< Its request has gone out.
    void fetched(const models::FetchOutcome &outcome, const models::SaveReport &report); ///< It is stored.
    void finished(const app::refresh::RefreshSummary &summary);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app::refresh
