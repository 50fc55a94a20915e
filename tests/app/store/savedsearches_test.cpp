// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/members.h"
#include "tests/app/store/samples.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Database;
using models::ArticleFilter;
using models::ArticleId;
using models::FeedId;
using models::SavedSearch;
using models::SavedSearchId;
using Kind = models::Problem::Kind;
using Scope = ArticleFilter::Scope;

/// A saved search holds at every time what a search for the same finds, although nobody searches.
class SavedSearchesTest final : public QObject
{
    Q_OBJECT

private slots:
    void searchesAreMadeChangedMovedAndRemoved();
    void whatMakesNoSenseIsRefused();
    void itHoldsWhatASearchFinds_data();
    void itHoldsWhatASearchFinds();
    void newArticlesComeIn();
    void editedArticlesComeAndGo();
    void marksAreFollowed();
    void labelsAreFollowed();
    void namesOfFeedsAreFollowed();
    void timeGoesBy();
    void anotherQueryHoldsOthers();
    void removalIsTakenBackWithWhatCameMeanwhile();
    void itIsFilledInPartsAndSaysHowFar();
    void aRebuiltIndexDecidesAnew();
    void itAlwaysHoldsWhatASearchFinds_data();
    void itAlwaysHoldsWhatASearchFinds();
};

namespace {

SavedSearch searchOf(TemporaryLibrary &library, SavedSearchId id)
{
    for (const SavedSearch &search : valueOf(library->savedSearches())) {
        if (search.id == id)
            return search;
    }
    return {};
}

ArticleFilter listOf(SavedSearchId id, bool unreadOnly = false)
{
    return {.scope = Scope::SavedSearch, .savedSearch = id, .unreadOnly = unreadOnly};
}

SavedSearchId save(TemporaryLibrary &library, const QString &query)
{
    const SavedSearchId id = valueOf(library->createSavedSearch(query, query));
    valueOf(library->finishIndexing());
    return id;
}

/// Its list, its counts and a search for the same say the same.
QString difference(TemporaryLibrary &library, const SavedSearch &search)
{
    const auto held = library.articles(listOf(search.id));
    const auto found = library.articles({.query = search.query});
    const auto unread = library.articles({.unreadOnly = true, .query = search.query});
    if (held != found)
        return u"%1: holds %2, found are %3"_s.arg(search.query).arg(held.size()).arg(found.size());
    if (library.articles(listOf(search.id, true)) != unread)
        return search.query + u": others are unread"_s;
    if (search.total != found.size() || search.unread != unread.size())
        return u"%1: counts %2/%3, found are %4/%5"_s.arg(search.query)
            .arg(search.unread)
            .arg(search.total)
            .arg(unread.size())
            .arg(found.size());
    return {};
}

const QStringList queries{
    u"linux"_s,
    u"\"linux kernel\""_s,
    u"内核"_s,
    u"kern*"_s,
    u"linux -kernel"_s,
    u"linux OR 内核"_s,
    u"title:title -linux"_s,
    u"-linux"_s,
    u"is:unread"_s,
    u"is:starred OR linux"_s,
    u"is:unread linux"_s,
    u"-is:starred \"linux kernel\""_s,
    u"label:work"_s,
    u"has:label -label:fun"_s,
    u"has:image"_s,
    u"after:6h"_s,
    u"before:10h linux"_s,
    u"after:2026-11-23"_s,
    u"feed:news"_s,
    u"feed:news (is:unread OR linux)"_s,
    u"folder:tech"_s,
    u"url:example/1"_s,
};

QString randomText(QRandomGenerator &random)
{
    const QStringList words{u"linux"_s, u"kernel"_s, u"内核"_s, u"release"_s,
                            u"<img src='http://x.example/p'>"_s};
    QString text;
    for (int i = 0; i < 3; ++i)
        text += words.at(random.bounded(int(words.size()))) + u' ';
    return text;
}

QList<models::ParsedItem> randomItems(QRandomGenerator &random, int count)
{
    QList<models::ParsedItem> list;
    for (int i = 0; i < count; ++i) {
        models::ParsedItem made = item(1 + random.bounded(40));
        made.content = randomText(random);
        list.append(made);
    }
    return list;
}

} // namespace

void SavedSearchesTest::searchesAreMadeChangedMovedAndRemoved()
{
    TemporaryLibrary library;
    const SavedSearchId linux = valueOf(library->createSavedSearch(u"Linux"_s, u"linux"_s));
    const SavedSearchId news = valueOf(library->createSavedSearch(u"News"_s, u"after:1d"_s));
    valueOf(library->moveSavedSearch(news, linux));
    valueOf(library->changeSavedSearch({.id = linux, .name = u"Kernel"_s, .query = u"linux kernel"_s}));
    const auto searches = valueOf(library->savedSearches());
    QCOMPARE(searches.size(), 2);
    QCOMPARE(searches.at(0).name, u"News"_s);
    QCOMPARE(searches.at(1).name, u"Kernel"_s);
    QCOMPARE(searches.at(1).query, u"linux kernel"_s);
    QCOMPARE(valueOf(library->tree()).savedSearches(), searches);
    valueOf(library->removeSavedSearch(linux));
    QCOMPARE(valueOf(library->undoable()), u"The saved search “Kernel” was removed."_s);
    QCOMPARE(valueOf(library->savedSearches()).size(), 1);
    QCOMPARE(library->removeSavedSearch(linux).result().error().kind, Kind::NoSuchSavedSearch);
}

void SavedSearchesTest::whatMakesNoSenseIsRefused()
{
    TemporaryLibrary library;
    QCOMPARE(library->createSavedSearch(u"A"_s, u"(linux"_s).result().error().kind, Kind::QueryNotUnderstood);
    QCOMPARE(library->createSavedSearch(u"A"_s, u"  "_s).result().error().kind, Kind::QueryNotUnderstood);
    QCOMPARE(library->createSavedSearch(u" "_s, u"linux"_s).result().error().kind, Kind::NameMissing);
    const SavedSearchId id = valueOf(library->createSavedSearch(u"A"_s, u"linux"_s));
    QCOMPARE(library->createSavedSearch(u"a"_s, u"linux"_s).result().error().kind, Kind::NameTaken);
    const auto changed =
        library->changeSavedSearch({.id = id, .name = u"A"_s, .query = u"title:"_s}).result();
    QCOMPARE(changed.error().kind, Kind::QueryNotUnderstood);
    QCOMPARE(searchOf(library, id).query, u"linux"_s);
}

void SavedSearchesTest::itHoldsWhatASearchFinds_data()
{
    QTest::addColumn<QString>("query");
    for (const QString &query : queries)
        QTest::newRow(query.toUtf8().constData()) << query;
}

void SavedSearchesTest::itHoldsWhatASearchFinds()
{
    QFETCH(const QString, query);
    QRandomGenerator random(7);
    TemporaryLibrary library;
    const auto folder = valueOf(library->addFolder(u"Tech"_s, {}));
    const FeedId news = library.addFeed(u"https://news.example/rss"_s, folder);
    const FeedId other = library.addFeed(u"https://other.example/rss"_s);
    library.save(news, randomItems(random, 30));
    library.save(other, randomItems(random, 30));
    const auto all = library.articles();
    valueOf(library->setRead(all.mid(3, 20), true));
    valueOf(library->setStarred(all.mid(10, 5), true));
    const auto work = valueOf(library->createLabel(u"Work"_s, 0));
    valueOf(library->labelArticles(all.mid(0, 9), work, true));

    const SavedSearch search = searchOf(library, save(library, query));
    QVERIFY(search.total > 0);
    QVERIFY(search.total < all.size());
    QCOMPARE(difference(library, search), QString());
}

void SavedSearchesTest::newArticlesComeIn()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    const SavedSearchId id = save(library, u"title:\"title 5\" OR title:\"title 2\""_s);
    QCOMPARE(searchOf(library, id).total, 1);
    library.settle();
    QSignalSpy changed(&*library, &app::store::Library::changed);
    library.save(feed, items(1, 6));
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, id).total, 2);
    QCOMPARE(searchOf(library, id).unread, 2);
    library.settle();
    QList<ArticleId> gathered;
    bool counted = false;
    for (const auto &news : changed) {
        gathered += news.first().value<models::LibraryChange>().gathered;
        counted |= news.first().value<models::LibraryChange>().collections;
    }
    QCOMPARE(gathered, QList<ArticleId>{library.articles().at(4)});
    QVERIFY(counted);
}

void SavedSearchesTest::editedArticlesComeAndGo()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(4);
    const SavedSearchId id = save(library, u"harbour"_s);
    QCOMPARE(searchOf(library, id).total, 0);
    auto list = items(1, 4);
    list[1].content = u"<p>The harbour at dawn</p>"_s;
    library.save(feed, list);
    valueOf(library->finishIndexing());
    QCOMPARE(library.articles(listOf(id)), QList<ArticleId>{library.articles().at(1)});
    library.save(feed, items(1, 4));
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, id).total, 0);
}

void SavedSearchesTest::marksAreFollowed()
{
    TemporaryLibrary library;
    library.addFeedWith(5);
    const auto all = library.articles();
    const SavedSearchId unread = save(library, u"is:unread title:title"_s);
    const SavedSearchId starred = save(library, u"is:starred"_s);
    QCOMPARE(searchOf(library, unread).total, 5);
    valueOf(library->setRead(all.mid(0, 2), true));
    QCOMPARE(library.articles(listOf(unread)), all.mid(2)); // at once, without the index
    valueOf(library->setStarred({all.at(1)}, true));
    QCOMPARE(library.articles(listOf(starred)), QList<ArticleId>{all.at(1)});
    valueOf(library->undo());
    valueOf(library->undo());
    QCOMPARE(searchOf(library, unread).total, 5);
    QCOMPARE(searchOf(library, starred).total, 0);
}

void SavedSearchesTest::labelsAreFollowed()
{
    TemporaryLibrary library;
    library.addFeedWith(3);
    const auto all = library.articles();
    const SavedSearchId id = save(library, u"label:work"_s);
    const auto work = valueOf(library->createLabel(u"Work"_s, 0));
    valueOf(library->labelArticles({all.at(1)}, work, true));
    QCOMPARE(library.articles(listOf(id)), QList<ArticleId>{all.at(1)});
    valueOf(library->changeLabel({.id = work, .name = u"Job"_s}));
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, id).total, 0);
    valueOf(library->undo());
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, id).total, 1);
    valueOf(library->removeLabel(work));
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, id).total, 0);
}

void SavedSearchesTest::namesOfFeedsAreFollowed()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    const auto folder = valueOf(library->addFolder(u"Tech"_s, {}));
    const SavedSearchId byFeed = save(library, u"feed:harbour"_s);
    const SavedSearchId byFolder = save(library, u"folder:tech"_s);
    QCOMPARE(searchOf(library, byFeed).total, 0);
    valueOf(library->renameFeed(feed, u"The Harbour"_s));
    QCOMPARE(searchOf(library, byFeed).total, 3);
    valueOf(library->moveFeed(feed, folder));
    QCOMPARE(searchOf(library, byFolder).total, 3);
    valueOf(library->renameFolder(folder, u"Science"_s));
    QCOMPARE(searchOf(library, byFolder).total, 0);
    valueOf(library->undo());
    valueOf(library->undo());
    valueOf(library->undo());
    QCOMPARE(searchOf(library, byFeed).total, 0);
    QCOMPARE(searchOf(library, byFolder).total, 0);

    // A new feed is called what its first document says.
    const FeedId other = library.addFeed(u"https://other.example/rss"_s);
    auto outcome = fetched(other, items(1, 2));
    outcome.feed->title = u"Harbour news"_s;
    valueOf(library->saveFetches({outcome}));
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, byFeed).total, 2);
}

void SavedSearchesTest::timeGoesBy()
{
    TemporaryLibrary library;
    library.addFeedWith(12); // one an hour, the newest an hour old
    const SavedSearchId fresh = save(library, u"after:6h"_s);
    const SavedSearchId old = save(library, u"before:10h title:title"_s);
    QCOMPARE(searchOf(library, fresh).total, 6);
    QCOMPARE(searchOf(library, old).total, 2);
    library.setNow(noon().addSecs(3 * 3600));
    library.reopen(); // which looks at the clock, as the minute does
    valueOf(library->setSetting(u"settled"_s, {}));
    QCOMPARE(difference(library, searchOf(library, fresh)), QString());
    QCOMPARE(searchOf(library, fresh).total, 3);
    QCOMPARE(searchOf(library, old).total, 5);
    library.setNow(noon().addSecs(-2 * 3600)); // the clock was wrong
    library.reopen();
    valueOf(library->setSetting(u"settled"_s, {}));
    QCOMPARE(searchOf(library, fresh).total, 8);
    QCOMPARE(searchOf(library, old).total, 0);
}

void SavedSearchesTest::anotherQueryHoldsOthers()
{
    TemporaryLibrary library;
    library.addFeedWith(5);
    const SavedSearchId id = save(library, u"title:\"title 1\""_s);
    valueOf(library->changeSavedSearch({.id = id, .name = u"A"_s, .query = u"-title:\"title 1\""_s}));
    valueOf(library->finishIndexing());
    QCOMPARE(difference(library, searchOf(library, id)), QString());
    QCOMPARE(searchOf(library, id).total, 4);
    valueOf(library->undo());
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, id).query, u"title:\"title 1\""_s);
    QCOMPARE(searchOf(library, id).total, 1);
}

void SavedSearchesTest::removalIsTakenBackWithWhatCameMeanwhile()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    const SavedSearchId id = save(library, u"title:title"_s);
    valueOf(library->removeSavedSearch(id));
    library.save(feed, items(1, 6));
    valueOf(library->finishIndexing());
    valueOf(library->undo());
    valueOf(library->finishIndexing());
    QCOMPARE(searchOf(library, id).total, 6);
    QCOMPARE(difference(library, searchOf(library, id)), QString());
}

void SavedSearchesTest::itIsFilledInPartsAndSaysHowFar()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.save(feed, items(1, 3000));
    valueOf(library->finishIndexing());
    library.settle();
    QSignalSpy changed(&*library, &app::store::Library::changed);
    const SavedSearchId id = valueOf(library->createSavedSearch(u"All"_s, u"title:title"_s));
    QTRY_COMPARE(searchOf(library, id).looked, 100); // by itself, in the background
    QCOMPARE(searchOf(library, id).total, 3000);
    QVERIFY(changed.size() >= 2);
    QCOMPARE(difference(library, searchOf(library, id)), QString());
}

void SavedSearchesTest::aRebuiltIndexDecidesAnew()
{
    TemporaryLibrary library;
    library.addFeedWith(5);
    const SavedSearchId id = save(library, u"title:\"title 1\""_s);
    library.close();
    {
        Database outside(library.path(), Database::Mode::ReadWrite);
        outside.execute("DELETE FROM member; UPDATE collection SET unread = 0, total = 0;");
    }
    library.reopen();
    QCOMPARE(searchOf(library, id).total, 0);
    valueOf(library->rebuildIndex());
    QCOMPARE(searchOf(library, id).total, 1);
}

void SavedSearchesTest::itAlwaysHoldsWhatASearchFinds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void SavedSearchesTest::itAlwaysHoldsWhatASearchFinds()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    TemporaryLibrary library;
    QDateTime now = noon();
    const auto folder = valueOf(library->addFolder(u"Tech"_s, {}));
    const QList<FeedId> feeds{library.addFeed(u"https://news.example/rss"_s),
                              library.addFeed(u"https://other.example/rss"_s, folder),
                              library.addFeed(u"https://third.example/rss"_s)};
    const auto work = valueOf(library->createLabel(u"Work"_s, 0));
    const auto fun = valueOf(library->createLabel(u"Fun"_s, 1));
    library.save(feeds.first(), randomItems(random, 20));
    for (const QString &query : queries)
        valueOf(library->createSavedSearch(query, query));

    Database outside(library.path(), Database::Mode::ReadOnly);
    const auto some = [&] {
        QList<ArticleId> picked;
        for (const ArticleId id : library.articles()) {
            if (random.bounded(4) == 0)
                picked.append(id);
        }
        return picked;
    };
    for (int step = 0; step < 30; ++step) {
        const FeedId feed = feeds.at(random.bounded(3));
        const bool on = random.bounded(2) == 0;
        switch (random.bounded(11)) {
        case 0:
        case 1:
        case 2: library->saveFetches({fetched(feed, randomItems(random, 8))}).waitForFinished(); break;
        case 3: library->setRead(some(), on).waitForFinished(); break;
        case 4: library->setStarred(some(), on).waitForFinished(); break;
        case 5:
            library->labelArticles(some(), on ? work : fun, random.bounded(2) == 0).waitForFinished();
            break;
        case 6: library->renameFeed(feed, on ? u"News"_s : u"Olds"_s).waitForFinished(); break;
        case 7: library->remove({feed}, {}).waitForFinished(); break;
        case 8: library->forgetArticles({.articles = 25, .unread = true}).waitForFinished(); break;
        case 9:
            now = now.addSecs(3600 * random.bounded(5));
            library.setNow(now);
            library.reopen();
            break;
        default: library->undo().waitForFinished(); break;
        }
        QCOMPARE(app::store::miscountedCollections(outside), QList<qint64>());
        if (step % 3 != 2)
            continue;
        valueOf(library->finishIndexing());
        for (const SavedSearch &search : valueOf(library->savedSearches()))
            QCOMPARE(difference(library, search), QString());
        for (const models::Label &label : valueOf(library->labels()))
            QCOMPARE(library.articles({.scope = Scope::Label, .label = label.id}),
                     library.articles({.query = u"label:"_s + label.name}));
    }
    QCOMPARE(valueOf(library->integrity()), QString());
}

QTEST_GUILESS_MAIN(SavedSearchesTest)
#include "savedsearches_test.moc"
