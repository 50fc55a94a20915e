// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetch.h"
#include "app/refresh/schedule.h"
#include "models/fetchstate.h"

#include <functional>

namespace app::refresh {

/// What a body turned out to be.
struct Reading
{
    std::optional<models::ParsedFeed> feed;
    std::optional<models::Problem> problem;
    QByteArray hash;
    bool same = false; ///< As the body that was read before; not parsed again.
    qint64 milliseconds = 0;
};

/// Reads the body of a 200: parses it and fills in the excerpts, unless its hash is the known one. Pure.
Reading readBody(const net::FetchReply &reply, const QByteArray &knownHash);

/// Whether a document ends before its root element does. Only of use where it had to be repaired: what is
/// well-formed is whole.
bool looksCut(const QByteArray &document);

/// One look at a feed, from what was known before to what came back.
struct Visit
{
    models::FetchState before;
    net::FetchReply reply;
    std::optional<Reading> reading; ///< Set if the status is 200.
    QDateTime at;
    UsualSchedule usual; ///< Where the feed has none of its own.
    double jitter = 0;   ///< 0 to 1, see nextAttempt().
    /// Whether another feed of the library has this address.
    std::function<bool(const QUrl &)> isTaken = [](const QUrl &) { return false; };
};

/// What the visit came to, and what is to be remembered. Pure.
models::FetchOutcome outcomeOf(const Visit &visit);

} // namespace app::refresh
