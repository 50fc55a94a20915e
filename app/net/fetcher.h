// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>

class QNetworkAccessManager;

namespace app::net {

/// How the program as a whole reaches the network.
struct NetworkOptions
{
    QString extraCaFile; ///< A PEM file to trust as well; empty: none.
    enum class Proxy { System, None, Manual } proxy = Proxy::System;
    QString proxyAddress;
    bool offline = false; ///< Refuse every request at once, for tests and `--offline`.
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

/// Makes conditional GETs over one QNetworkAccessManager, with every limit in force whatever Qt does.
class Fetcher final : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(const NetworkOptions &options, QObject *parent = nullptr);
    ~Fetcher() override;

    FetchJob *get(const FetchRequest &request);

private:
    void makeNetwork();
    void replaceIfWedged(const FetchReply &reply);

    NetworkOptions m_options;
    QNetworkAccessManager *m_network = nullptr;
    QElapsedTimer m_sinceLife; ///< Since `m_network` last finished anything by itself.
    QSslConfiguration m_tls;   ///< Null unless there is an extra CA file.
};

/// "Courant/1.2.3 (feed reader)": honest, the same for every user (RFC 9110 §10.1.5).
QByteArray defaultUserAgent();

} // namespace app::net
