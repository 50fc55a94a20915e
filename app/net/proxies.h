// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkProxy>
#include <QObject>
#include <QThreadPool>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace app::net {

/// Reads host, host:port, http://host:port or socks5://host:port, with name and password before an @. Nothing
/// if it is none of them. Pure.
std::optional<QNetworkProxy> proxyFromText(const QString &text);

/// Which proxy the desktop wants for an address. Asked on a thread of its own, once for each origin: with a
/// script from the network (PAC) the answer may take seconds.
class SystemProxies final : public QObject
{
    Q_OBJECT

public:
    using Lookup = std::function<QList<QNetworkProxy>(const QUrl &)>; ///< Runs on another thread.

    explicit SystemProxies(Lookup lookup = lookUpInSystem, QObject *parent = nullptr);

    /// Goes on when the answer is known: at once if it is, else from the event loop of the context.
    void prepare(const QUrl &url, QObject *context, const std::function<void()> &ready);
    /// What is known of an address, to be called on this object's thread; no proxy for what is not prepared.
    QList<QNetworkProxy> proxiesFor(const QUrl &url) const;

    static QList<QNetworkProxy> lookUpInSystem(const QUrl &url);

private:
    struct Answer
    {
        QList<QNetworkProxy> proxies;
        QElapsedTimer age;
    };
    void keep(const QString &origin, const QList<QNetworkProxy> &proxies);

    Lookup m_lookup;
    QHash<QString, Answer> m_answers;
    QThreadPool m_thread;
};

} // namespace app::net
