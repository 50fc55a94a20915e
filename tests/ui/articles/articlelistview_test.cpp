// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace models;
using namespace ui;

/// The list as it is used: keys, clicks, places kept, what a screen reader hears.
class ArticleListViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theCurrentArticleIsWanted();
    void keysWalkTheRows();
    void severalRowsAreSelectedWithShift();
    void aClickOnTheStarIsAWish();
    void aDoubleClickOpensTheBrowser();
    void returnActivates();
    void aClickOnABandFoldsItsRows();
    void arrivalsDoNotMoveWhatIsRead_data();
    void arrivalsDoNotMoveWhatIsRead();
    void atTheTopArrivalsShow();
    void anotherPlaceStartsAtTheTop();
    void onlyRowsInSightAreAskedFor();
    void marksAboveAndBelowLeaveTheCurrentRow();
    void wideRowsAreAllOfOneHeight();
    void aScreenReaderFindsTheRows();
    void anEmptyListSaysWhy();

private:
    QList<ArticleRow> rows(int count, int daysApart = 0) const;
    void provideAll();
    QPoint middleOf(int row) const;

    std::unique_ptr<ArticleListModel> m_model;
    std::unique_ptr<ArticleListPane> m_pane;
    ArticleListView *m_view = nullptr;
};

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0));

} // namespace

void ArticleListViewTest::init()
{
    m_model = std::make_unique<ArticleListModel>();
    m_model->setToday(noon.date());
    m_model->setFeeds({{FeedId{1}, {u"Kernel Notebook"_s, u"https://kernel.example/feed"_s}}});
    m_pane = std::make_unique<ArticleListPane>();
    m_view = m_pane->view();
    m_pane->setTheme(makeTheme(Preferences::Theme::Light, Preferences::Accent::Blue, QPalette()));
    m_pane->setArticles(m_model.get());
    m_pane->resize(800, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void ArticleListViewTest::cleanup()
{
    m_pane.reset();
    m_model.reset();
}

QList<ArticleRow> ArticleListViewTest::rows(int count, int perDay) const
{
    QList<ArticleRow> rows;
    for (int i = 0; i < count; ++i) {
        const QDateTime time = perDay > 0 ? noon.addDays(-i / perDay).addSecs(-i % perDay) : noon.addSecs(-i);
        rows.append({ArticleId{count - i}, time.toMSecsSinceEpoch()});
    }
    return rows;
}

void ArticleListViewTest::provideAll()
{
    QList<Headline> headlines;
    for (int row = 0; row < m_model->count(); ++row)
        headlines.append({.id = m_model->row(row).id,
                          .feed = FeedId{1},
                          .title = u"Article %1"_s.arg(m_model->row(row).id.value),
                          .excerpt = u"What it is about."_s,
                          .published = QDateTime::fromMSecsSinceEpoch(m_model->row(row).sortKey),
                          .sortKey = m_model->row(row).sortKey});
    m_model->provide(headlines);
}

QPoint ArticleListViewTest::middleOf(int row) const
{
    return m_view->visualRect(m_model->index(row)).center();
}

void ArticleListViewTest::theCurrentArticleIsWanted()
{
    m_model->setRows(rows(20));
    QSignalSpy wanted(m_view, &ArticleListView::articleWanted);

    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(3));

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<ArticleId>(), m_model->row(3).id);
    QCOMPARE(m_view->currentArticle(), m_model->row(3).id);
}

void ArticleListViewTest::keysWalkTheRows()
{
    m_model->setRows(rows(100));
    QVERIFY(m_view->selectNeighbour(1));
    QCOMPARE(m_view->currentIndex().row(), 0);

    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().row(), 1);
    QTest::keyClick(m_view, Qt::Key_PageDown);
    const int page = m_view->currentIndex().row();
    QVERIFY(page > 5 && page < 20);
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(m_view->currentIndex().row(), 99);
    QVERIFY(!m_view->selectNeighbour(1));
    QTest::keyClick(m_view, Qt::Key_Home);
    QCOMPARE(m_view->currentIndex().row(), 0);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void ArticleListViewTest::severalRowsAreSelectedWithShift()
{
    m_model->setRows(rows(20));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(2));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(5));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf(7));

    const QList<ArticleId> expected{m_model->row(2).id, m_model->row(3).id, m_model->row(4).id,
                                    m_model->row(5).id, m_model->row(7).id};
    QCOMPARE(m_view->selectedArticles(), expected);
}

void ArticleListViewTest::aClickOnTheStarIsAWish()
{
    m_model->setRows(rows(5));
    provideAll();
    QSignalSpy starred(m_view, &ArticleListView::starWanted);
    QSignalSpy wanted(m_view, &ArticleListView::articleWanted);

    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(44, middleOf(2).y()));

    QCOMPARE(starred.count(), 1);
    QCOMPARE(starred.first().at(0).value<ArticleId>(), m_model->row(2).id);
    QCOMPARE(starred.first().at(1).toBool(), true);
    QCOMPARE(wanted.count(), 0);
}

void ArticleListViewTest::aDoubleClickOpensTheBrowser()
{
    m_model->setRows(rows(5));
    QSignalSpy open(m_view, &ArticleListView::openWanted);

    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(1));

    QCOMPARE(open.count(), 1);
    QCOMPARE(open.first().first().value<ArticleId>(), m_model->row(1).id);
}

void ArticleListViewTest::returnActivates()
{
    m_model->setRows(rows(5));
    m_view->selectNeighbour(1);
    QSignalSpy activated(m_view, &ArticleListView::activatedArticle);

    QTest::keyClick(m_view, Qt::Key_Return);

    QCOMPARE(activated.count(), 1);
}

void ArticleListViewTest::aClickOnABandFoldsItsRows()
{
    m_model->setRows(rows(20, 5));
    const int before = m_view->geometryOfRows().height();
    const int second = m_view->geometryOfRows().yOfBand(1);

    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(100, second + 5));

    QCOMPARE(m_view->geometryOfRows().shownRows(), 15);
    QCOMPARE(m_view->geometryOfRows().height(), before - 5 * m_view->geometryOfRows().rowHeight());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(100, second + 5));
    QCOMPARE(m_view->geometryOfRows().shownRows(), 20);
}

void ArticleListViewTest::arrivalsDoNotMoveWhatIsRead_data()
{
    QTest::addColumn<int>("arrivals");
    QTest::addColumn<int>("secondsApart");

    QTest::newRow("a few, above") << 5 << 0;
    QTest::newRow("many, everywhere") << 60 << 3; // more than the model patches: a reset
}

void ArticleListViewTest::arrivalsDoNotMoveWhatIsRead()
{
    QFETCH(const int, arrivals);
    QFETCH(const int, secondsApart);
    m_model->setRows(rows(200));
    m_view->select(m_model->row(50).id);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
    const ArticleId current = m_view->currentArticle();
    const QList<ArticleId> selected = m_view->selectedArticles();
    const QRect place = m_view->visualRect(m_view->currentIndex());
    QSignalSpy wanted(m_view, &ArticleListView::articleWanted);

    QList<ArticleRow> news;
    for (int i = 0; i < arrivals; ++i)
        news.append({ArticleId{1000 + i}, noon.toMSecsSinceEpoch() + 500 - i * secondsApart * 1000});
    m_model->addRows(news);

    QCOMPARE(m_model->count(), 200 + arrivals);
    QCOMPARE(m_view->currentArticle(), current);
    QCOMPARE(m_view->selectedArticles().size(), selected.size());
    QCOMPARE(m_view->visualRect(m_view->currentIndex()), place);
    QCOMPARE(wanted.count(), 0);
}

void ArticleListViewTest::atTheTopArrivalsShow()
{
    m_model->setRows(rows(200));

    m_model->addRows({{ArticleId{1000}, noon.toMSecsSinceEpoch() + 1}});

    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void ArticleListViewTest::anotherPlaceStartsAtTheTop()
{
    m_model->setRows(rows(200));
    m_view->select(m_model->row(100).id);
    QVERIFY(m_view->verticalScrollBar()->value() > 0);

    m_model->setRows(rows(150));

    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QVERIFY(!m_view->currentIndex().isValid());
    QVERIFY(m_view->selectedArticles().isEmpty());
}

void ArticleListViewTest::onlyRowsInSightAreAskedFor()
{
    QSignalSpy wanted(m_model.get(), &ArticleListModel::headlinesWanted);
    m_model->setRows(rows(100'000));

    QTRY_VERIFY(wanted.count() > 0);

    int asked = 0;
    for (const QList<QVariant> &question : wanted)
        asked += static_cast<int>(question.first().value<QList<ArticleId>>().size());
    QVERIFY(asked <= 128);
}

void ArticleListViewTest::marksAboveAndBelowLeaveTheCurrentRow()
{
    m_model->setRows(rows(5)); // ids 5 to 1
    m_view->select(ArticleId{3});

    QCOMPARE(m_view->articlesAbove(), (QList<ArticleId>{{5}, {4}}));
    QCOMPARE(m_view->articlesBelow(), (QList<ArticleId>{{2}, {1}}));
}

void ArticleListViewTest::wideRowsAreAllOfOneHeight()
{
    m_model->setRows(rows(20));
    m_pane->setMode(RowMode::Wide);

    const int height = m_view->visualRect(m_model->index(0)).height();
    QVERIFY(height > 90);
    for (int row = 1; row < 20; ++row)
        QCOMPARE(m_view->visualRect(m_model->index(row)).height(), height);
}

void ArticleListViewTest::aScreenReaderFindsTheRows()
{
    m_model->setRows(rows(3));
    provideAll();

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 3);
    QAccessibleInterface *row = list->child(1);
    QCOMPARE(list->indexOfChild(row), 1);
    QCOMPARE(list->childAt(row->rect().center().x(), row->rect().center().y()), row);
    m_view->select(m_model->row(1).id);
    QVERIFY(row->state().selected);
    const QString spoken = row->text(QAccessible::Name);
    QVERIFY2(spoken.startsWith("unread, Article 2, Kernel Notebook"_L1), qPrintable(spoken));
}

void ArticleListViewTest::anEmptyListSaysWhy()
{
    QSignalSpy shown(m_pane.get(), &ArticleListPane::emptinessShown);
    m_pane->setEmptiness({.reason = EmptyList::Reason::NothingMatches, .subject = u"内核"_s});
    QVERIFY(m_pane->isShowingEmptiness());
    QCOMPARE(shown.count(), 1);

    m_model->setRows(rows(3));

    QVERIFY(!m_pane->isShowingEmptiness());
    QCOMPARE(shown.count(), 2);
}

QTEST_MAIN(ArticleListViewTest)
#include "articlelistview_test.moc"
