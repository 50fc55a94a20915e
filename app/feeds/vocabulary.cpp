// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/vocabulary.h"

#include <algorithm>
#include <array>

namespace app::feeds {

namespace {

using std::string_view;

struct SpaceMark
{
    string_view part; ///< Occurs in the namespace's name, lower case.
    Space space;
};

// By a part of the name only: versions, slashes at the end and http/https differ from feed to feed.
constexpr std::array<SpaceMark, 34> spaceMarks = {{
    {"purl.org/rss/1.0/modules/content", Space::Content},
    {"purl.org/rss/1.0/modules/slash", Space::Slash},
    {"purl.org/rss/1.0/modules/syndication", Space::Syndication},
    {"purl.org/rss/1.0/modules/rss091", Space::Core},
    {"purl.org/rss/1.0/modules/", Space::Other},
    {"purl.org/rss/modules/content", Space::Content},
    {"purl.org/rss/modules/slash", Space::Slash},
    {"purl.org/rss/modules/syndication", Space::Syndication},
    {"purl.org/rss/1.0", Space::Core},
    {"purl.org/net/rss1.1", Space::Core},
    {"netscape.com/rdf/simple", Space::Core},
    {"my.netscape.com/publish/formats", Space::Core},
    {"backend.userland.com", Space::Core},
    {"blogs.law.harvard.edu/tech/rss", Space::Core},
    {"cyber.harvard.edu", Space::Core},
    {"w3.org/2005/atom", Space::Atom},
    {"purl.org/atom/", Space::Atom},
    {"purl.org/dc/", Space::DublinCore},
    {"wellformedweb.org/commentapi", Space::CommentApi},
    {"purl.org/syndication/thread", Space::Thread},
    {"search.yahoo.com/mrss", Space::Media},
    {"video.search.yahoo.com", Space::Media},
    {"itunes.com/dtds/podcast", Space::Itunes},
    {"itunes.apple.com", Space::Itunes},
    {"google.com/schemas/play-podcasts", Space::Itunes},
    {"source.scripting.com", Space::UserlandSource},
    {"source.smallpict.com", Space::UserlandSource},
    {"rssnamespace.org/feedburner", Space::FeedBurner},
    {"podcastindex.org/namespace", Space::Podcast},
    {"podcastindex-org/podcast-namespace", Space::Podcast},
    {"purl.oclc.org/net/rss_2.0/enc", Space::Core},
    {"news.yandex.ru", Space::Content},
    {"w3.org/1999/xhtml", Space::Xhtml},
    {"1999/02/22-rdf-syntax-ns", Space::Rdf},
}};

constexpr std::array<SpaceMark, 18> usualPrefixes = {{
    {"rss", Space::Core},
    {"atom", Space::Atom},
    {"atom10", Space::Atom},
    {"a10", Space::Atom},
    {"content", Space::Content},
    {"dc", Space::DublinCore},
    {"dcterms", Space::DublinCore},
    {"slash", Space::Slash},
    {"wfw", Space::CommentApi},
    {"thr", Space::Thread},
    {"media", Space::Media},
    {"itunes", Space::Itunes},
    {"googleplay", Space::Itunes},
    {"source", Space::UserlandSource},
    {"sy", Space::Syndication},
    {"feedburner", Space::FeedBurner},
    {"podcast", Space::Podcast},
    {"rdf", Space::Rdf},
}};

std::string lowered(string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return out;
}

Space spaceOf(string_view name, string_view prefix, string_view root)
{
    if (name.empty() ? prefix.empty() : name == root)
        return Space::Core;
    const std::string low = lowered(name);
    for (const SpaceMark &mark : spaceMarks) {
        if (!name.empty() && low.find(mark.part) != std::string::npos)
            return mark.space;
    }
    const std::string lowPrefix = lowered(prefix);
    for (const SpaceMark &mark : usualPrefixes) {
        if (lowPrefix == mark.part)
            return mark.space;
    }
    return Space::Other;
}

struct Word
{
    string_view name; ///< Lower case.
    Space space;
    Meaning meaning;
};

// Sorted by name. A rank of 4 is the format's own element, less is a module's.
constexpr std::array words = {
    Word{"abstract", Space::Core, {Tag::Summary, 4}},
    Word{"abstract", Space::DublinCore, {Tag::Summary, 2}},
    Word{"author", Space::Core, {Tag::Author, 4}},
    Word{"author", Space::Atom, {Tag::Author, 4}},
    Word{"author", Space::DublinCore, {Tag::Author, 3}},
    Word{"author", Space::Itunes, {Tag::Author, 2}},
    Word{"bag", Space::Rdf, {Tag::Wrapper, 4}},
    Word{"body", Space::Xhtml, {Tag::Content, 3}},
    Word{"body", Space::Core, {Tag::Content, 3}},
    Word{"category", Space::Core, {Tag::Category, 4}},
    Word{"category", Space::Atom, {Tag::Category, 4}},
    Word{"category", Space::Media, {Tag::Category, 4}},
    Word{"category", Space::Itunes, {Tag::CategoryTree, 4}},
    Word{"channel", Space::Core, {Tag::Channel, 4}},
    Word{"commentrss", Space::CommentApi, {Tag::CommentFeed, 4}},
    Word{"comments", Space::Core, {Tag::Comments, 4}},
    Word{"comments", Space::Slash, {Tag::CommentCount, 4}},
    Word{"content", Space::Core, {Tag::Content, 4}},
    Word{"content", Space::Atom, {Tag::Content, 4}},
    Word{"content", Space::Media, {Tag::MediaContent, 4}},
    Word{"created", Space::Core, {Tag::Published, 3}},
    Word{"created", Space::Atom, {Tag::Published, 3}},
    Word{"created", Space::DublinCore, {Tag::Published, 3}},
    Word{"creator", Space::DublinCore, {Tag::Author, 3}},
    Word{"credit", Space::Media, {Tag::Author, 0}},
    Word{"date", Space::Core, {Tag::Published, 2}},
    Word{"date", Space::DublinCore, {Tag::Published, 3}},
    Word{"day", Space::Core, {Tag::Day, 4}},
    Word{"department", Space::Slash, {Tag::Department, 4}},
    Word{"description", Space::Core, {Tag::Summary, 4}},
    Word{"description", Space::DublinCore, {Tag::Summary, 3}},
    Word{"description", Space::Media, {Tag::Summary, 1}},
    Word{"description", Space::Itunes, {Tag::Summary, 1}},
    Word{"duration", Space::Itunes, {Tag::Duration, 4}},
    Word{"email", Space::Core, {Tag::Email, 4}},
    Word{"email", Space::Atom, {Tag::Email, 4}},
    Word{"enclosure", Space::Core, {Tag::Enclosure, 4}},
    Word{"encoded", Space::Core, {Tag::Content, 4}},
    Word{"encoded", Space::Content, {Tag::Content, 4}},
    Word{"entry", Space::Core, {Tag::Item, 4}},
    Word{"entry", Space::Atom, {Tag::Item, 4}},
    Word{"full-text", Space::Content, {Tag::Content, 3}},
    Word{"fullitem", Space::Core, {Tag::Content, 3}},
    Word{"group", Space::Media, {Tag::MediaGroup, 4}},
    Word{"guid", Space::Core, {Tag::Id, 4}},
    Word{"hit_parade", Space::Slash, {Tag::HitParade, 4}},
    Word{"hour", Space::Core, {Tag::Hour, 4}},
    Word{"icon", Space::Core, {Tag::Icon, 4}},
    Word{"icon", Space::Atom, {Tag::Icon, 4}},
    Word{"id", Space::Core, {Tag::Id, 4}},
    Word{"id", Space::Atom, {Tag::Id, 3}},
    Word{"identifier", Space::DublinCore, {Tag::Id, 1}},
    Word{"image", Space::Core, {Tag::Image, 4}},
    Word{"image", Space::Itunes, {Tag::Picture, 2}},
    Word{"in-reply-to", Space::Thread, {Tag::InReplyTo, 4}},
    Word{"inreplyto", Space::UserlandSource, {Tag::InReplyTo, 3}},
    Word{"issued", Space::Core, {Tag::Published, 4}},
    Word{"issued", Space::Atom, {Tag::Published, 3}},
    Word{"issued", Space::DublinCore, {Tag::Published, 3}},
    Word{"item", Space::Core, {Tag::Item, 4}},
    Word{"item", Space::Content, {Tag::Wrapper, 4}},
    Word{"items", Space::Content, {Tag::Wrapper, 4}},
    Word{"keywords", Space::Core, {Tag::CategoryList, 4}},
    Word{"keywords", Space::Media, {Tag::CategoryList, 4}},
    Word{"keywords", Space::Itunes, {Tag::CategoryList, 4}},
    Word{"language", Space::Core, {Tag::Language, 4}},
    Word{"language", Space::DublinCore, {Tag::Language, 3}},
    Word{"lastbuilddate", Space::Core, {Tag::Updated, 4}},
    Word{"lastupdated", Space::Core, {Tag::Updated, 3}},
    Word{"li", Space::Rdf, {Tag::Wrapper, 4}},
    Word{"link", Space::Core, {Tag::Link, 4}},
    Word{"link", Space::Atom, {Tag::Link, 3}},
    Word{"logo", Space::Core, {Tag::Icon, 3}},
    Word{"logo", Space::Atom, {Tag::Icon, 3}},
    Word{"managingeditor", Space::Core, {Tag::Author, 1}},
    Word{"markdown", Space::UserlandSource, {Tag::Markdown, 0}},
    Word{"modified", Space::Core, {Tag::Updated, 4}},
    Word{"modified", Space::Atom, {Tag::Updated, 4}},
    Word{"modified", Space::DublinCore, {Tag::Updated, 3}},
    Word{"name", Space::Core, {Tag::Name, 4}},
    Word{"name", Space::Atom, {Tag::Name, 4}},
    Word{"new-feed-url", Space::Itunes, {Tag::NewFeedUrl, 4}},
    Word{"origlink", Space::FeedBurner, {Tag::OriginalLink, 5}},
    Word{"person", Space::Podcast, {Tag::Author, 1}},
    Word{"pubdate", Space::Core, {Tag::Published, 4}},
    Word{"published", Space::Core, {Tag::Published, 4}},
    Word{"published", Space::Atom, {Tag::Published, 4}},
    Word{"section", Space::Slash, {Tag::Section, 4}},
    Word{"skipdays", Space::Core, {Tag::Wrapper, 4}},
    Word{"skiphours", Space::Core, {Tag::Wrapper, 4}},
    Word{"source", Space::Core, {Tag::Source, 4}},
    Word{"source", Space::Atom, {Tag::Source, 4}},
    Word{"subject", Space::DublinCore, {Tag::Category, 4}},
    Word{"subtitle", Space::Core, {Tag::Summary, 4}},
    Word{"subtitle", Space::Atom, {Tag::Summary, 3}},
    Word{"subtitle", Space::Itunes, {Tag::Summary, 0}},
    Word{"summary", Space::Core, {Tag::Summary, 4}},
    Word{"summary", Space::Atom, {Tag::Summary, 3}},
    Word{"summary", Space::Itunes, {Tag::Summary, 2}},
    Word{"tagline", Space::Core, {Tag::Summary, 4}},
    Word{"tagline", Space::Atom, {Tag::Summary, 3}},
    Word{"tags", Space::Core, {Tag::CategoryList, 4}},
    Word{"textinput", Space::Core, {Tag::TextInput, 4}},
    Word{"thumbnail", Space::Media, {Tag::Thumbnail, 4}},
    Word{"title", Space::Core, {Tag::Title, 4}},
    Word{"title", Space::Atom, {Tag::Title, 3}},
    Word{"title", Space::DublinCore, {Tag::Title, 3}},
    Word{"title", Space::Itunes, {Tag::Title, 2}},
    Word{"title", Space::Media, {Tag::Title, 1}},
    Word{"total", Space::Thread, {Tag::CommentCount, 5}},
    Word{"transcript", Space::Podcast, {Tag::Transcript, 4}},
    Word{"ttl", Space::Core, {Tag::Ttl, 4}},
    Word{"updated", Space::Core, {Tag::Updated, 4}},
    Word{"updated", Space::Atom, {Tag::Updated, 4}},
    Word{"updatefrequency", Space::Syndication, {Tag::UpdateFrequency, 4}},
    Word{"updateperiod", Space::Syndication, {Tag::UpdatePeriod, 4}},
    Word{"url", Space::Core, {Tag::Url, 4}},
    Word{"value", Space::Rdf, {Tag::Content, 3}},
};

constexpr bool byName(const Word &a, const Word &b)
{
    return a.name < b.name;
}
static_assert(std::is_sorted(words.begin(), words.end(), byName));

} // namespace

Space Spaces::of(string_view space, string_view prefix)
{
    if (space != m_last.space || prefix != m_last.prefix)
        m_last = {std::string(space), std::string(prefix), spaceOf(space, prefix, m_root)};
    return m_last.meaning;
}

Meaning meaningOf(Space space, string_view name)
{
    std::array<char, 16> low{};
    if (name.size() > low.size() || space == Space::Other)
        return {};
    std::transform(name.begin(), name.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    const string_view wanted(low.data(), name.size());
    const auto [from, to] = std::equal_range(words.begin(), words.end(), Word{wanted, space, {}}, byName);
    const auto word = std::find_if(from, to, [space](const Word &w) { return w.space == space; });
    return word == to ? Meaning{} : word->meaning;
}

} // namespace app::feeds
