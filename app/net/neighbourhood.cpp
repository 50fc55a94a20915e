// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/neighbourhood.h"

#include <QHostInfo>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::net {

using Kind = models::Problem::Kind;

namespace {

std::optional<QHostAddress> readIPv4(const Q_IPV6ADDR &bytes, std::size_t at)
{
    quint32 number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = (number << 8U) | bytes[static_cast<int>(i)];
    return QHostAddress(number);
}

// The IPv4 address that packets to this IPv6 address end up at, if any.
std::optional<QHostAddress> ipv4Inside(const QHostAddress &address)
{
    static const std::array atTheEnd = {std::pair{QHostAddress(u"::"_s), 96},           // compatible
                                        std::pair{QHostAddress(u"::ffff:0:0"_s), 96},   // mapped
                                        std::pair{QHostAddress(u"::ffff:0:0:0"_s), 96}, // translated
                                        std::pair{QHostAddress(u"64:ff9b::"_s), 96}};   // NAT64
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const bool isLast = std::any_of(atTheEnd.begin(), atTheEnd.end(), [&](const auto &net) {
        return address.isInSubnet(net.first, net.second);
    });
    if (isLast)
        return readIPv4(bytes, 12);
    return address.isInSubnet(QHostAddress(u"2002::"_s), 16) ? readIPv4(bytes, 2) : std::nullopt; // 6to4
}

} // namespace

Resolver systemResolver()
{
    return [](const QString &host, QObject *context, const std::function<void(const Addresses &)> &answer) {
        QHostInfo::lookupHost(host, context, [answer](const QHostInfo &found) { answer(found.addresses()); });
    };
}

bool isPrivateAddress(const QHostAddress &address)
{
    static const std::array near = {
        std::pair{QHostAddress(u"0.0.0.0"_s), 8},      std::pair{QHostAddress(u"10.0.0.0"_s), 8},
        std::pair{QHostAddress(u"100.64.0.0"_s), 10},  std::pair{QHostAddress(u"127.0.0.0"_s), 8},
        std::pair{QHostAddress(u"169.254.0.0"_s), 16}, std::pair{QHostAddress(u"172.16.0.0"_s), 12},
        std::pair{QHostAddress(u"192.0.0.0"_s), 24},   std::pair{QHostAddress(u"192.168.0.0"_s), 16},
        std::pair{QHostAddress(u"224.0.0.0"_s), 3},    std::pair{QHostAddress(u"::"_s), 127},
        std::pair{QHostAddress(u"fc00::"_s), 7},       std::pair{QHostAddress(u"fe80::"_s), 9},
        std::pair{QHostAddress(u"ff00::"_s), 8},
    };
    QHostAddress plain = ipv4Inside(address).value_or(address);
    plain.setScopeId({}); // "fe80::1%eth0" is in no subnet, says Qt
    const auto holds = [](const QHostAddress &one) {
        return std::any_of(near.begin(), near.end(),
                           [&](const auto &net) { return one.isInSubnet(net.first, net.second); });
    };
    return holds(plain);
}

bool isPrivateHost(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return isPrivateAddress(address);
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    return !name.contains(u'.') || name.endsWith(".localhost"_L1) || name.endsWith(".local"_L1)
           || name.endsWith(".lan"_L1) || name.endsWith(".internal"_L1) || name.endsWith(".home.arpa"_L1);
}

Neighbourhood::Neighbourhood(Resolver resolver, Nearness isNear)
    : m_resolve(std::move(resolver))
    , m_isNear(std::move(isNear))
{}

bool Neighbourhood::isNear(const QString &host) const
{
    const QHostAddress address(host);
    return address.isNull() ? isPrivateHost(host) : m_isNear(address);
}

void Neighbourhood::judge(const QUrl &from,
                          const QUrl &to,
                          Way way,
                          QObject *context,
                          const std::function<void(const Verdict &)> &answer) const
{
    if (from.host() == to.host() || isNear(from.host())) {
        answer(Addresses());
    } else if (isNear(to.host())) {
        if (way == Way::ThroughProxy)
            answer(Kind::RedirectRefused);
        else
            judgeOrigin(from, context, answer);
    } else if (way == Way::ThroughProxy || !QHostAddress(to.host()).isNull()) {
        answer(Addresses());
    } else {
        const auto judgeFound = [=, *this](const Addresses &found) {
            if (found.isEmpty())
                answer(Kind::HostNotFound); // and no second try that might find something else
            else if (std::any_of(found.begin(), found.end(), m_isNear))
                judgeOrigin(from, context, answer);
            else
                answer(found);
        };
        m_resolve(to.host(), context, judgeFound);
    }
}

// A name in the user's own network looks like any other (feeds.company.example); its neighbours may be asked.
void Neighbourhood::judgeOrigin(const QUrl &from,
                                QObject *context,
                                const std::function<void(const Verdict &)> &answer) const
{
    m_resolve(from.host(), context, [isNear = m_isNear, answer](const Addresses &found) {
        if (!found.isEmpty() && std::all_of(found.begin(), found.end(), isNear))
            answer(Addresses());
        else
            answer(Kind::RedirectRefused);
    });
}

} // namespace app::net
