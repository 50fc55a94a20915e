// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetch.h"

#include <chrono>
#include <optional>

namespace app::net {

constexpr auto longestFreshness =
    std::chrono::hours(24); ///< Whatever a server says: sites set these by mistake.
constexpr auto longestPause = std::chrono::hours(24 * 7); ///< The longest a server may send us away.
constexpr auto usualPause = std::chrono::minutes(10);     ///< After 429 without Retry-After.

/// Reads an HTTP-date in its three forms (RFC 9110 §5.6.7); invalid if it is none.
QDateTime parseHttpDate(const QByteArray &text);

/// How long the answer is fresh (RFC 9111 §4.2): Cache-Control max-age, else Expires less Date; 0 if the
/// server does not say, says no-store or no-cache. Never more than longestFreshness. Pure.
std::chrono::seconds freshFor(const FetchReply &reply, const QDateTime &now);

/// How long the server wants to be left alone (RFC 9110 §10.2.3), for its seconds and its date form. Not set
/// unless the status is 429, or 503 with a Retry-After. Never more than longestPause. Pure.
std::optional<std::chrono::seconds> pauseAskedFor(const FetchReply &reply, const QDateTime &now);

} // namespace app::net
