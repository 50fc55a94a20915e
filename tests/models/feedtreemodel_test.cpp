// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/feedtreemodel.h"
#include "models/itemmodels/feedtreeproxy.h"
#include "tests/support/patience.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace models;
using Kind = FeedTreeModel::Kind;

namespace {

Folder folder(qint64 id, const QString &name, qint64 parent = 0, double position = 0)
{
    return {FolderId{id}, FolderId{parent}, position, name};
}

Feed feed(qint64 id, const QString &title, qint64 parent = 0, int unread = 0, double position = 0)
{
    Feed made;
    made.id = FeedId{id};
    made.folder = FolderId{parent};
    made.title = title;
    made.unread = unread;
    made.position = position;
    made.url = QUrl(u"https://example.org/%1.xml"_s.arg(id));
    return made;
}

/// 中文 (Solidot 23, Salt 0), Systems (Kernel 18, Old: (Slow 12)), Alone 4
LibraryTree smallTree()
{
    return LibraryTree({folder(1, u"中文"_s, 0, 1), folder(2, u"Systems"_s, 0, 2), folder(3, u"Old"_s, 2, 1)},
                       {feed(1, u"Solidot 奇客"_s, 1, 23, 1), feed(2, u"Salt"_s, 1, 0, 2),
                        feed(3, u"Kernel Notebook"_s, 2, 18, 1), feed(4, u"Slow Compiler"_s, 3, 12, 1),
                        feed(5, u"Alone"_s, 0, 4, 1)});
}

/// The tree as the model shows it, in one line.
QString shown(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(FeedTreeModel::KindRole).value<Kind>() < Kind::Section)
            continue;
        QString text = index.data().toString();
        const int unread = index.data(FeedTreeModel::UnreadRole).toInt();
        if (unread > 0)
            text += u' ' + QString::number(unread);
        if (index.data(FeedTreeModel::KindRole).value<Kind>() == Kind::Folder)
            text += u" ("_s + shown(model, index) + u')';
        rows.append(text);
    }
    return rows.join(u", "_s);
}

QString expected(const LibraryTree &tree, FolderId parent = {})
{
    QStringList rows;
    const auto text = [](QString name, int unread) {
        return unread > 0 ? name + u' ' + QString::number(unread) : name;
    };
    for (const FolderId id : tree.subfolders(parent))
        rows.append(text(tree.folder(id)->name, tree.unreadIn(id)) + u" ("_s + expected(tree, id) + u')');
    for (const FeedId id : tree.feedsIn(parent))
        rows.append(text(tree.feed(id)->title, tree.feed(id)->unread));
    return (parent ? QStringList() : QStringList{u"Feeds"_s}).join(QString())
           + (parent || rows.isEmpty() ? QString() : u", "_s) + rows.join(u", "_s);
}

LibraryTree randomTree(QRandomGenerator &random, int ids)
{
    QList<Folder> folders;
    QList<Feed> feeds;
    for (int id = 1; id <= ids / 3; ++id) {
        if (random.bounded(4) != 0)
            folders.append(folder(id, u"F%1"_s.arg(id), random.bounded(ids / 3 + 1), random.bounded(100)));
    }
    for (int id = 1; id <= ids; ++id) {
        if (random.bounded(4) != 0)
            feeds.append(feed(id, u"f%1"_s.arg(id), random.bounded(ids / 3 + 1), random.bounded(3),
                              random.bounded(100)));
    }
    return LibraryTree(folders, feeds);
}

LibraryTree largeTree()
{
    QList<Folder> folders;
    QList<Feed> feeds;
    for (int id = 1; id <= 200; ++id)
        folders.append(folder(id, u"Folder %1"_s.arg(id), id > 20 ? id / 10 : 0, id));
    for (int id = 1; id <= 10'000; ++id)
        feeds.append(feed(id, u"Feed number %1"_s.arg(id), id % 201, id % 7, id));
    return LibraryTree(folders, feeds);
}

Problem notFound()
{
    return {.kind = Problem::Kind::NotFound, .subject = u"Alone"_s, .httpStatus = 404};
}

} // namespace

/// The tree shows what the library says, keeps what the user selected, and never moves anything by itself.
class FeedTreeModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void theGatheringRowsComeFirst();
    void aTreeIsShownAsItIs();
    void anyTreeBecomesAnyOther();
    void theSameTreeChangesNothing();
    void aSelectedFeedIsFollowedWhereItMoves();
    void foldersMayChangePlaces();
    void countsReachEveryFolderAbove();
    void troublesAreTold();
    void passingTroublesAreNot();
    void aBusyFeedSaysSo();
    void aScreenReaderHearsTheCount();
    void renamingIsAWish();
    void aDropIsAWish_data();
    void aDropIsAWish();
    void whatLiesInADraggedFolderIsNotDraggedTwice();
    void aFolderCannotBeDroppedIntoItself();
    void foreignParcelsAreRefused();
    void readFeedsCanBeHidden();
    void theSelectedFeedIsNotHidden();
    void wordsFilter();
    void wordsSeeWhatComesLater();
    void tenThousandFeedsAreQuick();
    void collectionsStandUnderHeadsOfTheirOwn();
    void anyCollectionsBecomeAnyOthers();
    void aRowStandsForItsArticles();
    void draggingALabelIsAWish();
};

namespace {

Label label(qint64 id, const QString &name, double position = 0, int unread = 0)
{
    return {.id = LabelId{id}, .name = name, .colour = int(id % 8), .position = position, .unread = unread};
}

SavedSearch search(qint64 id, const QString &name, double position = 0, int unread = 0)
{
    return {
        .id = SavedSearchId{id}, .name = name, .query = u"kernel"_s, .position = position, .unread = unread};
}

/// The rows between "All articles" and "Feeds".
QString collected(const FeedTreeModel &model)
{
    QStringList rows;
    for (int row = 4; row < model.indexOf(Kind::Section).row(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const int unread = index.data(FeedTreeModel::UnreadRole).toInt();
        rows.append(index.data().toString() + (unread > 0 ? u' ' + QString::number(unread) : QString()));
    }
    return rows.join(u", "_s);
}

} // namespace

void FeedTreeModelTest::theGatheringRowsComeFirst()
{
    FeedTreeModel model;
    QCOMPARE(model.rowCount(), 5);
    model.setCount(Kind::Today, 46);
    model.setCount(Kind::Starred, 37);
    model.setTree(smallTree());
    QStringList rows;
    for (int row = 0; row < 5; ++row)
        rows.append(model.index(row, 0).data().toString() + u' '
                    + model.index(row, 0).data(FeedTreeModel::UnreadRole).toString());
    QCOMPARE(rows, QStringList(
                       {u"Today 46"_s, u"Unread 57"_s, u"Starred 37"_s, u"All articles 0"_s, u"Feeds 0"_s}));
    QVERIFY(!model.flags(model.indexOf(Kind::Section)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.indexOf(Kind::Starred).row(), 2);
}

void FeedTreeModelTest::aTreeIsShownAsItIs()
{
    FeedTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(smallTree());
    QCOMPARE(shown(model), u"Feeds, 中文 23 (Solidot 奇客 23, Salt), "
                           u"Systems 30 (Old 12 (Slow Compiler 12), Kernel Notebook 18), Alone 4"_s);
    QCOMPARE(shown(model), expected(smallTree()));
    QCOMPARE(model.indexOf(FeedId{4}).parent(), model.indexOf(FolderId{3}));
    QVERIFY(!model.indexOf(FeedId{99}).isValid());
}

void FeedTreeModelTest::anyTreeBecomesAnyOther()
{
    QRandomGenerator random(42);
    FeedTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FeedTreeProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setHideRead(true);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int round = 0; round < 150; ++round) {
        const LibraryTree tree = randomTree(random, 3 + round % 30);
        if (round % 10 == 9) {
            proxy.setHideRead(round % 20 == 9);
            proxy.setWords(round % 30 == 9 ? u"f1"_s : QString());
        }
        model.setTree(tree);
        QCOMPARE(shown(model), expected(tree));
        if (!proxy.hidesRead() && proxy.words().isEmpty())
            QCOMPARE(shown(proxy), expected(tree));
        QCOMPARE(model.unread(), tree.unread());
    }
    QCOMPARE(resets.size(), 0);
}

void FeedTreeModelTest::theSameTreeChangesNothing()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy laidOut(&model, &QAbstractItemModel::layoutChanged);
    model.setTree(smallTree());
    QCOMPARE(inserted.size() + removed.size() + moved.size() + laidOut.size(), 0);
}

void FeedTreeModelTest::aSelectedFeedIsFollowedWhereItMoves()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    const QPersistentModelIndex slow = model.indexOf(FeedId{4});
    const QPersistentModelIndex old = model.indexOf(FolderId{3});
    LibraryTree tree({folder(1, u"中文"_s, 0, 9), folder(2, u"Systems"_s, 0, 2), folder(3, u"Old"_s, 1, 1)},
                     {feed(4, u"Slow Compiler"_s, 0, 12, 0), feed(5, u"Alone"_s, 0, 4, 1)});
    model.setTree(tree);
    QVERIFY(slow.isValid());
    QCOMPARE(slow.data().toString(), u"Slow Compiler"_s);
    QVERIFY(!slow.parent().isValid());
    QCOMPARE(old.parent(), model.indexOf(FolderId{1}));
}

void FeedTreeModelTest::foldersMayChangePlaces()
{
    FeedTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(
        LibraryTree({folder(1, u"A"_s), folder(2, u"B"_s, 1), folder(3, u"C"_s, 2)}, {feed(1, u"f"_s, 3)}));
    QCOMPARE(shown(model), u"Feeds, A (B (C (f)))"_s);
    model.setTree(
        LibraryTree({folder(1, u"A"_s, 3), folder(2, u"B"_s, 1), folder(3, u"C"_s)}, {feed(1, u"f"_s, 2)}));
    QCOMPARE(shown(model), u"Feeds, C (A (B (f)))"_s);
}

void FeedTreeModelTest::countsReachEveryFolderAbove()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Feed slow = *model.tree().feed(FeedId{4});
    slow.unread = 2;
    model.updateFeed(slow);
    QCOMPARE(model.indexOf(FeedId{4}).data(FeedTreeModel::UnreadRole).toInt(), 2);
    QCOMPARE(model.indexOf(FolderId{3}).data(FeedTreeModel::UnreadRole).toInt(), 2);
    QCOMPARE(model.indexOf(FolderId{2}).data(FeedTreeModel::UnreadRole).toInt(), 20);
    QCOMPARE(model.indexOf(FolderId{1}).data(FeedTreeModel::UnreadRole).toInt(), 23);
    QCOMPARE(model.indexOf(Kind::Unread).data(FeedTreeModel::UnreadRole).toInt(), 47);
    QCOMPARE(changed.size(), 4); // the feed, two folders, Unread
    model.updateFeed(feed(99, u"unknown"_s));
    QCOMPARE(changed.size(), 4);
}

void FeedTreeModelTest::troublesAreTold()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QSignalSpy attention(&model, &FeedTreeModel::attentionChanged);
    Feed slow = *model.tree().feed(FeedId{4});
    slow.problem = notFound();
    slow.failures = 1;
    model.updateFeed(slow);
    QCOMPARE(attention.size(), 1);
    QCOMPARE(model.feedsInAttention(), QList{FeedId{4}});
    QVERIFY(model.indexOf(FeedId{4}).data(FeedTreeModel::AttentionRole).toBool());
    QVERIFY(model.indexOf(FolderId{2}).data(FeedTreeModel::AttentionRole).toBool());
    QVERIFY(!model.indexOf(FolderId{1}).data(FeedTreeModel::AttentionRole).toBool());
    QCOMPARE(model.indexOf(FeedId{4}).data(FeedTreeModel::HealthRole).toString(), notFound().headline());
    QCOMPARE(model.indexOf(FeedId{4}).data(Qt::ToolTipRole).toString(), notFound().headline());
    slow.problem.reset();
    model.updateFeed(slow);
    QVERIFY(model.feedsInAttention().isEmpty());
    QCOMPARE(attention.size(), 2);
}

void FeedTreeModelTest::passingTroublesAreNot()
{
    Feed slow = feed(1, u"Slow"_s);
    slow.problem = Problem{.kind = Problem::Kind::TimedOut};
    slow.failures = 2;
    QVERIFY(needsAttention(slow)); // it was never reached
    slow.lastSuccess = QDateTime::currentDateTimeUtc();
    QVERIFY(!needsAttention(slow));
    slow.failures = 3;
    QVERIFY(needsAttention(slow));
    slow.problem = Problem{.kind = Problem::Kind::Offline};
    QVERIFY(!needsAttention(slow)); // that is not the feed's trouble
    slow.gone = true;
    QVERIFY(needsAttention(slow));
}

void FeedTreeModelTest::aBusyFeedSaysSo()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setBusy(FeedId{1}, true);
    model.setBusy(FeedId{1}, true);
    QVERIFY(model.indexOf(FeedId{1}).data(FeedTreeModel::BusyRole).toBool());
    QVERIFY(!model.indexOf(FeedId{2}).data(FeedTreeModel::BusyRole).toBool());
    model.setBusy(FeedId{1}, false);
    QVERIFY(!model.indexOf(FeedId{1}).data(FeedTreeModel::BusyRole).toBool());
    QCOMPARE(changed.size(), 2);
}

void FeedTreeModelTest::aScreenReaderHearsTheCount()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    const QString text = model.indexOf(FeedId{3}).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.startsWith("Kernel Notebook"_L1) && text.contains("18 unread"_L1), qPrintable(text));
    QCOMPARE(model.indexOf(FeedId{2}).data(Qt::AccessibleTextRole).toString(), u"Salt"_s);
}

void FeedTreeModelTest::renamingIsAWish()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QSignalSpy feeds(&model, &FeedTreeModel::renameFeedWanted);
    QSignalSpy folders(&model, &FeedTreeModel::renameFolderWanted);
    model.setData(model.indexOf(FeedId{3}), u"  Kernel  "_s);
    model.setData(model.indexOf(FeedId{2}), u"Salt"_s); // the same
    model.setData(model.indexOf(FolderId{2}), u""_s);   // a folder needs a name
    model.setData(model.indexOf(FolderId{2}), u"Machines"_s);
    QCOMPARE(feeds, QList<QVariantList>({{QVariant::fromValue(FeedId{3}), u"Kernel"_s}}));
    QCOMPARE(folders, QList<QVariantList>({{QVariant::fromValue(FolderId{2}), u"Machines"_s}}));
    QCOMPARE(shown(model), expected(smallTree()));
}

void FeedTreeModelTest::aDropIsAWish_data()
{
    QTest::addColumn<QString>("dragged"); // f3 d2
    QTest::addColumn<int>("onto");        // a folder; 0: the top; -1: the section's head
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("wishes");
    QTest::newRow("onto a folder") << u"f5"_s << 1 << -1 << u"f5>1,0"_s;
    QTest::newRow("before a feed") << u"f5"_s << 1 << 1 << u"f5>1,2"_s;
    QTest::newRow("among the folders") << u"f1"_s << 2 << 0 << u"f1>2,3"_s;
    QTest::newRow("to the end of the top") << u"f3"_s << 0 << 8 << u"f3>0,0"_s;
    QTest::newRow("onto the head") << u"f3"_s << -1 << -1 << u"f3>0,0"_s;
    QTest::newRow("several, in their order") << u"f4 f1"_s << 0 << 7 << u"f1>0,5 f4>0,5"_s;
    QTest::newRow("a folder before another") << u"d2"_s << 0 << 5 << u"d2>0,1"_s;
    QTest::newRow("a folder among feeds") << u"d1"_s << 2 << 1 << u"d1>2,0"_s;
    QTest::newRow("not before itself") << u"f1"_s << 1 << 0 << u"f1>1,2"_s;
}

void FeedTreeModelTest::aDropIsAWish()
{
    QFETCH(const QString, dragged);
    QFETCH(const int, onto);
    QFETCH(const int, row);
    QFETCH(const QString, wishes);
    FeedTreeModel model;
    model.setTree(smallTree());
    QStringList heard;
    connect(&model, &FeedTreeModel::moveFeedWanted, this, [&](FeedId id, FolderId to, FeedId before) {
        heard.append(u"f%1>%2,%3"_s.arg(id.value).arg(to.value).arg(before.value));
    });
    connect(&model, &FeedTreeModel::moveFolderWanted, this, [&](FolderId id, FolderId to, FolderId before) {
        heard.append(u"d%1>%2,%3"_s.arg(id.value).arg(to.value).arg(before.value));
    });
    QModelIndexList indexes;
    for (const QString &name : dragged.split(u' ')) {
        const qint64 id = name.mid(1).toLongLong();
        indexes.append(name.startsWith(u'f') ? model.indexOf(FeedId{id}) : model.indexOf(FolderId{id}));
    }
    const std::unique_ptr<QMimeData> data(model.mimeData(indexes));
    const QModelIndex parent = onto < 0 ? model.indexOf(Kind::Section) : model.indexOf(FolderId{onto});
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, row, 0, parent));
    QCOMPARE(heard.join(u' '), wishes);
    QCOMPARE(shown(model), expected(smallTree()));
}

void FeedTreeModelTest::whatLiesInADraggedFolderIsNotDraggedTwice()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QSignalSpy feeds(&model, &FeedTreeModel::moveFeedWanted);
    QSignalSpy folders(&model, &FeedTreeModel::moveFolderWanted);
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.indexOf(FeedId{4}), model.indexOf(FolderId{2}), model.indexOf(Kind::Today)}));
    model.dropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(FolderId{1}));
    QCOMPARE(feeds.size(), 0);
    QCOMPARE(folders.size(), 1);
}

void FeedTreeModelTest::aFolderCannotBeDroppedIntoItself()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QSignalSpy folders(&model, &FeedTreeModel::moveFolderWanted);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(FolderId{2})}));
    for (const QModelIndex &into : {model.indexOf(FolderId{2}), model.indexOf(FolderId{3}),
                                    model.indexOf(FeedId{5}), model.indexOf(Kind::Today)}) {
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, into));
        QVERIFY(!model.dropMimeData(data.get(), Qt::MoveAction, -1, 0, into));
    }
    QCOMPARE(folders.size(), 0);
    QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(FolderId{1})));
}

void FeedTreeModelTest::foreignParcelsAreRefused()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    QMimeData data;
    data.setText(u"https://example.org"_s);
    QVERIFY(!model.canDropMimeData(&data, Qt::MoveAction, -1, 0, model.indexOf(FolderId{1})));
    data.setData(model.mimeTypes().constFirst(), "\x01\x02");
    QVERIFY(!model.canDropMimeData(&data, Qt::MoveAction, -1, 0, model.indexOf(FolderId{1})));
}

void FeedTreeModelTest::readFeedsCanBeHidden()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    FeedTreeProxy proxy;
    proxy.setSourceModel(&model);
    QCOMPARE(shown(proxy), expected(smallTree()));
    proxy.setHideRead(true);
    QCOMPARE(shown(proxy), u"Feeds, 中文 23 (Solidot 奇客 23), "
                           u"Systems 30 (Old 12 (Slow Compiler 12), Kernel Notebook 18), Alone 4"_s);
    Feed slow = *model.tree().feed(FeedId{4});
    slow.unread = 0;
    model.updateFeed(slow);
    QCOMPARE(shown(proxy), u"Feeds, 中文 23 (Solidot 奇客 23), Systems 18 (Kernel Notebook 18), Alone 4"_s);
    slow.unread = 1;
    model.updateFeed(slow);
    QVERIFY(shown(proxy).contains("Old 1 (Slow Compiler 1)"_L1));
}

void FeedTreeModelTest::theSelectedFeedIsNotHidden()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    FeedTreeProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setHideRead(true);
    proxy.keep(proxy.mapFromSource(model.indexOf(FeedId{4})));
    Feed slow = *model.tree().feed(FeedId{4});
    slow.unread = 0;
    model.updateFeed(slow);
    QVERIFY(shown(proxy).contains("Old (Slow Compiler)"_L1));
    proxy.keep(model.indexOf(FeedId{5}));
    QVERIFY(!shown(proxy).contains("Slow"_L1));
}

void FeedTreeModelTest::wordsFilter()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    FeedTreeProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setWords(u" KERNEL "_s);
    QCOMPARE(shown(proxy), u"Feeds, Systems 30 (Kernel Notebook 18)"_s);
    proxy.setWords(u"中"_s); // a folder's own name: all that it holds
    QCOMPARE(shown(proxy), u"Feeds, 中文 23 (Solidot 奇客 23, Salt)"_s);
    proxy.setWords(u"nothing like it"_s);
    QCOMPARE(shown(proxy), u"Feeds"_s);
    QCOMPARE(proxy.rowCount(), 1); // nor Today and its like
    proxy.setWords({});
    QCOMPARE(shown(proxy), expected(smallTree()));
}

void FeedTreeModelTest::wordsSeeWhatComesLater()
{
    FeedTreeModel model;
    model.setTree(LibraryTree({folder(1, u"A"_s)}, {}));
    FeedTreeProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setWords(u"wind"_s);
    model.setTree(LibraryTree({folder(1, u"A"_s)}, {feed(1, u"Tidewater"_s, 1), feed(2, u"Headwind"_s, 1)}));
    QCOMPARE(shown(proxy), u"Feeds, A (Headwind)"_s);
    model.setTree(
        LibraryTree({folder(1, u"A"_s)}, {feed(1, u"Wind and tide"_s, 1), feed(2, u"Headwind"_s, 1)}));
    QCOMPARE(shown(proxy), u"Feeds, A (Wind and tide, Headwind)"_s);
}

void FeedTreeModelTest::tenThousandFeedsAreQuick()
{
    FeedTreeModel model;
    const LibraryTree tree = largeTree();
    LibraryTree changed = tree;
    Feed moved = *tree.feed(FeedId{5000});
    moved.unread = 9;
    changed.update(moved);
    QElapsedTimer timer;
    const auto took = [&timer](const char *what) {
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        qInfo("%s: %.2f ms", what, milliseconds);
        timer.start();
        return milliseconds;
    };
    timer.start();
    model.setTree(tree);
    const double first = took("the first tree");
    model.setTree(changed);
    const double second = took("another tree");
    for (int id = 1; id <= 10'000; ++id) {
        Feed one = *changed.feed(FeedId{id});
        one.unread += 3;
        model.updateFeed(one);
    }
    const double updates = took("10,000 new counts");
    // Generous, because a busy machine must not fail this; what is meant is 20 ms.
    const double limit = 500.0 * tests::patience();
    QVERIFY(first < limit && second < limit && updates < limit);
    QCOMPARE(model.unread(), changed.unread() + 30'000);

    FeedTreeProxy proxy;
    proxy.setSourceModel(&model);
    timer.start();
    proxy.setWords(u"99"_s);
    took("filtering");
    QVERIFY(shown(proxy).contains("Feed number 99 "_L1));
    timer.start();
    proxy.setWords({});
    took("filtering no more");
}

void FeedTreeModelTest::collectionsStandUnderHeadsOfTheirOwn()
{
    FeedTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTree(smallTree());
    QCOMPARE(collected(model), QString());
    QVERIFY(!model.indexOf(Kind::Labels).isValid());

    model.updateCollections({label(2, u"To read"_s, 2, 3), label(1, u"Kernel"_s, 1)},
                            {search(5, u"芯片"_s, 1, 8)});
    QCOMPARE(collected(model), u"Saved searches, 芯片 8, Labels, Kernel, To read 3"_s);
    QCOMPARE(shown(model), expected(smallTree()));
    QVERIFY(!model.flags(model.indexOf(Kind::Labels)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.indexOf(LabelId{1}).data(FeedTreeModel::ColourRole).toInt(), 1);
    QVERIFY(model.indexOf(SavedSearchId{5}).data(Qt::AccessibleTextRole).toString().contains(u"8"_s));

    const QPersistentModelIndex kept = model.indexOf(LabelId{2});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.updateCollections({label(2, u"To read"_s, 2, 4), label(1, u"Kernel"_s, 1)},
                            {search(5, u"芯片"_s, 1, 8)});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex(), QModelIndex(kept));
    QCOMPARE(kept.data(FeedTreeModel::UnreadRole).toInt(), 4);

    model.setTree(smallTree()); // a tree without any
    QCOMPARE(collected(model), QString());
}

void FeedTreeModelTest::anyCollectionsBecomeAnyOthers()
{
    FeedTreeModel model;
    const QAbstractItemModelTester tester(&model);
    FeedTreeProxy proxy;
    proxy.setSourceModel(&model);
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QList<Label> labels;
        QList<SavedSearch> searches;
        for (int id = 1; id <= 6; ++id) {
            if (random.bounded(2) != 0)
                labels.append(label(id, u"l%1"_s.arg(id), random.bounded(100), random.bounded(3)));
            if (random.bounded(2) != 0)
                searches.append(search(id, u"s%1"_s.arg(id), random.bounded(100), random.bounded(3)));
        }
        const LibraryTree plain = randomTree(random, 12);
        const LibraryTree tree(plain.folders(), plain.feeds(), labels, searches);
        if (round % 2 == 0)
            model.setTree(tree);
        else
            model.updateCollections(labels, searches);

        const auto words = [](const auto &things) {
            QStringList rows;
            for (const auto &thing : things)
                rows.append(thing.name
                            + (thing.unread > 0 ? u' ' + QString::number(thing.unread) : QString()));
            return rows;
        };
        QStringList wanted;
        if (!searches.isEmpty())
            wanted += QStringList{u"Saved searches"_s} + words(tree.savedSearches());
        if (!labels.isEmpty())
            wanted += QStringList{u"Labels"_s} + words(tree.labels());
        QCOMPARE(collected(model), wanted.join(u", "_s));
        QCOMPARE(proxy.rowCount(), model.rowCount());
        if (round % 2 == 0)
            QCOMPARE(shown(model), expected(tree));
    }
}

void FeedTreeModelTest::aRowStandsForItsArticles()
{
    using Scope = ArticleFilter::Scope;
    FeedTreeModel model;
    model.setTree(smallTree());
    model.updateCollections({label(2, u"To read"_s)}, {search(5, u"芯片"_s)});
    QCOMPARE(model.placeAt(model.indexOf(Kind::Today)).scope, Scope::Today);
    QCOMPARE(model.placeAt(model.indexOf(Kind::All)).scope, Scope::All);
    QCOMPARE(model.placeAt(model.indexOf(LabelId{2})).scope, Scope::Label);
    QCOMPARE(model.placeAt(model.indexOf(LabelId{2})).label, LabelId{2});
    QCOMPARE(model.placeAt(model.indexOf(SavedSearchId{5})).savedSearch, SavedSearchId{5});
    QCOMPARE(model.placeAt(model.indexOf(FolderId{3})).scope, Scope::Folder);
    QCOMPARE(model.placeAt(model.indexOf(FeedId{4})).feed, FeedId{4});
}

void FeedTreeModelTest::draggingALabelIsAWish()
{
    FeedTreeModel model;
    model.setTree(smallTree());
    model.updateCollections({label(1, u"a"_s, 1), label(2, u"b"_s, 2), label(3, u"c"_s, 3)},
                            {search(5, u"s"_s)});
    QSignalSpy moves(&model, &FeedTreeModel::moveLabelWanted);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(LabelId{3})}));
    const auto drop = [&](int row) { return model.dropMimeData(data.get(), Qt::MoveAction, row, 0, {}); };
    const int first = model.indexOf(LabelId{1}).row();

    QVERIFY(drop(first + 1));
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.at(0).at(0).value<LabelId>(), LabelId{3});
    QCOMPARE(moves.at(0).at(1).value<LabelId>(), LabelId{2});
    QVERIFY(drop(first + 3)); // behind the last one
    QVERIFY(!moves.at(1).at(1).value<LabelId>());
    QVERIFY(!drop(model.indexOf(SavedSearchId{5}).row()));
    QVERIFY(!drop(first + 5));
    QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(FolderId{1})));
    QCOMPARE(moves.size(), 2);

    QSignalSpy renames(&model, &FeedTreeModel::renameLabelWanted);
    model.setData(model.indexOf(LabelId{1}), u" Boats "_s);
    model.setData(model.indexOf(LabelId{1}), u" "_s);
    QCOMPARE(renames.size(), 1);
    QCOMPARE(renames.at(0).at(1).toString(), u"Boats"_s);
}

QTEST_MAIN(FeedTreeModelTest)
#include "feedtreemodel_test.moc"
