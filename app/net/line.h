// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/proxies.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <variant>

class QNetworkAccessManager;

namespace app::net {

/// One way to the network, direct or through a proxy, with a QNetworkAccessManager that is replaced when a
/// server has wedged it.
class Line final : public QObject
{
    Q_OBJECT

public:
    struct AsSystem
    {
    };
    using Way = std::variant<AsSystem, QNetworkProxy>;

    explicit Line(const Way &way, QObject *parent = nullptr);

    QNetworkAccessManager &network() { return *m_network; }
    /// Goes on when it is known which way leads to this address: at once, or from the event loop.
    void prepare(const QUrl &url, QObject *context, const std::function<void()> &ready);
    /// In the order of preference, as far as prepare() has found out.
    QList<QNetworkProxy> proxiesFor(const QUrl &url) const;
    /// Whether this machine itself connects to the address; else a proxy does, and looks up the name as well.
    bool isDirect(const QUrl &url) const;
    /// A request that waited so long heard nothing at all.
    void heardNothingFor(std::chrono::milliseconds wait);

private:
    void makeNetwork();

    Way m_way;
    std::unique_ptr<SystemProxies> m_system; ///< Only for AsSystem.
    QNetworkAccessManager *m_network = nullptr;
    QElapsedTimer m_sinceLife; ///< Since `m_network` last finished anything by itself.
};

} // namespace app::net
