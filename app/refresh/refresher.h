// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/net/connectivity.h"
#include "app/net/fetchqueue.h"
#include "app/refresh/schedule.h"
#include "app/store/library.h"
#include "models/fetchstate.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace app::refresh {

/// What one round of refreshing came to.
struct RefreshSummary
{
    int feeds = 0;
    int failed = 0;
    int added = 0;
    int changed = 0;
    bool stopped = false; ///< By the user, before all were asked.
    bool offline =
        false; ///< There is no network. What could not be reached for that counts as failed here only.
};

struct RefreshOptions
{
    UsualSchedule usual;
    int jobs = 12;
    int mostPerTick = 100; ///< Due feeds the timer takes up at a tick, so that a long pause ends gently.
    std::chrono::milliseconds tick = std::chrono::minutes(1); ///< How often the timer looks for due feeds.
    net::FetchLimits limits;
    /// The bytes of a feed that comes with the program (scheme "courant"); not set: there are none.
    std::function<std::optional<QByteArray>(const QUrl &)> bundled;
    /// The password of a feed that has a user name; not set: there are none.
    std::function<QFuture<QString>(models::FeedId)> passwordOf;
    Clock clock = systemClock();
};

/// Fetches, parses (on threads of its own) and stores feeds: due ones on a timer, any when asked. Moves a
/// feed's next look when its interval, or that of the options, becomes another. GUI thread.
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
    /// While it says that there is no network, the timer asks nobody, and at once when there is one again.
    void watch(const net::Connectivity &connectivity);
    void startTimer(); ///< From now on due feeds are fetched without being asked.
    void stopTimer();

    void refreshAll(); ///< Whether due or not, but not those that are gone.
    void refreshDue();
    /// Whether due or not, gone or not; a Retry-After window is respected. More feeds may be asked for while
    /// it is busy: they join the round.
    void refresh(const QList<models::FeedId> &feeds);
    void stop(); ///< What has arrived is still stored; finished() follows.
    bool isBusy() const;

signals:
    void progressed(int done, int total);
    void fetching(models::FeedId feed); ///< Its request has gone out.
    /// It is stored; or it was not asked at all: Waiting (its host wants to be left alone), Gone. Updated
    /// means that there is something new.
    void fetched(const models::FetchOutcome &outcome, const models::SaveReport &report);
    void finished(const app::refresh::RefreshSummary &summary);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app::refresh
