// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/net/fetcher.h"

#include <memory>

namespace app::net {

/// So many fetches at once, so many to one host, in order; a host that asked for a pause is left alone.
class FetchQueue final : public QObject
{
    Q_OBJECT

public:
    explicit FetchQueue(Fetcher &fetcher, QObject *parent = nullptr, Clock clock = systemClock());
    ~FetchQueue() override;

    /// Hosts of the user's own network may have more than `perHost`: they are not a stranger's.
    void setJobs(int atOnce, int perHost = 2);
    /// As Fetcher::get(), when its turn comes. While its host wants to be left alone it ends at once in
    /// Problem::Kind::SlowDown with status 0: nothing was asked.
    FetchJob *add(const FetchRequest &request);
    void setOnHold(bool hold); ///< Nothing new is started; for a receiver that cannot keep up.
    void cancelAll();

    QDateTime pausedUntil(const QUrl &url) const;        ///< Invalid: its host may be asked.
    void pause(const QUrl &url, const QDateTime &until); ///< What an earlier run was told.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app::net
