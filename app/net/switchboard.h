// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetcher.h"

#include <QHash>
#include <QObject>
#include <QSslConfiguration>

#include <optional>

namespace app::net {

class HttpJob;
class Line;

/// Makes the fetches of one Fetcher on the thread it is moved to, over one Line for each way to the network
/// that is asked for.
class Switchboard final : public QObject
{
    Q_OBJECT

public:
    explicit Switchboard(const NetworkOptions &options);

    void start(quint64 call, const FetchRequest &request);
    void cancel(quint64 call);
    void setProxy(NetworkOptions::Proxy proxy, const QString &address); ///< For requests from now on.

signals:
    void ended(quint64 call, const app::net::FetchReply &reply); ///< Once for each that was started.

private:
    HttpJob *jobFor(const FetchRequest &request);
    Line *lineFor(const FetchRequest &request); ///< Null if the proxy's address is not understood.

    NetworkOptions m_options;
    QHash<QString, Line *> m_lines; ///< By what the way is called; made when first asked for.
    QHash<quint64, HttpJob *> m_jobs;
    std::optional<QSslConfiguration> m_tls; ///< If there is an extra CA file, from the first request on.
};

} // namespace app::net
