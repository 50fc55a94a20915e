// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "models/problem.h"

#include <QByteArray>
#include <QHostAddress>
#include <QUrl>

namespace app::net {

/// Whether this is an address that Courant fetches: http or https, with a host.
bool isFetchable(const QUrl &url);

/// Scheme, host and port are the same (RFC 6454).
bool sameOrigin(const QUrl &a, const QUrl &b);

/// Loopback, link-local, private use, carrier NAT: an address that only means something near this machine.
bool isPrivateAddress(const QHostAddress &address);

/// A host that is near by its spelling alone: a private address, localhost, a name without a dot, .local.
bool isPrivateHost(const QString &host);

/// Whether the status asks for another address (RFC 9110 §15.4).
bool isRedirect(int status);

/// Where a redirect leads, or why it is not followed: only http and https, never from https to http, and
/// never from a public host to one that is private by its spelling. Pure.
Result<QUrl, models::Problem::Kind> nextHop(const QUrl &from, const QByteArray &location);

} // namespace app::net
