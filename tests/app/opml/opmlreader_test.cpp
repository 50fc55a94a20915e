// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/opmlreader.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

/// What other programs export is read, well-formed or not; what is no OPML is told apart.
class OpmlReaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void feedsKeepTheirOrderAndFolders();
    void theNameIsTheUsersBeforeThePublishers_data();
    void theNameIsTheUsersBeforeThePublishers();
    void addressesAreFoundHoweverTheyAreWritten_data();
    void addressesAreFoundHoweverTheyAreWritten();
    void outlinesThatAreNoFeedAreTold_data();
    void outlinesThatAreNoFeedAreTold();
    void emptyFoldersAreKept();
    void foldersCanComeFromCategories();
    void unknownAttributesAreKept();
    void aPrefixBringsItsNamespace();
    void everyEncodingIsRead_data();
    void everyEncodingIsRead();
    void aBrokenDocumentLosesNoFeed_data();
    void aBrokenDocumentLosesNoFeed();
    void whatIsNoOpmlIsRefused_data();
    void whatIsNoOpmlIsRefused();
    void entitiesAreNotExpanded();
    void depthEndsAtFifty();
    void aHundredThousandOutlinesAreReadAndNoMore();
};

using models::Outline;
using models::OutlineFeed;

namespace {

Outline read(const QString &document)
{
    const auto result = app::opml::readOpml(document.toUtf8());
    return result ? result.value() : Outline();
}

Outline readBody(const QString &body)
{
    return read(u"<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>T</title></head><body>"_s + body
                + u"</body></opml>"_s);
}

QStringList addresses(const Outline &outline)
{
    QStringList found;
    for (const OutlineFeed &feed : outline.feeds)
        found.append(feed.xmlUrl);
    return found;
}

} // namespace

void OpmlReaderTest::feedsKeepTheirOrderAndFolders()
{
    const Outline outline = readBody(uR"(
        <outline text="One" xmlUrl="http://one.example/f" htmlUrl="http://one.example/"/>
        <outline text="News">
          <outline text="Two" xmlUrl="http://two.example/f"/>
          <outline text="Local"><outline text="Three" xmlUrl="http://three.example/f"></outline></outline>
          <outline text="Four" xmlUrl="http://four.example/f"/>
        </outline>
        <outline text="Five" xmlUrl="http://five.example/f"/>)"_s);

    QCOMPARE(outline.title, u"T"_s);
    QVERIFY(!outline.repaired);
    QCOMPARE(addresses(outline),
             QStringList({u"http://one.example/f"_s, u"http://two.example/f"_s, u"http://three.example/f"_s,
                          u"http://four.example/f"_s, u"http://five.example/f"_s}));
    QCOMPARE(outline.feeds.at(0).htmlUrl, u"http://one.example/"_s);
    QCOMPARE(outline.feeds.at(1).path, QStringList{u"News"_s});
    QCOMPARE(outline.feeds.at(2).path, QStringList({u"News"_s, u"Local"_s}));
    QCOMPARE(outline.feeds.at(3).path, QStringList{u"News"_s});
    QCOMPARE(outline.feeds.at(4).path, QStringList());
    QCOMPARE(outline.folders, QList<QStringList>({{u"News"_s}, {u"News"_s, u"Local"_s}}));
    QVERIFY(outline.skipped.isEmpty());
}

void OpmlReaderTest::theNameIsTheUsersBeforeThePublishers_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("kept");

    QTest::newRow("text") << u"text='A'"_s << u"A"_s << QString();
    QTest::newRow("title") << u"title='A'"_s << u"A"_s << QString();
    QTest::newRow("both the same") << u"text='A' title='A'"_s << u"A"_s << QString();
    QTest::newRow("both") << u"text='Mine' title='Theirs'"_s << u"Mine"_s << u"Theirs"_s;
    QTest::newRow("an empty text") << u"text='' title='A'"_s << u"A"_s << QString();
    QTest::newRow("neither") << QString() << QString() << QString();
    QTest::newRow("on two lines") << u"text='A\n  B'"_s << u"A B"_s << QString();
    QTest::newRow("in capitals") << u"TEXT='A'"_s << u"A"_s << QString();
}

void OpmlReaderTest::theNameIsTheUsersBeforeThePublishers()
{
    QFETCH(const QString, attributes);
    const Outline outline = readBody(u"<outline %1 xmlUrl='http://a.example/'/>"_s.arg(attributes));

    QCOMPARE(outline.feeds.size(), 1);
    QTEST(outline.feeds.first().title, "title");
    QTEST(outline.feeds.first().attributes.value(u"title"_s), "kept");
}

void OpmlReaderTest::addressesAreFoundHoweverTheyAreWritten_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("address");

    QTest::newRow("as it should be") << u"xmlUrl='http://a.example/f'"_s << u"http://a.example/f"_s;
    QTest::newRow("in small letters") << u"xmlurl='http://a.example/f'"_s << u"http://a.example/f"_s;
    QTest::newRow("in capitals") << u"XMLURL='HTTP://a.example/f'"_s << u"HTTP://a.example/f"_s;
    QTest::newRow("with blanks") << u"xmlUrl=' http://a.example/f\n'"_s << u"http://a.example/f"_s;
    QTest::newRow("under url") << u"type='rss' url='http://a.example/f'"_s << u"http://a.example/f"_s;
    QTest::newRow("feed://") << u"xmlUrl='feed://a.example/f'"_s << u"http://a.example/f"_s;
    QTest::newRow("feed:https:") << u"xmlUrl='feed:https://a.example/f'"_s << u"https://a.example/f"_s;
    QTest::newRow("without a scheme") << u"xmlUrl='www.a.example/f?x'"_s << u"https://www.a.example/f?x"_s;
    QTest::newRow("with an ampersand")
        << u"xmlUrl='http://a.example/?a=1&b=2'"_s << u"http://a.example/?a=1&b=2"_s;
}

void OpmlReaderTest::addressesAreFoundHoweverTheyAreWritten()
{
    QFETCH(const QString, attributes);
    QFETCH(const QString, address);
    QCOMPARE(addresses(readBody(u"<outline text='A' %1/>"_s.arg(attributes))), QStringList{address});
}

void OpmlReaderTest::outlinesThatAreNoFeedAreTold_data()
{
    QTest::addColumn<QString>("outline");

    QTest::newRow("a command") << u"<outline text='A' xmlUrl='exec:rm'/>"_s;
    QTest::newRow("a file") << u"<outline text='A' xmlUrl='file:///etc/hosts'/>"_s;
    QTest::newRow("a script") << u"<outline text='A' xmlUrl='javascript:alert(1)'/>"_s;
    QTest::newRow("a link") << u"<outline text='A' type='link' url='http://a.example/'/>"_s;
    QTest::newRow("another list") << u"<outline text='A' type='include' url='http://a.example/l.opml'/>"_s;
    QTest::newRow("a feed without address") << u"<outline text='A' type='rss'></outline>"_s;
}

void OpmlReaderTest::outlinesThatAreNoFeedAreTold()
{
    QFETCH(const QString, outline);
    const Outline read = readBody(outline + u"<outline text='B' xmlUrl='http://b.example/'/>"_s);

    QCOMPARE(addresses(read), QStringList{u"http://b.example/"_s});
    QCOMPARE(read.folders, QList<QStringList>());
    QCOMPARE(read.skipped.size(), 1);
    QVERIFY2(read.skipped.first().contains(u"“A”"_s), qPrintable(read.skipped.first()));
}

void OpmlReaderTest::emptyFoldersAreKept()
{
    const Outline outline =
        readBody(u"<outline text='A'/><outline text='B'><outline title='C'></outline></outline>"_s);

    QCOMPARE(outline.folders, QList<QStringList>({{u"A"_s}, {u"B"_s}, {u"B"_s, u"C"_s}}));
}

void OpmlReaderTest::foldersCanComeFromCategories()
{
    const Outline flat = readBody(u"<outline text='A' xmlUrl='http://a.example/' category='/News/Local,x'/>"
                                  "<outline text='B' xmlUrl='http://b.example/'/>"_s);
    QCOMPARE(flat.feeds.at(0).path, QStringList({u"News"_s, u"Local"_s}));
    QCOMPARE(flat.feeds.at(1).path, QStringList());
    QCOMPARE(flat.folders, QList<QStringList>({{u"News"_s}, {u"News"_s, u"Local"_s}}));

    const Outline nested = readBody(u"<outline text='A' xmlUrl='http://a.example/' category='/News'/>"
                                    "<outline text='F'/>"_s);
    QCOMPARE(nested.feeds.at(0).path, QStringList());
    QCOMPARE(nested.feeds.at(0).attributes.value(u"category"_s), u"/News"_s);
}

void OpmlReaderTest::unknownAttributesAreKept()
{
    const Outline outline =
        readBody(u"<outline text='A' type='rss' version='RSS' language='de' xmlUrl='http://a.example/'/>"_s);

    const QMap<QString, QString> expected{{u"version"_s, u"RSS"_s}, {u"language"_s, u"de"_s}};
    QCOMPARE(outline.feeds.first().attributes, expected);
}

void OpmlReaderTest::aPrefixBringsItsNamespace()
{
    const Outline outline = read(u"<opml xmlns:r='urn:reader'><body><outline text='A' r:id='7' other:id='8' "
                                 "xmlUrl='http://a.example/'/></body></opml>"_s);

    const QMap<QString, QString> expected{
        {u"r:id"_s, u"7"_s}, {u"xmlns:r"_s, u"urn:reader"_s}, {u"id"_s, u"8"_s}};
    QCOMPARE(outline.feeds.first().attributes, expected);
}

void OpmlReaderTest::everyEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");

    const auto document = [](const QByteArray &declaration, const QByteArray &title) {
        return declaration + "<opml><body><outline text=\"" + title
               + "\" xmlUrl=\"http://a.example/\"/></body></opml>";
    };
    const auto wide = [&](QStringConverter::Encoding encoding, QStringConverter::Flags flags) {
        QStringEncoder encoder(encoding, flags);
        return QByteArray(encoder(QString::fromUtf8(document({}, "Grüße 中文"))));
    };
    const QByteArray named = "<?xml version='1.0' encoding='%'?>";
    const auto declared = [&](const char *name) { return QByteArray(named).replace("%", name); };

    QTest::newRow("UTF-8") << document(declared("UTF-8"), "Grüße 中文") << u"Grüße 中文"_s;
    QTest::newRow("UTF-8 with a mark") << document("\xEF\xBB\xBF", "Grüße") << u"Grüße"_s;
    QTest::newRow("ISO-8859-1") << document(declared("iso-8859-1"), "Gr\xFC\xDF"
                                                                    "e")
                                << u"Grüße"_s;
    QTest::newRow("Windows-1252 called Latin 1") << document(declared("ISO-8859-1"), "\x93x\x94") << u"“x”"_s;
    QTest::newRow("GB2312") << document(declared("gb2312"), "\xD6\xD0\xCE\xC4") << u"中文"_s;
    QTest::newRow("Big5") << document(declared("Big5"), "\xA4\xA4\xA4\xE5") << u"中文"_s;
    QTest::newRow("Shift_JIS") << document(declared("Shift_JIS"), "\x93\xFA\x96{") << u"日本"_s;
    QTest::newRow("KOI8-R") << document(declared("koi8-r"), "\xED\xC9\xD2") << u"Мир"_s;
    QTest::newRow("nothing said, not UTF-8") << document({}, "Gr\xFC\xDF"
                                                             "e")
                                             << u"Grüße"_s;
    QTest::newRow("an encoding nobody knows") << document(declared("x-wow"), "Grüße") << u"Grüße"_s;
    QTest::newRow("a character too little")
        << document(declared("gb2312"), "\xD6\xD0\xFF!") << u"中\uFFFD!"_s;
    QTest::newRow("UTF-8 with a broken byte") << document(declared("UTF-8"), "a\xFF"
                                                                             "b")
                                              << u"a\uFFFDb"_s;
    QTest::newRow("UTF-16 LE with a mark")
        << wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom) << u"Grüße 中文"_s;
    QTest::newRow("UTF-16 BE without")
        << wide(QStringConverter::Utf16BE, QStringConverter::Flag::Default) << u"Grüße 中文"_s;
    QByteArray half = wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    half.replace(QByteArray("\xfc\x00", 2), QByteArray("\x00\xd8", 2));
    QTest::newRow("UTF-16 with half a letter") << half << u"Gr?ße 中文"_s;
    QTest::newRow("with a zero byte") << document({}, QByteArray("a\0b", 3)) << u"ab"_s;
}

void OpmlReaderTest::everyEncodingIsRead()
{
    QFETCH(const QByteArray, bytes);
    const auto outline = app::opml::readOpml(bytes);

    QVERIFY(bool(outline));
    QCOMPARE(outline.value().feeds.size(), 1);
    QTEST(outline.value().feeds.first().title, "title");
}

void OpmlReaderTest::aBrokenDocumentLosesNoFeed_data()
{
    QTest::addColumn<QString>("document");

    const QString a = u"<outline text='A' xmlUrl='http://a.example/'/>"_s;
    const QString b = u"<outline text='B' xmlUrl='http://b.example/'/>"_s;
    QTest::newRow("cut off") << u"<opml><body>"_s + a + b;
    QTest::newRow("junk before") << u"\n\njunk <opml><body>"_s + a + b + u"</body></opml>"_s;
    QTest::newRow("a line before the declaration")
        << u"\n<?xml version='1.0'?><opml><body>"_s + a + b + u"</body></opml>"_s;
    QTest::newRow("a tag too many") << u"<opml><body>"_s + a + u"</outline></p>"_s + b + u"</body></opml>"_s;
    QTest::newRow("tags of HTML between") << u"<opml><body>"_s + a + u"<br><p>"_s + b + u"</body></opml>"_s;
    QTest::newRow("a forgotten bracket") << u"<opml><body>"_s + a.chopped(2) + b + u"</body></opml>"_s;
    QTest::newRow("no body") << u"<opml>"_s + a + b + u"</opml>"_s;
    QTest::newRow("more after the end") << u"<opml><body>"_s + a + u"</body></opml>"_s + b;
}

void OpmlReaderTest::aBrokenDocumentLosesNoFeed()
{
    QFETCH(const QString, document);
    QCOMPARE(addresses(read(document)), QStringList({u"http://a.example/"_s, u"http://b.example/"_s}));
}

void OpmlReaderTest::whatIsNoOpmlIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("http://a.example/\nhttp://b.example/\n");
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><body><p>opml</p></body></html>");
    QTest::newRow("a feed") << QByteArray(
        "<?xml version='1.0'?><rss><channel><title>opml</title></channel></rss>");
    QTest::newRow("JSON") << QByteArray("{\"opml\": [\"opml\"]}");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void OpmlReaderTest::whatIsNoOpmlIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto outline = app::opml::readOpml(bytes);

    QVERIFY(!outline);
    QCOMPARE(outline.error().kind, models::Problem::Kind::NotOpml);
}

void OpmlReaderTest::entitiesAreNotExpanded()
{
    const Outline outline =
        read(u"<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hosts'><!ENTITY y 'yyyy'>]>"
             "<opml><body><outline text='&x;&y;' xmlUrl='http://a.example/'/></body></opml>"_s);

    QCOMPARE(outline.feeds.size(), 1);
    QCOMPARE(outline.feeds.first().title, u"&x;&y;"_s);
}

void OpmlReaderTest::depthEndsAtFifty()
{
    constexpr qsizetype deep = 5000;
    const Outline outline =
        readBody(u"<outline text='f'>"_s.repeated(deep) + u"<outline text='A' xmlUrl='http://a.example/'/>"_s
                 + u"</outline>"_s.repeated(deep) + u"<outline text='B' xmlUrl='http://b.example/'/>"_s);

    QCOMPARE(outline.feeds.size(), 2);
    QCOMPARE(outline.feeds.at(0).path.size(), 50);
    QCOMPARE(outline.feeds.at(1).path.size(), 0);
    QCOMPARE(outline.folders.size(), 50);
}

void OpmlReaderTest::aHundredThousandOutlinesAreReadAndNoMore()
{
    QString body;
    for (int i = 0; i < 100'010; ++i)
        body += u"<outline text=\"Feed %1\" type=\"rss\" xmlUrl=\"http://a.example/%1\"/>\n"_s.arg(i);

    QElapsedTimer timer;
    timer.start();
    const Outline outline = readBody(body);

    QCOMPARE(outline.feeds.size(), 100'000);
    QCOMPARE(outline.skipped.size(), 1);
    QVERIFY2(timer.elapsed() < 5000 * tests::patience(), qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(OpmlReaderTest)
#include "opmlreader_test.moc"
