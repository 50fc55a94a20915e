// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"
#include "models/problem.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace app::net {

/// How much and how long one fetch may take, whatever the server does.
struct FetchLimits
{
    std::chrono::milliseconds connect =
        std::chrono::seconds(10); ///< Until one connection stands, TLS included.
    std::chrono::milliseconds whole = std::chrono::seconds(60); ///< The request, redirects included.
    std::chrono::milliseconds idle = std::chrono::seconds(20);  ///< Without a byte.
    qint64 body = qint64{64} * 1024 * 1024;                     ///< Decoded bytes.
    qint64 encoded = qint64{16} * 1024 * 1024;                  ///< Bytes of a compressed body as it travels.
    int redirects = 10;
};

/// One GET, conditional if validators are given (RFC 9110 §13).
struct FetchRequest
{
    QUrl url; ///< http or https only.
    QByteArray etag;
    QByteArray lastModified;
    /// The address that sent the validators; empty: `url`. They are shown to no other origin: elsewhere the
    /// same ETag may stand for another document.
    QUrl validatorsFrom;
    QByteArray accept;    ///< Empty: feeds.
    QByteArray userAgent; ///< Empty: Courant's own.

    // What belongs to one feed; shown to no other origin than that of `url`, whoever redirects there.
    QString userName; ///< For HTTP authentication; empty: what `url` says before its @, if anything.
    QString password;
    QList<models::HttpHeader> headers; ///< Those that maySend() allows are sent.

    models::FeedProxy proxy = models::FeedProxy::AsPreferences;
    QString proxyAddress; ///< host:port, http://host:port or socks5://host:port, for FeedProxy::Manual.
    FetchLimits limits;
};

/// One hop of a redirect.
struct Redirect
{
    QUrl to;
    int status = 0; ///< 301, 302, 303, 307 or 308.

    bool operator==(const Redirect &) const = default;
};

/// What came back. `problem` is empty exactly if the status is 200, or 304 to a conditional request.
struct FetchReply
{
    std::optional<models::Problem> problem;
    int status = 0;
    QUrl url; ///< The last address asked.
    QList<Redirect> redirects;
    bool permanent = false; ///< There were redirects, and every one was 301 or 308.
    QByteArray body;        ///< Decoded; empty unless status is 200 and it came whole.
    QByteArray contentType;
    QByteArray etag;
    QByteArray lastModified;
    QByteArray cacheControl;
    QByteArray expires;
    QByteArray date;
    QByteArray retryAfter;
    QByteArray rateRemaining; ///< X-RateLimit-Remaining, RateLimit-Remaining.
    QByteArray rateReset;     ///< X-RateLimit-Reset, RateLimit-Reset.
    /// The body says itself where it ends (Content-Length, or the end of a gzip stream), so that a cut one
    /// was noticed. Qt takes some broken chunks for whole.
    bool lengthChecked = false;
    qint64 travelled = 0; ///< Bytes of the body as it came, before it was decompressed.
    qint64 milliseconds = 0;

    bool notModified() const { return status == 304; }
};

} // namespace app::net
