// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

namespace app::session {

/// One window per profile: the first start owns the profile, later ones hand it their arguments and end.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `folder` is the profile's; its path names the socket, its lock file tells the owner after a crash.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    bool own(); ///< True for the first start. A lock left by a killed process is taken over.

    /// Hands the arguments to the owner; false if it does not answer within three seconds.
    bool handOver(const QStringList &arguments);

signals:
    void argumentsArrived(const QStringList &arguments);

private:
    void read();

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace app::session
