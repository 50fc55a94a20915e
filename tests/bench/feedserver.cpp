// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/feedserver.h"

#include "tests/support/httpserver.h"
#include "tests/support/samplefeeds.h"

#include <QTcpSocket>
#include <QTimer>

namespace bench {

namespace {

constexpr int newItems = 3;
constexpr int changing = 40; // of 100

// The feed a day later: three new items before the others, and the words of the first of those are others
// now.
QByteArray changed(QByteArray feed)
{
    const QByteArray tag = feed.contains("<entry>") ? "entry" : "item";
    const qsizetype first = feed.indexOf('<' + tag);
    const qsizetype end = feed.indexOf("</" + tag + '>', first) + tag.size() + 3;
    const QByteArray item = feed.mid(first, end - first);
    const qsizetype link = item.indexOf("https://site.example/");
    const QByteArray address = item.mid(link, item.indexOf('<', link) - link).split('"').first();
    QByteArray before;
    for (int i = 0; i < newItems; ++i)
        before += QByteArray(item).replace(address, address + "-new" + QByteArray::number(i));
    const QByteArray edited =
        QByteArray(item).replace("<title>", "<title>Mended: ").replace("\"html\">", "\"html\">Mended: ");
    return feed.replace(first, item.size(), before + edited);
}

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const qsizetype at = head.toLower().indexOf("\r\n" + name + ":");
    if (at < 0)
        return {};
    const qsizetype from = at + 3 + name.size();
    return head.mid(from, head.indexOf("\r\n", from) - from).trimmed();
}

QByteArray response(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
           + "\r\n\r\n" + body;
}

} // namespace

FeedServer::FeedServer(int feeds, int itemsEach)
{
    for (const QByteArray &feed : support::SampleFeeds(1).make(feeds, itemsEach))
        m_bodies.append({tests::gzip(feed),
                         m_bodies.size() % 100 < changing ? tests::gzip(changed(feed)) : QByteArray()});
    connect(&m_server, &QTcpServer::newConnection, this, &FeedServer::accept);
    m_server.setListenBacklogSize(200);
    m_server.listen(QHostAddress::AnyIPv4);
}

void FeedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_inbox.remove(socket);
            socket->deleteLater();
        });
    }
}

void FeedServer::read(QTcpSocket *socket)
{
    QByteArray &inbox = m_inbox[socket];
    inbox += socket->readAll();
    for (qsizetype end = inbox.indexOf("\r\n\r\n"); end >= 0; end = inbox.indexOf("\r\n\r\n")) {
        answer(socket, inbox.left(end + 2));
        inbox.remove(0, end + 4);
    }
}

void FeedServer::answer(QTcpSocket *socket, const QByteArray &head)
{
    const QList<QByteArray> path = head.left(head.indexOf("\r\n")).split(' ').value(1).split('/');
    if (path.value(1) == "set") {
        socket->write(set(path));
        return;
    }
    const QByteArray answered = feed(path.value(2).toInt(), head);
    if (m_latency == 0)
        socket->write(answered);
    else
        QTimer::singleShot(m_latency, Qt::PreciseTimer, socket,
                           [socket, answered] { socket->write(answered); });
}

QByteArray FeedServer::set(const QList<QByteArray> &path)
{
    if (path.value(2) == "changed")
        m_changed = path.value(3).toInt() != 0;
    else
        m_latency = path.value(3).toInt();
    return response("200 OK", {}, {});
}

QByteArray FeedServer::feed(int number, const QByteArray &head) const
{
    if (number < 0 || number >= m_bodies.size())
        return response("404 Not Found", {}, {});
    const Body &body = m_bodies.at(number);
    const bool isChanged = m_changed && !body.changed.isEmpty();
    const QByteArray etag = isChanged ? "\"changed\"" : "\"first\"";
    if (headerOf(head, "if-none-match") == etag)
        return "HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n";
    return response("200 OK",
                    "Content-Type: application/xml\r\nContent-Encoding: gzip\r\nETag: " + etag + "\r\n",
                    isChanged ? body.changed : body.packed);
}

} // namespace bench
