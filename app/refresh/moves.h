// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetch.h"
#include "models/fetchstate.h"

#include <chrono>
#include <functional>

namespace app::refresh {

/// How long a move to another host must be said before it is believed: portals and broken sites say things
/// too.
constexpr auto moveHolds = std::chrono::hours(24);

/// The last address that permanent redirects (301, 308) alone lead to (RFC 9110 §15.4.2, §15.4.9).
QUrl permanentAddress(const QUrl &start, const net::FetchReply &reply);

/// Whether a move can be believed the first time: within a host, and not to its front page, which is where
/// sites send addresses that they forgot.
bool isPlainMove(const QUrl &from, const QUrl &to);

/// What the redirects of a successful look mean for the feed's address; true if it moved. Call it only when
/// the end of the redirects has proved to be the feed. Pure.
bool followRedirects(models::FetchState &state,
                     const net::FetchReply &reply,
                     const QDateTime &at,
                     const std::function<bool(const QUrl &)> &isTaken);

} // namespace app::refresh
