// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedparser.h"

#include "app/feeds/encoding.h"
#include "app/feeds/feedbuilder.h"
#include "app/feeds/finish.h"
#include "app/feeds/jsonfeed.h"
#include "app/feeds/saxreader.h"
#include "app/feeds/soupreader.h"
#include "app/feeds/xmlscan.h"

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

using Parsed = Result<models::ParsedFeed, ParseError>;

constexpr qsizetype largestDocument = 64 * 1024 * 1024;

Parsed finished(BuiltFeed built, Flaw flaws, const ParseOptions &options)
{
    models::ParsedFeed feed = finishFeed(std::move(built), options.base);
    feed.repaired = repairSentence(flaws);
    return feed;
}

std::size_t newestOf(const ParseOptions &options)
{
    return static_cast<std::size_t>(std::max(options.newestItems, 0));
}

ParseError refusal(const std::string &root)
{
    const QString name = QString::fromUtf8(root.data(), qsizetype(root.size())).left(40);
    const bool page = name.compare("html"_L1, Qt::CaseInsensitive) == 0
                      || name.compare("head"_L1, Qt::CaseInsensitive) == 0;
    return {page ? ParseError::Kind::WebPage : ParseError::Kind::NotAFeed,
            u"the first element is <%1>"_s.arg(name)};
}

/// Half an article is worse than none, unless it is all there is.
void dropCutItem(std::vector<BuiltItem> &items)
{
    if (items.size() > 1)
        items.pop_back();
}

Parsed parseSoup(const ScannedXml &scanned, Flaw flaws, const ParseOptions &options)
{
    FeedBuilder builder(options.base, options.newestItems);
    const SoupEnd end = readSoup(scanned.bytes, builder);
    if (!builder.isFeed())
        return refusal(scanned.root);
    if (end == SoupEnd::CutInItem)
        dropCutItem(builder.items());
    keepNewest(builder.items(), newestOf(options));
    const Flaw found = end == SoupEnd::Whole ? Flaw::Structure : Flaw::Cut;
    return finished({std::move(builder.feed()), std::move(builder.items())}, flaws | found, options);
}

Parsed parseXml(const Utf8Text &text, const ParseOptions &options)
{
    const ScannedXml scanned = scanXml(text.bytes);
    if (scanned.verdict == ScannedXml::Verdict::Hostile)
        return ParseError{ParseError::Kind::Hostile, QString::fromStdString(scanned.evidence)};
    if (scanned.root.empty())
        return ParseError{ParseError::Kind::NotAFeed, u"there is no markup in it"_s};

    const Flaw flaws = scanned.flaws | (text.wrongEncoding ? Flaw::Encoding : Flaw::None);
    FeedBuilder builder(options.base, options.newestItems);
    const XmlEnd end = readXml(scanned.bytes, builder);
    if (end == XmlEnd::Broken)
        return parseSoup(scanned, flaws, options);
    if (!builder.isFeed())
        return refusal(scanned.root);
    keepNewest(builder.items(), newestOf(options));
    return finished({std::move(builder.feed()), std::move(builder.items())},
                    flaws | (end == XmlEnd::Trailing ? Flaw::Trailing : Flaw::None), options);
}

} // namespace

Parsed parseFeed(const QByteArray &bytes, const ParseOptions &options)
{
    if (bytes.size() > largestDocument)
        return ParseError{ParseError::Kind::TooLarge, u"%1 bytes"_s.arg(bytes.size())};
    const Utf8Text text = toUtf8(bytes, options.contentType);
    const QByteArrayView content = QByteArrayView(text.bytes).trimmed();
    if (content.isEmpty())
        return ParseError{ParseError::Kind::Empty, {}};
    if (!content.startsWith('{'))
        return parseXml(text, options);

    auto json = readJsonFeed(text.bytes, newestOf(options));
    if (!json)
        return ParseError{ParseError::Kind::NotAFeed, u"it is JSON, but no feed"_s};
    const Flaw flaws = json->flaws | (text.wrongEncoding ? Flaw::Encoding : Flaw::None);
    return finished(std::move(*json), flaws, options);
}

} // namespace app::feeds
