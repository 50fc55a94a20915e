// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetchrecord.h"
#include "models/ids.h"
#include "models/problem.h"
#include "models/retention.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace models {

/// Whether a feed's remote pictures are loaded.
enum class ImagePolicy { Ask, Never, SameSite, Always };

/// How a request reaches the network.
enum class FeedProxy { AsPreferences, None, Manual };

/// One header field of the user's own, sent with a feed's requests.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

/// What the user set for one feed; what is empty or zero follows the preferences. Its password is no
/// setting: it lies in the system's keyring.
struct FeedSettings
{
    static constexpr std::chrono::seconds asPreferences{0};
    static constexpr std::chrono::seconds onlyByHand{-1};
    static constexpr std::chrono::seconds learned{-2}; ///< When the feed usually has something new.

    std::chrono::seconds interval =
        asPreferences; ///< Positive: so long between two looks; or one of the above.
    ImagePolicy images = ImagePolicy::Ask;
    QString userAgent;
    bool notify = true;
    QString userName; ///< For HTTP authentication; empty: none.
    QList<HttpHeader> headers;
    FeedProxy proxy = FeedProxy::AsPreferences;
    QString proxyAddress;            ///< host:port, for FeedProxy::Manual.
    std::chrono::seconds timeOut{0}; ///< For the whole request; 0: as the program does.
    std::optional<Retention> keep;   ///< None: as the preferences say.
    bool unreadWhenEdited = false;   ///< An article whose text its publisher changes is unread again.

    bool operator==(const FeedSettings &) const = default;
};

/// One subscription: what the tree, the properties and `courant feeds` show.
struct Feed
{
    FeedId id;
    FolderId folder;     ///< None: at the top of the tree.
    double position = 0; ///< Among the siblings; fractional, so that a move writes one row.
    QUrl url;            ///< Where it is fetched. Scheme "courant" for the bundled Welcome feed.
    QUrl site;
    QString title;          ///< What is shown: the user's own title, else the publisher's, else the address.
    QString userTitle;      ///< Empty if the user gave none.
    QString publisherTitle; ///< As the feed says.
    QString description;
    QString language;
    QUrl icon;

    int unread = 0;
    int total = 0;

    QDateTime lastAttempt;
    QDateTime lastSuccess;
    QDateTime nextDue; ///< Invalid: as soon as possible.
    int failures = 0;  ///< In a row.
    bool gone = false; ///< The publisher closed it (410); no longer asked.
    QString repaired;  ///< Why its document had to be repaired at the last fetch; empty if it had not.
    std::optional<Problem> problem; ///< What the last attempt met with, if it failed.
    QUrl formerUrl;                 ///< Where it was before it moved for good.
    /// Where its server says that it moved for good, not followed: said only once yet, or the address of
    /// another feed.
    QUrl movingTo;
    FetchRecord record;

    FeedSettings settings;

    bool operator==(const Feed &) const = default;
};

} // namespace models
