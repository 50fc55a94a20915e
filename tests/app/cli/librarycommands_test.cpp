// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/inprocess.h"
#include "tests/support/httpserver.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// The commands that work on a library, each on a profile of its own and a server of ours.
class LibraryCommandsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Q_INIT_RESOURCE(courant); }
    void init();

    void addSubscribesAndPrintsTheNumber();
    void addFindsTheFeedOfAPage();
    void addSaysWhatIsSubscribedAlready();
    void addMakesTheFolders();
    void addTellsWhatIsNoFeed();
    void removeTakesTheFeedAway();
    void refreshTellsEveryFeed();
    void refreshEndsInOneIfAFeedFails();
    void articlesComeNewestFirst();
    void aPageOfArticlesFollowsTheLast();
    void searchFindsWords();
    void searchPutsTitlesFirst();
    void showPrintsEveryFormat_data();
    void showPrintsEveryFormat();
    void showTellsWhereToShareAndReply();
    void showTellsWhatWasChanged();
    void marksAreCountedAndListed();
    void undoTakesBackTheLastMark();
    void importMergesAndReports();
    void aDryRunChangesNothing();
    void exportIsReadAgain();
    void whatIsNotInTheLibraryEndsInThree_data();
    void whatIsNotInTheLibraryEndsInThree();
    void aDamagedLibraryEndsInFour_data();
    void aDamagedLibraryEndsInFour();
    void checkSaysThatTheLibraryIsSound();

private:
    Outcome courant(const QStringList &words, const QByteArray &input = {})
    {
        return tests::courant(QStringList{u"--profile"_s, m_profile->path()} + words, input);
    }
    QString address(const QString &path) const { return m_server.url(path).toString(); }
    void serve(const QByteArray &path, const QByteArray &body)
    {
        m_server.run([&](tests::HttpServer &server) { server.serve(path, tests::HttpResponse::feed(body)); });
    }
    void subscribe(int items = 3)
    {
        serve("/feed", tests::rss("Harbour", items));
        const Outcome outcome = courant({u"add"_s, address(u"/feed"_s)});
        QVERIFY2(outcome.exit == 0, qPrintable(outcome.all()));
    }
    QList<qint64> listed(const QStringList &more = {})
    {
        QList<qint64> ids;
        const auto articles =
            courant(QStringList{u"articles"_s, u"--json"_s} + more).json()["articles"_L1].toArray();
        for (const auto &article : articles)
            ids.append(article["id"_L1].toInteger());
        return ids;
    }

    tests::ThreadedHttpServer m_server;
    std::unique_ptr<QTemporaryDir> m_profile;
};

void LibraryCommandsTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
}

void LibraryCommandsTest::addSubscribesAndPrintsTheNumber()
{
    serve("/feed", tests::rss("Harbour", 3));
    const Outcome outcome = courant({u"add"_s, address(u"/feed"_s)});

    QVERIFY2(outcome.exit == 0, qPrintable(outcome.all()));
    QVERIFY(outcome.out.trimmed().toLongLong() > 0);
    const auto feeds = courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray();
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(feeds[0]["title"_L1].toString(), u"Harbour"_s);
    QCOMPARE(feeds[0]["total"_L1].toInt(), 3);
    QCOMPARE(feeds[0]["unread"_L1].toInt(), 3);
    QVERIFY(!feeds[0]["lastSuccess"_L1].toString().isEmpty());
}

void LibraryCommandsTest::addFindsTheFeedOfAPage()
{
    serve("/rss", tests::rss("Harbour", 1));
    m_server.run([](tests::HttpServer &server) {
        server.serve("/page",
                     tests::HttpResponse::feed("<!DOCTYPE html><html><head><link rel='alternate' "
                                               "type='application/rss+xml' href='/rss'></head></html>",
                                               {{"Content-Type", "text/html"}}));
    });

    QCOMPARE(courant({u"add"_s, address(u"/page"_s)}).exit, 0);

    const auto feeds = courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray();
    QCOMPARE(feeds[0]["url"_L1].toString(), address(u"/rss"_s));
    QCOMPARE(feeds[0]["total"_L1].toInt(), 1);
}

void LibraryCommandsTest::addSaysWhatIsSubscribedAlready()
{
    subscribe();
    const Outcome outcome = courant({u"add"_s, address(u"/feed"_s)});

    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.err.contains("already"_L1), qPrintable(outcome.err));
    QCOMPARE(courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 1);
}

void LibraryCommandsTest::addMakesTheFolders()
{
    serve("/feed", tests::rss("Harbour", 1));
    QCOMPARE(courant({u"add"_s, address(u"/feed"_s), u"--folder"_s, u"Tech/Linux"_s, u"--title"_s, u"Mine"_s})
                 .exit,
             0);

    const auto feeds = courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray();
    QCOMPARE(feeds[0]["path"_L1].toArray(), QJsonArray({u"Tech"_s, u"Linux"_s}));
    QCOMPARE(feeds[0]["title"_L1].toString(), u"Mine"_s);
    QVERIFY(courant({u"feeds"_s}).out.contains("Tech/\n  Linux/\n"_L1));
}

void LibraryCommandsTest::addTellsWhatIsNoFeed()
{
    m_server.run(
        [](tests::HttpServer &server) { server.serve("/gone", tests::HttpResponse::withStatus(404)); });
    const Outcome outcome = courant({u"add"_s, address(u"/gone"_s)});

    QCOMPARE(outcome.exit, 3);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QCOMPARE(courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 0);
}

void LibraryCommandsTest::removeTakesTheFeedAway()
{
    subscribe();
    QCOMPARE(courant({u"remove"_s, address(u"/feed"_s)}).exit, 0);
    QCOMPARE(courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 0);
    QCOMPARE(listed().size(), 0);

    QCOMPARE(courant({u"undo"_s}).exit, 0);
    QCOMPARE(courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 1);
    QCOMPARE(listed().size(), 3);
}

void LibraryCommandsTest::refreshTellsEveryFeed()
{
    subscribe(2);
    serve("/feed", tests::rss("Harbour", 5));
    const Outcome outcome = courant({u"refresh"_s, u"--json"_s});

    QVERIFY2(outcome.exit == 0, qPrintable(outcome.all()));
    const auto feeds = outcome.json()["feeds"_L1].toArray();
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(feeds[0]["status"_L1].toString(), u"updated"_s);
    QCOMPARE(feeds[0]["http"_L1].toInt(), 200);
    QCOMPARE(feeds[0]["new"_L1].toInt(), 3);
    QCOMPARE(feeds[0]["url"_L1].toString(), address(u"/feed"_s));
    QVERIFY(feeds[0]["bytes"_L1].toInt() > 0);
    QVERIFY(!feeds[0]["next"_L1].toString().isEmpty());
    QCOMPARE(feeds[0]["reason"_L1].toString(), u"interval"_s);
    const QJsonValue listed = courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1][0];
    QCOMPARE(listed["reason"_L1].toString(), u"interval"_s);
    QCOMPARE(listed["record"_L1]["asked"_L1].toInt(), 2); // the first when it was added
    QVERIFY(!listed["record"_L1]["lastNew"_L1].toString().isEmpty());
}

void LibraryCommandsTest::refreshEndsInOneIfAFeedFails()
{
    subscribe();
    m_server.run(
        [](tests::HttpServer &server) { server.serve("/feed", tests::HttpResponse::withStatus(500)); });
    const Outcome outcome = courant({u"refresh"_s, u"--json"_s});

    QVERIFY2(outcome.exit == 1, qPrintable(outcome.all()));
    QVERIFY2(outcome.err.contains(address(u"/feed"_s)), qPrintable(outcome.err));
    QCOMPARE(outcome.json()["feeds"_L1][0]["status"_L1].toString(), u"error"_s);
    QVERIFY(!outcome.json()["feeds"_L1][0]["error"_L1].toString().isEmpty());
    QCOMPARE(listed().size(), 3);
}

void LibraryCommandsTest::articlesComeNewestFirst()
{
    subscribe();
    const auto articles = courant({u"articles"_s, u"--json"_s}).json()["articles"_L1].toArray();

    QCOMPARE(articles.size(), 3);
    QCOMPARE(articles[0]["title"_L1].toString(), u"Harbour story 3"_s);
    QCOMPARE(articles[2]["title"_L1].toString(), u"Harbour story 1"_s);
    QCOMPARE(articles[0]["published"_L1].toString(), u"2026-11-23T10:13:00Z"_s);
    QCOMPARE(courant({u"articles"_s}).out.count(u'\n'), 3);
}

void LibraryCommandsTest::aPageOfArticlesFollowsTheLast()
{
    subscribe(5);
    const QList<qint64> all = listed();
    const QList<qint64> first = listed({u"--limit"_s, u"2"_s});
    const QList<qint64> second = listed({u"--limit"_s, u"2"_s, u"--after"_s, QString::number(first.last())});

    QCOMPARE(first, all.first(2));
    QCOMPARE(second, all.mid(2, 2));
    QCOMPARE(listed({u"--after"_s, QString::number(all.last())}), QList<qint64>());
}

void LibraryCommandsTest::searchFindsWords()
{
    subscribe();
    QCOMPARE(listed({u"--query"_s, u"title:\"story 2\""_s}).size(), 1);
    QCOMPARE(courant({u"search"_s, u"words"_s, u"--json"_s}).json()["articles"_L1].toArray().size(), 3);
    QCOMPARE(courant({u"search"_s, u"nowhere"_s, u"--json"_s}).json()["articles"_L1].toArray().size(), 0);
    QCOMPARE(courant({u"search"_s, u"(words"_s}).exit, 2);
}

void LibraryCommandsTest::searchPutsTitlesFirst()
{
    const auto item = [](const QByteArray &title, const QByteArray &text, const QByteArray &minute) {
        return "<item><title>" + title + "</title><guid>" + title + "</guid><pubDate>Mon, 23 Nov 2026 10:"
               + minute + ":00 +0000</pubDate><description>" + text + "</description></item>";
    };
    serve("/feed", "<rss version='2.0'><channel><title>T</title>" + item("About boats", "No harbour.", "30")
                       + item("The harbour", "Water.", "20")
                       + item("Harbour and harbour light", "Harbour.", "10") + "</channel></rss>");
    QCOMPARE(courant({u"add"_s, address(u"/feed"_s)}).exit, 0);

    QStringList titles;
    for (const auto &article :
         courant({u"search"_s, u"harbour"_s, u"--json"_s}).json()["articles"_L1].toArray())
        titles.append(article["title"_L1].toString());

    QCOMPARE(titles, QStringList({u"Harbour and harbour light"_s, u"The harbour"_s, u"About boats"_s}));
    QCOMPARE(courant({u"search"_s, u"harbour"_s, u"--limit"_s, u"1"_s}).out.count(u'\n'), 1);
}

void LibraryCommandsTest::showPrintsEveryFormat_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");

    QTest::newRow("text") << QStringList{u"--format"_s, u"text"_s} << u"Harbour story 1\n"_s;
    QTest::newRow("text if nothing is said") << QStringList() << u"Words of story 1."_s;
    QTest::newRow("html") << QStringList{u"--format"_s, u"html"_s} << u"<p>Words of story 1.</p>"_s;
    QTest::newRow("markdown") << QStringList{u"--format"_s, u"markdown"_s}
                              << u"# [Harbour story 1](http://site.example/1)"_s;
    QTest::newRow("json") << QStringList{u"--format"_s, u"json"_s} << u"\"guid\": \"Harbour1\""_s;
}

void LibraryCommandsTest::showPrintsEveryFormat()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, expected);
    subscribe(1);
    const Outcome outcome = courant(QStringList{u"show"_s, QString::number(listed().first())} + options);

    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.contains(expected), qPrintable(outcome.out));
    if (!options.contains(u"json"_s)) // which holds the publisher's own words as well
        QVERIFY2(!outcome.out.contains("evil"_L1), qPrintable(outcome.out));
}

void LibraryCommandsTest::showTellsWhereToShareAndReply()
{
    subscribe(1);
    const QJsonObject article =
        courant({u"show"_s, QString::number(listed().first()), u"--format"_s, u"json"_s}).json();

    QVERIFY(article["share"_L1].toArray().size() > 5);
    const QString share = article["share"_L1][0]["url"_L1].toString();
    QVERIFY2(share.startsWith("https://"_L1) && share.contains("site.example"_L1), qPrintable(share));
    QVERIFY(article.contains("reply"_L1));
    QVERIFY(!article["html"_L1].toString().contains("evil"_L1));
}

void LibraryCommandsTest::showTellsWhatWasChanged()
{
    subscribe(1);
    const QString id = QString::number(listed().value(0));
    QCOMPARE(courant({u"show"_s, id, u"--json"_s}).json()["revisions"_L1].toInt(-1), 0);
    QCOMPARE(courant({u"show"_s, id, u"--revisions"_s}).out, QString());

    serve("/feed", tests::rss("Harbour", 1).replace("Words of", "The last words of"));
    QCOMPARE(courant({u"refresh"_s}).exit, 0);

    QCOMPARE(courant({u"articles"_s, u"--json"_s}).json()["articles"_L1][0]["revisions"_L1].toInt(), 1);
    const Outcome changes = courant({u"show"_s, id, u"--revisions"_s});
    QVERIFY2(changes.out.contains("\n[-Words-]{+The last words+} of story 1.\n"_L1), qPrintable(changes.out));
    const auto older =
        courant({u"show"_s, id, u"--revisions"_s, u"--json"_s}).json()["revisions"_L1].toArray();
    QCOMPARE(older.size(), 1);
    QCOMPARE(older[0]["number"_L1].toInt(), 1);
    QCOMPARE(older[0]["title"_L1].toString(), u"Harbour story 1"_s);
    QCOMPARE(older[0]["text"_L1].toString(), u"Words of story 1."_s);
    QCOMPARE(older[0]["html"_L1].toString(), u"<p>Words of story 1.</p>\n"_s);
    QVERIFY(!older[0]["seen"_L1].toString().isEmpty());
    QVERIFY(older[0]["replaced"_L1].toString() >= older[0]["seen"_L1].toString());
}

void LibraryCommandsTest::marksAreCountedAndListed()
{
    subscribe();
    const QString newest = QString::number(listed().first());

    QCOMPARE(courant({u"mark"_s, u"read"_s, newest}).out, u"1\n"_s);
    QCOMPARE(courant({u"mark"_s, u"read"_s, newest}).out, u"0\n"_s);
    QCOMPARE(listed({u"--unread"_s}).size(), 2);
    QCOMPARE(courant({u"mark"_s, u"starred"_s, newest}).out, u"1\n"_s);
    QCOMPARE(listed({u"--starred"_s}), QList<qint64>{newest.toLongLong()});
    QCOMPARE(courant({u"mark"_s, u"unstarred"_s, u"--all"_s}).out, u"1\n"_s);
    QCOMPARE(courant({u"mark"_s, u"read"_s, u"--feed"_s, address(u"/feed"_s)}).out, u"2\n"_s);
    QCOMPARE(courant({u"mark"_s, u"unread"_s, u"--query"_s, u"title:\"story 1\""_s}).out, u"1\n"_s);
    QCOMPARE(courant({u"--json"_s, u"mark"_s, u"unread"_s, u"--all"_s}).json()["changed"_L1].toInt(), 2);
}

void LibraryCommandsTest::undoTakesBackTheLastMark()
{
    subscribe();
    QCOMPARE(courant({u"mark"_s, u"read"_s, u"--all"_s}).out, u"3\n"_s);
    QCOMPARE(listed({u"--unread"_s}).size(), 0);

    const Outcome outcome = courant({u"undo"_s});

    QCOMPARE(outcome.exit, 0);
    QVERIFY(!outcome.out.trimmed().isEmpty());
    QCOMPARE(listed({u"--unread"_s}).size(), 3);
}

namespace {

const QByteArray subscriptions = R"(<opml version="2.0"><head><title>T</title></head><body>
  <outline text="News"><outline text="A" xmlUrl="http://a.example/feed" version="RSS2" htmlUrl="http://a.example/"/></outline>
  <outline text="B & C" xmlUrl="http://b.example/feed"/>
  <outline text="Wrong" xmlUrl="file:///etc/hosts"/>
</body></opml>)";

} // namespace

void LibraryCommandsTest::importMergesAndReports()
{
    const Outcome first = courant({u"import"_s, u"-"_s, u"--json"_s}, subscriptions);
    QVERIFY2(first.exit == 0, qPrintable(first.all()));
    QCOMPARE(first.json()["added"_L1].toInt(), 2);
    QCOMPARE(first.json()["alreadyThere"_L1].toInt(), 0);
    QCOMPARE(first.json()["skipped"_L1].toArray().size(), 1);

    const Outcome second = courant({u"import"_s, u"-"_s, u"--json"_s}, subscriptions);
    QCOMPARE(second.json()["added"_L1].toInt(), 0);
    QCOMPARE(second.json()["alreadyThere"_L1].toInt(), 2);
    QCOMPARE(courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 2);
}

void LibraryCommandsTest::aDryRunChangesNothing()
{
    const Outcome outcome = courant({u"import"_s, u"-"_s, u"--dry-run"_s, u"--json"_s}, subscriptions);

    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.json()["added"_L1].toInt(), 2);
    QCOMPARE(courant({u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray().size(), 0);
}

void LibraryCommandsTest::exportIsReadAgain()
{
    QCOMPARE(courant({u"import"_s, u"-"_s}, subscriptions).exit, 0);
    const QString file = m_profile->filePath(u"out.opml"_s);
    QCOMPARE(courant({u"export"_s, file}).exit, 0);
    const QString printed = courant({u"export"_s}).out;
    QVERIFY(printed.contains("<opml version=\"2.0\">"_L1));
    QVERIFY2(printed.contains("version=\"RSS2\""_L1), qPrintable(printed));

    const QJsonArray feeds = courant({u"opml"_s, file, u"--json"_s}).json()["feeds"_L1].toArray();
    QStringList titles;
    for (const auto &feed : feeds)
        titles.append(feed["title"_L1].toString());
    QCOMPARE(titles, QStringList({u"A"_s, u"B & C"_s}));
    QCOMPARE(feeds[0]["path"_L1].toArray(), QJsonArray{u"News"_s});
}

void LibraryCommandsTest::whatIsNotInTheLibraryEndsInThree_data()
{
    QTest::addColumn<QStringList>("words");

    QTest::newRow("remove") << QStringList{u"remove"_s, u"77"_s};
    QTest::newRow("refresh") << QStringList{u"refresh"_s, u"http://a.example/"_s};
    QTest::newRow("articles of a feed") << QStringList{u"articles"_s, u"--feed"_s, u"77"_s};
    QTest::newRow("show") << QStringList{u"show"_s, u"77"_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"nowhere.opml"_s};
}

void LibraryCommandsTest::whatIsNotInTheLibraryEndsInThree()
{
    QFETCH(const QStringList, words);
    const Outcome outcome = courant(words);

    QCOMPARE(outcome.exit, 3);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.err.count(u'\n'), 1);
}

void LibraryCommandsTest::aDamagedLibraryEndsInFour_data()
{
    QTest::addColumn<QStringList>("words");

    QTest::newRow("feeds") << QStringList{u"feeds"_s};
    QTest::newRow("refresh") << QStringList{u"refresh"_s};
    QTest::newRow("mark") << QStringList{u"mark"_s, u"read"_s, u"--all"_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"-"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
}

void LibraryCommandsTest::aDamagedLibraryEndsInFour()
{
    QFETCH(const QStringList, words);
    const QByteArray junk("This is no library. ");
    QFile library(m_profile->filePath(u"courant.db"_s));
    QVERIFY(library.open(QIODevice::WriteOnly));
    library.write(junk.repeated(500));
    library.close();

    const Outcome outcome = courant(words, subscriptions);

    QCOMPARE(outcome.exit, 4);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY(library.open(QIODevice::ReadOnly));
    QCOMPARE(library.readAll(), junk.repeated(500));
}

void LibraryCommandsTest::checkSaysThatTheLibraryIsSound()
{
    subscribe();
    const Outcome outcome = courant({u"check"_s, u"--json"_s});

    QCOMPARE(outcome.exit, 0);
    QVERIFY(outcome.json()["sound"_L1].toBool());
}

QTEST_GUILESS_MAIN(LibraryCommandsTest)
#include "librarycommands_test.moc"
