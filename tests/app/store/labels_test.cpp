// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/members.h"
#include "tests/app/store/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Database;
using models::ArticleFilter;
using models::ArticleId;
using models::FeedId;
using models::Label;
using models::LabelId;
using Kind = models::Problem::Kind;
using Scope = ArticleFilter::Scope;

/// Words of the user's own on articles: given, taken away, counted, listed, searched, undone.
class LabelsTest final : public QObject
{
    Q_OBJECT

private slots:
    void labelsAreMadeChangedMovedAndRemoved();
    void namesAreNeitherEmptyNorTaken();
    void articlesCarrySeveralLabels();
    void aLabelHasAListOfItsOwn();
    void aFilterIsLabelledWhole();
    void countsFollowMarksAndFeeds();
    void searchesFindLabels_data();
    void searchesFindLabels();
    void allOfItIsUndoneAndDoneAgain();
    void undoOutlivesARestart();
    void theNewsSaysWhatChanged();
    void retentionKeepsWhatIsLabelled();
    void anEditedArticleKeepsItsLabelInOrder();
    void aRemovedFeedTakesItsLabelledArticlesAlongAndBack();
    void wrongCountsAreMended();
    void labelsAreSalvaged();

private:
    LabelId label(TemporaryLibrary &library, const QString &name, const QList<ArticleId> &articles = {}) const
    {
        const LabelId id = valueOf(library->createLabel(name, 0));
        if (!articles.isEmpty())
            valueOf(library->labelArticles(articles, id, true));
        return id;
    }
    QStringList names(TemporaryLibrary &library) const
    {
        QStringList list;
        for (const Label &one : valueOf(library->labels()))
            list.append(one.name);
        return list;
    }
    QString counts(TemporaryLibrary &library, LabelId id) const
    {
        for (const Label &one : valueOf(library->labels())) {
            if (one.id == id)
                return u"%1/%2"_s.arg(one.unread).arg(one.total);
        }
        return {};
    }
};

void LabelsTest::labelsAreMadeChangedMovedAndRemoved()
{
    TemporaryLibrary library;
    const LabelId later = valueOf(library->createLabel(u" Read  later "_s, 3));
    const LabelId work = label(library, u"Work"_s);
    const LabelId fun = label(library, u"Fun"_s);
    QCOMPARE(names(library), (QStringList{u"Read later"_s, u"Work"_s, u"Fun"_s}));
    QCOMPARE(valueOf(library->labels()).first().colour, 3);

    valueOf(library->changeLabel({.id = work, .name = u"Job"_s, .colour = 5}));
    valueOf(library->moveLabel(fun, later));
    QCOMPARE(names(library), (QStringList{u"Fun"_s, u"Read later"_s, u"Job"_s}));
    QCOMPARE(valueOf(library->labels()).last().colour, 5);
    QCOMPARE(valueOf(library->tree()).labels(), valueOf(library->labels()));

    valueOf(library->removeLabel(later));
    QCOMPARE(names(library), (QStringList{u"Fun"_s, u"Job"_s}));
    QCOMPARE(library->removeLabel(later).result().error().kind, Kind::NoSuchLabel);
}

void LabelsTest::namesAreNeitherEmptyNorTaken()
{
    TemporaryLibrary library;
    const LabelId work = label(library, u"Work"_s);
    QCOMPARE(library->createLabel(u"WORK "_s, 0).result().error().kind, Kind::NameTaken);
    QCOMPARE(library->createLabel(u"  "_s, 0).result().error().kind, Kind::NameMissing);
    const LabelId fun = label(library, u"Fun"_s);
    QCOMPARE(library->changeLabel({.id = fun, .name = u"work"_s}).result().error().kind, Kind::NameTaken);
    QVERIFY(library->changeLabel({.id = work, .name = u"work"_s}).result()); // its own name in another case
    QVERIFY(library->createSavedSearch(u"Work"_s, u"linux"_s).result());     // another kind of thing
}

void LabelsTest::articlesCarrySeveralLabels()
{
    TemporaryLibrary library;
    library.addFeedWith(3);
    const auto articles = library.articles();
    const LabelId work = label(library, u"Work"_s, {articles.at(0), articles.at(1)});
    const LabelId fun = label(library, u"Fun"_s, {articles.at(1)});
    valueOf(library->moveLabel(fun, work));

    const auto headlines = valueOf(library->headlines(articles));
    QCOMPARE(headlines.at(0).labels, QList<LabelId>{work});
    QCOMPARE(headlines.at(1).labels, (QList<LabelId>{fun, work})); // in the order of the labels
    QCOMPARE(headlines.at(2).labels, QList<LabelId>());
    QCOMPARE(valueOf(library->article(articles.at(1))).headline.labels, (QList<LabelId>{fun, work}));

    QCOMPARE(valueOf(library->labelArticles({articles.at(1)}, work, true)), 0); // it has it already
    QCOMPARE(valueOf(library->labelArticles({articles.at(1)}, work, false)), 1);
    QCOMPARE(valueOf(library->labelArticles({ArticleId{4711}}, work, true)), 0); // there is none
    QCOMPARE(valueOf(library->headlines({articles.at(1)})).first().labels, QList<LabelId>{fun});
    QCOMPARE(library->labelArticles({articles.at(1)}, LabelId{99}, true).result().error().kind,
             Kind::NoSuchLabel);
}

void LabelsTest::aLabelHasAListOfItsOwn()
{
    TemporaryLibrary library;
    library.addFeedWith(9);
    const auto all = library.articles();
    const LabelId work = label(library, u"Work"_s, {all.at(7), all.at(2), all.at(4)});
    valueOf(library->setRead({all.at(4)}, true));
    ArticleFilter filter{.scope = Scope::Label, .label = work};

    QCOMPARE(library.articles(filter), (QList<ArticleId>{all.at(2), all.at(4), all.at(7)}));
    QCOMPARE(valueOf(library->rows(filter, 2)).size(), 2);
    QCOMPARE(valueOf(library->count(filter, true)), 2);
    QCOMPARE(valueOf(library->matching(filter, {all.at(1), all.at(7)})).size(), 1);
    QCOMPARE(valueOf(library->nextUnread(filter, valueOf(library->rows(filter)).first())).id, all.at(7));
    QCOMPARE(valueOf(library->nextUnread(filter, valueOf(library->rows(filter)).last())).id, all.at(2));

    filter.order = ArticleFilter::Order::OldestFirst;
    filter.unreadOnly = true;
    QCOMPARE(library.articles(filter), (QList<ArticleId>{all.at(7), all.at(2)}));
    filter.query = u"title:\"Title 3\""_s; // the third
    QCOMPARE(library.articles(filter), QList<ArticleId>{all.at(2)});
    filter.query = u"is:starred"_s;
    QCOMPARE(library.articles(filter), QList<ArticleId>());
    valueOf(library->setStarred(all, true));
    QCOMPARE(library.articles(filter).size(), 2);
}

void LabelsTest::aFilterIsLabelledWhole()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(5);
    library.addFeedWith(5, u"https://other.example/rss"_s);
    const LabelId work = label(library, u"Work"_s);
    QCOMPARE(valueOf(library->labelArticles({.scope = Scope::Feed, .feed = feed}, work, true)), 5);
    QCOMPARE(counts(library, work), u"5/5"_s);
    QCOMPARE(valueOf(library->markAllRead({.scope = Scope::Label, .label = work})), 5);
    QCOMPARE(counts(library, work), u"0/5"_s);
    QCOMPARE(valueOf(library->labelArticles({.scope = Scope::Label, .label = work}, work, false)), 5);
    QCOMPARE(counts(library, work), u"0/0"_s);
}

void LabelsTest::countsFollowMarksAndFeeds()
{
    TemporaryLibrary library;
    library.addFeedWith(6);
    const auto all = library.articles();
    const LabelId work = label(library, u"Work"_s, all.mid(0, 4));
    QCOMPARE(counts(library, work), u"4/4"_s);
    valueOf(library->setRead(all.mid(3, 2), true));
    QCOMPARE(counts(library, work), u"3/4"_s);
    valueOf(library->undo());
    QCOMPARE(counts(library, work), u"4/4"_s);
    valueOf(library->setRead({all.at(0)}, true));
    valueOf(library->setRead({all.at(0)}, true)); // nothing changes
    QCOMPARE(counts(library, work), u"3/4"_s);
}

void LabelsTest::searchesFindLabels_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("found"); // by their numbers, the newest first
    QTest::newRow("a label") << u"label:work"_s << QList<int>{1, 2};
    QTest::newRow("two words") << u"label:\"read later\""_s << QList<int>{2, 3};
    QTest::newRow("beginnings") << u"label:read*"_s << QList<int>{2, 3};
    QTest::newRow("the whole name") << u"label:read"_s << QList<int>();
    QTest::newRow("none so called") << u"label:nobody"_s << QList<int>();
    QTest::newRow("both") << u"label:work label:\"read later\""_s << QList<int>{2};
    QTest::newRow("either") << u"label:work OR label:\"read later\""_s << QList<int>{1, 2, 3};
    QTest::newRow("not") << u"-label:work"_s << QList<int>{3, 4};
    QTest::newRow("with words") << u"label:work title:\"title 2\""_s << QList<int>{2};
    QTest::newRow("with a mark") << u"is:unread label:work"_s << QList<int>{2};
    QTest::newRow("any") << u"has:label"_s << QList<int>{1, 2, 3};
    QTest::newRow("none") << u"-has:label"_s << QList<int>{4};
}

void LabelsTest::searchesFindLabels()
{
    QFETCH(const QString, query);
    QFETCH(const QList<int>, found);
    TemporaryLibrary library;
    library.addFeedWith(4);
    const auto all = library.articles();
    label(library, u"Work"_s, {all.at(0), all.at(1)});
    label(library, u"Read later"_s, {all.at(1), all.at(2)});
    valueOf(
        library->removeLabel(label(library, u"Workshop"_s, {all.at(3)}))); // it is as if it were not there
    valueOf(library->setRead({all.at(0)}, true));

    QList<ArticleId> wanted;
    for (const int number : found)
        wanted.append(all.at(number - 1));
    QCOMPARE(library.articles({.query = query}), wanted);
    QCOMPARE(valueOf(library->count({.query = query}, false)), wanted.size());
    QCOMPARE(valueOf(library->matching({.query = query}, all)).size(), wanted.size());
}

void LabelsTest::allOfItIsUndoneAndDoneAgain()
{
    TemporaryLibrary library;
    library.addFeedWith(4);
    const auto all = library.articles();
    const LabelId work = label(library, u"Work"_s, {all.at(0), all.at(1)});
    QCOMPARE(valueOf(library->undoable()), u"2 article(s) labelled “Work”."_s);
    valueOf(library->labelArticles({all.at(1)}, work, false));
    valueOf(library->changeLabel({.id = work, .name = u"Job"_s, .colour = 2}));
    QCOMPARE(valueOf(library->undoable()), u"“Work” is now called “Job”."_s);
    const LabelId fun = label(library, u"Fun"_s);
    valueOf(library->moveLabel(fun, work));
    valueOf(library->removeLabel(work));
    QCOMPARE(valueOf(library->undoable()), u"The label “Job” was removed."_s);
    QCOMPARE(names(library), QStringList{u"Fun"_s});

    valueOf(library->undo()); // the removal: it comes back with its articles
    QCOMPARE(names(library), (QStringList{u"Fun"_s, u"Job"_s}));
    QCOMPARE(library.articles({.scope = Scope::Label, .label = work}), QList<ArticleId>{all.at(0)});
    valueOf(library->undo()); // the move
    QCOMPARE(names(library), (QStringList{u"Job"_s, u"Fun"_s}));
    valueOf(library->undo());
    valueOf(library->undo()); // the name
    QCOMPARE(names(library), QStringList{u"Work"_s});
    QCOMPARE(valueOf(library->labels()).first().colour, 0);
    valueOf(library->undo()); // that it was taken away
    QCOMPARE(counts(library, work), u"2/2"_s);
    valueOf(library->undo());
    QCOMPARE(counts(library, work), u"0/0"_s);
    valueOf(library->undo());
    QCOMPARE(names(library), QStringList());

    for (int i = 0; i < 7; ++i)
        valueOf(library->redo());
    QCOMPARE(names(library), QStringList{u"Fun"_s});
    valueOf(library->undo());
    QCOMPARE(counts(library, work), u"1/1"_s);
    QCOMPARE(valueOf(library->labels()).at(1).name, u"Job"_s);
    QCOMPARE(valueOf(library->labels()).at(1).colour, 2);
}

void LabelsTest::undoOutlivesARestart()
{
    TemporaryLibrary library;
    library.addFeedWith(3);
    const LabelId work = label(library, u"Work"_s, library.articles());
    library.reopen();
    QCOMPARE(counts(library, work), u"3/3"_s);
    QCOMPARE(valueOf(library->undo()), u"3 article(s) labelled “Work”."_s);
    QCOMPARE(counts(library, work), u"0/0"_s);
    QStringList sentences;
    for (const models::HistoryEntry &entry : valueOf(library->history()))
        sentences.append(entry.sentence);
    QCOMPARE(sentences.mid(0, 2),
             (QStringList{u"3 article(s) labelled “Work”."_s, u"The label “Work” was made."_s}));
}

void LabelsTest::theNewsSaysWhatChanged()
{
    TemporaryLibrary library;
    library.addFeedWith(3);
    const auto all = library.articles();
    const LabelId work = label(library, u"Work"_s);
    library.settle();
    QSignalSpy changed(&*library, &app::store::Library::changed);
    const auto news = [&] {
        library.settle();
        return changed.isEmpty() ? models::LibraryChange()
                                 : changed.takeFirst().first().value<models::LibraryChange>();
    };

    valueOf(library->labelArticles({all.at(0), all.at(2)}, work, true));
    models::LibraryChange change = news();
    QCOMPARE(change.labelled.size(), 2);
    QVERIFY(change.collections && !change.tree);

    valueOf(library->setRead({all.at(0)}, true));
    change = news();
    QVERIFY(change.collections);
    QCOMPARE(change.statuses.size(), 1);
    valueOf(library->setRead({all.at(1)}, true)); // it has no label
    QVERIFY(!news().collections);

    valueOf(library->removeLabel(work));
    change = news();
    QVERIFY(change.collections && change.tree);
}

void LabelsTest::retentionKeepsWhatIsLabelled()
{
    TemporaryLibrary library;
    library.addFeedWith(10);
    const auto all = library.articles();
    valueOf(library->setRead(all, true));
    const LabelId work = label(library, u"Work"_s, {all.at(7), all.at(9)});
    const LabelId removed = label(library, u"Gone"_s, {all.at(8)});
    valueOf(library->removeLabel(removed)); // it can still come back
    valueOf(library->createSavedSearch(u"All"_s, u"title:title"_s));
    valueOf(library->finishIndexing());

    QCOMPARE(valueOf(library->forgetArticles({.articles = 3})), 4);
    QCOMPARE(library.articles(), all.mid(0, 3) + all.mid(7));
    QCOMPARE(counts(library, work), u"0/2"_s);
    QCOMPARE(valueOf(library->savedSearches()).first().total, 6);
    valueOf(library->labelArticles({all.at(9)}, work, false));
    QCOMPARE(valueOf(library->forgetArticles({.articles = 3})), 1);
}

void LabelsTest::anEditedArticleKeepsItsLabelInOrder()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(4);
    const auto all = library.articles();
    const LabelId work = label(library, u"Work"_s, all);
    auto list = items(1, 4);
    list[3].published = noon().addSecs(-60); // before all others now
    list[3].title = u"Another title"_s;
    library.save(feed, list);
    QCOMPARE(library.articles(), (QList<ArticleId>{all.at(3), all.at(0), all.at(1), all.at(2)}));
    QCOMPARE(library.articles({.scope = Scope::Label, .label = work}), library.articles());
    Database outside(library.path(), Database::Mode::ReadOnly);
    QCOMPARE(app::store::miscountedCollections(outside), QList<qint64>());
}

void LabelsTest::aRemovedFeedTakesItsLabelledArticlesAlongAndBack()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    library.addFeedWith(2, u"https://other.example/rss"_s);
    const LabelId work = label(library, u"Work"_s, library.articles());
    const ArticleFilter filter{.scope = Scope::Label, .label = work};
    QCOMPARE(counts(library, work), u"5/5"_s);

    valueOf(library->remove({feed}, {}));
    QCOMPARE(counts(library, work), u"2/2"_s);
    QCOMPARE(library.articles(filter).size(), 2);
    valueOf(library->undo());
    QCOMPARE(counts(library, work), u"5/5"_s);
    QCOMPARE(library.articles(filter).size(), 5);

    valueOf(library->remove({feed}, {}));
    library.addFeed(); // subscribed again, it comes back with its articles
    QCOMPARE(counts(library, work), u"5/5"_s);

    valueOf(library->remove({feed}, {}));
    library.setNow(noon().addDays(40));
    library.reopen(); // what was removed long ago goes for good
    valueOf(library->setSetting(u"settled"_s, {}));
    QCOMPARE(counts(library, work), u"2/2"_s);
    Database outside(library.path(), Database::Mode::ReadOnly);
    QCOMPARE(outside.number("SELECT count(*) FROM member"), 2);
    QCOMPARE(app::store::miscountedCollections(outside), QList<qint64>());
}

void LabelsTest::wrongCountsAreMended()
{
    TemporaryLibrary library;
    library.addFeedWith(4);
    const LabelId work = label(library, u"Work"_s, library.articles());
    QCOMPARE(valueOf(library->mendCounts()), 0);
    library.close();
    {
        Database outside(library.path(), Database::Mode::ReadWrite);
        outside.execute("UPDATE collection SET unread = 17, total = 0;"
                        "UPDATE member SET read = 1, sort = 5 WHERE article = 1;"
                        "UPDATE feed SET total = 9;");
        QCOMPARE(app::store::miscountedCollections(outside), QList<qint64>{work.value});
    }
    library.reopen();
    QCOMPARE(valueOf(library->mendCounts()), 2); // the label and the feed
    QCOMPARE(counts(library, work), u"4/4"_s);
    QCOMPARE(library.articles({.scope = Scope::Label, .label = work}), library.articles());
    QCOMPARE(valueOf(library->mendCounts()), 0);
}

void LabelsTest::labelsAreSalvaged()
{
    TemporaryLibrary library;
    library.addFeedWith(4);
    const LabelId work = label(library, u"Work"_s, library.articles());
    valueOf(library->createSavedSearch(u"All"_s, u"title:title"_s));
    valueOf(library->finishIndexing());
    const auto repaired = valueOf(library->repair({}));
    QCOMPARE(repaired.articles, 4);
    valueOf(library->finishIndexing());
    QCOMPARE(counts(library, work), u"4/4"_s);
    QCOMPARE(valueOf(library->savedSearches()).first().total, 4);
    QCOMPARE(valueOf(library->integrity()), QString());
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "labels_test.moc"
