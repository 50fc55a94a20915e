// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/packing.h"
#include "tests/app/store/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using models::ParsedItem;

/// What a search finds.
class SearchTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_library.reset(); }

    void searchesFind_data();
    void searchesFind();
    void aSearchThatIsNotUnderstoodSaysWhy();
    void aSearchStaysInItsScope();
    void arrivalsAreSearchedToo();

private:
    std::unique_ptr<TemporaryLibrary> m_library;
    models::FeedId m_kernel;
};

void SearchTest::initTestCase()
{
    m_library = std::make_unique<TemporaryLibrary>();
    TemporaryLibrary &library = *m_library;
    const auto systems = valueOf(library->addFolder(u"Systems"_s, {}));
    const auto inner = valueOf(library->addFolder(u"Inner"_s, systems));
    m_kernel = library.addFeed(u"https://kernel.example/rss"_s, inner);
    const models::FeedId other = library.addFeed(u"https://other.example/atom"_s);

    ParsedItem release = item(1);
    release.title = u"Linux 7.0 released"_s;
    release.author = u"Linus"_s;
    release.content =
        u"<p class=\"hidden\">It is <b>great</b> news</p><img src=\"https://x.example/a.png\">"_s;
    release.categories = {u"Kernel"_s};
    ParsedItem chinese = item(30);
    chinese.title = u"内核新版本发布"_s;
    chinese.content = u"<p>性能提升了百分之十</p>"_s;
    chinese.comments = u"https://feed.example/30/comments"_s;
    ParsedItem sound = item(200);
    sound.title = u"Ärger in the \"quoted\" 100% case"_s;
    sound.content = u"O'Reilly <p>writes</p>"_s;
    sound.enclosures = {{.url = u"https://feed.example/a.mp3"_s}};
    library.save(m_kernel, {release, chinese});
    library.save(other, {sound});

    const auto ids = library.articles();
    valueOf(library->setRead({ids.at(0)}, true));
    valueOf(library->setStarred({ids.at(1)}, true));
    valueOf(library->renameFeed(other, u"My own name"_s));
}

void SearchTest::searchesFind_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected"); // the numbers of the articles, newest first

    QTest::newRow("nothing asked") << u"  "_s << u"1 2 3"_s;
    QTest::newRow("a word of the title, whatever its case") << u"LINUX"_s << u"1"_s;
    QTest::newRow("a word of the body") << u"great"_s << u"1"_s;
    QTest::newRow("a word of the author") << u"linus"_s << u"1"_s;
    QTest::newRow("not of the markup") << u"hidden"_s << u""_s;
    QTest::newRow("two words anywhere") << u"great linux"_s << u"1"_s;
    QTest::newRow("a phrase across tags") << u"\"great news\""_s << u"1"_s;
    QTest::newRow("a phrase in the wrong order") << u"\"news great\""_s << u""_s;
    QTest::newRow("one Chinese character") << u"核"_s << u"2"_s;
    QTest::newRow("two Chinese characters") << u"性能"_s << u"2"_s;
    QTest::newRow("an umlaut in capitals") << u"äRGER"_s << u"3"_s;
    QTest::newRow("either") << u"linux OR 内核"_s << u"1 2"_s;
    QTest::newRow("not") << u"-linux"_s << u"2 3"_s;
    QTest::newRow("parentheses") << u"(linux OR 内核) -great"_s << u"2"_s;
    QTest::newRow("in the title") << u"title:great"_s << u""_s;
    QTest::newRow("by the author") << u"author:linus"_s << u"1"_s;
    QTest::newRow("by the feed's publisher's name") << u"feed:\"the feed\""_s << u"1 2"_s;
    QTest::newRow("by the feed's own name") << u"feed:\"my own\""_s << u"3"_s;
    QTest::newRow("by the feed's address") << u"feed:kernel.example"_s << u"1 2"_s;
    QTest::newRow("by a folder further up") << u"folder:systems"_s << u"1 2"_s;
    QTest::newRow("by a tag") << u"tag:kernel"_s << u"1"_s;
    QTest::newRow("by the address") << u"url:example/30"_s << u"2"_s;
    QTest::newRow("unread") << u"is:unread"_s << u"2 3"_s;
    QTest::newRow("read") << u"is:read"_s << u"1"_s;
    QTest::newRow("starred") << u"is:starred"_s << u"2"_s;
    QTest::newRow("with a file") << u"has:enclosure"_s << u"3"_s;
    QTest::newRow("with a picture") << u"has:image"_s << u"1"_s;
    QTest::newRow("with comments") << u"has:comments"_s << u"2"_s;
    QTest::newRow("before a day") << u"before:2026-11-23"_s << u"2 3"_s;
    QTest::newRow("after a day") << u"after:2026-11-22"_s << u"1 2"_s;
    QTest::newRow("of the last hours") << u"after:3h"_s << u"1"_s;
    QTest::newRow("a percent sign is no wildcard") << u"1%0"_s << u""_s;
    QTest::newRow("a percent sign is found") << u"100%"_s << u"3"_s;
    QTest::newRow("an apostrophe ends nothing") << u"O'Reilly"_s << u"3"_s;
    QTest::newRow("SQL is a word") << u"'DROP"_s << u""_s;
    QTest::newRow("not a part of a word") << u"linu"_s << u""_s;
    QTest::newRow("how a word begins") << u"linu*"_s << u"1"_s;
    QTest::newRow("how a title's word begins") << u"title:rel*"_s << u"1"_s;
    QTest::newRow("a phrase whose last word begins so") << u"\"great ne\"*"_s << u"1"_s;
    QTest::newRow("three Chinese characters") << u"新版本"_s << u"2"_s;
    QTest::newRow("pairs that are there, but not in a row") << u"内核版本"_s << u""_s;
    QTest::newRow("the last character of a text") << u"布"_s << u"2"_s;
    QTest::newRow("a phrase in the title") << u"title:\"7.0 released\""_s << u"1"_s;
    QTest::newRow("not a phrase") << u"news -\"great news\""_s << u""_s;
    QTest::newRow("not a phrase, alone") << u"-\"great news\""_s << u"2 3"_s;
    QTest::newRow("words or something else") << u"linux OR has:enclosure"_s << u"1 3"_s;
    QTest::newRow("without accents") << u"arger"_s << u"3"_s;
}

void SearchTest::searchesFind()
{
    QFETCH(const QString, query);
    QFETCH(const QString, expected);

    const auto all = m_library->articles();
    QStringList found;
    for (const models::ArticleId id : m_library->articles({.query = query}))
        found.append(QString::number(all.indexOf(id) + 1));

    QCOMPARE(found.join(u' '), expected);
}

void SearchTest::aSearchThatIsNotUnderstoodSaysWhy()
{
    const auto answer = (*m_library)->rows({.query = u"(linux"_s}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, models::Problem::Kind::QueryNotUnderstood);
    QCOMPARE(answer.error().headline(), u"The search “(linux” is not complete: a “(” has no “)”."_s);
    QVERIFY(!(*m_library)->markAllRead({.query = u"(linux"_s}).result());
}

void SearchTest::aSearchStaysInItsScope()
{
    QCOMPARE(m_library
                 ->articles({.scope = models::ArticleFilter::Scope::Feed,
                             .feed = m_kernel,
                             .query = u"linux OR quoted OR 核"_s})
                 .size(),
             2);
    QCOMPARE(m_library->articles({.unreadOnly = true, .query = u"linux"_s}).size(), 0);
    QCOMPARE(valueOf((*m_library)->count({.query = u"linux"_s}, false)), 1);
}

void SearchTest::arrivalsAreSearchedToo()
{
    const auto all = m_library->articles();
    const auto rows = valueOf((*m_library)->matching({.query = u"内核"_s}, all));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().id, all.at(1));
}

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
