// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedparser.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using models::FeedFormat;
using models::ParsedFeed;
using models::ParsedItem;

/// What the formats and their modules say, and where it ends up. Each case is a feed of its own, in the
/// folder named after its oddity.
class FeedParserTest final : public QObject
{
    Q_OBJECT

private slots:
    void formatIsRecognised_data();
    void formatIsRecognised();
    void linksInCdataAndNoGuid();
    void pictureInEveryItemIsNoThumbnail();
    void slashModule();
    void feedOfRss1();
    void textsOfAtom();
    void linksOfAtom();
    void peopleOfAtom();
    void atom03();
    void podcast();
    void podcastItems();
    void mediaGroups();
    void relativeAddresses();
    void siteAddressCompletesTheRest();
    void upperCaseAndOddPrefixes();
    void titlesArePlainText();
    void titlesHoldNoControlCharacters();
    void halfLettersAreMended();
    void channelDefinition();
    void jsonFeed();
    void rssInJson();
    void contentBeatsALongerModuleSummary();
    void lastOfSeveralCounts();
    void sameBytesSameAnswer();

private:
    static ParsedFeed feed(const QString &name, const QUrl &base = {});
    static ParsedFeed feedOf(const QByteArray &document);
};

ParsedFeed FeedParserTest::feedOf(const QByteArray &document)
{
    const auto parsed = app::feeds::parseFeed(document);
    return parsed ? parsed.value() : ParsedFeed{};
}

ParsedFeed FeedParserTest::feed(const QString &name, const QUrl &base)
{
    for (const QString &ending : {u"xml"_s, u"json"_s}) {
        QFile file(QStringLiteral(DATA_DIR "/feeds/") + name + "/feed."_L1 + ending);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto parsed = app::feeds::parseFeed(file.readAll(), {.base = base});
        return parsed ? parsed.value() : ParsedFeed{};
    }
    return {};
}

void FeedParserTest::formatIsRecognised_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<FeedFormat>("format");
    const auto row = [](const char *name, const char *document, FeedFormat format) {
        QTest::newRow(name) << QByteArray(document) << format;
    };
    row("RSS 0.90",
        "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        "xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
        "<channel><title>x</title></channel></r:RDF>",
        FeedFormat::Rss090);
    row("RSS 0.91", "<rss version='0.91'/>", FeedFormat::Rss091);
    row("RSS 0.92", "<rss version='0.92'/>", FeedFormat::Rss092);
    row("RSS 0.93", "<rss version='0.93'/>", FeedFormat::Rss093);
    row("RSS 0.94", "<rss version='0.94'/>", FeedFormat::Rss094);
    row("RSS 1.0",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>",
        FeedFormat::Rss10);
    row("RSS 2.0", "<rss version='2.0'/>", FeedFormat::Rss20);
    row("RSS without a version", "<rss/>", FeedFormat::Rss20);
    row("Atom 0.3", "<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", FeedFormat::Atom03);
    row("Atom 1.0", "<feed xmlns='http://www.w3.org/2005/Atom'/>", FeedFormat::Atom10);
    row("Atom with a prefix", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", FeedFormat::Atom10);
    row("JSON Feed 1", R"({"version": "https://jsonfeed.org/version/1", "items": []})",
        FeedFormat::JsonFeed10);
    row("JSON Feed 1.1", R"({"version": "https://jsonfeed.org/version/1.1", "items": []})",
        FeedFormat::JsonFeed11);
    row("RSS in JSON", R"({"rss": {"channel": {"title": "x"}}})", FeedFormat::RssInJson);
    row("CDF", "<CHANNEL HREF='http://x.example/'/>", FeedFormat::Cdf);
}

void FeedParserTest::formatIsRecognised()
{
    QFETCH(const QByteArray, document);
    QFETCH(const FeedFormat, format);
    QCOMPARE(feedOf(document).format, format);
}

void FeedParserTest::linksInCdataAndNoGuid()
{
    const ParsedFeed parsed = feed(u"rss-with-cdata-links-and-no-guid"_s);
    QCOMPARE(parsed.title, u"每日科技"_s);
    QCOMPARE(parsed.link, u"https://news.example"_s);
    QCOMPARE(parsed.selfLink, u"https://news.example/index.rss"_s);
    QCOMPARE(parsed.description, u"知识与消息。"_s);
    QCOMPARE(parsed.language, u"zh-cn"_s);
    QVERIFY(parsed.repaired.isEmpty());
    QCOMPARE(parsed.items.size(), 3);
    const ParsedItem &item = parsed.items[0];
    QCOMPARE(item.title, u"科学家发现新的行星 & 卫星"_s);
    QCOMPARE(item.link, u"https://news.example/story?sid=101"_s);
    QCOMPARE(item.id, QString());
    QCOMPARE(item.published, QDateTime(QDate(2018, 5, 11), QTime(8, 28, 39), Qt::UTC));
    QVERIFY(item.summary.startsWith(u"研究人员在<a href=\"https://paper.example/1\""_s));
    QVERIFY(item.summary.contains("&nbsp;"_L1));
}

void FeedParserTest::pictureInEveryItemIsNoThumbnail()
{
    const ParsedFeed parsed = feed(u"rss-with-cdata-links-and-no-guid"_s);
    QCOMPARE(parsed.items[0].thumbnail, QString());
    QCOMPARE(parsed.items[1].thumbnail, QString());
    QCOMPARE(parsed.items[2].thumbnail, u"https://img.example/planet.jpg"_s);
}

void FeedParserTest::slashModule()
{
    const ParsedFeed parsed = feed(u"rdf-with-slash-module"_s);
    const ParsedItem item = parsed.items.value(0);
    QCOMPARE(item.id, u"https://nerds.example/story/1?utm_source=rss"_s);
    QCOMPARE(item.link, u"https://nerds.example/story/1"_s);
    QCOMPARE(item.author, u"editor"_s);
    QCOMPARE(item.published, QDateTime(QDate(2017, 1, 17), QTime(20, 40), Qt::UTC));
    QCOMPARE(item.department, u"tussle-continues"_s);
    QCOMPARE(item.section, u"news"_s);
    QCOMPARE(item.categories, QStringList{u"politics"_s});
    QCOMPARE(item.commentCount, std::optional(42));
    QCOMPARE(item.commentFeed, u"https://nerds.example/story/1/comments.rss"_s);
    QCOMPARE(parsed.items.value(1).commentCount, std::optional(17)); // of the hit parade
}

void FeedParserTest::feedOfRss1()
{
    const ParsedFeed parsed = feed(u"rdf-with-slash-module"_s);
    QCOMPARE(parsed.format, FeedFormat::Rss10);
    QCOMPARE(parsed.title, u"News for Nerds"_s);
    QCOMPARE(parsed.link, u"https://nerds.example/"_s);
    QCOMPARE(parsed.icon, u"https://nerds.example/topics.gif"_s);
    QCOMPARE(parsed.language, u"en-us"_s);
    QCOMPARE(parsed.ttlMinutes, 30);
    QCOMPARE(parsed.updated, QDateTime(QDate(2017, 1, 17), QTime(21, 0), Qt::UTC));
    QCOMPARE(parsed.items.size(), 2);
}

void FeedParserTest::textsOfAtom()
{
    const ParsedFeed parsed = feed(u"atom-with-every-kind-of-text"_s);
    QCOMPARE(parsed.title, u"Kinds & sorts"_s);
    QCOMPARE(parsed.items.size(), 3);
    QCOMPARE(parsed.items[0].title, u"The <b> element &amp; others"_s);
    QCOMPARE(parsed.items[0].summary, u"1 &lt; 2"_s);
    QCOMPARE(parsed.items[0].content,
             u"<div>See <a href=\"https://atom.example/blog/posts/0\">this</a><br>1 &lt; 2 "
             "<img src=\"https://atom.example/p.png\" alt=\"&quot;x&quot;\"></div>"_s);
    QCOMPARE(parsed.items[1].title, u"Kein Problem"_s);
    QCOMPARE(parsed.items[1].content, u"<a href=\"https://other.example/x\">x</a>"_s);
    QCOMPARE(parsed.items[1].language, u"de"_s);
    QCOMPARE(parsed.items[2].content, u"<b>bytes</b>"_s);
}

void FeedParserTest::linksOfAtom()
{
    const ParsedFeed parsed = feed(u"atom-with-every-kind-of-text"_s);
    QCOMPARE(parsed.link, u"https://atom.example/blog/"_s);
    QCOMPARE(parsed.selfLink, u"https://atom.example/blog/feed.atom"_s);
    QCOMPARE(parsed.icon, u"https://atom.example/blog/icon.png"_s);
    const ParsedItem item = parsed.items.value(0);
    QCOMPARE(item.link, u"https://atom.example/blog/posts/1"_s);
    QCOMPARE(item.externalUrl, u"https://elsewhere.example/"_s);
    QCOMPARE(item.comments, u"https://atom.example/blog/posts/1#replies"_s);
    QCOMPARE(item.commentFeed, u"https://atom.example/blog/posts/1/replies"_s);
    QCOMPARE(item.commentCount, std::optional(7));
    QCOMPARE(item.enclosures, (QList<models::Enclosure>{{u"https://atom.example/blog/a.mp3"_s,
                                                         u"audio/mpeg"_s, 1337, u"Sound"_s, -1}}));
    QCOMPARE(item.categories, QStringList{u"Markup"_s});
    QCOMPARE(item.sourceTitle, u"Planet"_s);
    QCOMPARE(item.sourceUrl, u"https://planet.example/"_s);
    QCOMPARE(parsed.items.value(1).inReplyTo, u"tag:atom.example,2024:1"_s);
    QCOMPARE(parsed.items.value(1).commentCount, std::optional(3));
    QCOMPARE(parsed.items.value(2).link, u"https://atom.example/blog/3"_s); // its id is the only address
}

void FeedParserTest::peopleOfAtom()
{
    const ParsedFeed parsed = feed(u"atom-with-every-kind-of-text"_s);
    QCOMPARE(parsed.items.value(0).author, u"Jane Doe"_s); // the feed's
    QCOMPARE(parsed.items.value(1).author, u"Max, Moritz"_s);
}

void FeedParserTest::atom03()
{
    const ParsedFeed parsed = feed(u"atom-03-with-modes"_s);
    QCOMPARE(parsed.format, FeedFormat::Atom03);
    QCOMPARE(parsed.title, u"Old & good"_s);
    QCOMPARE(parsed.description, u"Before the standard"_s);
    QCOMPARE(parsed.updated, QDateTime(QDate(2003, 12, 31), QTime(10, 14, 55), Qt::UTC));
    const ParsedItem item = parsed.items.value(0);
    QCOMPARE(item.published, QDateTime(QDate(2003, 12, 30), QTime(10, 14, 55), Qt::UTC));
    QCOMPARE(item.updated, QDateTime(QDate(2003, 12, 31), QTime(10, 14, 55), Qt::UTC));
    QCOMPARE(item.summary, u"Example <b>Atom</b>"_s);
    QCOMPARE(item.content, u"<p>History of the &lt;blink&gt; tag</p>"_s);
}

void FeedParserTest::podcast()
{
    const ParsedFeed parsed = feed(u"rss-podcast"_s);
    QCOMPARE(parsed.icon, u"https://ears.example/cover.jpg"_s);
    QCOMPARE(parsed.description, u"Sound"_s);
    QCOMPARE(parsed.newFeedUrl, u"https://new.ears.example/feed"_s);
    QCOMPARE(parsed.ttlMinutes, 90);
    QCOMPARE(parsed.skipHours, (QList<int>{0, 7}));
    QCOMPARE(parsed.skipDays, QList<Qt::DayOfWeek>{Qt::Sunday});
}

void FeedParserTest::podcastItems()
{
    const ParsedFeed parsed = feed(u"rss-podcast"_s);
    QCOMPARE(parsed.items.size(), 2);
    const ParsedItem &salt = parsed.items[0];
    QCOMPARE(salt.title, u"Salt"_s);
    QCOMPARE(salt.author, u"Ear Network"_s); // the feed's
    QCOMPARE(salt.link, QString());
    QCOMPARE(salt.thumbnail, u"https://ears.example/salt.jpg"_s);
    QCOMPARE(salt.summary, u"Only words"_s);
    QCOMPARE(salt.categories, (QStringList{u"salt"_s, u"pepper"_s}));
    QCOMPARE(salt.enclosures, (QList<models::Enclosure>{{u"https://ears.example/salt.m4a"_s, u"audio/x-m4a"_s,
                                                         8727310, QString(), 3723}}));
    const ParsedItem &pepper = parsed.items[1];
    QCOMPARE(pepper.author, u"Jane Doe"_s);
    QCOMPARE(pepper.link, u"https://ears.example/pepper"_s); // its guid is a permalink
    QCOMPARE(pepper.summary, u"Short"_s);
    QCOMPARE(pepper.content, u"<p>Long and <b>marked up</b></p>"_s);
}

void FeedParserTest::mediaGroups()
{
    const ParsedFeed parsed = feed(u"rss-media-groups"_s);
    QCOMPARE(parsed.items.size(), 2);
    const ParsedItem &film = parsed.items[0];
    QCOMPARE(film.title, u"A film"_s);
    QCOMPARE(film.summary, u"What it is about"_s);
    QCOMPARE(film.thumbnail, u"https://films.example/1-small.jpg"_s);
    QCOMPARE(film.categories, QStringList{u"drama"_s});
    QCOMPARE(film.enclosures.size(), 2);
    QCOMPARE(film.enclosures[0],
             (models::Enclosure{u"https://films.example/1.mp4"_s, u"video/mp4"_s, 12345, QString(), 60}));
    QCOMPARE(film.enclosures[1].title, u"The other file"_s);
    const ParsedItem &own = parsed.items[1];
    QCOMPARE(own.title, u"The item's own title"_s);
    QCOMPARE(own.enclosures.size(), 2); // the film is there once
    QCOMPARE(own.enclosures[0],
             (models::Enclosure{u"https://films.example/2.mp4"_s, u"video/mp4"_s, 99, QString(), 30}));
    QCOMPARE(own.thumbnail, u"https://films.example/2.png"_s);
}

void FeedParserTest::relativeAddresses()
{
    const ParsedFeed parsed = feed(u"rss-with-relative-addresses"_s, QUrl(u"https://feeds.example/x.xml"_s));
    const ParsedItem based = parsed.items.value(0);
    QCOMPARE(based.link, u"https://based.example/deep/one"_s);
    QCOMPARE(based.comments, u"https://based.example/deep/one#comments"_s);
    QCOMPARE(based.summary, u"<a href=\"https://based.example/deep/two\">two</a>"_s);
}

void FeedParserTest::siteAddressCompletesTheRest()
{
    const ParsedFeed parsed = feed(u"rss-with-relative-addresses"_s, QUrl(u"https://feeds.example/x.xml"_s));
    const ParsedItem unbased = parsed.items.value(1);
    QCOMPARE(unbased.link, u"https://site.example/one"_s);
    QCOMPARE(unbased.summary, u"<img src=\"https://site.example/blog/pic.png\">"_s);
    QCOMPARE(unbased.enclosures.value(0).url, u"https://site.example/blog/a.mp3"_s);
    QCOMPARE(parsed.icon, u"https://site.example/blog/logo.png"_s);

    const auto alone =
        app::feeds::parseFeed("<rss><channel><link>/blog/</link><item><link>x</link></item></channel></rss>",
                              {.base = QUrl(u"https://feeds.example/x.xml"_s)});
    QVERIFY(bool(alone));
    QCOMPARE(alone.value().link, u"https://feeds.example/blog/"_s);
    QCOMPARE(alone.value().items.value(0).link, u"https://feeds.example/blog/x"_s);
}

void FeedParserTest::upperCaseAndOddPrefixes()
{
    const ParsedFeed parsed = feed(u"rss-in-upper-case-and-odd-prefixes"_s);
    QCOMPARE(parsed.format, FeedFormat::Rss091);
    QCOMPARE(parsed.title, u"Loud"_s);
    const ParsedItem item = parsed.items.value(0);
    QCOMPARE(item.title, u"One"_s);
    QCOMPARE(item.content, u"Whole"_s);
    QCOMPARE(item.author, u"Caller"_s);
    QCOMPARE(item.categories, QStringList{u"undeclared"_s});
    QCOMPARE(item.published, QDateTime(QDate(2004, 1, 1), QTime(19, 48, 21), Qt::UTC));
}

void FeedParserTest::titlesArePlainText()
{
    const QStringList expected = {u"Fish & chips"_s, u"Fish & chips"_s, u"Fish & chips"_s,
                                  u"Bold words"_s,   u"Naked words"_s,  u"What the <b> element means"_s,
                                  u"1 < 2 > 0"_s,    u"Two lines"_s,    u"List<String> in Java"_s,
                                  u"after a break"_s};
    QStringList titles;
    for (const ParsedItem &item : feed(u"rss-titles"_s).items)
        titles.append(item.title);
    QCOMPARE(titles, expected);
}

void FeedParserTest::titlesHoldNoControlCharacters()
{
    const ParsedFeed xml = feedOf("<rss><channel><title>a\x7f&#x1b;&#155;b</title></channel></rss>");
    QCOMPARE(xml.title, u"a\u203ab"_s); // 155 means what it means in Windows-1252
    const ParsedFeed json =
        feedOf(R"({"version": "https://jsonfeed.org/version/1.1", "title": "a\u0000\u001b\u009b b",
                                      "items": []})");
    QCOMPARE(json.title, u"a b"_s);
}

void FeedParserTest::halfLettersAreMended()
{
    const ParsedFeed json = feedOf(R"({"version": "https://jsonfeed.org/version/1.1", "title": "a\ud83d",
                                      "items": [{"id": "1", "content_html": "<p>b\udc00</p>"}]})");
    QVERIFY(json.title.isValidUtf16());
    QVERIFY(json.title.startsWith(u'a'));
    QVERIFY(json.items.value(0).content.isValidUtf16());
}

void FeedParserTest::channelDefinition()
{
    const ParsedFeed parsed = feed(u"cdf-channel"_s);
    QCOMPARE(parsed.title, u"Channel definition"_s);
    QCOMPARE(parsed.link, u"http://cdf.example/"_s);
    QCOMPARE(parsed.description, u"From 1997"_s);
    QCOMPARE(parsed.items.value(0).title, u"First"_s);
    QCOMPARE(parsed.items.value(0).link, u"http://cdf.example/1"_s);
    QCOMPARE(parsed.items.value(0).summary, u"Short"_s);
}

void FeedParserTest::jsonFeed()
{
    const ParsedFeed parsed = feed(u"json-feed-11"_s);
    QCOMPARE(parsed.title, u"JSON & co"_s);
    QCOMPARE(parsed.link, u"https://json.example/"_s);
    QCOMPARE(parsed.selfLink, u"https://json.example/feed.json"_s);
    QCOMPARE(parsed.icon, u"https://json.example/icon.png"_s);
    QCOMPARE(parsed.items.size(), 2);
    const ParsedItem &seven = parsed.items[0];
    QCOMPARE(seven.id, u"7"_s);
    QCOMPARE(seven.link, u"https://json.example/seven"_s);
    QCOMPARE(seven.externalUrl, u"https://elsewhere.example/"_s);
    QCOMPARE(seven.content, u"<p><img src=\"https://json.example/p.png\"></p>"_s);
    QCOMPARE(seven.summary, u"1 &lt; 2"_s);
    QCOMPARE(seven.published, QDateTime(QDate(2020, 1, 2), QTime(11, 4, 5), Qt::UTC));
    QCOMPARE(seven.author, u"A, B"_s);
    QCOMPARE(seven.categories, (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(seven.thumbnail, u"https://json.example/7.png"_s);
    QCOMPARE(seven.enclosures,
             (QList<models::Enclosure>{{u"https://json.example/7.mp3"_s, u"audio/mpeg"_s, 5, QString(), 9}}));
    const ParsedItem &eight = parsed.items[1];
    QCOMPARE(eight.link, u"https://elsewhere.example/8"_s);
    QCOMPARE(eight.content, u"Plain<br>\n&lt;text&gt;"_s);
    QCOMPARE(eight.author, u"Jane Doe"_s);
    QCOMPARE(eight.language, u"de"_s);
}

void FeedParserTest::rssInJson()
{
    const ParsedFeed parsed = feed(u"rss-in-json"_s);
    QCOMPARE(parsed.format, FeedFormat::RssInJson);
    QCOMPARE(parsed.title, u"RSS as JSON"_s);
    QCOMPARE(parsed.link, u"http://rij.example/"_s);
    const ParsedItem item = parsed.items.value(0);
    QCOMPARE(item.id, u"one"_s);
    QCOMPARE(item.link, u"http://rij.example/1"_s);
    QCOMPARE(item.summary, u"Words &amp; more"_s);
    QCOMPARE(item.categories, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(item.enclosures.value(0).length, 5);
    QCOMPARE(item.inReplyTo, u"zero"_s);
    QCOMPARE(item.published, QDateTime(QDate(2004, 1, 1), QTime(19, 48, 21), Qt::UTC));
}

void FeedParserTest::contentBeatsALongerModuleSummary()
{
    const QByteArray head = "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
                            "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>"
                            "<content:encoded>&lt;b&gt;Marked up&lt;/b&gt;</content:encoded>";
    const ParsedFeed both = feedOf(head
                                   + "<itunes:summary>The same once more, and longer, without any "
                                     "markup</itunes:summary></item></channel></rss>");
    QCOMPARE(both.items.value(0).summary, QString());
    const ParsedFeed shorter = feedOf(head + "<itunes:summary>Brief</itunes:summary></item></channel></rss>");
    QCOMPARE(shorter.items.value(0).summary, u"Brief"_s);
}

void FeedParserTest::lastOfSeveralCounts()
{
    const ParsedFeed parsed =
        feedOf("<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='http://a.example/'/>"
               "<link href='http://b.example/'/><updated>2010-12-01T10:14:55Z</updated>"
               "<updated>2003-12-31T10:14:55Z</updated><updated>nonsense</updated></entry></feed>");
    QCOMPARE(parsed.items.value(0).updated, QDateTime(QDate(2003, 12, 31), QTime(10, 14, 55), Qt::UTC));
    QCOMPARE(parsed.items.value(0).link, u"http://a.example/"_s); // of Atom's links the first
}

void FeedParserTest::sameBytesSameAnswer()
{
    QCOMPARE(feed(u"rss-podcast"_s), feed(u"rss-podcast"_s));
}

QTEST_GUILESS_MAIN(FeedParserTest)
#include "feedparser_test.moc"
