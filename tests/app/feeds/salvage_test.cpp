// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::feeds::parseFeed;
using models::ParsedFeed;

/// Of a broken feed every whole item is shown, and the feed says in a sentence what was wrong with it.
class SalvageTest final : public QObject
{
    Q_OBJECT

private slots:
    void isSaved_data();
    void isSaved();
    void ownEntitiesAreRead_data();
    void ownEntitiesAreRead();
};

namespace {

const QByteArray start = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>";
const QByteArray end = "</channel></rss>";
const QByteArray last = "<item><title>last</title></item>";

ParsedFeed parsed(const QByteArray &document)
{
    const auto result = parseFeed(document);
    return result ? result.value() : ParsedFeed{};
}

QString titlesOf(const ParsedFeed &feed)
{
    QStringList titles;
    for (const models::ParsedItem &item : feed.items)
        titles.append(item.title);
    return titles.join(u'|');
}

} // namespace

void SalvageTest::isSaved_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("titles");
    QTest::addColumn<QString>("reason"); // A word of the sentence; empty: nothing was repaired.
    const auto row = [](const char *name, const QByteArray &document, const QString &titles,
                        const QString &reason) { QTest::newRow(name) << document << titles << reason; };
    const auto item = [](const QByteArray &inside) {
        return start + "<item>" + inside + "</item>" + last + end;
    };

    row("nothing wrong", start + last + end, u"last"_s, {});
    row("a warning before", "Warning: x\n" + start + last + end, u"last"_s, u"begin with its first line"_s);
    row("two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + start + last + end, u"last"_s,
        u"begin with its first line"_s);
    row("a script behind", start + last + end + "<script>x</script>", u"last"_s, u"end with its last line"_s);
    row("a second document", start + last + end + start + last + end, u"last"_s, u"end with its last line"_s);
    row("a comment behind", start + last + end + "\n<!-- 12 ms -->\n", u"last"_s, {});
    row("an unknown entity", item("<title>a &foo; b</title>"), u"a &foo; b|last"_s, u"ampersands"_s);
    row("a bare ampersand", item("<title>a & b</title>"), u"a & b|last"_s, u"ampersands"_s);
    row("a tag not closed", item("<title>a<b>b</title>"), u"ab|last"_s, u"well-formed"_s);
    row("tags crossed", item("<title>a</title><description><b><i>x</b></i></description>"), u"a|last"_s,
        u"well-formed"_s);
    row("a comment not closed", item("<title>a</title><!-- note"), u"a|last"_s, u"well-formed"_s);
    row("a section not closed", item("<title>a</title><description><![CDATA[x</description>"), u"a|last"_s,
        u"well-formed"_s);
    row("a quote forgotten", item("<title>a</title><enclosure url=\"http://x.example/a length=\"5\"/>"),
        u"a|last"_s, u"well-formed"_s);
    row("control characters",
        item("<title>a\x0b\x1f"
             "b</title>"),
        u"ab|last"_s, u"control characters"_s);
    row("control characters by number", item("<title>a&#11;b</title>"), u"ab|last"_s,
        u"control characters"_s);
    row("bytes of another encoding", item("<title>caf\xE9</title>"), u"café|last"_s, u"encoding"_s);
    row("windows-1252 under the name of Latin-1, then UTF-8",
        item("<title>\xC2\x93"
             "a\xC2\x94</title>"),
        u"\u201Ca\u201D|last"_s, u"encoding"_s);
    row("cut in an item", start + "<item><title>one</title></item><item><title>tw", u"one"_s, u"too early"_s);
    row("cut in a section", start + last + "<item><description><![CDATA[x", u"last"_s, u"too early"_s);
    row("cut between items", start + last, u"last"_s, u"too early"_s);
    row("cut in its only item", start + "<item><title>one</title><descr", u"one"_s, u"too early"_s);

    const QByteArray json = R"({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [)";
    const QByteArray object = R"({"id": "1", "title": "one"})";
    row("JSON", json + object + "]}", u"one"_s, {});
    row("JSON with a comma too many", json + object + ",\n]}", u"one"_s, u"well-formed"_s);
    row("JSON with a comma in words", json + R"({"id": "1", "title": "one,]"},])" + "}", u"one,]"_s,
        u"well-formed"_s);
    row("JSON cut in an object", json + object + R"(,{"id": "2", "tit)", u"one"_s, u"too early"_s);
    row("JSON cut after an escape", json + object + R"(,{"id": "\)", u"one"_s, u"too early"_s);
    row("JSON with something behind", json + object + "]}<!-- x -->", u"one"_s, u"end with its last line"_s);
}

void SalvageTest::isSaved()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QString, reason);
    const ParsedFeed feed = parsed(document);
    QTEST(titlesOf(feed), "titles");
    QCOMPARE(feed.repaired.isEmpty(), reason.isEmpty());
    QVERIFY2(feed.repaired.contains(reason), qPrintable(feed.repaired));
    QVERIFY(reason.isEmpty() || feed.repaired.endsWith(u'.'));
}

void SalvageTest::ownEntitiesAreRead_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QString>("title"); // Of "&own;".
    QTest::newRow("plain") << QByteArray("<!ENTITY own 'Our House'>") << u"Our House"_s;
    QTest::newRow("with numbers") << QByteArray("<!ENTITY own \"caf&#233; &amp; bar\">") << u"café & bar"_s;
    QTest::newRow("with markup") << QByteArray("<!ENTITY own \"<b>x</b>\">") << u"&own;"_s;
    QTest::newRow("made of others") << QByteArray("<!ENTITY a 'x'><!ENTITY own '&a;&a;'>") << u"&own;"_s;
    QTest::newRow("a file") << QByteArray("<!ENTITY own SYSTEM 'file:///etc/hostname'>") << u"&own;"_s;
    QTest::newRow("a parameter") << QByteArray("<!ENTITY % own 'x'>") << u"&own;"_s;
    QTest::newRow("long") << "<!ENTITY own '" + QByteArray(1000, 'x') + "'>" << u"&own;"_s;
    QTest::newRow("never closed") << QByteArray("<!ENTITY own 'x>") << u"&own;"_s;
}

void SalvageTest::ownEntitiesAreRead()
{
    QFETCH(const QByteArray, definition);
    const QByteArray document =
        "<!DOCTYPE rss [" + definition + "]><rss><channel><title>&own;</title></channel></rss>";
    QTEST(parsed(document).title, "title");
}

QTEST_GUILESS_MAIN(SalvageTest)
#include "salvage_test.moc"
