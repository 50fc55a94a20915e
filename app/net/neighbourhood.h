// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "models/problem.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>

namespace app::net {

using Addresses = QList<QHostAddress>;

/// Looks up a host's addresses and answers in the context's thread, never if the context is gone; with none
/// if there is no such host. Asked on the network's thread. Passed in, so that a test decides what a name
/// means.
using Resolver = std::function<void(
    const QString &host, QObject *context, const std::function<void(const Addresses &)> &answer)>;

/// QHostInfo's, off the thread, with its cache of a minute.
Resolver systemResolver();

/// An address that only means something near this machine, or to more than one: loopback, link-local, private
/// use, carrier NAT, multicast, and these inside IPv6 in the ways of RFC 4291 §2.5.5 and RFC 6052, 3056.
/// Pure.
bool isPrivateAddress(const QHostAddress &address);

/// A host that is near by its spelling alone: a private address, localhost, a name without a dot, .local.
bool isPrivateHost(const QString &host);

/// Tells the user's own network from the rest of the world, and keeps strangers from sending us into it.
class Neighbourhood
{
public:
    enum class Way {
        Direct,
        ThroughProxy ///< It looks the names up, in a network of its own; their spelling is all we can judge.
    };
    using Nearness = std::function<bool(const QHostAddress &)>;
    /// Why a redirect is not followed; or where to connect, in this order: empty means as its name says.
    using Verdict = Result<Addresses, models::Problem::Kind>;

    explicit Neighbourhood(Resolver resolver = systemResolver(), Nearness isNear = isPrivateAddress);

    /// Near by its spelling alone.
    bool isNear(const QString &host) const;
    /// May an answer from `from` send us to `to`? Looks names up where the spelling does not decide, and then
    /// names the addresses, so that the name cannot mean another machine when it is asked (DNS rebinding).
    /// Answers as a Resolver does, or at once.
    void judge(const QUrl &from,
               const QUrl &to,
               Way way,
               QObject *context,
               const std::function<void(const Verdict &)> &answer) const;

private:
    void
    judgeOrigin(const QUrl &from, QObject *context, const std::function<void(const Verdict &)> &answer) const;

    Resolver m_resolve;
    Nearness m_isNear;
};

} // namespace app::net
