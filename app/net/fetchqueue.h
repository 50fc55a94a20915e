// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetcher.h"

namespace app::net {

/// So many fetches at once, so many to one host, in order; a host that asked for a pause is left alone.
class FetchQueue final : public QObject
{
    Q_OBJECT

public:
    explicit FetchQueue(Fetcher &fetcher, QObject *parent = nullptr);
    ~FetchQueue() override;

    void setJobs(int atOnce, int perHost = 2);
    FetchJob *add(const FetchRequest &request); ///< As Fetcher::get(), when its turn comes.
    void cancelAll();

private:
    class Private;
    Private *d = nullptr;
};

} // namespace app::net
