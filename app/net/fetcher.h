// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetch.h"
#include "app/net/neighbourhood.h"
#include "app/net/requests.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

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
    void finished(const app::net::FetchReply &reply);
};

class Call;
class Switchboard;

/// Makes conditional GETs, with every limit in force whatever Qt does. All that belongs to the network, the
/// decompression included, is done on a thread of its own, which the first request starts; what comes back is
/// heard on the thread that asked.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(const NetworkOptions &options, QObject *parent = nullptr);
    ~Fetcher() override;

    FetchJob *get(const FetchRequest &request);
    void setProxy(NetworkOptions::Proxy proxy, const QString &address); ///< For requests from now on.

private:
    void ended(quint64 number, const FetchReply &reply);

    QThread m_thread;
    Switchboard *m_switchboard; ///< Lives on the thread, and goes with it.
    QHash<quint64, QPointer<Call>> m_calls;
    quint64 m_asked = 0;
};

} // namespace app::net
