// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Library;
using models::ArticleFilter;
using models::ArticleId;
using models::FeedId;
using models::FolderId;
using models::LibraryChange;
using models::ParsedItem;
using models::Problem;
using Scope = models::ArticleFilter::Scope;

/// What the library promises the rest of the program.
class LibraryTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNewLibraryIsEmpty();
    void questionsBeforeOpeningWaitForIt();
    void whatIsSavedIsListedNewestFirst();
    void theOldestComesFirstIfWanted();
    void undatedItemsKeepTheOrderOfTheirDocument();
    void aDateInTheFutureGainsADayAtMost();
    void theNewsComesOnceAndAfterTheCommit();
    void aFeedCannotBeAddedTwice();
    void savingTheSameAgainChangesNothing();
    void anArticleComesBackWhole();
    void marksAreCountedAndSurviveARestart();
    void anEditKeepsTheReadMark();
    void newCommentsAreNoEdit();
    void aChangedTagIsNoEditButIsStored();
    void whatADocumentLacksStays();
    void anUnchangedFeedIsNoNews();
    void aFailureIsRememberedAndASuccessClearsIt();
    void aFeedThatMovedKeepsItsFormerAddress();
    void onlyDueFeedsAreFetched();
    void foldersHoldWhatLiesInThem();
    void feedsStandWhereTheyAreMoved();
    void aFolderCannotGoIntoItself();
    void theNextUnreadGoesRound();
    void rowsAreSortedByAnyColumn();
    void aLongQuestionLetsArticlesPass();
    void arrivalsFindTheirRows();
    void allReadStopsAtTheNewestSeen();
    void newerRowsOvertakeOlder();
    void anImportMergesByAddressAndPath();
    void settingsAreKept();
    void everythingPostedIsDoneBeforeTheEnd();
    void twoProgramsMayUseOneLibrary();
};

void LibraryTest::aNewLibraryIsEmpty()
{
    TemporaryLibrary library;
    QVERIFY(valueOf(library->tree()).feeds().isEmpty());
    QVERIFY(valueOf(library->rows({})).isEmpty());
    QCOMPARE(valueOf(library->integrity()), QString());
    QVERIFY(!library.reopen().created);
}

void LibraryTest::questionsBeforeOpeningWaitForIt()
{
    QTemporaryDir folder;
    Library library({.path = folder.filePath(u"courant.db"_s)});
    const auto tree = library.tree();
    QVERIFY(valueOf(library.open()).created);
    QCOMPARE(valueOf(tree).feeds().size(), 0);
}

void LibraryTest::whatIsSavedIsListedNewestFirst()
{
    TemporaryLibrary library;
    library.addFeedWith(3);

    const auto rows = valueOf(library->rows({}));

    QCOMPARE(library.titles(), (QStringList{u"Title 1"_s, u"Title 2"_s, u"Title 3"_s}));
    QCOMPARE(rows.first().sortKey, noon().addSecs(-3600).toMSecsSinceEpoch());
    QCOMPARE(valueOf(library->rows({}, 2)).size(), 2);
}

void LibraryTest::theOldestComesFirstIfWanted()
{
    TemporaryLibrary library;
    library.addFeedWith(2);
    QCOMPARE(library.titles({.order = ArticleFilter::Order::OldestFirst}),
             (QStringList{u"Title 2"_s, u"Title 1"_s}));
}

void LibraryTest::undatedItemsKeepTheOrderOfTheirDocument()
{
    TemporaryLibrary library;
    QList<ParsedItem> list = items(1, 4);
    for (ParsedItem &one : list)
        one.published = {};
    library.save(library.addFeed(), list);
    QCOMPARE(library.titles(), (QStringList{u"Title 1"_s, u"Title 2"_s, u"Title 3"_s, u"Title 4"_s}));
    QCOMPARE(valueOf(library->rows({})).first().sortKey, noon().toMSecsSinceEpoch());
}

void LibraryTest::aDateInTheFutureGainsADayAtMost()
{
    TemporaryLibrary library;
    ParsedItem future = item(1);
    future.published = QDateTime(QDate(9999, 12, 31), QTime(23, 59), Qt::UTC);
    ParsedItem ancient = item(2);
    ancient.published = QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
    library.save(library.addFeed(), {future, ancient});

    const auto headlines = valueOf(library->headlines(library.articles()));

    QCOMPARE(headlines.at(0).sortKey, noon().addDays(1).toMSecsSinceEpoch());
    QCOMPARE(headlines.at(0).published, future.published);
    QCOMPARE(headlines.at(1).published, ancient.published);
}

void LibraryTest::theNewsComesOnceAndAfterTheCommit()
{
    TemporaryLibrary library;
    QSignalSpy news(&*library, &Library::changed);
    const FeedId feed = library.addFeedWith(3);
    QTRY_COMPARE(news.size(), 2); // the feed, and its articles

    const auto change = news.at(1).at(0).value<LibraryChange>();
    QCOMPARE(change.added.size(), 3);
    QCOMPARE(change.feeds, QList<FeedId>{feed});
    QCOMPARE(valueOf(library->headlines({change.added.first().id})).first().title, u"Title 1"_s);
}

void LibraryTest::aFeedCannotBeAddedTwice()
{
    TemporaryLibrary library;
    library.addFeedWith(1);
    const auto again = library->addFeed({.url = QUrl(u"http://www.feed.example/rss/"_s)}).result();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Problem::Kind::AlreadySubscribed);
    QCOMPARE(again.error().subject, u"The feed"_s);
}

void LibraryTest::savingTheSameAgainChangesNothing()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(2);
    library.settle();
    QSignalSpy news(&*library, &Library::changed);

    const auto report = library.save(feed, items(1, 2));
    library.settle();

    QCOMPARE(report.added, 0);
    QCOMPARE(report.changed, 0);
    QCOMPARE(library.articles().size(), 2);
    QCOMPARE(news.size(), 0);
}

void LibraryTest::anArticleComesBackWhole()
{
    TemporaryLibrary library;
    ParsedItem whole = item(1);
    whole.summary = u"<b>Short</b>"_s;
    whole.department = u"tussle-continues"_s;
    whole.section = u"linux"_s;
    whole.updated = noon().addSecs(60);
    whole.comments = u"https://feed.example/1#comments"_s;
    whole.commentFeed = u"https://feed.example/1/rss"_s;
    whole.commentCount = 12;
    whole.inReplyTo = u"https://other.example/9"_s;
    whole.categories = {u"linux"_s, u"内核"_s};
    whole.enclosures = {{.url = u"https://feed.example/1.mp3"_s,
                         .type = u"audio/mpeg"_s,
                         .length = 17,
                         .title = u"Sound"_s,
                         .duration = 60}};
    whole.thumbnail = u"https://feed.example/1.png"_s;
    whole.sourceTitle = u"Elsewhere"_s;
    whole.sourceUrl = u"https://elsewhere.example/"_s;
    whole.externalUrl = u"https://elsewhere.example/1"_s;
    whole.language = u"zh-CN"_s;
    library.save(library.addFeed(), {whole});

    const models::Article article = valueOf(library->article(library.articles().first()));

    QCOMPARE(article.headline.title, whole.title);
    QCOMPARE(article.headline.link, QUrl(whole.link));
    QCOMPARE(article.headline.author, whole.author);
    QCOMPARE(article.headline.excerpt, whole.excerpt);
    QCOMPARE(article.headline.department, whole.department);
    QCOMPARE(article.headline.thumbnail, QUrl(whole.thumbnail));
    QCOMPARE(article.headline.commentCount, whole.commentCount);
    QVERIFY(article.headline.hasEnclosure);
    QCOMPARE(article.guid, whole.id);
    QCOMPARE(article.content, whole.content);
    QCOMPARE(article.summary, whole.summary);
    QCOMPARE(article.section, whole.section);
    QCOMPARE(article.updated, whole.updated);
    QCOMPARE(article.categories, whole.categories);
    QCOMPARE(article.enclosures, whole.enclosures);
    QCOMPARE(article.comments, QUrl(whole.comments));
    QCOMPARE(article.commentFeed, QUrl(whole.commentFeed));
    QCOMPARE(article.inReplyTo, whole.inReplyTo);
    QCOMPARE(article.sourceTitle, whole.sourceTitle);
    QCOMPARE(article.sourceUrl, QUrl(whole.sourceUrl));
    QCOMPARE(article.externalUrl, QUrl(whole.externalUrl));
    QCOMPARE(article.language, whole.language);
    QCOMPARE(article.feedTitle, u"The feed"_s);
    QCOMPARE(article.site, QUrl(u"https://feed.example/"_s));
    QCOMPARE(article.firstSeen, noon());
    QCOMPARE(library->article({999}).result().error().kind, Problem::Kind::NoSuchArticle);
}

void LibraryTest::marksAreCountedAndSurviveARestart()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    const QList<ArticleId> ids = library.articles();
    QCOMPARE(valueOf(library->setRead({ids.at(0), ids.at(1), ids.at(1)}, true)), 2);
    QCOMPARE(valueOf(library->setRead({ids.at(0)}, true)), 0);
    QCOMPARE(valueOf(library->setStarred({ids.at(2)}, true)), 1);

    library.reopen();

    QCOMPARE(library.feed(feed).unread, 1);
    QCOMPARE(library.feed(feed).total, 3);
    QCOMPARE(valueOf(library->count({}, true)), 1);
    QCOMPARE(library.articles({.scope = Scope::Unread}), QList<ArticleId>{ids.at(2)});
    QCOMPARE(library.articles({.scope = Scope::Starred}), QList<ArticleId>{ids.at(2)});
    QCOMPARE(library.articles({.scope = Scope::Feed, .feed = feed, .unreadOnly = true}).size(), 1);
}

void LibraryTest::anEditKeepsTheReadMark()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    valueOf(library->setRead(library.articles(), true));
    library.settle();
    QSignalSpy news(&*library, &Library::changed);
    ParsedItem edited = item(1);
    edited.title = u"Title 1, corrected"_s;
    edited.published = noon();

    QCOMPARE(library.save(feed, {edited}).changed, 1);

    const models::Headline headline = valueOf(library->headlines(library.articles())).first();
    QCOMPARE(headline.title, edited.title);
    QCOMPARE(headline.sortKey, noon().toMSecsSinceEpoch());
    QVERIFY(headline.read);
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news.first().first().value<LibraryChange>().edited.size(), 1);
}

void LibraryTest::newCommentsAreNoEdit()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    ParsedItem discussed = item(1);
    discussed.commentCount = 7;
    QCOMPARE(library.save(feed, {discussed}).changed, 0);
    QCOMPARE(valueOf(library->headlines(library.articles())).first().commentCount, std::optional(7));
}

void LibraryTest::aChangedTagIsNoEditButIsStored()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    ParsedItem tagged = item(1);
    tagged.content = u"<p class='x'>Text of  number 1<img src='https://t.example/3'></p>"_s;
    QCOMPARE(library.save(feed, {tagged}).changed, 0);
    QCOMPARE(valueOf(library->article(library.articles().first())).content, tagged.content);
}

void LibraryTest::whatADocumentLacksStays()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    valueOf(library->setRead(library.articles(), true));
    library.save(feed, {});
    library.save(feed, items(4, 4));
    QCOMPARE(library.articles().size(), 4);

    QCOMPARE(library.save(feed, items(1, 4)).added, 0);
    QCOMPARE(library.feed(feed).unread, 1);
}

void LibraryTest::anUnchangedFeedIsNoNews()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    library.settle();
    QSignalSpy news(&*library, &Library::changed);
    models::FetchOutcome unchanged{.status = models::FetchOutcome::Status::Unchanged};
    unchanged.state.feed = feed;
    unchanged.state.etag = QByteArray("\"a\0b\"", 5);
    unchanged.state.lastAttempt = noon().addSecs(60);

    valueOf(library->saveFetches({unchanged}));

    const auto state = valueOf(library->fetchStates({feed}, false, noon())).first();
    QCOMPARE(state.etag, unchanged.state.etag);
    QCOMPARE(state.lastAttempt, unchanged.state.lastAttempt);
    library.settle();
    QCOMPARE(news.size(), 0);
}

void LibraryTest::aFailureIsRememberedAndASuccessClearsIt()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    models::FetchOutcome failure{.status = models::FetchOutcome::Status::Error};
    failure.state.feed = feed;
    failure.state.failures = 2;
    failure.problem = Problem{.kind = Problem::Kind::ServerFailed, .evidence = u"boom"_s, .httpStatus = 503};
    valueOf(library->saveFetches({failure}));

    QCOMPARE(library.feed(feed).failures, 2);
    QCOMPARE(library.feed(feed).problem, (Problem{.kind = Problem::Kind::ServerFailed,
                                                  .subject = u"The feed"_s,
                                                  .evidence = u"boom"_s,
                                                  .httpStatus = 503}));

    library.save(feed, items(1, 1));
    QCOMPARE(library.feed(feed).problem, std::nullopt);
    QCOMPARE(library.feed(feed).failures, 0);
}

void LibraryTest::aFeedThatMovedKeepsItsFormerAddress()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(1);
    models::FetchOutcome moved = fetched(feed, items(1, 1));
    moved.status = models::FetchOutcome::Status::Moved;
    moved.state.url = QUrl(u"https://new.example/feed"_s);
    QCOMPARE(valueOf(library->saveFetches({moved})).first().added, 0);
    QCOMPARE(library.feed(feed).url, moved.state.url);
    QCOMPARE(library.feed(feed).formerUrl, QUrl(u"https://feed.example/rss"_s));
}

void LibraryTest::onlyDueFeedsAreFetched()
{
    TemporaryLibrary library;
    const FeedId never = library.addFeed(u"https://a.example/rss"_s);
    const FeedId later = library.addFeed(u"https://b.example/rss"_s);
    const FeedId gone = library.addFeed(u"https://c.example/rss"_s);
    models::FetchOutcome outcome = fetched(later, {});
    outcome.state.nextDue = noon().addSecs(60);
    models::FetchOutcome closed{.status = models::FetchOutcome::Status::Gone};
    closed.state.feed = gone;
    closed.state.gone = true;
    valueOf(library->saveFetches({outcome, closed}));

    const auto due = [&](const QDateTime &now) {
        QList<FeedId> ids;
        for (const models::FetchState &state : valueOf(library->fetchStates({}, false, now)))
            ids.append(state.feed);
        return ids;
    };
    QCOMPARE(due(noon()), QList<FeedId>{never});
    QCOMPARE(due(noon().addSecs(60)), (QList<FeedId>{never, later}));
    QCOMPARE(valueOf(library->fetchStates({}, true, noon())).size(), 3);
    QCOMPARE(valueOf(library->fetchStates({gone}, false, noon())).size(), 1);
}

void LibraryTest::foldersHoldWhatLiesInThem()
{
    TemporaryLibrary library;
    const FolderId outer = valueOf(library->addFolder(u"Outer"_s, {}));
    const FolderId inner = valueOf(library->addFolder(u"Inner"_s, outer));
    const FeedId inside = library.addFeed(u"https://in.example/rss"_s, inner);
    const FeedId outside = library.addFeed(u"https://out.example/rss"_s);
    library.save(inside, items(1, 2));
    library.save(outside, items(1, 30));

    QCOMPARE(library.articles({.scope = Scope::Folder, .folder = outer}).size(), 2);
    QCOMPARE(library.titles({.scope = Scope::Folder, .folder = inner}),
             (QStringList{u"Title 1"_s, u"Title 2"_s}));
    QCOMPARE(valueOf(library->tree()).unreadIn(outer), 2);

    valueOf(library->moveFeed(outside, outer)); // now the folder holds all there is
    QCOMPARE(library.articles({.scope = Scope::Folder, .folder = outer}).size(), 32);
    QCOMPARE(valueOf(library->rows({.scope = Scope::Folder, .folder = outer}, 5)).size(), 5);
}

void LibraryTest::feedsStandWhereTheyAreMoved()
{
    TemporaryLibrary library;
    const FeedId a = library.addFeed(u"https://a.example/rss"_s);
    const FeedId b = library.addFeed(u"https://b.example/rss"_s);
    const FeedId c = library.addFeed(u"https://c.example/rss"_s);
    const auto order = [&] { return valueOf(library->tree()).feedsIn({}); };
    QCOMPARE(order(), (QList<FeedId>{a, b, c}));

    valueOf(library->moveFeed(c, {}, a));
    QCOMPARE(order(), (QList<FeedId>{c, a, b}));
    valueOf(library->moveFeed(c, {}, b));
    QCOMPARE(order(), (QList<FeedId>{a, c, b}));
    for (int i = 0; i < 70; ++i) { // more often than a fraction can be halved
        const FeedId moved = i % 2 ? c : b;
        const FeedId before = i % 2 ? b : c;
        valueOf(library->moveFeed(moved, {}, before));
        QCOMPARE(order(), (QList<FeedId>{a, moved, before}));
    }
}

void LibraryTest::aFolderCannotGoIntoItself()
{
    TemporaryLibrary library;
    const FolderId outer = valueOf(library->addFolder(u"Outer"_s, {}));
    const FolderId inner = valueOf(library->addFolder(u"Inner"_s, outer));
    QVERIFY(!library->moveFolder(outer, inner).result());
    QVERIFY(!library->moveFolder(outer, outer).result());
    QCOMPARE(valueOf(library->tree()).folder(outer)->parent, FolderId());
}

void LibraryTest::rowsAreSortedByAnyColumn()
{
    using Column = ArticleFilter::Column;
    using Order = ArticleFilter::Order;
    TemporaryLibrary library;
    const FeedId first =
        valueOf(library->addFeed({.url = QUrl(u"https://a.example/"_s), .title = u"Zebra"_s}));
    const FeedId second =
        valueOf(library->addFeed({.url = QUrl(u"https://b.example/"_s), .title = u"ant"_s}));
    // Items 0 to 5, the oldest first.
    const QStringList titles = u"banana|Äpfel 2|“Cherry”|apfel 10||banana"_s.split(u'|');
    const QStringList authors = u"Bob|anne||bob|Anne|"_s.split(u'|');
    QList<models::ParsedItem> some = items(0, 5);
    for (int i = 0; i < 6; ++i) {
        some[i].title = titles.at(i);
        some[i].author = authors.at(i);
        some[i].published = noon().addSecs(i - 100);
        if (i % 2)
            some[i].commentCount = 10 - i;
    }
    valueOf(library->saveFetches({fetched(first, some.mid(0, 3)), fetched(second, some.mid(3))}));
    QHash<ArticleId, int> numbers;
    const auto byDate = valueOf(library->rows({}));
    for (int i = 0; i < 6; ++i)
        numbers.insert(byDate.at(i).id, 5 - i);
    valueOf(library->setRead({byDate.at(1).id, byDate.at(3).id}, true));    // 4 and 2
    valueOf(library->setStarred({byDate.at(0).id, byDate.at(5).id}, true)); // 5 and 0
    const auto sorted = [&](ArticleFilter filter, Column column, Order order) {
        filter.column = column;
        filter.order = order;
        QString text;
        for (const auto &row : valueOf(library->rows(filter)))
            text += QString::number(numbers.value(row.id));
        return text;
    };
    // Without accents, case and quotation marks; what has no title comes last, what is alike newest first.
    QCOMPARE(sorted({}, Column::Title, Order::OldestFirst), u"315024"_s);
    QCOMPARE(sorted({}, Column::Title, Order::NewestFirst), u"250134"_s);
    QCOMPARE(sorted({}, Column::Author, Order::OldestFirst), u"413052"_s);
    QCOMPARE(sorted({}, Column::Author, Order::NewestFirst), u"304152"_s);
    QCOMPARE(sorted({}, Column::Feed, Order::OldestFirst), u"543210"_s);
    QCOMPARE(sorted({}, Column::Feed, Order::NewestFirst), u"210543"_s);
    QCOMPARE(sorted({}, Column::Comments, Order::NewestFirst), u"135420"_s);
    QCOMPARE(sorted({}, Column::Comments, Order::OldestFirst), u"531420"_s);
    QCOMPARE(sorted({}, Column::Unread, Order::NewestFirst), u"531042"_s);
    QCOMPARE(sorted({}, Column::Starred, Order::NewestFirst), u"504321"_s);
    QCOMPARE(sorted({.unreadOnly = true}, Column::Title, Order::OldestFirst), u"3150"_s);
    QCOMPARE(sorted({.scope = ArticleFilter::Scope::Feed, .feed = first}, Column::Title, Order::OldestFirst),
             u"102"_s);
    QCOMPARE(sorted({.query = u"title:banana"_s}, Column::Feed, Order::NewestFirst), u"05"_s);
    QCOMPARE(valueOf(library->firstRows({.column = Column::Title, .order = Order::OldestFirst}, 2)).size(),
             2);

    const auto rows = valueOf(library->rows({.column = Column::Title, .order = Order::OldestFirst}));
    QCOMPARE(valueOf(library->nextUnreadAmong(rows, 3)), rows.at(0)); // 2 and 4 are read, round it goes
    QCOMPARE(valueOf(library->nextUnreadAmong(rows, 0)), rows.at(1));
}

// Whoever opens an article while a long list is put in order does not wait for it.
void LibraryTest::aLongQuestionLetsArticlesPass()
{
    TemporaryLibrary library;
    const FeedId feed = valueOf(library->addFeed({.url = QUrl(u"https://a.example/"_s)}));
    for (int i = 0; i < 30000; i += 5000)
        valueOf(library->saveFetches({fetched(feed, items(i, i + 4999))}));
    const auto all = valueOf(library->rows({}, 1));
    for (int i = 0; i < 5; ++i) {
        const auto sorted = library->rows({.column = ArticleFilter::Column::Title});
        const auto article = library->article(all.first().id);
        QCOMPARE(valueOf(article).headline.id, all.first().id);
        QCOMPARE(valueOf(sorted).size(), 30000);
    }
    // Another list is wanted: the first is given up.
    const auto given = library->rows({.column = ArticleFilter::Column::Title});
    const auto wanted = library->rows({}, 10);
    QCOMPARE(valueOf(wanted).size(), 10);
    QVERIFY(!given.result());
    QCOMPARE(given.result().error().kind, models::Problem::Kind::Cancelled);
}

void LibraryTest::theNextUnreadGoesRound()
{
    TemporaryLibrary library;
    library.addFeedWith(4);
    const auto rows = valueOf(library->rows({}));
    valueOf(library->setRead({rows.at(1).id}, true));

    QCOMPARE(valueOf(library->nextUnread({}, {})), rows.at(0));
    QCOMPARE(valueOf(library->nextUnread({}, rows.at(0))), rows.at(2));
    QCOMPARE(valueOf(library->nextUnread({}, rows.at(3))), rows.at(0));
    QCOMPARE(valueOf(library->nextUnread({.order = ArticleFilter::Order::OldestFirst}, rows.at(2))),
             rows.at(0));
    valueOf(library->setRead({rows.at(0).id, rows.at(2).id}, true));
    QCOMPARE(valueOf(library->nextUnread({}, rows.at(3))).id, ArticleId());
}

void LibraryTest::arrivalsFindTheirRows()
{
    TemporaryLibrary library;
    library.addFeedWith(3);
    const auto ids = library.articles();
    valueOf(library->setRead({ids.at(0)}, true));
    const auto rows =
        valueOf(library->matching({.unreadOnly = true}, {ids.at(2), ids.at(1), ids.at(0), {99}}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().id, ids.at(1));
}

void LibraryTest::allReadStopsAtTheNewestSeen()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    const auto rows = valueOf(library->rows({}));
    QCOMPARE(valueOf(library->markAllRead({.scope = Scope::Feed, .feed = feed}, rows.at(1).sortKey)), 2);
    QCOMPARE(library.articles({.scope = Scope::Unread}), QList<ArticleId>{rows.at(0).id});
}

void LibraryTest::newerRowsOvertakeOlder()
{
    TemporaryLibrary library;
    library.addFeedWith(50);
    QList<app::store::Answer<QList<models::ArticleRow>>> answers;
    for (int i = 0; i < 100; ++i)
        answers.append(library->rows({}));
    QCOMPARE(valueOf(answers.last()).size(), 50);

    int cancelled = 0;
    for (const auto &answer : answers) {
        const auto result = answer.result();
        QVERIFY(result || result.error().kind == Problem::Kind::Cancelled);
        cancelled += result ? 0 : 1;
    }
    QVERIFY(cancelled > 0);
}

void LibraryTest::anImportMergesByAddressAndPath()
{
    TemporaryLibrary library;
    const FolderId news = valueOf(library->addFolder(u"News"_s, {}));
    library.addFeed(u"https://a.example/rss"_s, news);
    models::Outline outline;
    outline.folders = {{u"News"_s}, {u"News"_s, u"Local"_s}, {u"Empty"_s}};
    outline.feeds = {
        {.title = u"A"_s, .xmlUrl = u"http://www.a.example/rss"_s, .path = {u"Other"_s}},
        {.title = u"B"_s, .xmlUrl = u"https://b.example/rss"_s, .path = {u"News"_s, u"Local"_s}}};

    const auto report = valueOf(library->importOutline(outline));
    const auto tree = valueOf(library->tree());

    QCOMPARE(report.added, 1);
    QCOMPARE(report.alreadyThere, 1);
    QCOMPARE(report.folders, 2);
    QCOMPARE(tree.feedsBelow(news).size(), 2);
    QCOMPARE(tree.feedByUrl(QUrl(u"https://b.example/rss"_s))->title, u"B"_s);
    QVERIFY(tree.folderAt({u"Empty"_s}));
}

void LibraryTest::settingsAreKept()
{
    TemporaryLibrary library;
    QCOMPARE(valueOf(library->setting(u"first start"_s)), QString());
    valueOf(library->setSetting(u"first start"_s, u"done"_s));
    valueOf(library->setSetting(u"first start"_s, u"done twice"_s));
    library.reopen();
    QCOMPARE(valueOf(library->setting(u"first start"_s)), u"done twice"_s);
}

void LibraryTest::everythingPostedIsDoneBeforeTheEnd()
{
    TemporaryLibrary library;
    library.addFeedWith(20);
    const auto ids = library.articles();
    for (const ArticleId id : ids)
        library->setRead({id}, true); // nobody waits for the answer
    library.reopen();
    QCOMPARE(valueOf(library->count({}, true)), 0);
}

void LibraryTest::twoProgramsMayUseOneLibrary()
{
    TemporaryLibrary library;
    library.addFeedWith(10);
    Library other({.path = library.path()});
    QVERIFY(!valueOf(other.open()).created);
    const auto ids = library.articles();
    QList<app::store::Answer<int>> answers;
    for (const ArticleId id : ids) {
        answers.append(library->setRead({id}, true));
        answers.append(other.setStarred({id}, true));
    }
    for (const auto &answer : answers)
        QCOMPARE(valueOf(answer), 1);
    QCOMPARE(valueOf(other.count({}, true)), 0);
    QCOMPARE(library.articles({.scope = Scope::Starred}).size(), 10);
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
