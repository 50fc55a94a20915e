// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "models/parsedfeed.h"

#include <QByteArray>
#include <QUrl>

namespace app::feeds {

struct ParseError
{
    enum class Kind { Empty, WebPage, NotAFeed, TooLarge, Hostile };

    Kind kind = Kind::NotAFeed;
    QString evidence; ///< What the parser met, for the log.

    bool operator==(const ParseError &) const = default;
};

struct ParseOptions
{
    QUrl base;                ///< Where the document came from (RFC 3986 §5.1.3); empty if not known.
    QByteArray contentType;   ///< The HTTP header's value, for its charset (RFC 7303); empty if not known.
    int newestItems = 10'000; ///< More than these are not kept.
};

/// Reads RSS 0.90-2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed. Pure: same bytes, same answer, on any thread.
/// Never opens a file or a connection, never expands an entity but of short plain text, bounded in time and
/// memory.
Result<models::ParsedFeed, ParseError> parseFeed(const QByteArray &bytes, const ParseOptions &options = {});

} // namespace app::feeds
