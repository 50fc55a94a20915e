// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/enclosure.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace models {

/// The formats a feed may come in; formatName() gives the short names that `courant parse` prints.
enum class FeedFormat {
    Unknown,
    Rss090,
    Rss091,
    Rss092,
    Rss093,
    Rss094,
    Rss10,
    Rss20,
    Atom03,
    Atom10,
    JsonFeed10,
    JsonFeed11,
    RssInJson,
    Cdf
};

QString formatName(FeedFormat format);

/// One item or entry as its publisher wrote it, before it has an id in the library.
/// Addresses are absolute; text that is not known is empty; dates are UTC and invalid when not known.
struct ParsedItem
{
    QString id;    ///< guid, atom:id, rdf:about; empty if the publisher gave none.
    QString title; ///< Plain text, one line.
    QString link;
    QString author;
    QDateTime published;
    QDateTime updated;
    QString summary; ///< HTML as published, addresses made absolute.
    QString content; ///< HTML as published, addresses made absolute.
    QString
        excerpt; ///< Plain text for a list row, at most 300 letters; filled after parsing, not by the parser.

    QString comments; ///< The page with the comments (RSS 2.0 <comments>, link rel=replies text/html).
    std::optional<int> commentCount; ///< slash:comments, thr:total, thr:count.
    QString commentFeed;             ///< wfw:commentRss, link rel=replies application/atom+xml.
    QString inReplyTo;               ///< RFC 4685 thr:in-reply-to ref, or source:inReplyTo.
    QString department;              ///< slash:department.
    QString section;                 ///< slash:section.

    QStringList categories;
    QList<Enclosure> enclosures;
    QString thumbnail;   ///< A picture that stands for the item; never the feed's furniture.
    QString sourceTitle; ///< RSS <source>, atom:source/title.
    QString sourceUrl;
    QString externalUrl; ///< JSON Feed external_url; Atom link rel=related or via.
    QString language;    ///< xml:lang, JSON Feed language.

    bool operator==(const ParsedItem &) const = default;
};

/// What a feed says about itself and its items, in document order.
struct ParsedFeed
{
    FeedFormat format = FeedFormat::Unknown;
    QString title;
    QString link; ///< The site, not the feed.
    QString description;
    QString language;
    QString icon;
    QDateTime updated;
    QString selfLink;   ///< atom:link rel=self, JSON Feed feed_url.
    QString newFeedUrl; ///< itunes:new-feed-url; information only, never obeyed by itself.

    int ttlMinutes = 0;   ///< RSS <ttl> or the period of sy:updatePeriod/updateFrequency; 0 if not given.
    QList<int> skipHours; ///< 0 to 23, GMT.
    QList<Qt::DayOfWeek> skipDays;

    QString repaired; ///< Why the document had to be repaired, for a person; empty if it was well-formed.
    QList<ParsedItem> items;

    bool operator==(const ParsedFeed &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::ParsedFeed)
