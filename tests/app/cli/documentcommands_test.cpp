// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/inprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::courant;
using tests::Outcome;

/// The commands that need no library: a document in, what is in it out.
class DocumentCommandsTest final : public QObject
{
    Q_OBJECT

private slots:
    void parsePrintsTheFeed();
    void parseLeavesOutWhatIsNotKnown();
    void opmlPrintsTheFeedsInOrder();
    void cleanPrintsWhatIsShown();
    void discoverPrintsWhatAPageOffers();
    void whatIsNotThereEndsInThree_data();
    void whatIsNotThereEndsInThree();
    void parseLeavesATrace();
};

void DocumentCommandsTest::parsePrintsTheFeed()
{
    const Outcome outcome = courant({u"parse"_s, u"--json"_s, u"-"_s}, tests::rss("Harbour", 2));

    QCOMPARE(outcome.exit, 0);
    const QJsonObject feed = outcome.json();
    QCOMPARE(feed.value("format"_L1).toString(), u"rss20"_s);
    QCOMPARE(feed["feed"_L1]["title"_L1].toString(), u"Harbour"_s);
    QCOMPARE(feed["items"_L1].toArray().size(), 2);
    const QJsonValue item = feed["items"_L1][0];
    QCOMPARE(item["title"_L1].toString(), u"Harbour story 2"_s);
    QCOMPARE(item["link"_L1].toString(), u"http://site.example/2"_s);
    QCOMPARE(item["published"_L1].toString(), u"2026-11-23T10:12:00Z"_s);

    const Outcome plain = courant({u"parse"_s, u"-"_s}, tests::rss("Harbour", 2));
    QCOMPARE(plain.out.count(u'\n'), 3);
}

void DocumentCommandsTest::parseLeavesOutWhatIsNotKnown()
{
    const QByteArray feed =
        "<rss version='2.0'><channel><title>T</title><item><guid>1</guid></item></channel></rss>";
    const QJsonValue item = courant({u"parse"_s, u"--json"_s, u"-"_s}, feed).json()["items"_L1][0];

    for (const auto key : {"published"_L1, "commentCount"_L1, "enclosures"_L1, "content"_L1, "author"_L1})
        QVERIFY2(item[key].isUndefined(), key.data());
}

void DocumentCommandsTest::opmlPrintsTheFeedsInOrder()
{
    const QByteArray document =
        "<opml><head><title>T</title></head><body><outline text='F'>"
        "<outline text='A &amp; B' xmlUrl='http://a.example/' htmlUrl='http://h.example/'/>"
        "</outline></body></opml>";
    const Outcome outcome = courant({u"opml"_s, u"--json"_s, u"-"_s}, document);

    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.json()["title"_L1].toString(), u"T"_s);
    const QJsonObject expected{{u"title"_s, u"A & B"_s},
                               {u"xmlUrl"_s, u"http://a.example/"_s},
                               {u"htmlUrl"_s, u"http://h.example/"_s},
                               {u"path"_s, QJsonArray{u"F"_s}}};
    QCOMPARE(outcome.json()["feeds"_L1].toArray(), QJsonArray{expected});
}

void DocumentCommandsTest::cleanPrintsWhatIsShown()
{
    const Outcome outcome = courant({u"clean"_s, u"--base"_s, u"http://a.example/b/"_s, u"-"_s},
                                    "<p onclick='x()'>Grüße <a href='c'>there</a></p><script>x()</script>");

    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.contains("Grüße"_L1) || outcome.out.contains(u"Grüße"_s), qPrintable(outcome.out));
    QVERIFY2(outcome.out.contains("http://a.example/b/c"_L1), qPrintable(outcome.out));
    QVERIFY2(!outcome.out.contains("script"_L1) && !outcome.out.contains("onclick"_L1),
             qPrintable(outcome.out));
}

void DocumentCommandsTest::discoverPrintsWhatAPageOffers()
{
    const QByteArray page = "<html><head><link rel='alternate' type='application/rss+xml' title='News' "
                            "href='/feed'></head><body></body></html>";
    const Outcome outcome =
        courant({u"discover"_s, u"--json"_s, u"--url"_s, u"http://a.example/x"_s, u"-"_s}, page);

    QCOMPARE(outcome.exit, 0);
    const QJsonArray feeds = outcome.json()["feeds"_L1].toArray();
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(feeds[0]["url"_L1].toString(), u"http://a.example/feed"_s);
    QCOMPARE(feeds[0]["title"_L1].toString(), u"News"_s);
}

void DocumentCommandsTest::whatIsNotThereEndsInThree_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");

    const QByteArray page = "<!DOCTYPE html><html><body><p>Hello</p></body></html>";
    QTest::newRow("parse: no file") << QStringList{u"parse"_s, u"nowhere/feed.xml"_s} << QByteArray();
    QTest::newRow("parse: nothing") << QStringList{u"parse"_s, u"-"_s} << QByteArray();
    QTest::newRow("parse: a web page") << QStringList{u"parse"_s, u"-"_s} << page;
    QTest::newRow("parse: text") << QStringList{u"parse"_s, u"-"_s} << QByteArray("Hello");
    QTest::newRow("opml: no file") << QStringList{u"opml"_s, u"nowhere/list.opml"_s} << QByteArray();
    QTest::newRow("opml: a web page") << QStringList{u"opml"_s, u"-"_s} << page;
    QTest::newRow("clean: no file") << QStringList{u"clean"_s, u"nowhere/page.html"_s} << QByteArray();
    QTest::newRow("discover: a page without feeds") << QStringList{u"discover"_s, u"-"_s} << page;
}

void DocumentCommandsTest::whatIsNotThereEndsInThree()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, input);
    const Outcome outcome = courant(words + QStringList{u"--json"_s}, input);

    QCOMPARE(outcome.exit, 3);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.err.count(u'\n'), 1);
}

void DocumentCommandsTest::parseLeavesATrace()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"trace.jsonl"_s);
    QCOMPARE(courant({u"--trace"_s, file, u"parse"_s, u"-"_s}, tests::rss("Harbour", 3)).exit, 0);

    QFile trace(file);
    QVERIFY(trace.open(QIODevice::ReadOnly));
    QHash<QString, QJsonObject> spans;
    while (!trace.atEnd()) {
        const QJsonObject span = QJsonDocument::fromJson(trace.readLine()).object();
        spans.insert(span.value("what"_L1).toString(), span);
    }
    QVERIFY(spans.contains(u"started"_s));
    QCOMPARE(spans.value(u"parse"_s).value("items"_L1).toInt(), 3);
    QVERIFY(spans.value(u"parse"_s).value("ms"_L1).toDouble() > 0);
}

QTEST_GUILESS_MAIN(DocumentCommandsTest)
#include "documentcommands_test.moc"
