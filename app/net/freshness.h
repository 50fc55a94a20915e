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
/// unless the status is 429, or 503 or 403 with a Retry-After. Never more than longestPause. Pure.
std::optional<std::chrono::seconds> pauseAskedFor(const FetchReply &reply, const QDateTime &now);

/// What a host says of how often it may be asked (X-RateLimit-Remaining and -Reset, RateLimit-… of the IETF's
/// draft): so many requests until then.
struct RateLimit
{
    double remaining = 0;
    std::chrono::seconds reset{0}; ///< At least 1.
};

/// The reset may be seconds, or a moment as seconds since 1970. Not set if the host does not say. Pure.
std::optional<RateLimit> rateLimitOf(const FetchReply &reply, const QDateTime &now);

} // namespace app::net
