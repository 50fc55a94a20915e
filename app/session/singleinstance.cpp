// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace app::session {

namespace {

constexpr int patience = 3000;                 // milliseconds; the owner may be busy starting
constexpr quint32 longestMessage = 256 * 1024; // bytes; arguments are short, a stranger's bytes need not be

QString nameFor(const QString &folder)
{
    // A socket's path may hold about a hundred bytes, a profile's may be longer.
    const QByteArray path = QDir(folder).canonicalPath().toUtf8();
    return u"courant-"_s
           + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(folder))
    , m_lock(folder + u"/window.lock"_s)
{
    m_lock.setStaleLockTime(0); // a lock is stale only when its process is gone, however long it runs
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::read);
}

bool SingleInstance::own()
{
    if (!m_lock.tryLock(0))
        return false;
    QLocalServer::removeServer(m_name); // the lock is ours, so a socket that is still there is a dead owner's
    m_server.listen(m_name);
    return true;
}

bool SingleInstance::handOver(const QStringList &arguments)
{
    QByteArray message;
    QDataStream packing(&message, QIODevice::WriteOnly);
    packing << arguments;

    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    QDataStream(&socket) << quint32(message.size());
    socket.write(message);
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience);
}

void SingleInstance::read()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            constexpr qsizetype head = sizeof(quint32);
            const QByteArray seen = socket->peek(head + qsizetype(longestMessage));
            quint32 size = 0;
            QDataStream(seen) >> size;
            if (size > longestMessage)
                return socket->abort();
            if (seen.size() < head + qsizetype(size))
                return;
            QStringList arguments;
            QDataStream unpacking(seen.mid(head));
            unpacking >> arguments;
            socket->write("ok");
            socket->disconnectFromServer();
            emit argumentsArrived(arguments);
        });
    }
}

} // namespace app::session
