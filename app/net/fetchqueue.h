// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/net/fetcher.h"
#include "models/hostpace.h"

#include <memory>

namespace app::net {

/// So many fetches at once, so many to one host, in order and no faster than it likes; a host that asked for
/// a pause is left alone. Hosts of the user's own network have no pace.
class FetchQueue final : public QObject
{
    Q_OBJECT

public:
    explicit FetchQueue(Fetcher &fetcher, QObject *parent = nullptr, Clock clock = systemClock());
    ~FetchQueue() override;

    /// Hosts of the user's own network may have more than `perHost`: they are not a stranger's.
    void setJobs(int atOnce, int perHost = 2);
    /// As Fetcher::get(), when its turn comes. While its host wants to be left alone it ends at once in
    /// Problem::Kind::SlowDown with status 0: nothing was asked. So it does when its turn would not come for
    /// minutes, as the host's pace is.
    FetchJob *add(const FetchRequest &request);
    void setOnHold(bool hold); ///< Nothing new is started; for a receiver that cannot keep up.
    void cancelAll();

    int roomFor(const QUrl &url); ///< How many more of its host's fetches would be asked within minutes.
    void setPaces(const QList<models::HostPace> &paces); ///< What an earlier run knew of its hosts.
    QList<models::HostPace> takeChangedPaces();          ///< For the next run; since the last call.

    QDateTime pausedUntil(const QUrl &url) const;        ///< Invalid: its host may be asked.
    void pause(const QUrl &url, const QDateTime &until); ///< What an earlier run was told.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app::net
