// SPDX-License-Identifier: GPL-3.0-or-later
// What the attributes and texts of a feed's elements mean for its fields.
#include "app/feeds/addresses.h"
#include "app/feeds/dates.h"
#include "app/feeds/feedbuilder.h"
#include "app/feeds/person.h"
#include "app/feeds/smallvalues.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

using std::string_view;

// The name of a link relation, which Atom 0.3 and some others write as the address of its registration.
string_view relationOf(const XmlElement &link)
{
    const string_view relation = trimmed(link.attribute("rel"));
    if (relation.empty())
        return "alternate";
    const std::size_t slash = relation.rfind('/');
    return slash == string_view::npos ? relation : relation.substr(slash + 1);
}

constexpr int moduleRank = 2; // and below: elements of modules, which only add to the format's own

bool isPageType(string_view type)
{
    return type.empty() || type.find("html") != string_view::npos;
}

bool isFeedType(string_view type)
{
    return type.find("atom") != string_view::npos || type.find("rss") != string_view::npos
           || type.find("xml") != string_view::npos;
}

} // namespace

void FeedBuilder::readAttributes(const XmlElement &element, const Frame &frame)
{
    const bool inItem = current() == Context::Item || current() == Context::Media;
    switch (frame.tag) {
    case Tag::Link: readLink(element, frame); break;
    case Tag::Category:
        if (inItem)
            readCategory(element);
        break;
    case Tag::Enclosure:
        if (inItem)
            readEnclosure(element);
        break;
    case Tag::MediaContent:
        if (inItem)
            readMedia(element);
        break;
    case Tag::Thumbnail:
    case Tag::Picture: {
        string_view picture = element.attribute("url");
        if (picture.empty())
            picture = element.attribute("href");
        if (picture.empty())
            break;
        if (inItem && frame.rank > m_draft.thumbnail.rank())
            m_draft.thumbnail.offer(address(picture), frame.rank);
        else if (const int rank = frame.tag == Tag::Picture ? 2 : 1;
                 current() == Context::Feed && rank > m_feed.icon.rank())
            m_feed.icon.offer(address(picture), rank);
        break;
    }
    case Tag::Content:
        if (const string_view source = element.attribute("src");
            !source.empty() && current() == Context::Item)
            readOutsideContent(element, source);
        break;
    case Tag::InReplyTo:
        if (const string_view reference = element.attribute("ref"); !reference.empty())
            m_draft.inReplyTo.offer(toQString(trimmed(reference)), frame.rank);
        break;
    case Tag::Id: {
        const string_view permalink = element.attribute("isPermaLink");
        m_permalink = sameName(permalink, "true");
        m_maybePermalink = permalink.empty();
        break;
    }
    case Tag::Image: {
        string_view picture = element.anyAttribute("resource");
        for (const string_view name : {"url", "href"}) {
            if (picture.empty())
                picture = element.attribute(name);
        }
        if (!picture.empty())
            offerPicture(picture, 1);
        break;
    }
    case Tag::Transcript:
        if (inItem)
            readTranscript(element);
        break;
    default: break;
    }
}

void FeedBuilder::readLink(const XmlElement &element, const Frame &frame)
{
    const string_view value = trimmed(element.attribute("href"));
    if (value.empty())
        return;
    const string_view relation = relationOf(element);
    const QString href = address(value);
    // In Atom the first of equals counts, in RSS, whose own link has no attributes, the last.
    const int rank = frame.rank * 10 + (isPageType(element.attribute("type")) ? 2 : 0)
                     + (m_rules == TextRules::Rss ? 1 : 0);
    const bool alternate = sameName(relation, "alternate");
    if (current() == Context::Item) {
        if (alternate && (m_rules == TextRules::Rss || rank > m_draft.link.rank()))
            m_draft.link.offer(href, rank);
        else if (!alternate)
            readItemLink(element, relation, href);
    } else if (current() == Context::Feed) {
        if (alternate && (m_rules == TextRules::Rss || rank > m_feed.link.rank()))
            m_feed.link.offer(href, rank);
        else if (sameName(relation, "self") && m_feed.feed.selfLink.isEmpty())
            m_feed.feed.selfLink = href;
    } else if (current() == Context::Source && (alternate || m_sourceLink.isEmpty())) {
        m_sourceLink = href;
    }
}

void FeedBuilder::readItemLink(const XmlElement &element, string_view relation, const QString &href)
{
    models::ParsedItem &item = m_draft.item;
    if (sameName(relation, "enclosure")) {
        addEnclosure({.url = href,
                      .type = toQString(trimmed(element.attribute("type"))),
                      .length = readSize(element.attribute("length")),
                      .title = toQString(element.attribute("title"))});
    } else if (sameName(relation, "replies")) {
        (isFeedType(element.attribute("type")) ? item.commentFeed : item.comments) = href;
        if (const auto count = readCount(element.anyAttribute("count")))
            m_draft.commentCount.offer(*count, 3);
    } else if (sameName(relation, "related") || sameName(relation, "via")) {
        if (item.externalUrl.isEmpty() || sameName(relation, "related"))
            item.externalUrl = href;
    }
}

void FeedBuilder::readCategory(const XmlElement &element)
{
    for (const string_view name : {"label", "term", "text"}) {
        if (const string_view value = element.attribute(name); !trimmed(value).empty()) {
            addCategory(plainLine(value, TextForm::Guess));
            return;
        }
    }
}

void FeedBuilder::readEnclosure(const XmlElement &element)
{
    string_view url;
    for (const string_view name : {"url", "href", "resource"}) {
        if (url.empty())
            url = trimmed(element.anyAttribute(name));
    }
    if (!url.empty())
        addEnclosure({.url = address(url),
                      .type = toQString(trimmed(element.anyAttribute("type"))),
                      .length = readSize(element.anyAttribute("length"))});
}

// RFC 4287 §4.1.3.2: a page is where the entry leads, anything else comes with it.
void FeedBuilder::readOutsideContent(const XmlElement &element, string_view source)
{
    const string_view type = trimmed(element.attribute("type"));
    if (isPageType(type) || type.starts_with("text"))
        m_draft.link.offer(address(source), 3);
    else
        addEnclosure({.url = address(source), .type = toQString(type)});
}

// What a person can read; the others are for players.
void FeedBuilder::readTranscript(const XmlElement &element)
{
    const string_view url = trimmed(element.attribute("url"));
    const QString type = toQString(trimmed(element.attribute("type")));
    if (!url.empty() && type.startsWith("text/"_L1))
        addEnclosure({.url = address(url), .type = type});
}

void FeedBuilder::offerPicture(string_view picture, int rank)
{
    if (m_inItem)
        m_draft.thumbnail.offer(address(picture), std::max(rank, m_draft.thumbnail.rank()));
    else if (rank > m_feed.icon.rank())
        m_feed.icon.offer(address(picture), rank);
}

void FeedBuilder::readMedia(const XmlElement &element)
{
    m_media = {.url = address(element.attribute("url")),
               .type = toQString(trimmed(element.attribute("type"))),
               .length = readSize(element.attribute("fileSize")),
               .duration = readSize(element.attribute("duration"))};
    m_medium = toQString(element.attribute("medium"));
    if (m_media.type.isEmpty() && !m_medium.isEmpty())
        m_media.type = m_medium + "/*"_L1;
}

void FeedBuilder::finishMedia()
{
    if (m_media.url.isEmpty())
        return;
    if (m_media.type.startsWith("image"_L1) && m_draft.thumbnail.rank() < 1)
        m_draft.thumbnail.offer(m_media.url, 1);
    if (m_media.type.endsWith("/*"_L1))
        m_media.type.clear();
    addEnclosure(std::exchange(m_media, {}));
}

void FeedBuilder::addEnclosure(models::Enclosure enclosure)
{
    constexpr qsizetype most = 100;
    if (enclosure.url.isEmpty()) // its address could not be resolved
        return;
    QList<models::Enclosure> &all = m_draft.item.enclosures;
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const models::Enclosure &other) { return other.url == enclosure.url; });
    if (same == all.end()) {
        if (all.size() < most)
            all.append(std::move(enclosure));
        return;
    }
    if (same->type.isEmpty())
        same->type = enclosure.type;
    if (same->title.isEmpty())
        same->title = enclosure.title;
    same->length = std::max(same->length, enclosure.length);
    same->duration = std::max(same->duration, enclosure.duration);
}

void FeedBuilder::addCategory(const QString &category)
{
    constexpr qsizetype most = 100;
    QStringList &all = m_draft.item.categories;
    if (!category.isEmpty() && all.size() < most && !all.contains(category))
        all.append(category);
}

void FeedBuilder::addCategories(const QString &list)
{
    for (const QString &category : list.split(u','))
        addCategory(category.trimmed());
}

void FeedBuilder::finishPerson(const Frame &frame)
{
    QString name = m_personName.isEmpty() ? m_personEmail : m_personName;
    if (name.isEmpty())
        name = personName(plainLine(m_looseText, TextForm::Guess));
    if (name.isEmpty())
        return;
    if (m_personOfSource) { // RFC 4287 §4.2.1: wrote the entry, if it does not say who else did
        if (m_draft.author.rank() < 0)
            m_draft.author.offer(name, 0);
        return;
    }
    if (current() == Context::Feed) {
        // An editor's address stands for nobody's articles.
        if (frame.rank > 1)
            m_feed.author.offer(name, frame.rank);
        return;
    }
    if (current() != Context::Item && current() != Context::Media)
        return;
    constexpr qsizetype longestList = 2000; ///< Letters; every name is looked for among those before it.
    const int rank = name.contains(u'@') ? std::min<int>(frame.rank, 1) : frame.rank;
    if (rank == m_draft.author.rank() && m_draft.author.value().size() > longestList)
        return;
    if (rank == m_draft.author.rank() && m_draft.author.value() != name
        && !m_draft.author.value().split(u", "_s).contains(name))
        name = m_draft.author.value() + ", "_L1 + name;
    m_draft.author.offer(name, rank);
}

void FeedBuilder::finishSource()
{
    m_draft.item.sourceTitle =
        m_sourceTitle.isEmpty() ? plainLine(m_looseText, TextForm::Guess) : m_sourceTitle;
    m_draft.item.sourceUrl = m_sourceLink;
}

QString FeedBuilder::takeLine() const
{
    return plainLine(m_text, m_form);
}

string_view FeedBuilder::takeText() const
{
    return trimmed(m_text);
}

HtmlText FeedBuilder::takeHtml(int rank)
{
    if (m_form == TextForm::Guess && m_rules == TextRules::Atom10 && !looksLikeHtml(m_text))
        m_form = TextForm::Plain;
    std::string html = htmlOf(std::move(m_text), m_form);
    const bool markup = html.find('<') != std::string::npos;
    // A module's text is plain (Media RSS, "description"), so its lines are meant; elsewhere long lines may
    // only have been folded, but nobody folds with empty ones.
    if (!markup && (rank <= moduleRank || html.find("\n\n") != std::string::npos))
        return {toQString(withLineBreaks(trimmed(html))), false};
    if (m_form == TextForm::Plain || !markup || !hasRelativeAddress(html))
        return {toQString(trimmed(html)), false};
    if (m_bases.empty() || m_bases.back().isRelative())
        return {toQString(trimmed(html)), true};
    return {toQString(trimmed(withAbsoluteAddresses(html, m_bases.back()))), false};
}

void FeedBuilder::finishText(const Frame &frame)
{
    const Context context = current();
    if (takeText().empty())
        return;
    switch (context) {
    case Context::Feed: finishFeedText(frame.tag, frame.rank); break;
    case Context::Item: finishItemText(frame.tag, frame.rank); break;
    case Context::Media: finishMediaText(frame.tag, frame.rank); break;
    default: finishSmallText(context, frame.tag); break;
    }
}

void FeedBuilder::finishSmallText(Context context, Tag tag)
{
    if (context == Context::Person) {
        if (tag == Tag::Name)
            m_personName = takeLine();
        else if (tag == Tag::Email)
            m_personEmail = takeLine();
    } else if (context == Context::Source && tag == Tag::Title) {
        m_sourceTitle = takeLine();
    } else if (context == Context::Image && tag == Tag::Url) {
        if (m_inItem)
            m_draft.thumbnail.offer(address(takeText()), 2);
        else
            m_feed.icon.offer(address(takeText()), 4);
    }
}

void FeedBuilder::finishMediaText(Tag tag, int rank)
{
    if (tag == Tag::Title && !m_media.url.isEmpty()) {
        m_media.title = takeLine();
        rank = 0; // one file of several does not name the item
    }
    if (tag == Tag::Title || tag == Tag::Summary || tag == Tag::Category || tag == Tag::CategoryList)
        finishItemText(tag, rank);
}

void FeedBuilder::finishId()
{
    const string_view id = takeText();
    m_draft.id.offer(toQString(id), 4);
    const bool atom = m_rules != TextRules::Rss;
    if (m_permalink || (m_maybePermalink && isWebAddress(id)))
        m_draft.link.offer(address(id), atom ? 1 : 4);
}

void FeedBuilder::finishLink(int rank)
{
    Ranked<QString> &link = current() == Context::Feed ? m_feed.link : m_draft.link;
    link.offer(address(takeText()), rank * 10 + 3);
}

// Of several contents the plain one says least.
void FeedBuilder::offerContent(int rank)
{
    const bool plain = m_form == TextForm::Plain;
    if (plain && m_draft.content.isSet() && !m_draft.plainContent)
        return;
    m_draft.plainContent = plain;
    m_draft.content.offer(takeHtml(rank), rank);
}

void FeedBuilder::finishItemText(Tag tag, int rank)
{
    models::ParsedItem &item = m_draft.item;
    switch (tag) {
    case Tag::Title: m_draft.title.offer(takeLine(), rank); break;
    case Tag::Link: finishLink(rank); break;
    case Tag::OriginalLink: // what FeedBurner's own link leads to
        m_draft.link.offer(address(takeText()), 5);
        if (item.externalUrl.isEmpty())
            item.externalUrl = address(takeText());
        break;
    case Tag::Summary: m_draft.summary.offer(takeHtml(rank), rank); break;
    case Tag::Content: offerContent(rank); break;
    case Tag::Markdown:
        m_form = TextForm::Plain;
        m_draft.summary.offer(takeHtml(rank), rank);
        break;
    case Tag::Id:
        if (rank >= m_draft.id.rank())
            finishId();
        break;
    case Tag::Published:
        if (const QDateTime date = parseDate(takeLine()); date.isValid())
            m_draft.published.offer(date, rank);
        break;
    case Tag::Updated:
        if (const QDateTime date = parseDate(takeLine()); date.isValid())
            m_draft.updated.offer(date, rank);
        break;
    case Tag::Comments: item.comments = address(takeText()); break;
    case Tag::CommentFeed: item.commentFeed = address(takeText()); break;
    case Tag::CommentCount:
        if (const auto count = readCount(m_text))
            m_draft.commentCount.offer(*count, rank);
        break;
    case Tag::HitParade: // how many comments have each score or a better one; the first is all of them
        if (const auto count = readCount(m_text))
            m_draft.commentCount.offer(*count, 1);
        break;
    case Tag::Department: item.department = takeLine(); break;
    case Tag::Section: item.section = takeLine(); break;
    case Tag::InReplyTo: m_draft.inReplyTo.offer(toQString(takeText()), rank); break;
    case Tag::Category: addCategory(takeLine()); break;
    case Tag::CategoryList: addCategories(takeLine()); break;
    case Tag::Language: item.language = takeLine(); break;
    case Tag::Duration: m_draft.duration = readDuration(m_text); break;
    case Tag::Url: m_draft.link.offer(address(takeText()), 3); break;
    default: break;
    }
}

void FeedBuilder::finishFeedText(Tag tag, int rank)
{
    models::ParsedFeed &feed = m_feed.feed;
    switch (tag) {
    case Tag::Title: m_feed.title.offer(takeLine(), rank); break;
    case Tag::Link: finishLink(rank); break;
    case Tag::Summary: m_feed.description.offer(takeLine(), rank); break;
    case Tag::Language: m_feed.language.offer(takeLine(), rank); break;
    case Tag::Icon: m_feed.icon.offer(address(takeText()), rank); break;
    case Tag::Updated:
    case Tag::Published:
        if (const QDateTime date = parseDate(takeLine()); date.isValid())
            m_feed.updated.offer(date, tag == Tag::Updated ? 10 + rank : rank);
        break;
    case Tag::Ttl: feed.ttlMinutes = readCount(m_text).value_or(0); break;
    case Tag::Hour:
        // RSS 0.91 counts to 24, for midnight.
        if (const int hour = readCount(m_text).value_or(-1) % 24; hour >= 0 && !feed.skipHours.contains(hour))
            feed.skipHours.append(hour);
        break;
    case Tag::Day:
        if (const auto day = readDay(takeLine()); day && !feed.skipDays.contains(*day))
            feed.skipDays.append(*day);
        break;
    case Tag::UpdatePeriod: m_feed.updatePeriodMinutes = readPeriod(takeLine()); break;
    case Tag::UpdateFrequency: m_feed.updateFrequency = std::max(1, readCount(m_text).value_or(1)); break;
    case Tag::NewFeedUrl: feed.newFeedUrl = address(takeText()); break;
    default: break;
    }
}

} // namespace app::feeds
