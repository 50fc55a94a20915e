// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/articlelistmodel.h"
#include "tests/support/patience.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace models;

/// The article list's rows: what comes, goes and changes, and what is asked for.
class ArticleListModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyTheHeadlinesLookedAtAreAskedForAndOnce();
    void anOvertakenQuestionIsAskedAgain();
    void arrivalsGoWhereTheirSortKeysBelong_data();
    void arrivalsGoWhereTheirSortKeysBelong();
    void whatIsThereAlreadyDoesNotArriveTwice();
    void manyScatteredArrivalsAreOneReset();
    void marksChangeInPlaceAndRowsStay();
    void aHundredThousandMarksReachThoseInSight();
    void aMarkSetWhileTheHeadlineWasOnItsWayWins();
    void removedArticlesLeave();
    void anEditedArticleIsShownUntilItsNewHeadlineIsHere();
    void labelsAreAskedForAnewAndReadAloud();
    void aNewDateMovesTheRow();
    void rowsByAnotherColumnKeepTheLibrarysOrder();
    void aScreenReaderHearsMarksTitleFeedAndTime();
    void daysAreGroups_data();
    void daysAreGroups();
    void olderDaysAreMonths();
    void unreadOfADayIsKnownWhenAllItsHeadlinesAre();
    void randomChangesKeepTheModelSound();
    void aMillionRowsAreNoBurden();

private:
    QList<ArticleRow> rows(int count) const;
    Headline headline(const ArticleRow &row, bool read = false) const;
    QList<ArticleId> idsOf(const ArticleListModel &model) const;
};

namespace {

const qint64 noon = QDateTime(QDate(2026, 11, 23), QTime(12, 0)).toMSecsSinceEpoch();
constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

ArticleRow at(qint64 id, qint64 sortKey)
{
    return {ArticleId{id}, sortKey};
}

} // namespace

void ArticleListModelTest::init()
{
    QLocale::setDefault(QLocale::c());
}

// Newest first, a minute apart, ids counting down to 1.
QList<ArticleRow> ArticleListModelTest::rows(int count) const
{
    QList<ArticleRow> rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i)
        rows.append(at(count - i, noon - i * minute));
    return rows;
}

Headline ArticleListModelTest::headline(const ArticleRow &row, bool read) const
{
    return {.id = row.id,
            .feed = FeedId{1},
            .title = u"Article %1"_s.arg(row.id.value),
            .published = QDateTime::fromMSecsSinceEpoch(row.sortKey),
            .sortKey = row.sortKey,
            .read = read};
}

QList<ArticleId> ArticleListModelTest::idsOf(const ArticleListModel &model) const
{
    QList<ArticleId> ids;
    for (int row = 0; row < model.count(); ++row)
        ids.append(model.row(row).id);
    return ids;
}

void ArticleListModelTest::onlyTheHeadlinesLookedAtAreAskedForAndOnce()
{
    ArticleListModel model;
    QSignalSpy wanted(&model, &ArticleListModel::headlinesWanted);
    model.setRows(rows(1000));

    QCOMPARE(model.headline(130), nullptr);
    QCOMPARE(model.headline(131), nullptr);
    QTRY_COMPARE(wanted.count(), 1);
    const auto asked = wanted.first().first().value<QList<ArticleId>>();
    QCOMPARE(asked.size(), 64);
    QCOMPARE(asked.first(), model.row(128).id);

    model.headline(140);
    model.provide({headline(model.row(130))});
    QVERIFY(model.headline(130));
    QCoreApplication::processEvents();
    QCOMPARE(wanted.count(), 1);
}

void ArticleListModelTest::anOvertakenQuestionIsAskedAgain()
{
    ArticleListModel model;
    QSignalSpy wanted(&model, &ArticleListModel::headlinesWanted);
    model.setRows(rows(10));
    model.headline(0);
    QTRY_COMPARE(wanted.count(), 1);

    model.askAgain(wanted.first().first().value<QList<ArticleId>>());
    model.headline(0);

    QTRY_COMPARE(wanted.count(), 2);
}

void ArticleListModelTest::arrivalsGoWhereTheirSortKeysBelong_data()
{
    using Order = ArticleFilter::Order;
    QTest::addColumn<Order>("order");
    QTest::addColumn<QList<ArticleId>>("expected");

    QTest::newRow("newest first, of two at once the later stored")
        << Order::NewestFirst << QList<ArticleId>{{9}, {3}, {8}, {7}, {2}, {1}};
    QTest::newRow("oldest first") << Order::OldestFirst << QList<ArticleId>{{1}, {2}, {7}, {8}, {3}, {9}};
}

void ArticleListModelTest::arrivalsGoWhereTheirSortKeysBelong()
{
    QFETCH(const ArticleFilter::Order, order);
    QFETCH(const QList<ArticleId>, expected);
    QList<ArticleRow> start{at(3, noon), at(2, noon - 5 * minute), at(1, noon - 9 * minute)};
    if (order == ArticleFilter::Order::OldestFirst)
        std::reverse(start.begin(), start.end());
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(start, order);
    QSignalSpy inserted(&model, &ArticleListModel::rowsInserted);

    model.addRows({at(9, noon + minute), at(7, noon - minute), at(8, noon - minute)});

    QCOMPARE(idsOf(model), expected);
    QCOMPARE(inserted.count(), 2);
}

void ArticleListModelTest::whatIsThereAlreadyDoesNotArriveTwice()
{
    ArticleListModel model;
    model.setRows(rows(5));

    model.addRows({model.row(2), model.row(4), at(9, noon + minute), at(9, noon + minute)});

    QCOMPARE(model.count(), 6);
}

void ArticleListModelTest::manyScatteredArrivalsAreOneReset()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows(100));
    QSignalSpy inserted(&model, &ArticleListModel::rowsInserted);
    QSignalSpy reset(&model, &ArticleListModel::modelReset);
    QSignalSpy moved(&model, &ArticleListModel::placeChanged);
    QList<ArticleRow> arrivals;
    for (int i = 0; i < 50; ++i)
        arrivals.append(at(1000 + i, noon - i * minute - minute / 2));

    model.addRows(arrivals);

    QCOMPARE(model.count(), 150);
    QCOMPARE(model.row(1).id, ArticleId{1000});
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(moved.count(), 0);
}

void ArticleListModelTest::marksChangeInPlaceAndRowsStay()
{
    ArticleListModel model;
    model.setRows(rows(3));
    model.provide({headline(model.row(0)), headline(model.row(1)), headline(model.row(2))});
    QSignalSpy changed(&model, &ArticleListModel::dataChanged);

    LibraryChange change;
    change.statuses = {{model.row(1).id, FeedId{1}, true, true}, {ArticleId{77}, FeedId{1}, true, false}};
    model.apply(change);

    QCOMPARE(model.count(), 3);
    QVERIFY(model.headline(1)->read);
    QVERIFY(model.headline(1)->starred);
    QVERIFY(!model.headline(0)->read);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<QModelIndex>().row(), 1);
}

void ArticleListModelTest::aHundredThousandMarksReachThoseInSight()
{
    ArticleListModel model;
    model.setRows(rows(100'000));
    model.provide({headline(model.row(0)), headline(model.row(1))});
    QVERIFY(!model.headline(70)); // asked for, not here
    LibraryChange change;
    for (int id = 1; id <= 100'000; ++id)
        change.statuses.append({.id = {id}, .feed = {1}, .read = true});
    model.apply(change);
    QVERIFY(model.headline(0)->read);
    QVERIFY(model.headline(1)->read);
    model.provide({headline(model.row(70))}); // read from the library before the mark
    QVERIFY(model.headline(70)->read);
}

void ArticleListModelTest::aMarkSetWhileTheHeadlineWasOnItsWayWins()
{
    ArticleListModel model;
    model.setRows(rows(3));
    model.headline(0);

    LibraryChange change;
    change.statuses = {{model.row(0).id, FeedId{1}, true, false}};
    model.apply(change);
    model.provide({headline(model.row(0), false)});

    QVERIFY(model.headline(0)->read);
}

void ArticleListModelTest::removedArticlesLeave()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows(10)); // ids 10 to 1
    QSignalSpy removed(&model, &ArticleListModel::rowsRemoved);

    LibraryChange change;
    change.removed = {{9}, {2}, {8}, {500}};
    model.apply(change);

    QCOMPARE(idsOf(model), (QList<ArticleId>{{10}, {7}, {6}, {5}, {4}, {3}, {1}}));
    QCOMPARE(removed.count(), 2);
}

void ArticleListModelTest::anEditedArticleIsShownUntilItsNewHeadlineIsHere()
{
    ArticleListModel model;
    model.setRows(rows(3));
    model.provide({headline(model.row(0)), headline(model.row(1)), headline(model.row(2))});
    QSignalSpy wanted(&model, &ArticleListModel::headlinesWanted);

    LibraryChange change;
    change.edited = {{model.row(1).id, FeedId{1}}};
    model.apply(change);

    QVERIFY(model.headline(1));
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<QList<ArticleId>>(), QList<ArticleId>{model.row(1).id});
}

void ArticleListModelTest::labelsAreAskedForAnewAndReadAloud()
{
    ArticleListModel model;
    model.setRows(rows(3));
    model.setLabels({{.id = LabelId{4}, .name = u"Boats"_s}, {.id = LabelId{5}, .name = u"Later"_s}});
    Headline first = headline(model.row(0));
    model.provide({first});
    QSignalSpy wanted(&model, &ArticleListModel::headlinesWanted);
    model.apply({.labelled = {first.id}});
    QCOMPARE(model.headline(0)->labels, QList<LabelId>()); // as it was, until the library answers
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(wanted.first().first().value<QList<ArticleId>>().contains(first.id));
    first.labels = {LabelId{5}};
    model.provide({first});
    const QList<Label> labels = model.labelsOf(*model.headline(0));
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.first().name, u"Later"_s);
    QVERIFY(model.data(model.index(0), Qt::AccessibleTextRole).toString().contains(u"label Later"_s));
}

void ArticleListModelTest::aNewDateMovesTheRow()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows(5)); // ids 5 to 1
    model.provide({headline(model.row(1))});
    const QPersistentModelIndex kept = model.index(1);

    model.provide({headline(at(4, noon - 10 * minute))});

    QCOMPARE(idsOf(model), (QList<ArticleId>{{5}, {3}, {2}, {1}, {4}}));
    QCOMPARE(kept.row(), 4);
}

void ArticleListModelTest::rowsByAnotherColumnKeepTheLibrarysOrder()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setToday(QDateTime::fromMSecsSinceEpoch(noon).date());
    const QList<ArticleRow> byTitle{at(2, noon - day), at(5, noon), at(1, noon - 3 * day),
                                    at(4, noon - minute)};
    model.setRows(byTitle, ArticleFilter::Order::OldestFirst, ArticleFilter::Column::Title);
    QVERIFY(!model.isByDate());
    QVERIFY(model.groups().isEmpty()); // days mean nothing here

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.provide({headline(byTitle.at(1))});
    QCOMPARE(changed.count(), 1);
    model.provide({headline(at(5, noon - 9 * day))}); // an edit changed its date
    LibraryChange change;
    change.statuses = {{.id = {5}, .feed = {1}, .read = true}};
    model.apply(change);
    QVERIFY(model.headline(1)->read);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(model.rows(), byTitle);

    change = {};
    change.removed = {{1}};
    model.apply(change);
    QCOMPARE(idsOf(model), (QList<ArticleId>{{2}, {5}, {4}}));
    model.setRows(rows(3));
    QVERIFY(model.isByDate());
    QVERIFY(!model.groups().isEmpty());
}

void ArticleListModelTest::aScreenReaderHearsMarksTitleFeedAndTime()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    ArticleListModel model;
    model.setFeeds({{FeedId{1}, {u"Kernel Notebook"_s, u"https://kernel.example/feed"_s}}});
    model.setRows({at(1, noon)});
    Headline shown = headline(model.row(0));
    shown.starred = true;
    model.provide({shown});

    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             u"unread, starred, Article 1, Kernel Notebook, 23/11/2026 12:00"_s);
}

void ArticleListModelTest::daysAreGroups_data()
{
    QTest::addColumn<QList<ArticleRow>>("rows");
    QTest::addColumn<ArticleFilter::Order>("order");
    QTest::addColumn<QList<int>>("firstRows");
    using Order = ArticleFilter::Order;

    QTest::newRow("none") << QList<ArticleRow>() << Order::NewestFirst << QList<int>();
    QTest::newRow("one day") << QList<ArticleRow>{at(2, noon), at(1, noon - minute)} << Order::NewestFirst
                             << QList<int>{0};
    QTest::newRow("midnight parts days")
        << QList<ArticleRow>{at(3, noon), at(2, noon - 12 * 60 * minute), at(1, noon - 12 * 60 * minute - 1)}
        << Order::NewestFirst << QList<int>{0, 2};
    QTest::newRow("days without articles have no group")
        << QList<ArticleRow>{at(2, noon), at(1, noon - 5 * day)} << Order::NewestFirst << QList<int>{0, 1};
    QTest::newRow("oldest first") << QList<ArticleRow>{at(1, noon - day), at(2, noon), at(3, noon + 1)}
                                  << Order::OldestFirst << QList<int>{0, 1};
}

void ArticleListModelTest::daysAreGroups()
{
    QFETCH(const QList<ArticleRow>, rows);
    QFETCH(const ArticleFilter::Order, order);
    QFETCH(const QList<int>, firstRows);

    const QList<RowGroup> groups = groupByDay(rows, order, QDate(2026, 11, 23));

    QList<int> found;
    int total = 0;
    for (const RowGroup &group : groups) {
        found.append(group.firstRow);
        total += group.rows;
        QCOMPARE(groupOf(groups, group.lastRow()), found.size() - 1);
    }
    QCOMPARE(found, firstRows);
    QCOMPARE(total, rows.size());
}

void ArticleListModelTest::olderDaysAreMonths()
{
    QList<ArticleRow> rows;
    for (int i = 0; i < 400; ++i)
        rows.append(at(400 - i, noon - i * day));
    const QDate today(2026, 11, 23);

    const QList<RowGroup> newestFirst = groupByDay(rows, ArticleFilter::Order::NewestFirst, today);
    std::reverse(rows.begin(), rows.end());
    const QList<RowGroup> oldestFirst = groupByDay(rows, ArticleFilter::Order::OldestFirst, today);

    QCOMPARE(newestFirst.size(), 32 + 13); // today, 31 days, October 2026 back to October 2025
    QCOMPARE(newestFirst.at(32).span, RowGroup::Span::Month);
    QCOMPARE(newestFirst.at(32).first, QDate(2026, 10, 1));
    QCOMPARE(newestFirst.at(32).rows, 22);
    QCOMPARE(oldestFirst.size(), newestFirst.size());
    QCOMPARE(oldestFirst.at(12).rows, 22);
}

void ArticleListModelTest::unreadOfADayIsKnownWhenAllItsHeadlinesAre()
{
    ArticleListModel model;
    model.setRows(rows(3));
    model.provide({headline(model.row(0)), headline(model.row(1), true)});
    QCOMPARE(model.unreadIn(model.groups().first()), -1);

    model.provide({headline(model.row(2))});

    QCOMPARE(model.unreadIn(model.groups().first()), 2);
}

void ArticleListModelTest::randomChangesKeepTheModelSound()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(4711);
    model.setRows(rows(200));
    qint64 next = 1000;
    for (int step = 0; step < 300; ++step) {
        QList<ArticleRow> arrivals;
        for (int i = random.bounded(24); i > 0; --i)
            arrivals.append(at(next++, noon - random.bounded(300) * minute));
        model.addRows(arrivals);
        LibraryChange change;
        for (int i = random.bounded(24); i > 0; --i)
            change.removed.append(model.row(random.bounded(model.count())).id);
        for (int i = 0; i < 5; ++i) {
            const ArticleRow row = model.row(random.bounded(model.count()));
            model.provide({headline(at(row.id.value, row.sortKey))});
            model.provide({headline(at(row.id.value, noon - random.bounded(300) * minute))});
            change.statuses.append({row.id, FeedId{1}, random.bounded(2) == 0, random.bounded(2) == 0});
        }
        model.apply(change);
    }

    const auto ordered = [](const ArticleRow &one, const ArticleRow &other) {
        return std::pair(one.sortKey, one.id.value) > std::pair(other.sortKey, other.id.value);
    };
    for (int row = 1; row < model.count(); ++row)
        QVERIFY(ordered(model.row(row - 1), model.row(row)));
}

void ArticleListModelTest::aMillionRowsAreNoBurden()
{
    ArticleListModel model;
    QElapsedTimer timer;
    const QList<ArticleRow> million = rows(1'000'000);

    timer.start();
    model.setRows(million);
    const qint64 shown = timer.restart();
    model.addRows({at(2'000'000, noon + minute)});
    const qint64 added = timer.restart();
    QList<ArticleRow> scattered;
    for (int i = 0; i < 15'000; ++i)
        scattered.append(at(3'000'000 + i, noon - i * 50 * minute));
    model.addRows(scattered);
    const qint64 merged = timer.restart();

    qInfo("a million rows: shown in %lld ms, one added in %lld ms, 15,000 scattered in %lld ms", shown, added,
          merged);
    QCOMPARE(model.count(), 1'015'001);
    const qint64 limit = 500 * tests::patience();
    QVERIFY2(shown < limit && added < limit && merged < 4 * limit,
             "ten times what an unoptimised build takes");
}

QTEST_GUILESS_MAIN(ArticleListModelTest)
#include "articlelistmodel_test.moc"
