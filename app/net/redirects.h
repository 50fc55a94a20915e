// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "models/problem.h"

#include <QByteArray>
#include <QUrl>

namespace app::net {

/// Whether this is an address that Courant fetches: http or https, with a host.
bool isFetchable(const QUrl &url);

/// Scheme, host and port are the same (RFC 6454).
bool sameOrigin(const QUrl &a, const QUrl &b);

/// Whether the status asks for another address (RFC 9110 §15.4).
bool isRedirect(int status);

/// Where a redirect leads, or why it is not followed: only http and https, and never from https to http.
/// Whose host it may be is Neighbourhood's question. Pure.
Result<QUrl, models::Problem::Kind> nextHop(const QUrl &from, const QByteArray &location);

} // namespace app::net
