// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/librarytree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

class LibraryTreeTest final : public QObject
{
    Q_OBJECT

private slots:
    void childrenStandInTheUsersOrder();
    void unreadCountsAddUpThroughFolders();
    void labelsAndSearchesStandInTheUsersOrder();
    void aFolderWithoutAParentStandsAtTheTop();
    void foldersThatContainEachOtherAreStillShown();
    void theSameFeedIsKnownUnderAnyWriting_data();
    void theSameFeedIsKnownUnderAnyWriting();
};

namespace {

Feed feed(int id, int folder, double position, int unread)
{
    Feed made;
    made.id = {id};
    made.folder = {folder};
    made.position = position;
    made.unread = unread;
    made.url = QUrl(u"http://feed.test/%1"_s.arg(id));
    return made;
}

LibraryTree sample()
{
    return LibraryTree({{{1}, {}, 1, u"Systems"_s}, {{2}, {1}, 1, u"Kernels"_s}},
                       {feed(1, 0, 2, 1), feed(2, 1, 2, 10), feed(3, 1, 1, 100), feed(4, 2, 1, 1000)});
}

} // namespace

void LibraryTreeTest::childrenStandInTheUsersOrder()
{
    QCOMPARE(sample().feedsIn({1}), (QList<FeedId>{{3}, {2}}));
    QCOMPARE(sample().subfolders({}), (QList<FolderId>{{1}}));
    QCOMPARE(sample().folderAt({u"Systems"_s, u"Kernels"_s}), FolderId{2});
    QCOMPARE(sample().pathOf({2}), (QStringList{u"Systems"_s, u"Kernels"_s}));
}

void LibraryTreeTest::unreadCountsAddUpThroughFolders()
{
    QCOMPARE(sample().unreadIn({2}), 1000);
    QCOMPARE(sample().unreadIn({1}), 1110);
    QCOMPARE(sample().unread(), 1111);
}

void LibraryTreeTest::labelsAndSearchesStandInTheUsersOrder()
{
    const models::Label last{.id = {1}, .name = u"Last"_s, .position = 2};
    const models::Label first{.id = {2}, .name = u"First"_s, .position = 0.5};
    const models::SavedSearch search{.id = {3}, .name = u"Linux"_s, .query = u"linux"_s};
    models::LibraryTree tree = sample();
    const QList<models::Feed> feeds = tree.feeds();
    tree.update({last, first}, {search});
    QCOMPARE(tree.labels(), (QList<models::Label>{first, last}));
    QCOMPARE(tree.savedSearches(), QList<models::SavedSearch>{search});
    QCOMPARE(tree.feeds(), feeds);
    QCOMPARE(tree, models::LibraryTree(tree.folders(), feeds, {first, last}, {search}));
}

void LibraryTreeTest::aFolderWithoutAParentStandsAtTheTop()
{
    const LibraryTree tree({{{1}, {77}, 1, u"Lost"_s}}, {feed(1, 88, 1, 0)});
    QCOMPARE(tree.subfolders({}), (QList<FolderId>{{1}}));
    QCOMPARE(tree.feedsIn({}), (QList<FeedId>{{1}}));
}

void LibraryTreeTest::foldersThatContainEachOtherAreStillShown()
{
    const LibraryTree tree({{{1}, {2}, 1, u"Hen"_s}, {{2}, {1}, 1, u"Egg"_s}}, {});
    QCOMPARE(tree.subfolders({}).size(), 1);
    QCOMPARE(tree.pathOf({1}).size() + tree.pathOf({2}).size(), 3);
}

void LibraryTreeTest::theSameFeedIsKnownUnderAnyWriting_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");

    QTest::newRow("scheme") << u"http://a.test/f"_s << u"https://a.test/f"_s << true;
    QTest::newRow("www") << u"http://www.a.test/f"_s << u"http://a.test/f"_s << true;
    QTest::newRow("slash") << u"http://a.test/f/"_s << u"http://a.test/f"_s << true;
    QTest::newRow("host case") << u"http://A.TEST/f"_s << u"http://a.test/f"_s << true;
    QTest::newRow("path case counts") << u"http://a.test/F"_s << u"http://a.test/f"_s << false;
    QTest::newRow("query counts") << u"http://a.test/?sid=1"_s << u"http://a.test/?sid=2"_s << false;
    QTest::newRow("port counts") << u"http://a.test:81/"_s << u"http://a.test/"_s << false;
    QTest::newRow("default port") << u"http://a.test:80/"_s << u"http://a.test/"_s << true;
}

void LibraryTreeTest::theSameFeedIsKnownUnderAnyWriting()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    QCOMPARE(canonicalAddress(QUrl(one)) == canonicalAddress(QUrl(other)), same);
}

QTEST_GUILESS_MAIN(LibraryTreeTest)
#include "librarytree_test.moc"
