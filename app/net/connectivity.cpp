// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/connectivity.h"

#include <QNetworkInformation>

#include <utility>

namespace app::net {

namespace {

class SystemConnectivity final : public Connectivity
{
    Q_OBJECT

public:
    explicit SystemConnectivity(const QNetworkInformation &system)
        : m_system(system)
        , m_down(isDown())
    {
        connect(&system, &QNetworkInformation::reachabilityChanged, this, &SystemConnectivity::changed);
    }

    bool isDown() const override
    {
        return m_system.reachability() == QNetworkInformation::Reachability::Disconnected;
    }

private:
    void changed()
    {
        const bool wasDown = std::exchange(m_down, isDown());
        if (wasDown && !m_down)
            emit cameBack();
    }

    const QNetworkInformation &m_system;
    bool m_down;
};

} // namespace

std::unique_ptr<Connectivity> systemConnectivity()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return nullptr;
    return std::make_unique<SystemConnectivity>(*QNetworkInformation::instance());
}

} // namespace app::net

#include "connectivity.moc"
