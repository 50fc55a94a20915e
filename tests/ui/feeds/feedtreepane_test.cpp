// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace models;
using Kind = FeedTreeModel::Kind;

namespace {

Feed feed(qint64 id, const QString &title, qint64 folder, int unread)
{
    Feed made;
    made.id = FeedId{id};
    made.folder = FolderId{folder};
    made.title = title;
    made.unread = unread;
    made.position = static_cast<double>(id);
    return made;
}

LibraryTree sample(bool open = true)
{
    return LibraryTree(
        {{FolderId{1}, {}, 1, u"Systems"_s, open}},
        {feed(1, u"Kernel Notebook"_s, 1, 18), feed(2, u"Slow Compiler"_s, 1, 0), feed(3, u"Alone"_s, 0, 4)});
}

} // namespace

/// The tree tells what was chosen and what is wanted.
class FeedTreePaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void choosingTellsThePlace();
    void theNextUnreadFeedIsFoundRoundTheEnd();
    void deleteIsAWish();
    void foldersOpenAsTheyWereLeft();
    void closingAFolderIsRemembered();
    void wordsOpenFoldersAndAreNotRemembered();
    void theAttentionLineIsAWish();
    void aSelectionSurvivesANewTree();
    void theNeighbourOfARemovedFeedIsSelected();

private:
    std::unique_ptr<FeedTreeModel> m_model;
    std::unique_ptr<ui::FeedTreePane> m_pane;
};

void FeedTreePaneTest::init()
{
    m_pane.reset();
    m_model = std::make_unique<FeedTreeModel>();
    m_pane = std::make_unique<ui::FeedTreePane>(m_model.get());
    m_model->setTree(sample());
}

void FeedTreePaneTest::choosingTellsThePlace()
{
    QStringList places;
    connect(m_pane->view(), &ui::FeedTreeView::placeChosen, this, [&](const ArticleFilter &place) {
        places.append(u"%1 %2 %3"_s.arg(int(place.scope)).arg(place.feed.value).arg(place.folder.value));
    });
    m_pane->view()->choose(Kind::Starred);
    m_pane->view()->choose(FeedId{2});
    m_pane->view()->choose(FolderId{1});
    QCOMPARE(places, QStringList({u"3 0 0"_s, u"4 2 0"_s, u"5 0 1"_s}));
    QCOMPARE(m_pane->view()->selectedFolders(), QList{FolderId{1}});
}

void FeedTreePaneTest::theNextUnreadFeedIsFoundRoundTheEnd()
{
    m_pane->view()->choose(FeedId{1});
    QVERIFY(m_pane->view()->chooseNextUnread());
    QCOMPARE(m_pane->view()->selectedFeeds(), QList{FeedId{3}});
    QVERIFY(m_pane->view()->chooseNextUnread());
    QCOMPARE(m_pane->view()->selectedFeeds(), QList{FeedId{1}});
    QVERIFY(m_pane->view()->choosePreviousUnread());
    QCOMPARE(m_pane->view()->selectedFeeds(), QList{FeedId{3}});
}

void FeedTreePaneTest::deleteIsAWish()
{
    QSignalSpy wishes(m_pane->view(), &ui::FeedTreeView::removeWanted);
    m_pane->view()->choose(Kind::Today);
    QTest::keyClick(m_pane->view(), Qt::Key_Delete);
    QCOMPARE(wishes.size(), 0);
    m_pane->view()->choose(FeedId{2});
    QTest::keyClick(m_pane->view(), Qt::Key_Delete);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.at(0).at(0).value<QList<FeedId>>(), QList{FeedId{2}});
    QVERIFY(m_model->indexOf(FeedId{2}).isValid());
}

void FeedTreePaneTest::foldersOpenAsTheyWereLeft()
{
    const auto isOpen = [this] {
        return m_pane->view()->isExpanded(m_pane->tree()->mapFromSource(m_model->indexOf(FolderId{1})));
    };
    QVERIFY(isOpen());
    m_model->setTree({});
    m_model->setTree(sample(false));
    QVERIFY(!isOpen());
}

void FeedTreePaneTest::closingAFolderIsRemembered()
{
    QSignalSpy remembered(m_pane->view(), &ui::FeedTreeView::expandedWanted);
    m_pane->view()->collapse(m_pane->tree()->mapFromSource(m_model->indexOf(FolderId{1})));
    QCOMPARE(remembered, QList<QVariantList>({{QVariant::fromValue(FolderId{1}), false}}));
}

void FeedTreePaneTest::wordsOpenFoldersAndAreNotRemembered()
{
    m_model->setTree({});
    m_model->setTree(sample(false));
    QSignalSpy remembered(m_pane->view(), &ui::FeedTreeView::expandedWanted);
    const auto isOpen = [this] {
        return m_pane->view()->isExpanded(m_pane->tree()->mapFromSource(m_model->indexOf(FolderId{1})));
    };
    m_pane->filterField()->setText(u"kernel"_s);
    QVERIFY(isOpen());
    m_pane->filterField()->clear();
    QVERIFY(!isOpen());
    QCOMPARE(remembered.size(), 0);
}

void FeedTreePaneTest::theAttentionLineIsAWish()
{
    auto *line = m_pane->findChild<QAbstractButton *>();
    QVERIFY(line->isHidden());
    Feed alone = *m_model->tree().feed(FeedId{3});
    alone.problem = Problem{.kind = Problem::Kind::NotFound, .subject = alone.title};
    m_model->updateFeed(alone);
    QVERIFY(!line->isHidden());
    QSignalSpy wishes(m_pane.get(), &ui::FeedTreePane::attentionWanted);
    line->click();
    QCOMPARE(wishes.size(), 1);
    alone.problem.reset();
    m_model->updateFeed(alone);
    QVERIFY(line->isHidden());
}

void FeedTreePaneTest::theNeighbourOfARemovedFeedIsSelected()
{
    m_pane->view()->choose(FeedId{1});
    const LibraryTree all = sample();
    m_model->setTree(LibraryTree(all.folders(), {*all.feed(FeedId{2}), *all.feed(FeedId{3})}));

    QTRY_VERIFY(m_pane->view()->selectionModel()->hasSelection());
    QCOMPARE(m_pane->view()->selectionModel()->selectedIndexes().first(), m_pane->view()->currentIndex());
}

void FeedTreePaneTest::aSelectionSurvivesANewTree()
{
    m_pane->view()->choose(FeedId{1});
    QSignalSpy places(m_pane->view(), &ui::FeedTreeView::placeChosen);
    m_model->setTree(LibraryTree({}, {feed(0 + 3, u"Alone"_s, 0, 4), feed(1, u"Kernel Notebook"_s, 0, 2)}));
    QCOMPARE(m_pane->view()->selectedFeeds(), QList{FeedId{1}});
    QCOMPARE(places.size(), 0);
}

QTEST_MAIN(FeedTreePaneTest)
#include "feedtreepane_test.moc"
