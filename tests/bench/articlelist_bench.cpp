// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace models;
using namespace ui;

/// A million articles in the list: showing them, scrolling, jumping, arrivals. A frame must stay under 16 ms.
class ArticleListBench final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showAMillionRows();
    void letOneArticleIn();
    void letFifteenThousandArticlesIn();
    void paintAFrame_data();
    void paintAFrame();
    void framesWhileScrolling_data() { paintAFrame_data(); }
    void framesWhileScrolling();

private:
    QList<ArticleRow> m_rows;
    QHash<FeedId, FeedName> m_feeds;
};

namespace {

const qint64 newest = QDateTime(QDate(2026, 11, 23), QTime(12, 0)).toMSecsSinceEpoch();
constexpr qint64 apart = 5 * 60'000; // A million rows, five minutes apart, are nine and a half years.

// Every row has other words, half of them Chinese, so that nothing is shaped twice.
Headline headlineOf(const ArticleRow &row)
{
    const qint64 id = row.id.value;
    const bool chinese = id % 2 == 0;
    return {.id = row.id,
            .feed = FeedId{id % 50 + 1},
            .title = chinese ? u"研究人员用旧手机搭建了一座海底观测站，第 %1 次"_s.arg(id)
                             : u"The satellite that answered after %1 quiet years"_s.arg(id),
            .excerpt =
                (chinese
                     ? u"一个由四所大学组成的研究小组把 %1 部退役手机装进耐压玻璃球，沉入 340 米深的海底，"
                       "数据每天自动发布，任何人都可以下载。"_s
                     : u"The battery had died %1 times, not the computer. Every sunrise it woke for four "
                       "minutes and had nobody to tell about the cold and the dark."_s)
                    .arg(id),
            .published = QDateTime::fromMSecsSinceEpoch(row.sortKey),
            .sortKey = row.sortKey,
            .commentCount = static_cast<int>(id % 90),
            .read = id % 3 == 0,
            .starred = id % 11 == 0};
}

void provideWhatIsWanted(ArticleListModel &model)
{
    QObject::connect(&model, &ArticleListModel::headlinesWanted, &model,
                     [&model](const QList<ArticleId> &articles) {
                         QList<Headline> headlines;
                         for (const ArticleId id : articles)
                             headlines.append(headlineOf({id, newest - (1'000'000 - id.value) * apart}));
                         model.provide(headlines);
                     });
}

} // namespace

void ArticleListBench::initTestCase()
{
    m_rows.reserve(1'000'000);
    for (int i = 0; i < 1'000'000; ++i)
        m_rows.append({ArticleId{1'000'000 - i}, newest - i * apart});
    for (int i = 1; i <= 50; ++i)
        m_feeds.insert(FeedId{i}, {u"Feed number %1"_s.arg(i), u"https://feed%1.example/"_s.arg(i)});
}

void ArticleListBench::showAMillionRows()
{
    ArticleListModel model;
    ArticleListPane pane;
    pane.setArticles(&model);
    QBENCHMARK
    {
        model.setRows(m_rows);
    }
}

void ArticleListBench::letOneArticleIn()
{
    ArticleListModel model;
    ArticleListPane pane;
    pane.setArticles(&model);
    model.setRows(m_rows);
    qint64 id = 2'000'000;
    QBENCHMARK
    {
        ++id;
        model.addRows({{ArticleId{id}, newest + id}});
    }
}

void ArticleListBench::letFifteenThousandArticlesIn()
{
    ArticleListModel model;
    ArticleListPane pane;
    pane.setArticles(&model);
    model.setRows(m_rows);
    QList<ArticleRow> arrivals;
    for (int i = 0; i < 15'000; ++i)
        arrivals.append({ArticleId{3'000'000 + i}, newest - i * apart - apart / 2});
    QBENCHMARK_ONCE
    {
        model.addRows(arrivals);
    }
}

void ArticleListBench::paintAFrame_data()
{
    QTest::addColumn<RowMode>("mode");
    QTest::newRow("one line") << RowMode::OneLine;
    QTest::newRow("wide") << RowMode::Wide;
}

// The same rows again: what hovering and selecting cost.
void ArticleListBench::paintAFrame()
{
    QFETCH(const RowMode, mode);
    ArticleListModel model;
    model.setFeeds(m_feeds);
    provideWhatIsWanted(model);
    ArticleListPane pane;
    pane.setTheme(makeTheme(Preferences::Theme::Light, Preferences::Accent::Blue, QPalette()));
    pane.setMode(mode);
    pane.setArticles(&model);
    pane.resize(mode == RowMode::Wide ? 400 : 1188, 900);
    model.setRows(m_rows);
    pane.grab();
    QCoreApplication::processEvents();
    QPixmap frame(pane.size());
    QBENCHMARK
    {
        pane.render(&frame);
    }
}

// Rows never seen before in every frame: the dearest there is.
void ArticleListBench::framesWhileScrolling()
{
    QFETCH(const RowMode, mode);
    ArticleListModel model;
    model.setFeeds(m_feeds);
    provideWhatIsWanted(model);
    ArticleListPane pane;
    pane.setTheme(makeTheme(Preferences::Theme::Light, Preferences::Accent::Blue, QPalette()));
    pane.setMode(mode);
    pane.setArticles(&model);
    pane.resize(mode == RowMode::Wide ? 400 : 1188, 900);
    model.setRows(m_rows);
    QPixmap image(pane.size());
    QList<double> frames;
    QScrollBar *bar = pane.view()->verticalScrollBar();
    for (int i = 0; i < 200; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * i / 199));
        QElapsedTimer timer;
        timer.start();
        pane.render(&image); // Asks for the headlines.
        QCoreApplication::processEvents();
        pane.render(&image); // Shows them.
        frames.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(frames.begin(), frames.end());
    qInfo("both frames of a jump: median %.2f ms, 99 of 100 under %.2f ms, longest %.2f ms", frames.at(100),
          frames.at(197), frames.last());
    QTest::setBenchmarkResult(frames.at(197), QTest::WalltimeMilliseconds);
}

QTEST_MAIN(ArticleListBench)
#include "articlelist_bench.moc"
