// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace app::feeds {

/// What an element of a feed is for, whichever format or module it is from.
enum class Tag : unsigned char {
    Unknown,
    // containers
    Channel,
    Item,
    Image,
    TextInput,
    Author,
    Source,
    MediaGroup,
    MediaContent,
    Wrapper,      ///< Groups without meaning of its own: skipHours.
    CategoryTree, ///< itunes:category, which may hold others.
    // text
    Title,
    Link,
    Summary,
    Content,
    Markdown,
    Id,
    Published,
    Updated,
    Comments,
    CommentCount,
    HitParade,
    CommentFeed,
    Department,
    Section,
    InReplyTo,
    Category,
    CategoryList,
    Language,
    Ttl,
    Hour,
    Day,
    UpdatePeriod,
    UpdateFrequency,
    OriginalLink,
    NewFeedUrl,
    Icon,
    Name,
    Email,
    Url,
    Duration,
    // attributes only
    Enclosure,
    Thumbnail,
    Picture,
    Transcript
};

/// A tag, and how much its value counts among others for the same field.
struct Meaning
{
    Tag tag = Tag::Unknown;
    unsigned char rank = 0;
};

/// The namespaces of feeds, modules included. Core is the feed's own: RSS without one, RSS 1.0, Atom.
enum class Space : unsigned char {
    Core,
    Atom, ///< Atom elements in a feed that is not Atom.
    Content,
    DublinCore,
    Slash,
    CommentApi,
    Thread,
    Media,
    Itunes,
    UserlandSource,
    Syndication,
    FeedBurner,
    Podcast, ///< Podcasting 2.0.
    Xhtml,
    Rdf,
    Other
};

/// Knows namespaces by their names, forgivingly, and by the usual prefixes where the name is odd or missing.
class Spaces
{
public:
    /// The root element decides what is the feed's own.
    void setRoot(std::string_view space) { m_root = space; }
    Space of(std::string_view space, std::string_view prefix);

private:
    struct Known
    {
        std::string space;
        std::string prefix;
        Space meaning = Space::Core; ///< Of no namespace and no prefix.
    };

    std::string m_root;
    Known m_last; ///< Elements of one namespace come in a row.
};

/// What an element means; names are compared without case.
Meaning meaningOf(Space space, std::string_view name);

} // namespace app::feeds
