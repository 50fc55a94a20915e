// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedparser.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using app::feeds::ParseError;
using app::feeds::parseFeed;
using models::ParsedFeed;

/// Documents made to hurt, or broken by accident: each is read or refused, in little time and memory.
class HostileTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_timer.start(); }
    void cleanup()
    {
        QVERIFY2(m_timer.elapsed() < 10'000 * tests::patience(), "no document may take this long");
    }

    void filesAreNotReadByEntities();
    void billionLaughsStaySmall();
    void quadraticBlowUpStaysSmall();
    void deepNestingEnds_data();
    void deepNestingEnds();
    void hugeAttributeIsRefused();
    void manyAttributesAreRefused();
    void manyAttributesInSoupAreRefused();
    void hugeDocumentIsRefused();
    void hugeTextIsCut();
    void hugeTitleIsCut();
    void unclosedThingsTakeLinearTime_data();
    void unclosedThingsTakeLinearTime();
    void hundredThousandItemsKeepTheNewest();
    void undatedItemsCountAsNew();

    void htmlEntitiesAreKnown();
    void unknownEntitiesStayAsWritten();
    void bareAmpersandsAreMended();
    void controlCharactersAreDropped();
    void junkBeforeTheDocumentIsSkipped_data();
    void junkBeforeTheDocumentIsSkipped();
    void unclosedTagsAreMended();
    void unclosedItemEndsAtTheNext();
    void lessThanSignsInTextStay();
    void attributesWithoutQuotesAreRead();
    void itemThatWasCutIsDropped();
    void wellFormedFeedIsNotCalledRepaired();

    void isRefused_data();
    void isRefused();

private:
    QElapsedTimer m_timer;
};

namespace {

QByteArray rss(const QByteArray &channel, const QByteArray &before = {})
{
    return before + "<rss version=\"2.0\"><channel><title>T</title>" + channel + "</channel></rss>";
}

ParsedFeed parsed(const QByteArray &document)
{
    const auto result = parseFeed(document);
    return result ? result.value() : ParsedFeed{};
}

} // namespace

void HostileTest::filesAreNotReadByEntities()
{
    QTemporaryFile secret;
    QVERIFY(secret.open());
    secret.write("the secret words");
    secret.close();
    const QByteArray address = "file://" + secret.fileName().toUtf8();
    for (const QByteArray &kind : {QByteArray("SYSTEM"), QByteArray("PUBLIC \"x\"")}) {
        const ParsedFeed feed =
            parsed(rss("<item><title>&leak; here</title></item>",
                       "<!DOCTYPE rss [<!ENTITY leak " + kind + " \"" + address + "\">]>"));
        QCOMPARE(feed.items.size(), 1);
        QVERIFY(!feed.items[0].title.contains("secret"_L1));
        QVERIFY(feed.items[0].title.endsWith("here"_L1));
    }
}

void HostileTest::billionLaughsStaySmall()
{
    QByteArray definitions = "<!ENTITY lol0 \"lollollollollollollollollol\">";
    for (int i = 1; i < 12; ++i)
        definitions += "<!ENTITY lol" + QByteArray::number(i) + " \""
                       + ("&lol" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    const ParsedFeed feed =
        parsed(rss("<item><title>x &lol11; y</title></item>", "<!DOCTYPE rss [" + definitions + "]>"));
    QCOMPARE(feed.items.size(), 1);
    QVERIFY(feed.items[0].title.size() < 100);
}

void HostileTest::quadraticBlowUpStaysSmall()
{
    const QByteArray document =
        rss("<item><description>" + QByteArray("&a;").repeated(40'000) + "</description></item>",
            "<!DOCTYPE rss [<!ENTITY a \"" + QByteArray(40'000, 'a') + "\">]>");
    const ParsedFeed feed = parsed(document);
    QCOMPARE(feed.items.size(), 1);
    QVERIFY(feed.items[0].summary.size() < 1'000'000);
}

void HostileTest::deepNestingEnds_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("elements of no meaning") << QByteArray("<a>") << QByteArray("</a>");
    QTest::newRow("items") << QByteArray("<item>") << QByteArray("</item>");
    QTest::newRow("items that never end") << QByteArray("<item>") << QByteArray();
    QTest::newRow("channels") << QByteArray("<channel>") << QByteArray("</channel>");
    QTest::newRow("ends without starts") << QByteArray() << QByteArray("</x>");
}

void HostileTest::deepNestingEnds()
{
    QFETCH(const QByteArray, open);
    QFETCH(const QByteArray, close);
    constexpr int deep = tests::portion(200'000);
    const ParsedFeed feed = parsed(rss(open.repeated(deep) + close.repeated(deep)));
    QCOMPARE(feed.title, u"T"_s);
    const ParsedFeed inText = parsed(
        rss("<item><description>" + open.repeated(deep) + close.repeated(deep) + "</description></item>"));
    QCOMPARE(inText.title, u"T"_s);
}

void HostileTest::hugeAttributeIsRefused()
{
    const auto result = parseFeed(rss("<item><a b=\"" + QByteArray(12'000'000, 'x') + "\"/></item>"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ParseError::Kind::Hostile);
}

void HostileTest::manyAttributesAreRefused()
{
    QByteArray attributes;
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"\"";
    const auto result = parseFeed(rss("<item><a" + attributes + "/></item>"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ParseError::Kind::Hostile);
}

void HostileTest::manyAttributesInSoupAreRefused()
{
    const auto result = parseFeed(rss("<item><b></c><a" + QByteArray(" x=1").repeated(100'000) + "></item>"));
    QVERIFY(!result);
}

void HostileTest::hugeDocumentIsRefused()
{
    const auto result =
        parseFeed(rss("<item><title>" + QByteArray(65 * 1024 * 1024, 'x') + "</title></item>"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ParseError::Kind::TooLarge);
}

void HostileTest::hugeTextIsCut()
{
    const QByteArray text(20'000'000, 'x');
    for (const QByteArray &item :
         {"<item><description>" + text + "</description></item><item/>",
          "<item><description><![CDATA[" + text + "]]></description></item><item/>"}) {
        const ParsedFeed feed = parsed(rss(item));
        QCOMPARE(feed.items.size(), 2);
        QVERIFY(!feed.items[0].summary.isEmpty());
        QVERIFY(feed.items[0].summary.size() < 16'000'000);
    }
}

void HostileTest::hugeTitleIsCut()
{
    const ParsedFeed feed = parsed(rss("<item><title>" + QByteArray(1'000'000, 'x') + "</title></item>"));
    QVERIFY(feed.items.value(0).title.startsWith("xxx"_L1));
    QVERIFY(feed.items.value(0).title.size() <= 4096);
}

void HostileTest::unclosedThingsTakeLinearTime_data()
{
    QTest::addColumn<QByteArray>("thing");
    for (const char *thing : {"<!--", "<![CDATA[", "<a b=\"", "<a b='>", "<a ", "</", "<", "&", "&#", "<?",
                              "<!", "<!x[", "<item>", "<title>", "<a b=\"<", "<p></q>"})
        QTest::newRow(thing) << QByteArray(thing);
}

void HostileTest::unclosedThingsTakeLinearTime()
{
    QFETCH(const QByteArray, thing);
    constexpr int many = tests::portion(1'000'000);
    const QByteArray things = thing.repeated(many);
    for (const QByteArray &document :
         {rss(things), rss("<item><title>x</title><description>" + things),
          rss("<item><description><![CDATA[" + things + "]]></description></item>")}) {
        const auto result = parseFeed(document);
        QVERIFY(!result || result.value().format == models::FeedFormat::Rss20);
    }
    QVERIFY2(m_timer.elapsed() < 8'000 * tests::patience(), "a few megabytes may not take seconds");
}

void HostileTest::hundredThousandItemsKeepTheNewest()
{
    QByteArray items;
    const QDateTime start(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    constexpr int many = 100'000;
    for (int i = 0; i < many; ++i) { // the newest lie in the middle
        const int age = std::abs(i - many / 2);
        items += "<item><guid>" + QByteArray::number(i) + "</guid><pubDate>"
                 + start.addSecs(-60 * age).toString(Qt::ISODate).toUtf8() + "</pubDate><description>"
                 + QByteArray(120, 'x') + "</description></item>";
    }
    const ParsedFeed feed = parsed(rss(items));
    QCOMPARE(feed.items.size(), 10'000);
    for (qsizetype i = 1; i < feed.items.size(); ++i)
        QCOMPARE(feed.items[i].id.toInt(), feed.items[i - 1].id.toInt() + 1); // document order, no gap
    QVERIFY(feed.items.first().id.toInt() <= many / 2 && feed.items.last().id.toInt() >= many / 2);
}

void HostileTest::undatedItemsCountAsNew()
{
    const QByteArray document = rss("<item><title>old</title><pubDate>2001-01-01</pubDate></item>"
                                    "<item><title>undated</title></item>"
                                    "<item><title>new</title><pubDate>2021-01-01</pubDate></item>");
    const auto result = parseFeed(document, {.newestItems = 2});
    QVERIFY(bool(result));
    QCOMPARE(result.value().items.size(), 2);
    QCOMPARE(result.value().items[0].title, u"undated"_s);
    QCOMPARE(result.value().items[1].title, u"new"_s);
}

void HostileTest::htmlEntitiesAreKnown()
{
    const ParsedFeed feed = parsed(rss("<item><title>caf&eacute;&nbsp;&hellip; &#8211; &#x4E2D;</title>"
                                       "<link>https://example.org/?a=1&amp;b=&eacute;</link></item>"));
    QCOMPARE(feed.items.value(0).title, u"café … – 中"_s);
    QCOMPARE(feed.items.value(0).link, u"https://example.org/?a=1&b=é"_s);
    QVERIFY(feed.repaired.isEmpty());
    const ParsedFeed atom = parsed("<feed xmlns='http://www.w3.org/2005/Atom'><entry>"
                                   "<link href='https://example.org/&eacute;?a=1&amp;b=2'/></entry></feed>");
    QCOMPARE(atom.items.value(0).link, u"https://example.org/é?a=1&b=2"_s);
}

void HostileTest::unknownEntitiesStayAsWritten()
{
    const ParsedFeed feed = parsed(rss("<item><title>a &nonsense; b</title></item>"));
    QCOMPARE(feed.items.value(0).title, u"a &nonsense; b"_s);
    QVERIFY(!feed.repaired.isEmpty());
}

void HostileTest::bareAmpersandsAreMended()
{
    const ParsedFeed feed =
        parsed(rss("<item><title>AT&T & more</title><link>http://example.org/?a=1&b=2&c</link>"
                   "<enclosure url=\"http://example.org/?a=1&b=2\"/></item>"));
    QCOMPARE(feed.items.value(0).title, u"AT&T & more"_s);
    QCOMPARE(feed.items.value(0).link, u"http://example.org/?a=1&b=2&c"_s);
    QCOMPARE(feed.items.value(0).enclosures.value(0).url, u"http://example.org/?a=1&b=2"_s);
    QVERIFY(feed.repaired.contains("ampersands"_L1));
}

void HostileTest::controlCharactersAreDropped()
{
    const ParsedFeed feed = parsed(rss(QByteArray("<item><title>a\0b\x01\x1F"
                                                  "c&#0;&#x1;</title></item>",
                                                  42)));
    QCOMPARE(feed.items.value(0).title, u"abc"_s);
    QVERIFY(!feed.repaired.isEmpty());
}

void HostileTest::junkBeforeTheDocumentIsSkipped_data()
{
    QTest::addColumn<QByteArray>("junk");
    QTest::addColumn<bool>("told");
    QTest::newRow("blank lines") << QByteArray("\n\r\n  ") << false;
    QTest::newRow("a comment") << QByteArray("<!-- made by hand -->") << false;
    QTest::newRow("words") << QByteArray("Connected to database.\n") << true;
    QTest::newRow("a warning of PHP")
        << QByteArray("<br />\n<b>Warning</b>: x in <b>y</b> on line 1<br />\n") << true;
}

void HostileTest::junkBeforeTheDocumentIsSkipped()
{
    QFETCH(const QByteArray, junk);
    QFETCH(const bool, told);
    const ParsedFeed feed = parsed(junk + "<?xml version='1.0'?>\n" + rss("<item/>"));
    QCOMPARE(feed.title, u"T"_s);
    QCOMPARE(feed.items.size(), 1);
    QCOMPARE(!feed.repaired.isEmpty(), told);
}

void HostileTest::unclosedTagsAreMended()
{
    const ParsedFeed feed =
        parsed(rss("<item><title>one</title><description><p>a<br>b<p>c</description></item>"
                   "<item><title>two</title></item>"));
    QCOMPARE(feed.items.size(), 2);
    QVERIFY(feed.items[0].summary.contains("<br>"_L1));
    QCOMPARE(feed.items[1].title, u"two"_s);
    QVERIFY(feed.repaired.contains("well-formed"_L1));
}

void HostileTest::unclosedItemEndsAtTheNext()
{
    const ParsedFeed feed = parsed(rss("<item><title>one</title><item><title>two</title></item>"));
    QCOMPARE(feed.items.size(), 2);
    QCOMPARE(feed.items[0].title, u"one"_s);
    QCOMPARE(feed.items[1].title, u"two"_s);
}

void HostileTest::lessThanSignsInTextStay()
{
    const ParsedFeed feed =
        parsed(rss("<item><title>1 < 2 and 3 <4</title></item><item><title>two</title></item>"));
    QCOMPARE(feed.items.size(), 2);
    QCOMPARE(feed.items[0].title, u"1 < 2 and 3 <4"_s);
}

void HostileTest::attributesWithoutQuotesAreRead()
{
    const ParsedFeed feed =
        parsed(rss("<item><enclosure url=http://example.org/a.mp3 type=audio/mpeg length=5></item>"));
    QCOMPARE(feed.items.value(0).enclosures.value(0).url, u"http://example.org/a.mp3"_s);
    QCOMPARE(feed.items.value(0).enclosures.value(0).length, 5);
}

void HostileTest::itemThatWasCutIsDropped()
{
    const ParsedFeed feed = parsed("<rss><channel><title>T</title><item><title>whole</title></item>"
                                   "<item><title>half</title><description>It was a dark and");
    QCOMPARE(feed.items.size(), 1);
    QCOMPARE(feed.items[0].title, u"whole"_s);
}

void HostileTest::wellFormedFeedIsNotCalledRepaired()
{
    const ParsedFeed feed = parsed("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE rss>\n"
                                   + rss("<item><description><![CDATA[a & b <p>]]></description></item>"));
    QCOMPARE(feed.items.size(), 1);
    QCOMPARE(feed.repaired, QString());
}

void HostileTest::isRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<ParseError::Kind>("kind");
    const auto row = [](const char *name, const QByteArray &document, ParseError::Kind kind) {
        QTest::newRow(name) << document << kind;
    };
    row("nothing", "", ParseError::Kind::Empty);
    row("blanks", " \n\t", ParseError::Kind::Empty);
    row("words", "Service unavailable", ParseError::Kind::NotAFeed);
    row("a web page", "<!DOCTYPE html><html><head><title>x</title></head></html>", ParseError::Kind::WebPage);
    row("an old web page", "<HTML><body><rss></rss>", ParseError::Kind::WebPage);
    row("a list of feeds", "<?xml version=\"1.0\"?><opml version=\"2.0\"><body/></opml>",
        ParseError::Kind::NotAFeed);
    row("other XML", "<configuration><item>x</item></configuration>", ParseError::Kind::NotAFeed);
    row("other JSON", R"({"title": "x", "byline": null})", ParseError::Kind::NotAFeed);
    row("broken JSON", R"({"version": "https://jsonfeed.org/version/1", "items": [)",
        ParseError::Kind::NotAFeed);
    row("a list in JSON", "[1, 2]", ParseError::Kind::NotAFeed);
    row("a picture", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), ParseError::Kind::NotAFeed);
    row("gzip", QByteArray("\x1F\x8B\x08\0\0\0\0\0", 8), ParseError::Kind::NotAFeed);
}

void HostileTest::isRefused()
{
    QFETCH(const QByteArray, document);
    QFETCH(const ParseError::Kind, kind);
    const auto result = parseFeed(document);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
