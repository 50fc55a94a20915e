// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedbuilder.h"

#include "app/feeds/addresses.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app::feeds {

namespace {

using models::FeedFormat;

constexpr std::size_t deepest = 200; // elements; no feed comes near, and a document that does is an attack

FeedFormat rssFormat(std::string_view version)
{
    if (version.starts_with("0.90"))
        return FeedFormat::Rss090;
    if (version.starts_with("0.91"))
        return FeedFormat::Rss091;
    if (version.starts_with("0.92"))
        return FeedFormat::Rss092;
    if (version.starts_with("0.93"))
        return FeedFormat::Rss093;
    if (version.starts_with("0.94"))
        return FeedFormat::Rss094;
    return FeedFormat::Rss20;
}

FeedFormat formatOf(const XmlElement &root)
{
    if (sameName(root.name, "rss"))
        return rssFormat(root.attribute("version"));
    if (sameName(root.name, "rdf"))
        return FeedFormat::Rss10;
    if (sameName(root.name, "feed") || sameName(root.name, "entry")) {
        const bool old = root.space.find("purl.org/atom") != std::string_view::npos
                         || root.attribute("version").starts_with("0.");
        return old ? FeedFormat::Atom03 : FeedFormat::Atom10;
    }
    if (sameName(root.name, "channel"))
        return root.attribute("href").empty() ? FeedFormat::Rss20 : FeedFormat::Cdf;
    return FeedFormat::Unknown;
}

// Of the people of Media RSS and Podcasting 2.0, who are actors and guests as well.
bool wrote(std::string_view role)
{
    constexpr std::array<std::string_view, 6> roles = {"", "author", "host", "co-host", "writer", "reporter"};
    return std::any_of(roles.begin(), roles.end(),
                       [role](std::string_view known) { return sameName(known, role); });
}

// Of what the length in time is said: not of pictures and transcripts.
bool lasts(const QString &type)
{
    return !type.startsWith(QLatin1String("image/")) && !type.startsWith(QLatin1String("text/"));
}

bool holdsText(Tag tag)
{
    return tag >= Tag::Title && tag < Tag::Enclosure;
}

} // namespace

FeedBuilder::FeedBuilder(QUrl base, int newestItems)
    : m_base(std::move(base))
    , m_newestItems(newestItems)
{}

QString FeedBuilder::address(std::string_view text) const
{
    return absoluteAddress(text, base());
}

void FeedBuilder::startElement(const XmlElement &element)
{
    // What a server adds behind the feed's own end, a warning or a script, is none of it.
    const bool behindTheEnd = m_frames.empty() && m_isFeed;
    if (m_tooDeep > 0 || m_frames.size() >= deepest || behindTheEnd) {
        ++m_tooDeep;
        return;
    }
    Frame frame;
    if (const std::string_view own = element.xmlAttribute("base"); !own.empty()) {
        const QUrl base(absoluteAddress(own, m_bases.empty() ? m_base : m_bases.back()));
        frame.ownBase = base.isValid(); // one that is no address at all changes nothing
        if (frame.ownBase)
            m_bases.push_back(base);
    }
    if (m_capturing)
        m_capture.openChild(element, base());
    else if (m_frames.empty())
        startRoot(element);
    else
        startChild(element, frame);
    if (m_frames.empty()) {
        frame.context = m_inItem ? Context::Item : Context::Feed;
        frame.tag = m_inItem ? Tag::Item : Tag::Channel;
    }
    m_frames.push_back(frame);
}

void FeedBuilder::startRoot(const XmlElement &element)
{
    models::ParsedFeed &feed = m_feed.feed;
    feed.format = formatOf(element);
    m_isFeed = feed.format != FeedFormat::Unknown;
    // Nothing of a feed is in the namespace of RDF itself.
    m_spaces.setRoot(sameName(element.name, "rdf") ? std::string_view() : element.space);
    if (feed.format == FeedFormat::Atom10)
        m_rules = TextRules::Atom10;
    else if (feed.format == FeedFormat::Atom03)
        m_rules = TextRules::Atom03;
    if (const std::string_view language = element.xmlAttribute("lang"); !language.empty())
        m_feed.language.offer(toQString(language), 2);
    if (feed.format == FeedFormat::Cdf)
        m_feed.link.offer(address(element.attribute("href")), 10);
    if (sameName(element.name, "entry")) // an entry document (RFC 4287 §2)
        startItem(element);
}

void FeedBuilder::startChild(const XmlElement &element, Frame &frame)
{
    const Context parent = current();
    const Meaning meaning = meaningOf(m_spaces.of(element.space, element.prefix), element.name);
    frame.tag = meaning.tag;
    frame.rank = meaning.rank;
    switch (meaning.tag) {
    case Tag::Item:
        startItem(element);
        frame.context = Context::Item;
        return;
    case Tag::Channel:
        frame.context = Context::Feed;
        if (element.space.find("rdf/simple/0.9") != std::string_view::npos)
            m_feed.feed.format = FeedFormat::Rss090;
        if (const std::string_view language = element.xmlAttribute("lang"); !language.empty())
            m_feed.language.offer(toQString(language), 2);
        return;
    case Tag::Wrapper: frame.context = parent; return;
    case Tag::CategoryTree:
        frame.context = parent;
        if (parent == Context::Item)
            readCategory(element);
        return;
    default: break;
    }
    if (parent == Context::Nothing || parent == Context::TextInput)
        return;

    readAttributes(element, frame);
    switch (meaning.tag) {
    case Tag::Author:
        frame.context = wrote(element.attribute("role")) ? Context::Person : Context::Nothing;
        m_looseText.clear();
        m_personName.clear();
        m_personEmail.clear();
        m_personOfSource = parent == Context::Source;
        return;
    case Tag::Source:
        frame.context = parent == Context::Item ? Context::Source : Context::Nothing;
        m_looseText.clear();
        m_sourceTitle.clear();
        m_sourceLink = address(element.attribute("url"));
        return;
    case Tag::Image:
        frame.context = Context::Image;
        m_looseText.clear();
        return;
    case Tag::TextInput: frame.context = Context::TextInput; return;
    case Tag::MediaGroup:
    case Tag::MediaContent:
        frame.context =
            parent == Context::Item || parent == Context::Media ? Context::Media : Context::Nothing;
        return;
    default: break;
    }
    if (meaning.tag == Tag::Content && element.attribute("type").starts_with("multipart/")) {
        frame.context = parent; // Atom 0.3 has the parts in elements of the same name
        return;
    }
    if (!holdsText(meaning.tag)) {
        // Elements nobody knows may lie around an author's name; elsewhere what is in them is not ours.
        frame.context = parent == Context::Person ? Context::Person : Context::Nothing;
        return;
    }
    frame.captures = true;
    m_capturing = true;
    m_capture.start(element, m_rules);
}

void FeedBuilder::endElement()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    if (m_frames.empty())
        return;
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (frame.captures) {
        m_capturing = false;
        m_form = m_capture.form();
        m_text = m_capture.take();
        finishText(frame);
    } else if (m_capturing) {
        m_capture.closeChild();
    } else if (frame.tag == Tag::Item) {
        finishItem();
    } else if (frame.tag == Tag::Author && frame.context == Context::Person) {
        finishPerson(frame);
    } else if (frame.context == Context::Source) {
        finishSource();
    } else if (frame.tag == Tag::MediaContent) {
        finishMedia();
    } else if (frame.tag == Tag::Image && frame.context == Context::Image
               && isWebAddress(trimmed(m_looseText))) {
        offerPicture(trimmed(m_looseText), 1);
    }
    if (frame.ownBase)
        m_bases.pop_back();
}

void FeedBuilder::text(std::string_view utf8, TextKind kind)
{
    if (m_tooDeep > 0)
        return;
    constexpr std::size_t longestName = 4096;
    if (m_capturing)
        m_capture.add(utf8, kind);
    else if ((current() == Context::Person || current() == Context::Source || current() == Context::Image)
             && m_looseText.size() < longestName)
        m_looseText += utf8;
}

void FeedBuilder::startItem(const XmlElement &element)
{
    m_outerItems.push_back(std::exchange(m_draft, ItemDraft()));
    m_inItem = true;
    if (const std::string_view about = element.anyAttribute("about"); !about.empty()) {
        m_draft.id.offer(toQString(trimmed(about)), 2);
        if (isAbsoluteAddress(about))
            m_draft.link.offer(address(about), 1);
    }
    if (const std::string_view href = element.attribute("href"); !href.empty()) // CDF
        m_draft.link.offer(address(href), 2);
    m_draft.item.language = toQString(element.xmlAttribute("lang"));
}

void FeedBuilder::finishItem()
{
    BuiltItem built;
    built.item = std::move(m_draft.item);
    models::ParsedItem &item = built.item;
    item.id = m_draft.id.take();
    item.title = m_draft.title.take();
    item.link = m_draft.link.take();
    item.author = m_draft.author.take();
    for (models::Enclosure &enclosure : item.enclosures) {
        if (enclosure.duration < 0 && lasts(enclosure.type))
            enclosure.duration = m_draft.duration;
    }
    item.published = m_draft.published.take();
    item.updated = m_draft.updated.take();
    HtmlText summary = m_draft.summary.take();
    HtmlText content = m_draft.content.take();
    // What a module sums up at greater length than the content is the content once more, without its markup.
    if (m_draft.summary.rank() < 4 && !content.html.isEmpty() && summary.html.size() > content.html.size())
        summary = {};
    item.summary = std::move(summary.html);
    item.content = std::move(content.html);
    built.relativeSummary = summary.relative;
    built.relativeContent = content.relative;
    if (m_draft.commentCount.isSet())
        item.commentCount = m_draft.commentCount.value();
    item.inReplyTo = m_draft.inReplyTo.take();
    item.thumbnail = m_draft.thumbnail.take();
    m_draft = std::move(m_outerItems.back());
    m_outerItems.pop_back();
    m_inItem = !m_outerItems.empty();
    // Some programs write an empty item into each item; it is none.
    if (m_inItem && item == models::ParsedItem())
        return;
    m_items.push_back(std::move(built));
    if (m_newestItems > 0 && m_items.size() >= 2 * static_cast<std::size_t>(m_newestItems))
        forgetOldest();
}

void FeedBuilder::forgetOldest()
{
    keepNewest(m_items, static_cast<std::size_t>(m_newestItems));
}

} // namespace app::feeds
