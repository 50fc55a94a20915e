// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedparser.h"

#include "app/feeds/encoding.h"
#include "app/feeds/feedbuilder.h"
#include "app/feeds/finish.h"
#include "app/feeds/jsonfeed.h"
#include "app/feeds/saxreader.h"
#include "app/feeds/soupreader.h"
#include "app/feeds/xmlscan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

using Parsed = Result<models::ParsedFeed, ParseError>;

constexpr qsizetype largestDocument = 64 * 1024 * 1024;

// The gravest flaw as a sentence: one is enough to tell a reader that the publisher should look.
QString repairSentence(Flaw flaws)
{
    const auto say = [](const char *sentence) { return QCoreApplication::translate("FeedRepair", sentence); };
    if (has(flaws, Flaw::Structure))
        return say(QT_TRANSLATE_NOOP("FeedRepair", "The feed is not well-formed: its tags do not match."));
    if (has(flaws, Flaw::Encoding))
        return say(QT_TRANSLATE_NOOP("FeedRepair", "The feed is not in the character encoding it names."));
    if (has(flaws, Flaw::Ampersands))
        return say(QT_TRANSLATE_NOOP("FeedRepair", "The feed has ampersands that are not escaped."));
    if (has(flaws, Flaw::ControlCharacters))
        return say(
            QT_TRANSLATE_NOOP("FeedRepair", "The feed has control characters, which no feed may have."));
    if (has(flaws, Flaw::Junk))
        return say(QT_TRANSLATE_NOOP(
            "FeedRepair", "The feed does not begin with its first line: something stands before it."));
    return {};
}

Parsed finished(BuiltFeed built, Flaw flaws, const ParseOptions &options)
{
    models::ParsedFeed feed = finishFeed(std::move(built), options.base);
    feed.repaired = repairSentence(flaws);
    return feed;
}

ParseError refusal(const std::string &root)
{
    const QString name = QString::fromUtf8(root.data(), qsizetype(root.size())).left(40);
    const bool page = name.compare("html"_L1, Qt::CaseInsensitive) == 0
                      || name.compare("head"_L1, Qt::CaseInsensitive) == 0;
    return {page ? ParseError::Kind::WebPage : ParseError::Kind::NotAFeed,
            u"the first element is <%1>"_s.arg(name)};
}

// A document that ends within an item was cut on its way; half an article is worse than none.
void dropCutItem(std::vector<BuiltItem> &items, bool cut)
{
    if (cut && items.size() > 1)
        items.pop_back();
}

Parsed parseXml(const Utf8Text &text, const ParseOptions &options)
{
    ScannedXml scanned = scanXml(text.bytes);
    if (scanned.verdict == ScannedXml::Verdict::Hostile)
        return ParseError{ParseError::Kind::Hostile, QString::fromStdString(scanned.evidence)};
    if (scanned.root.empty())
        return ParseError{ParseError::Kind::NotAFeed, u"there is no markup in it"_s};

    Flaw flaws = scanned.flaws | (text.wrongEncoding ? Flaw::Encoding : Flaw::None);
    const auto newest = static_cast<std::size_t>(std::max(options.newestItems, 0));
    FeedBuilder strict(options.base, options.newestItems);
    if (readXml(scanned.bytes, strict)) {
        if (!strict.isFeed())
            return refusal(scanned.root);
        keepNewest(strict.items(), newest);
        return finished({std::move(strict.feed()), std::move(strict.items())}, flaws, options);
    }

    FeedBuilder forgiving(options.base, options.newestItems);
    const bool cut = readSoup(scanned.bytes, forgiving) == SoupEnd::Cut;
    if (!forgiving.isFeed())
        return refusal(scanned.root);
    dropCutItem(forgiving.items(), cut);
    keepNewest(forgiving.items(), newest);
    return finished({std::move(forgiving.feed()), std::move(forgiving.items())}, flaws | Flaw::Structure,
                    options);
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

    auto json = readJsonFeed(text.bytes, static_cast<std::size_t>(std::max(options.newestItems, 0)));
    if (!json)
        return ParseError{ParseError::Kind::NotAFeed, u"it is JSON, but no feed"_s};
    return finished(std::move(*json), text.wrongEncoding ? Flaw::Encoding : Flaw::None, options);
}

} // namespace app::feeds
