// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redirects.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::net {

namespace {

bool isSafe(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

int portOf(const QUrl &url)
{
    return url.port(isSafe(url) ? 443 : 80);
}

} // namespace

bool isFetchable(const QUrl &url)
{
    return url.isValid() && (isSafe(url) || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isPrivateAddress(const QHostAddress &address)
{
    static const std::array near = {
        std::pair{QHostAddress(u"0.0.0.0"_s), 8},      std::pair{QHostAddress(u"10.0.0.0"_s), 8},
        std::pair{QHostAddress(u"100.64.0.0"_s), 10},  std::pair{QHostAddress(u"127.0.0.0"_s), 8},
        std::pair{QHostAddress(u"169.254.0.0"_s), 16}, std::pair{QHostAddress(u"172.16.0.0"_s), 12},
        std::pair{QHostAddress(u"192.168.0.0"_s), 16}, std::pair{QHostAddress(u"::"_s), 127},
        std::pair{QHostAddress(u"fc00::"_s), 7},       std::pair{QHostAddress(u"fe80::"_s), 10},
    };
    bool isMappedIPv4 = false;
    const quint32 mapped = address.toIPv4Address(&isMappedIPv4);
    const QHostAddress plain = isMappedIPv4 ? QHostAddress(mapped) : address;
    return std::any_of(near.begin(), near.end(),
                       [&](const auto &net) { return plain.isInSubnet(net.first, net.second); });
}

bool isPrivateHost(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return isPrivateAddress(address);
    return !host.contains(u'.') || host.endsWith(".localhost"_L1) || host.endsWith(".local"_L1)
           || host.endsWith(".lan"_L1) || host.endsWith(".internal"_L1) || host.endsWith(".home.arpa"_L1);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Result<QUrl, models::Problem::Kind> nextHop(const QUrl &from, const QByteArray &location)
{
    const QUrl given = QUrl::fromEncoded(location.trimmed(), QUrl::TolerantMode);
    if (location.trimmed().isEmpty() || !given.isValid())
        return models::Problem::Kind::UnexpectedStatus;
    QUrl to = from.resolved(given).adjusted(QUrl::RemoveFragment);
    if (!isFetchable(to) || (isSafe(from) && !isSafe(to))
        || (!isPrivateHost(from.host()) && isPrivateHost(to.host())))
        return models::Problem::Kind::RedirectRefused;
    to.setUserInfo(sameOrigin(from, to) ? from.userInfo() : QString());
    return to;
}

} // namespace app::net
