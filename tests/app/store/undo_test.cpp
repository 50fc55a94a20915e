// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Library;
using models::FeedId;
using models::FolderId;
using models::LibraryChange;

/// What is done can be taken back and done again, also after a restart.
class UndoTest final : public QObject
{
    Q_OBJECT

private slots:
    void thereIsNothingToUndoAtFirst();
    void marksAreTakenBackAfterARestart();
    void onlyWhatWasMarkedIsTurnedBack();
    void starsAreTakenBack();
    void aRemovedFeedComesBackWithItsMarks();
    void aRemovedFolderComesBackWithAllInIt();
    void aSubscribedFeedIsTakenBack();
    void aFeedSubscribedAgainKeepsItsArticles();
    void namesPlacesAndAddressesAreTakenBack();
    void anImportIsTakenBackWhole();
    void undoneIsDoneAgainInOrder();
    void aNewActionForgetsWhatWasUndone();
    void theNewsSaysWhatCanBeUndone();
    void whatWasRemovedDaysAgoIsGone();
};

void UndoTest::thereIsNothingToUndoAtFirst()
{
    TemporaryLibrary library;
    QCOMPARE(valueOf(library->undo()), QString());
    QCOMPARE(valueOf(library->redo()), QString());
    QCOMPARE(valueOf(library->undoable()), QString());
}

void UndoTest::marksAreTakenBackAfterARestart()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(5);
    QCOMPARE(valueOf(library->markAllRead({})), 5);
    library.reopen();

    QCOMPARE(valueOf(library->undoable()), u"5 article(s) marked read."_s);
    QCOMPARE(valueOf(library->undo()), u"5 article(s) marked read."_s);
    QCOMPARE(library.feed(feed).unread, 5);
    QCOMPARE(valueOf(library->redoable()), u"5 article(s) marked read."_s);
    QCOMPARE(valueOf(library->redo()), u"5 article(s) marked read."_s);
    QCOMPARE(library.feed(feed).unread, 0);
}

void UndoTest::onlyWhatWasMarkedIsTurnedBack()
{
    TemporaryLibrary library;
    library.addFeedWith(4);
    const auto ids = library.articles();
    valueOf(library->setRead({ids.at(0)}, true));
    valueOf(library->setRead(ids, true));

    valueOf(library->undo());

    QCOMPARE(library.articles({.unreadOnly = true}), ids.mid(1));
}

void UndoTest::starsAreTakenBack()
{
    TemporaryLibrary library;
    library.addFeedWith(2);
    valueOf(library->setStarred(library.articles(), true));
    QCOMPARE(valueOf(library->undo()), u"2 article(s) starred."_s);
    QCOMPARE(library.articles({.scope = models::ArticleFilter::Scope::Starred}).size(), 0);
}

void UndoTest::aRemovedFeedComesBackWithItsMarks()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    library.save(library.addFeed(u"https://other.example/rss"_s), items(1, 2));
    const auto ids = library.articles();
    valueOf(library->setRead(
        {library.articles({.scope = models::ArticleFilter::Scope::Feed, .feed = feed}).at(0)}, true));

    QCOMPARE(valueOf(library->remove({feed}, {})), 1);
    QCOMPARE(library.articles().size(), 2);
    QVERIFY(valueOf(library->tree()).feed(feed) == nullptr);
    QCOMPARE(valueOf(library->count({}, true)), 2);
    QVERIFY(valueOf(library->saveFetches({fetched(feed, items(7, 7))})).first().problem);

    QCOMPARE(valueOf(library->undo()), u"“The feed” was removed with 3 article(s)."_s);
    QCOMPARE(library.articles(), ids);
    QCOMPARE(library.feed(feed).unread, 2);
}

void UndoTest::aRemovedFolderComesBackWithAllInIt()
{
    TemporaryLibrary library;
    const FolderId outer = valueOf(library->addFolder(u"Outer"_s, {}));
    const FolderId inner = valueOf(library->addFolder(u"Inner"_s, outer));
    const FeedId feed = library.addFeed(u"https://feed.example/rss"_s, inner);
    const auto before = valueOf(library->tree());

    QCOMPARE(valueOf(library->remove({}, {outer})), 1);
    QCOMPARE(valueOf(library->tree()).folders().size(), 0);
    QCOMPARE(valueOf(library->tree()).feeds().size(), 0);

    valueOf(library->undo());
    QCOMPARE(valueOf(library->tree()), before);
    QVERIFY(before.isWithin(before.feed(feed)->folder, outer));
}

void UndoTest::aSubscribedFeedIsTakenBack()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(2);
    QCOMPARE(valueOf(library->undo()), u"“https://feed.example/rss” was added."_s);
    QCOMPARE(valueOf(library->tree()).feeds().size(), 0);
    valueOf(library->redo());
    QCOMPARE(library.feed(feed).total, 2);
}

void UndoTest::aFeedSubscribedAgainKeepsItsArticles()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(2);
    valueOf(library->setRead(library.articles(), true));
    valueOf(library->remove({feed}, {}));

    QCOMPARE(library.addFeed(u"https://www.feed.example/rss"_s), feed);
    QCOMPARE(library.save(feed, items(1, 3)).added, 1);
    QCOMPARE(library.feed(feed).unread, 1);
}

void UndoTest::namesPlacesAndAddressesAreTakenBack()
{
    TemporaryLibrary library;
    const FolderId folder = valueOf(library->addFolder(u"News"_s, {}));
    const FolderId other = valueOf(library->addFolder(u"Other"_s, {}));
    const FeedId feed = library.addFeedWith(1);
    const auto before = valueOf(library->tree());

    valueOf(library->renameFeed(feed, u"Mine"_s));
    valueOf(library->renameFolder(folder, u"Nouvelles"_s));
    valueOf(library->moveFeed(feed, folder));
    valueOf(library->moveFolder(other, folder));
    valueOf(library->setFeedUrl(feed, QUrl(u"https://new.example/rss"_s)));
    const auto after = valueOf(library->tree());
    QCOMPARE(after.pathOf(other), (QStringList{u"Nouvelles"_s, u"Other"_s}));
    QCOMPARE(after.feed(feed)->title, u"Mine"_s);

    QCOMPARE(valueOf(library->undo()), u"The address of “Mine” was changed."_s);
    QCOMPARE(valueOf(library->undo()), u"“Other” was moved."_s);
    QCOMPARE(valueOf(library->undo()), u"“Mine” was moved."_s);
    QCOMPARE(valueOf(library->undo()), u"“News” is now called “Nouvelles”."_s);
    QCOMPARE(valueOf(library->undo()), u"“The feed” is now called “Mine”."_s);
    QCOMPARE(valueOf(library->tree()).folders(), before.folders());
    QCOMPARE(valueOf(library->tree()).feed(feed)->title, u"The feed"_s);
    QCOMPARE(valueOf(library->tree()).feed(feed)->url, before.feed(feed)->url);
    QCOMPARE(valueOf(library->tree()).feed(feed)->folder, FolderId());
    for (int i = 0; i < 5; ++i)
        valueOf(library->redo());
    QCOMPARE(valueOf(library->tree()).pathOf(other), after.pathOf(other));
    QCOMPARE(valueOf(library->tree()).feed(feed)->url, after.feed(feed)->url);
}

void UndoTest::anImportIsTakenBackWhole()
{
    TemporaryLibrary library;
    library.addFeed(u"https://a.example/rss"_s);
    models::Outline outline;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        outline.feeds.append(
            {.title = name, .xmlUrl = u"https://%1.example/rss"_s.arg(name), .path = {u"In"_s}});
    valueOf(library->importOutline(outline));
    QCOMPARE(valueOf(library->tree()).feeds().size(), 3);

    QCOMPARE(valueOf(library->undo()), u"2 feed(s) imported."_s);
    QCOMPARE(valueOf(library->tree()).feeds().size(), 1);
    QCOMPARE(valueOf(library->tree()).folders().size(), 0);
    valueOf(library->redo());
    QCOMPARE(valueOf(library->tree()).feeds().size(), 3);
}

void UndoTest::undoneIsDoneAgainInOrder()
{
    TemporaryLibrary library;
    library.addFeedWith(2);
    const auto ids = library.articles();
    valueOf(library->setRead({ids.at(0)}, true));
    valueOf(library->setStarred({ids.at(1)}, true));
    valueOf(library->undo());
    valueOf(library->undo());
    QCOMPARE(valueOf(library->redo()), u"1 article(s) marked read."_s);
    QCOMPARE(valueOf(library->redo()), u"1 article(s) starred."_s);
    QCOMPARE(valueOf(library->redo()), QString());
}

void UndoTest::aNewActionForgetsWhatWasUndone()
{
    TemporaryLibrary library;
    library.addFeedWith(2);
    const auto ids = library.articles();
    valueOf(library->setRead({ids.at(0)}, true));
    valueOf(library->undo());
    valueOf(library->setStarred({ids.at(1)}, true));
    QCOMPARE(valueOf(library->redo()), QString());
}

void UndoTest::theNewsSaysWhatCanBeUndone()
{
    TemporaryLibrary library;
    library.addFeedWith(2);
    library.settle();
    QSignalSpy news(&*library, &Library::changed);
    valueOf(library->setRead(library.articles(), true));
    valueOf(library->undo());
    QTRY_COMPARE(news.size(), 2);

    const auto marked = news.at(0).at(0).value<LibraryChange>();
    QCOMPARE(marked.undoable, u"2 article(s) marked read."_s);
    QCOMPARE(marked.statuses.size(), 2);
    QVERIFY(marked.statuses.first().read);
    const auto undone = news.at(1).at(0).value<LibraryChange>();
    QCOMPARE(undone.undoable, u"“https://feed.example/rss” was added."_s);
    QVERIFY(!undone.statuses.first().read);
}

void UndoTest::whatWasRemovedDaysAgoIsGone()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    const FolderId folder = valueOf(library->addFolder(u"Empty"_s, {}));
    valueOf(library->remove({feed}, {folder}));

    library.setNow(noon().addDays(29));
    library.reopen();
    QVERIFY(!valueOf(library->undoable()).isEmpty());

    library.setNow(noon().addDays(31));
    library.reopen();
    valueOf(library->setSetting(u"wait"_s, u"for the writer"_s));
    QCOMPARE(valueOf(library->undoable()), QString());
    const FeedId again = library.addFeed();
    QVERIFY(!(again == feed));
    QCOMPARE(library.feed(again).total, 0);
    QCOMPARE(library.articles().size(), 0);
    QCOMPARE(valueOf(library->integrity()), QString());
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
