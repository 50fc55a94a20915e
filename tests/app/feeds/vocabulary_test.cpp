// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::feeds::parseFeed;
using models::ParsedFeed;
using models::ParsedItem;

/// What each element of the formats and their modules is read for, in small feeds.
class VocabularyTest final : public QObject
{
    Q_OBJECT

private slots:
    void itemField_data();
    void itemField();
    void feedField_data();
    void feedField();
    void enclosures();
    void contentThatLiesOutside();
    void partsOfAtom03();
    void newFeedAddressIsToldNotObeyed();
    void furnitureOfThreeItems();
};

namespace {

constexpr auto namespaces =
    "xmlns:atom='http://www.w3.org/2005/Atom' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/' "
    "xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
    "xmlns:podcast='https://podcastindex.org/namespace/1.0' xmlns:georss='http://www.georss.org/georss' "
    "xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:wfw='http://wellformedweb.org/CommentAPI/' "
    "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
    "xmlns:a3='http://purl.org/atom/ns#' ";

ParsedFeed parsed(const QByteArray &document)
{
    const auto result = parseFeed(document, {.base = QUrl(u"https://feed.example/dir/feed.xml"_s)});
    return result ? result.value() : ParsedFeed{};
}

ParsedFeed rss(const QByteArray &channel, const QByteArray &item)
{
    return parsed(QByteArray("<rss version='2.0' ") + namespaces + "><channel>" + channel + "<item>" + item
                  + "</item></channel></rss>");
}

ParsedFeed atom(const QByteArray &feed, const QByteArray &entry)
{
    return parsed(QByteArray("<feed xmlns='http://www.w3.org/2005/Atom' ") + namespaces + ">" + feed
                  + "<entry>" + entry + "</entry></feed>");
}

QString fieldOf(const ParsedItem &item, const QByteArray &field)
{
    const QHash<QByteArray, QString> fields = {
        {"title", item.title},
        {"link", item.link},
        {"author", item.author},
        {"summary", item.summary},
        {"content", item.content},
        {"categories", item.categories.join(u'|')},
        {"commentFeed", item.commentFeed},
        {"commentCount", item.commentCount ? QString::number(*item.commentCount) : QString()},
        {"published", item.published.toString(Qt::ISODate)},
        {"updated", item.updated.toString(Qt::ISODate)},
        {"thumbnail", item.thumbnail},
    };
    return fields.value(field);
}

} // namespace

void VocabularyTest::itemField_data()
{
    QTest::addColumn<bool>("isAtom");
    QTest::addColumn<QByteArray>("around"); // In the channel or feed.
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    const auto inRss = [](const char *field, const char *item, const QString &value,
                          const char *channel = "") {
        QTest::newRow(item) << false << QByteArray(channel) << QByteArray(item) << QByteArray(field) << value;
    };
    const auto inAtom = [](const char *field, const char *entry, const QString &value,
                           const char *feed = "") {
        QTest::newRow(entry) << true << QByteArray(feed) << QByteArray(entry) << QByteArray(field) << value;
    };
    inRss("author", "<author>jane@a.example (Jane)</author>", u"Jane"_s);
    inRss("author", "<author>a@b.example (A), d@e.example (D)</author>", u"A, D"_s);
    inRss("author", "<author>jane@a.example ()</author>", u"jane@a.example"_s);
    inRss("author", "<podcast:person>Ann</podcast:person>", u"Ann"_s);
    inRss("author", "<podcast:person role='guest'>Ann</podcast:person>", u"Show"_s,
          "<itunes:author>Show</itunes:author>");
    inRss("author", "<media:credit role='actor'>Ann</media:credit>", QString());
    inAtom("author", "<source><title>S</title><author><name>Ann</name></author></source>", u"Ann"_s,
           "<author><name>Collector</name></author>");
    inAtom("author", "<source><author><name>Ann</name></author></source><author><name>Bob</name></author>",
           u"Bob"_s);
    inRss("categories", "<itunes:category text='Arts'><itunes:category text='Books'/></itunes:category>",
          u"Arts|Books"_s);
    inRss("categories", "<tags>one, two</tags><keywords>three</keywords>", u"one|two|three"_s);
    inRss("link", "<link><![CDATA[https://a.example/?a=1&amp;b=2]]></link>", u"https://a.example/?a=1&b=2"_s);
    inRss("link", "<link>https://a.example/?a=1&amp;amp;b=2&amp;#038;c</link>",
          u"https://a.example/?a=1&b=2&c"_s);
    inAtom("link", "<link href='1.html' xml:base='http://[b'/>", u"https://feed.example/dir/1.html"_s);
    inRss("commentFeed", "<wfw:commentRSS>https://a.example/c</wfw:commentRSS>", u"https://a.example/c"_s);
    inRss("commentCount", "<thr:total>7</thr:total>", u"7"_s);
    inAtom("commentCount", "<link rel='replies' type='text/html' href='/c' thr:count='5'/>", u"5"_s);
    inRss("published", "<dcterms:issued>2004-01-02</dcterms:issued>", u"2004-01-02T00:00:00Z"_s);
    inRss("updated", "<lastUpdated>2004-01-02</lastUpdated>", u"2004-01-02T00:00:00Z"_s);
    inRss("summary", "<dcterms:abstract>In short</dcterms:abstract>", u"In short"_s);
    inRss("summary", "<media:group><media:description>One\nTwo</media:description></media:group>",
          u"One<br>\nTwo"_s);
    inRss("summary", "<description>folded\nlines</description>", u"folded\nlines"_s);
    inRss("summary", "<description>One\n\nTwo</description>", u"One<br>\n<br>\nTwo"_s);
    inRss("summary", "<description>&lt;p&gt;One&lt;/p&gt;\n\nTwo</description>", u"<p>One</p>\n\nTwo"_s);
    inRss("content",
          "<content:items><rdf:Bag><rdf:li><content:item><rdf:value>All</rdf:value></content:item></rdf:li></"
          "rdf:Bag>"
          "</content:items>",
          u"All"_s);
    inAtom("content", "<content type='html'>&lt;b&gt;x&lt;/b&gt;</content><content type='text'>x</content>",
           u"<b>x</b>"_s);
    inAtom("content", "<content type='text'>x</content><content type='html'>&lt;b&gt;x&lt;/b&gt;</content>",
           u"<b>x</b>"_s);
    inRss("content", "<encoded>All</encoded>", u"All"_s);
    inRss("thumbnail",
          "<description>&lt;img src='data:image/gif;base64,R0' "
          "data-src='https://a.example/i.png'&gt;</description>",
          u"https://a.example/i.png"_s);
    inRss("content", "<yandex:full-text xmlns:yandex='http://news.yandex.ru'>All</yandex:full-text>",
          u"All"_s);
    inRss("title",
          "<title>&lt;script&gt;alert(1)&lt;/script&gt; words &lt;style&gt;p{}&lt;/style&gt;</title>",
          u"words"_s);
    inRss("title", "<title>The &lt;script&gt; element</title>", u"The <script> element"_s);
    inAtom("link", "<content type='text/html' src='page.html'/>", u"https://feed.example/dir/page.html"_s);
    inRss("title", "<title>t</title><georss:where><title>No</title></georss:where>", u"t"_s);
    inRss("title", "<title>t</title><podcast:value><podcast:valueRecipient name='x'/></podcast:value>",
          u"t"_s);
    inRss("thumbnail", "<image url='https://a.example/i.png'/>", u"https://a.example/i.png"_s);
    inRss("thumbnail", "<image>https://a.example/i.png</image>", u"https://a.example/i.png"_s);
}

void VocabularyTest::itemField()
{
    QFETCH(const bool, isAtom);
    QFETCH(const QByteArray, around);
    QFETCH(const QByteArray, item);
    QFETCH(const QByteArray, field);
    const ParsedFeed feed = isAtom ? atom(around, item) : rss(around, item);
    QCOMPARE(feed.items.size(), 1);
    QTEST(fieldOf(feed.items[0], field), "value");
}

void VocabularyTest::feedField_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<QString>("description");
    const QString icon = u"https://a.example/i.png"_s;
    const auto row = [](const char *channel, const QString &picture, const QString &description) {
        QTest::newRow(channel) << QByteArray(channel) << picture << description;
    };
    row("<image><url>https://a.example/i.png</url><title>No</title></image>", icon, {});
    row("<image>https://a.example/i.png</image>", icon, {});
    row("<image href='https://a.example/i.png'/>", icon, {});
    row("<itunes:image href='https://a.example/i.png'/>", icon, {});
    row("<atom:logo>https://a.example/i.png</atom:logo>", icon, {});
    row("<a3:tagline>Words</a3:tagline>", {}, u"Words"_s);
    row("<itunes:subtitle>Words</itunes:subtitle>", {}, u"Words"_s);
    row("<textInput><description>No</description></textInput><description>Words</description>", {},
        u"Words"_s);
}

void VocabularyTest::feedField()
{
    QFETCH(const QByteArray, channel);
    const ParsedFeed feed = rss(channel, {});
    QTEST(feed.icon, "icon");
    QTEST(feed.description, "description");
}

void VocabularyTest::enclosures()
{
    const ParsedFeed feed =
        rss({}, "<itunes:duration>1:02:03</itunes:duration>"
                "<enclosure url='https://a.example/a.mp3' length='1,234,567' type='audio/mpeg'/>"
                "<media:content url='https://a.example/a.mp4' duration='9' medium='video'/>"
                "<podcast:transcript url='t.vtt' type='text/vtt'/>"
                "<podcast:transcript url='t.json' type='application/json'/>");
    const QList<models::Enclosure> &all = feed.items.value(0).enclosures;
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].length, 1'234'567);
    QCOMPARE(all[0].duration, 3723);
    QCOMPARE(all[1].duration, 9);
    QCOMPARE(all[2].url, u"https://feed.example/dir/t.vtt"_s);
    QCOMPARE(all[2].duration, -1);
}

void VocabularyTest::contentThatLiesOutside()
{
    const ParsedItem item =
        atom({}, "<link href='https://a.example/'/><content src='talk.ogg' type='audio/ogg'/>")
            .items.value(0);
    QCOMPARE(item.link, u"https://a.example/"_s);
    QCOMPARE(item.enclosures.value(0).url, u"https://feed.example/dir/talk.ogg"_s);
    QCOMPARE(item.enclosures.value(0).type, u"audio/ogg"_s);
}

void VocabularyTest::partsOfAtom03()
{
    const ParsedFeed feed =
        parsed("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
               "<content type='multipart/alternative'><content type='text/plain'>x</content>"
               "<content type='text/html' mode='escaped'>&lt;b&gt;x&lt;/b&gt;</content></content>"
               "</entry></feed>");
    QCOMPARE(feed.items.value(0).content, u"<b>x</b>"_s);
}

void VocabularyTest::newFeedAddressIsToldNotObeyed()
{
    const ParsedFeed feed = rss("<link>https://site.example/</link>"
                                "<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>",
                                "<link>1.html</link>");
    QCOMPARE(feed.newFeedUrl, u"https://new.example/feed"_s);
    QCOMPARE(feed.link, u"https://site.example/"_s);
    QVERIFY(feed.selfLink.isEmpty());
    QCOMPARE(feed.items.value(0).link, u"https://site.example/1.html"_s);
}

void VocabularyTest::furnitureOfThreeItems()
{
    const auto feedOf = [](int items) {
        QByteArray document = QByteArray("<rss ") + namespaces + "><channel>";
        for (int i = 0; i < items; ++i)
            document += "<item><media:thumbnail url='https://a.example/logo.png'/><description>&lt;img "
                        "src='https://a.example/"
                        + QByteArray::number(i) + ".png'&gt;</description></item>";
        return parsed(document + "</channel></rss>");
    };
    for (const ParsedItem &item : feedOf(2).items)
        QCOMPARE(item.thumbnail, u"https://a.example/logo.png"_s);
    const ParsedFeed three = feedOf(3);
    for (qsizetype i = 0; i < three.items.size(); ++i)
        QCOMPARE(three.items[i].thumbnail, u"https://a.example/%1.png"_s.arg(i));
}

QTEST_GUILESS_MAIN(VocabularyTest)
#include "vocabulary_test.moc"
