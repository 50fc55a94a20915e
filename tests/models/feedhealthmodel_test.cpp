// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/feedhealthmodel.h"
#include "models/itemmodels/feedhealthproxy.h"
#include "tests/support/patience.h"
#include "tests/support/samplehealth.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using tests::healthNow;
using Model = FeedHealthModel;

namespace {

QStringList titlesOf(const QAbstractItemModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row, Model::Name).data().toString());
    return titles;
}

QString cell(const Model &model, int row, Model::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// The health table: rows that stay, filters that count, the worst first.
class FeedHealthModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyCellHasItsWords();
    void rowsStayWhereTheyAre();
    void whatDidNotChangeIsNotTold();
    void aNewDayChangesTheWords();
    void filtersCountAndFilter();
    void wordsMatchTitleAndAddress();
    void theWorstComeFirst();
    void everyColumnSorts();
    void aCellSaysWhatItIs();
    void tenThousandFeedsAreQuick();

private:
    std::unique_ptr<Model> m_model;
};

void FeedHealthModelTest::init()
{
    m_model = std::make_unique<Model>();
    m_model->setFeeds(tests::healthFeeds(), healthNow);
    m_model->setWeeks(tests::healthWeeks(), 8);
}

void FeedHealthModelTest::everyCellHasItsWords()
{
    const QAbstractItemModelTester tester(m_model.get());
    QCOMPARE(cell(*m_model, 1, Model::Name), u"Harbour Letters"_s);
    QCOMPARE(cell(*m_model, 1, Model::LastSuccess), u"Fri 08:04"_s);
    QCOMPARE(cell(*m_model, 1, Model::AWeek), u"1.4"_s);
    QCOMPARE(cell(*m_model, 1, Model::NextLook), u"tomorrow 09:20"_s);
    QCOMPARE(cell(*m_model, 0, Model::Saved), u"90 %"_s);
    QCOMPARE(cell(*m_model, 6, Model::AWeek), u"0"_s); // nobody counted a post of it
    QCOMPARE(m_model->index(6, Model::AWeek).data(Model::WeeksRole).value<QList<int>>(), QList<int>(8, 0));
    QCOMPARE(cell(*m_model, 7, Model::NextLook), u"never"_s);
    QCOMPARE(cell(*m_model, 8, Model::LastSuccess), u"—"_s);
    QCOMPARE(cell(*m_model, 8, Model::Saved), u"—"_s);
    QCOMPARE(m_model->savedBytes(), 9 * qint64{4 * 1024 * 1024});
}

void FeedHealthModelTest::rowsStayWhereTheyAre()
{
    const QAbstractItemModelTester tester(m_model.get());
    const QPersistentModelIndex fern = m_model->index(9, Model::Name);
    QList<Feed> feeds = tests::healthFeeds();
    feeds.removeAt(2);
    feeds.removeAt(0);
    feeds.prepend(tests::wellFeed(11, u"New"_s, u"https://new.example/rss"_s));
    m_model->setFeeds(feeds, healthNow);
    QVERIFY(fern.isValid());
    QCOMPARE(fern.data().toString(), u"Field & Fern"_s);
    QCOMPARE(titlesOf(*m_model).first(2), (QStringList{u"Harbour Letters"_s, u"Quiet Roads"_s}));
    QCOMPARE(titlesOf(*m_model).constLast(), u"New"_s);
    QCOMPARE(m_model->feed(FeedId{11})->title, u"New"_s);
    QVERIFY(!m_model->feed(FeedId{1}));
    m_model->setFeeds({}, healthNow);
    QCOMPARE(m_model->rowCount(), 0);
}

void FeedHealthModelTest::whatDidNotChangeIsNotTold()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QList<Feed> feeds = tests::healthFeeds();
    m_model->setFeeds(feeds, healthNow.addSecs(60));
    QCOMPARE(changed.size(), 0);
    feeds[4].title = u"Pixels"_s;
    m_model->setFeeds(feeds, healthNow.addSecs(60));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 4);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 4);
}

void FeedHealthModelTest::aNewDayChangesTheWords()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setFeeds(tests::healthFeeds(), healthNow.addDays(1));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(*m_model, 0, Model::LastSuccess), u"yesterday 10:10"_s);
}

void FeedHealthModelTest::filtersCountAndFilter()
{
    QCOMPARE(m_model->count(HealthFilter::All), 10);
    QCOMPARE(m_model->count(HealthFilter::Attention), 2);
    QCOMPARE(m_model->count(HealthFilter::Silent), 1);
    QCOMPARE(m_model->count(HealthFilter::Moved), 1);
    QCOMPARE(m_model->count(HealthFilter::Gone), 1);
    FeedHealthProxy proxy(m_model.get());
    proxy.setFilter(HealthFilter::Attention);
    QCOMPARE(titlesOf(proxy), (QStringList{u"Harbour Letters"_s, u"Old Lighthouse"_s}));
    proxy.setFilter(HealthFilter::Moved);
    QCOMPARE(titlesOf(proxy), QStringList{u"像素园地"_s});
    QList<Feed> mended = tests::healthFeeds();
    mended[4].formerUrl.clear();
    m_model->setFeeds(mended, healthNow);
    QCOMPARE(proxy.rowCount(), 0);
}

void FeedHealthModelTest::wordsMatchTitleAndAddress()
{
    FeedHealthProxy proxy(m_model.get());
    proxy.setWords(u" KERNEL "_s);
    QCOMPARE(titlesOf(proxy), QStringList{u"Kernel Notebook"_s});
    proxy.setWords(u"pixel.example"_s);
    QCOMPARE(titlesOf(proxy), QStringList{u"像素园地"_s});
    proxy.setWords({});
    QCOMPARE(proxy.rowCount(), 10);
}

void FeedHealthModelTest::theWorstComeFirst()
{
    const FeedHealthProxy proxy(m_model.get());
    const QStringList titles = titlesOf(proxy);
    QCOMPARE(titles.first(6), (QStringList{u"Harbour Letters"_s, u"Old Lighthouse"_s, u"Quiet Roads"_s,
                                           u"像素园地"_s, u"Night Signal"_s, u"Tidewater Weather"_s}));
    // Those that are well stand in the tree's order; a repaired one is among them.
    QCOMPARE(titles.last(4),
             (QStringList{u"Solidot 奇客"_s, u"Kernel Notebook"_s, u"Packet Garden"_s, u"Field & Fern"_s}));
}

void FeedHealthModelTest::everyColumnSorts()
{
    FeedHealthProxy proxy(m_model.get());
    proxy.sort(Model::AWeek, Qt::DescendingOrder);
    QCOMPARE(titlesOf(proxy).constFirst(), u"Solidot 奇客"_s);
    proxy.sort(Model::LastNew, Qt::AscendingOrder);
    QCOMPARE(titlesOf(proxy).first(2), (QStringList{u"Tidewater Weather"_s, u"Night Signal"_s}));
    proxy.sort(Model::NextLook, Qt::DescendingOrder);
    QCOMPARE(titlesOf(proxy).first(2), (QStringList{u"Old Lighthouse"_s, u"Harbour Letters"_s}));
    proxy.sort(Model::Saved, Qt::AscendingOrder);
    QCOMPARE(titlesOf(proxy).constFirst(), u"Tidewater Weather"_s);
    proxy.sort(Model::Name, Qt::AscendingOrder);
    QCOMPARE(titlesOf(proxy).first(2), (QStringList{u"Field & Fern"_s, u"Harbour Letters"_s}));
}

void FeedHealthModelTest::aCellSaysWhatItIs()
{
    const auto spoken = [this](int row, int column) {
        return m_model->index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(spoken(1, Model::Name).contains("The page is not there any more (404)"_L1));
    QCOMPARE(spoken(1, Model::LastSuccess), u"Last success: Fri 08:04"_s);
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void FeedHealthModelTest::tenThousandFeedsAreQuick()
{
    QList<Feed> feeds;
    const QList<Feed> samples = tests::healthFeeds();
    for (int id = 1; id <= 10'000; ++id) {
        Feed feed = samples.at(id % samples.size());
        feed.id = FeedId{id};
        feed.title += QString::number(id);
        feeds.append(feed);
    }
    QElapsedTimer timer;
    const auto took = [&timer](const char *what) {
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        qInfo("%s: %.1f ms", what, milliseconds);
        timer.start();
        return milliseconds;
    };
    Model model;
    timer.start();
    model.setFeeds(feeds, healthNow);
    const double filled = took("10,000 feeds");
    FeedHealthProxy proxy(&model);
    const double sorted = took("sorted by state");
    proxy.sort(Model::Name);
    took("sorted by name");
    proxy.setWords(u"99"_s);
    took("filtered");
    proxy.setWords({});
    took("filtered no more");
    feeds[5000].failures = 9;
    model.setFeeds(feeds, healthNow);
    const double again = took("one of them changed");
    QVERIFY(model.count(HealthFilter::Attention) == 2000);
    // Generous, because a busy machine must not fail this; what is meant is 50 ms each.
    const double limit = 700.0 * tests::patience();
    QVERIFY(filled < limit && sorted < limit && again < limit);
}

QTEST_GUILESS_MAIN(FeedHealthModelTest)
#include "feedhealthmodel_test.moc"
