// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"
#include "models/parsedfeed.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace models {

/// What the library remembers of a feed between two fetches.
struct FetchState
{
    FeedId feed;
    QString title; ///< As the user knows the feed, for problems.
    QUrl url;
    QByteArray etag;         ///< Byte for byte as the server sent it; empty if it sent none.
    QByteArray lastModified; ///< Byte for byte as the server sent it; empty if it sent none.
    QByteArray contentHash;  ///< Of the last body that parsed, to skip one that is the same.
    QDateTime lastAttempt;
    QDateTime lastSuccess;
    QDateTime nextDue;
    int failures = 0;
    bool gone = false;
    std::optional<Problem::Kind> problem; ///< What the last attempt met with.
    QUrl validatorsFrom;           ///< Who sent the validators, if redirects led away from `url`; else empty.
    QUrl movingTo;                 ///< Where permanent redirects lead, not followed yet; see Feed::movingTo.
    QDateTime movingSince;         ///< When that was first seen.
    QUrl refusedMove;              ///< Where it moved and the user brought it back from: not followed again.
    std::chrono::seconds fresh{0}; ///< How long the last answer is good (Cache-Control, Expires).
    std::chrono::seconds publisherWait{0}; ///< What the last document asked for (ttl, sy:); 0: nothing.
    QList<int> skipHours;                  ///< What the last document asked for: 0 to 23, GMT.
    QList<Qt::DayOfWeek> skipDays;
    FeedSettings settings;
    FetchRecord record;
    QByteArray rhythm; ///< When the feed posts, as app/refresh writes it down; empty: nothing learned yet.
};

/// What one fetch of one feed came to; what Library::saveFetches() stores, many in one transaction.
struct FetchOutcome
{
    enum class Status { Updated, Unchanged, Error, Gone, Moved, Waiting };

    Status status = Status::Unchanged; ///< Moved is Updated or Unchanged with a new address.
    FetchState state;                  ///< As it is to be remembered.
    std::optional<ParsedFeed> feed;    ///< Set if a document was parsed.
    std::optional<Problem> problem;    ///< Set with Error and Gone.
    int httpStatus = 0;
    qint64 bytes = 0;        ///< Of the body as received, decoded.
    qint64 milliseconds = 0; ///< From the request to the parsed document.
};

/// What storing an outcome changed.
struct SaveReport
{
    FeedId feed;
    int added = 0;
    int changed = 0;
    std::optional<Problem> problem; ///< Set if it could not be stored.
};

/// When a feed is looked at next, decided anew without a fetch.
struct NextLook
{
    FeedId feed;
    QDateTime at; ///< Invalid: never, or as soon as possible; the reason tells which.
    NextLookReason reason = NextLookReason::AsSoonAsPossible;
};

/// The word `courant refresh --json` prints: updated, unchanged, error, gone, moved, waiting.
QString statusName(FetchOutcome::Status status);

} // namespace models

Q_DECLARE_METATYPE(models::FetchState)
Q_DECLARE_METATYPE(models::FetchOutcome)
