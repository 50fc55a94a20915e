// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/net/fetcher.h"
#include "models/foundfeed.h"

#include <QObject>

#include <memory>

namespace app::refresh {

/// What a server was asked for in vain, so that the user was.
struct Login
{
    QString userName; ///< Empty: none.
    QString password;
};

/// Finds the feeds at an address that a person typed: the feed itself, or those its page offers. GUI thread.
class FeedFinder final : public QObject
{
    Q_OBJECT

public:
    explicit FeedFinder(net::Fetcher &fetcher, Clock clock = systemClock(), QObject *parent = nullptr);
    ~FeedFinder() override;

    /// What people type as an address: without a scheme, with feed: or feeds:, with blanks around. Invalid:
    /// none.
    static QUrl addressFromText(const QString &text);

    /// A search under way is given up. The login is for the server of the address alone.
    void find(const QUrl &address, const Login &login = {});
    void cancel();

signals:
    void found(const models::FindReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app::refresh
