// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/library.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::store::Library;
using models::ArticleFilter;
using models::ArticleId;
using models::FeedId;
using models::LibraryChange;
using models::ParsedItem;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

ParsedItem item(int number)
{
    return {.id = u"guid-%1"_s.arg(number),
            .title = u"Title %1"_s.arg(number),
            .link = u"https://feed.example/%1"_s.arg(number),
            .author = u"Ann"_s,
            .published = noon.addSecs(-3600 * number),
            .content = u"<p>Text of number %1</p>"_s.arg(number),
            .excerpt = u"Text of number %1"_s.arg(number)};
}

models::FetchOutcome outcome(FeedId feed, const QList<ParsedItem> &items)
{
    models::FetchOutcome outcome{.status = models::FetchOutcome::Status::Updated};
    outcome.state.feed = feed;
    outcome.state.lastAttempt = noon;
    outcome.state.lastSuccess = noon;
    outcome.feed =
        models::ParsedFeed{.title = u"The feed"_s, .link = u"https://feed.example/"_s, .items = items};
    return outcome;
}

template<typename Value>
Value valueOf(const app::store::Answer<Value> &answer)
{
    const auto result = answer.result(); // waits, with no event loop
    if (!result)
        qFatal("%s", qPrintable(result.error().evidence + result.error().headline()));
    return result.value();
}

} // namespace

/// What the library promises the rest of the program.
class LibraryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aNewLibraryIsEmpty();
    void whatIsSavedIsListedNewestFirst();
    void theNewsComesOnceAndAfterTheCommit();
    void aFeedCannotBeAddedTwice();
    void savingTheSameAgainChangesNothing();
    void anArticleComesBackWhole();
    void marksAreCountedAndSurviveARestart();
    void anEditKeepsTheReadMark();

private:
    FeedId feedWith(int items);
    QList<ArticleId> allArticles();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void LibraryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<Library>(app::store::LibraryOptions{
        .path = m_folder->filePath(u"courant.db"_s), .clock = [] { return noon; }});
    QVERIFY(valueOf(m_library->open()).created);
}

void LibraryTest::cleanup()
{
    m_library.reset();
    m_folder.reset();
}

FeedId LibraryTest::feedWith(int items)
{
    const FeedId feed = valueOf(m_library->addFeed({.url = QUrl(u"https://feed.example/rss"_s)}));
    QList<ParsedItem> list;
    for (int i = 1; i <= items; ++i)
        list.append(item(i));
    valueOf(m_library->saveFetches({outcome(feed, list)}));
    return feed;
}

QList<ArticleId> LibraryTest::allArticles()
{
    QList<ArticleId> ids;
    for (const models::ArticleRow &row : valueOf(m_library->rows({})))
        ids.append(row.id);
    return ids;
}

void LibraryTest::aNewLibraryIsEmpty()
{
    QVERIFY(valueOf(m_library->tree()).feeds().isEmpty());
    QVERIFY(valueOf(m_library->rows({})).isEmpty());
    QCOMPARE(valueOf(m_library->integrity()), QString());
}

void LibraryTest::whatIsSavedIsListedNewestFirst()
{
    feedWith(3);

    const QList<models::Headline> headlines = valueOf(m_library->headlines(allArticles()));

    QCOMPARE(headlines.size(), 3);
    QCOMPARE(headlines.at(0).title, u"Title 1"_s);
    QCOMPARE(headlines.at(2).title, u"Title 3"_s);
    QCOMPARE(headlines.at(0).sortKey, noon.addSecs(-3600).toMSecsSinceEpoch());
}

void LibraryTest::theNewsComesOnceAndAfterTheCommit()
{
    QSignalSpy news(m_library.get(), &Library::changed);
    const FeedId feed = feedWith(3);
    QTRY_COMPARE(news.size(), 2); // the feed, and its articles

    const auto change = news.at(1).at(0).value<LibraryChange>();
    QCOMPARE(change.added.size(), 3);
    QCOMPARE(change.feeds, QList<FeedId>{feed});
    QCOMPARE(valueOf(m_library->headlines({change.added.first().id})).first().title, u"Title 1"_s);
}

void LibraryTest::aFeedCannotBeAddedTwice()
{
    feedWith(1);
    const auto again = m_library->addFeed({.url = QUrl(u"http://www.feed.example/rss/"_s)}).result();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, models::Problem::Kind::AlreadySubscribed);
    QCOMPARE(again.error().subject, u"The feed"_s);
}

void LibraryTest::savingTheSameAgainChangesNothing()
{
    const FeedId feed = feedWith(2);
    const auto reports = valueOf(m_library->saveFetches({outcome(feed, {item(1), item(2)})}));
    QCOMPARE(reports.first().added, 0);
    QCOMPARE(reports.first().changed, 0);
    QCOMPARE(allArticles().size(), 2);
}

void LibraryTest::anArticleComesBackWhole()
{
    const FeedId feed = valueOf(m_library->addFeed({.url = QUrl(u"https://feed.example/rss"_s)}));
    ParsedItem whole = item(1);
    whole.summary = u"<b>Short</b>"_s;
    whole.department = u"tussle-continues"_s;
    whole.comments = u"https://feed.example/1#comments"_s;
    whole.commentCount = 12;
    whole.categories = {u"linux"_s, u"内核"_s};
    whole.enclosures = {{.url = u"https://feed.example/1.mp3"_s, .type = u"audio/mpeg"_s, .length = 17}};
    valueOf(m_library->saveFetches({outcome(feed, {whole})}));

    const models::Article article = valueOf(m_library->article(allArticles().first()));

    QCOMPARE(article.headline.title, whole.title);
    QCOMPARE(article.headline.department, whole.department);
    QCOMPARE(article.headline.commentCount, whole.commentCount);
    QVERIFY(article.headline.hasEnclosure);
    QCOMPARE(article.content, whole.content);
    QCOMPARE(article.summary, whole.summary);
    QCOMPARE(article.categories, whole.categories);
    QCOMPARE(article.enclosures, whole.enclosures);
    QCOMPARE(article.comments, QUrl(whole.comments));
    QCOMPARE(article.feedTitle, u"The feed"_s);
    QCOMPARE(article.firstSeen, noon);
}

void LibraryTest::marksAreCountedAndSurviveARestart()
{
    const FeedId feed = feedWith(3);
    const QList<ArticleId> ids = allArticles();
    QCOMPARE(valueOf(m_library->setRead({ids.at(0), ids.at(1)}, true)), 2);
    QCOMPARE(valueOf(m_library->setRead({ids.at(0)}, true)), 0);
    QCOMPARE(valueOf(m_library->setStarred({ids.at(2)}, true)), 1);

    m_library =
        std::make_unique<Library>(app::store::LibraryOptions{.path = m_folder->filePath(u"courant.db"_s)});
    QVERIFY(!valueOf(m_library->open()).created);

    QCOMPARE(valueOf(m_library->feeds({feed})).first().unread, 1);
    QCOMPARE(valueOf(m_library->rows({.scope = ArticleFilter::Scope::Unread})).size(), 1);
    QCOMPARE(valueOf(m_library->rows({.scope = ArticleFilter::Scope::Starred})).first().id, ids.at(2));
}

void LibraryTest::anEditKeepsTheReadMark()
{
    const FeedId feed = feedWith(1);
    valueOf(m_library->setRead(allArticles(), true));
    ParsedItem edited = item(1);
    edited.title = u"Title 1, corrected"_s;

    const auto reports = valueOf(m_library->saveFetches({outcome(feed, {edited})}));

    QCOMPARE(reports.first().changed, 1);
    const models::Headline headline = valueOf(m_library->headlines(allArticles())).first();
    QCOMPARE(headline.title, edited.title);
    QVERIFY(headline.read);
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
