// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::chrono::milliseconds whole = std::chrono::seconds(60); ///< The request, redirects included.
    std::chrono::milliseconds idle = std::chrono::seconds(20);  ///< Without a byte.
    qint64 body = qint64{64} * 1024 * 1024;                     ///< Decoded bytes.
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
    /// The server said how long the body is and did not compress it, so that a cut one was noticed. Qt takes
    /// a truncated gzip stream and some broken chunks for whole.
    bool lengthChecked = false;
    qint64 milliseconds = 0;

    bool notModified() const { return status == 304; }
};

} // namespace app::net
