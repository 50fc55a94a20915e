// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/addressrules.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::images {

bool isPrivateHost(const QUrl &url)
{
    const QString host = url.host().toLower();
    const bool localName = host == "localhost"_L1 || host.endsWith(".localhost"_L1)
                           || host.endsWith(".local"_L1) || host.endsWith(".internal"_L1);
    if (host.isEmpty() || localName)
        return true;
    QHostAddress address;
    if (!address.setAddress(host))
        return false;
    bool isMapped = false;
    const quint32 mapped = address.toIPv4Address(&isMapped); // ::ffff:10.0.0.1 too
    if (isMapped)
        address = QHostAddress(mapped);
    if (address.isLoopback() || address.isLinkLocal() || address.isMulticast()
        || address.isUniqueLocalUnicast() || address.isBroadcast())
        return true;
    static const std::array networks = {
        std::pair(QHostAddress(u"0.0.0.0"_s), 8),      std::pair(QHostAddress(u"10.0.0.0"_s), 8),
        std::pair(QHostAddress(u"100.64.0.0"_s), 10),  std::pair(QHostAddress(u"172.16.0.0"_s), 12),
        std::pair(QHostAddress(u"192.168.0.0"_s), 16), std::pair(QHostAddress(u"::"_s), 128)};
    return std::any_of(networks.cbegin(), networks.cend(), [&](const auto &network) {
        return address.isInSubnet(network.first, network.second);
    });
}

} // namespace app::images
