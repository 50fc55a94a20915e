// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace bench {

/// Serves generated feeds at /feed/N as a good server does: keep-alive, gzip, ETag, 304. What it serves, and
/// how late, is set by asking it for /set/changed/40 (every feed is changed whose number modulo 100 is below
/// that) and /set/latency/100 (milliseconds). Listens on every address of this machine, so that 127.0.0.2 is
/// another host.
class FeedServer final : public QObject
{
    Q_OBJECT

public:
    FeedServer(int feeds, int itemsEach);

    quint16 port() const { return m_server.serverPort(); }

private:
    struct Body
    {
        QByteArray packed;
        QByteArray changed; ///< Empty: this one never changes.
    };

    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head);
    QByteArray set(const QList<QByteArray> &path);
    QByteArray feed(int number, const QByteArray &head) const;

    QTcpServer m_server;
    QList<Body> m_bodies;
    QHash<QTcpSocket *, QByteArray> m_inbox;
    bool m_changed = false;
    int m_latency = 0;
};

} // namespace bench
