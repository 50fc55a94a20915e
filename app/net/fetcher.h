// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetch.h"
#include "app/net/neighbourhood.h"
#include "app/net/requests.h"

#include <QHash>
#include <QObject>
#include <QSslConfiguration>

namespace app::net {

/// How the program as a whole reaches the network.
struct NetworkOptions
{
    QString extraCaFile; ///< A PEM file to trust as well; empty: none.
    enum class Proxy { System, None, Manual } proxy = Proxy::System;
    QString proxyAddress;
    bool offline = false; ///< Refuse every request at once, for tests and `--offline`.
    Neighbourhood neighbourhood = Neighbourhood();
};

/// One GET under way. Emits finished() exactly once, then deletes itself.
class FetchJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void
    cancel() = 0; ///< Ends in finished() with Problem::Kind::Cancelled, not before the next event.

signals:
    void started(); ///< Of a queued fetch: its turn has come, the request goes out.
    void progressed(qint64 bytes);
    void finished(const app::net::FetchReply &reply);
};

class Line;

/// Makes conditional GETs, with every limit in force whatever Qt does: over one QNetworkAccessManager for
/// each way to the network that is asked for.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(const NetworkOptions &options, QObject *parent = nullptr);
    ~Fetcher() override;

    FetchJob *get(const FetchRequest &request);
    void setProxy(NetworkOptions::Proxy proxy, const QString &address); ///< For requests from now on.

private:
    Line *lineFor(const FetchRequest &request); ///< Null if the proxy's address is not understood.

    NetworkOptions m_options;
    QHash<QString, Line *> m_lines; ///< By what the way is called; made when first asked for.
    QSslConfiguration m_tls;        ///< Null unless there is an extra CA file.
};

} // namespace app::net
