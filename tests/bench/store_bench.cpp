// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/library.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using app::store::Library;
using models::ArticleFilter;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

template<typename Value>
Value valueOf(const app::store::Answer<Value> &answer)
{
    const auto result = answer.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().evidence));
    return result.value();
}

/// Prose as feeds have it: 1 to 8 KB, every fifth article Chinese.
QString prose(QRandomGenerator &random, bool chinese)
{
    static const QStringList words =
        u"the of harbour kernel release with new a light for reading and machine that "
        "people in letters were found when it after all compiler"_s.split(u' ');
    static const QString hanzi =
        u"的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生"_s;
    QString text;
    const qsizetype size = 500 + random.bounded(3000) + random.bounded(3000);
    while (text.size() < (chinese ? size / 3 : size)) {
        text += u"<p>"_s;
        for (int i = 0; i < 60; ++i)
            text += chinese ? QString(hanzi.at(random.bounded(int(hanzi.size()))))
                            : words.at(random.bounded(int(words.size())))
                                  + QString::number(random.bounded(50)) + u' ';
        text += u"</p>\n<p><a href=\"https://news.example/story?id="_s + QString::number(random.generate())
                + u"\">more</a></p>"_s;
    }
    return text;
}

models::ParsedItem item(QRandomGenerator &random, int feed, int number)
{
    const QString link = u"https://site%1.example/2026/story-%2"_s.arg(feed).arg(number);
    models::ParsedItem item{.id = link,
                            .title = u"Story %1 of feed %2 and what became of it"_s.arg(number).arg(feed),
                            .link = link,
                            .author = u"Ann Author"_s,
                            .published = now.addSecs(-600LL * number - feed),
                            .content = prose(random, feed % 5 == 0)};
    item.excerpt = item.content.mid(3, 240);
    return item;
}

struct Timer
{
    QElapsedTimer wall;
    std::clock_t cpu = std::clock();

    Timer() { wall.start(); }
    void report(const char *what) const
    {
        qInfo("%-46s %9.2f ms wall %9.2f ms CPU", what, double(wall.nsecsElapsed()) / 1e6,
              double(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC);
    }
};

} // namespace

/// How long a library takes for what people wait for. COURANT_BENCH_ITEMS is the number of articles in each
/// of 500 feeds: 30 if it is not set, 2,000 for a library of a million.
class StoreBench final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_library.reset(); }
    void saves();
    void savesNothingNew();
    void opens();
    void lists();
    void marks();
    void searches();

private:
    QList<models::FetchOutcome> batch(int firstFeed, int feeds, int firstItem, int items);
    void open();

    const int m_feeds = 500;
    const int m_items = qEnvironmentVariableIntValue("COURANT_BENCH_ITEMS")
                            ? qEnvironmentVariableIntValue("COURANT_BENCH_ITEMS")
                            : 30;
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    QList<models::FeedId> m_ids;
};

void StoreBench::open()
{
    m_library = std::make_unique<Library>(
        app::store::LibraryOptions{.path = m_folder.filePath(u"courant.db"_s), .clock = [] { return now; }});
    valueOf(m_library->open());
}

void StoreBench::initTestCase()
{
    open();
    models::Outline outline;
    for (int i = 0; i < m_feeds; ++i)
        outline.feeds.append({.title = u"Feed %1"_s.arg(i),
                              .xmlUrl = u"https://site%1.example/rss"_s.arg(i),
                              .path = {u"Folder %1"_s.arg(i % 20)}});
    valueOf(m_library->importOutline(outline));
    const auto tree = valueOf(m_library->tree());
    for (const models::Feed &feed : tree.feeds())
        m_ids.append(feed.id);
    QCOMPARE(m_ids.size(), m_feeds);
}

QList<models::FetchOutcome> StoreBench::batch(int firstFeed, int feeds, int firstItem, int items)
{
    QList<models::FetchOutcome> outcomes;
    for (int feed = firstFeed; feed < firstFeed + feeds; ++feed) {
        QRandomGenerator random(quint32(feed * 100000 + firstItem));
        models::FetchOutcome outcome{.status = models::FetchOutcome::Status::Updated};
        outcome.state.feed = m_ids.at(feed);
        outcome.state.lastAttempt = outcome.state.lastSuccess = now;
        models::ParsedFeed document{.title = u"Feed %1"_s.arg(feed)};
        for (int i = firstItem; i < firstItem + items; ++i)
            document.items.append(item(random, feed, i));
        outcome.feed = document;
        outcomes.append(outcome);
    }
    return outcomes;
}

void StoreBench::saves()
{
    qint64 wall = 0;
    std::clock_t cpu = 0;
    qint64 letters = 0;
    for (int first = 0; first < m_items; first += 30) {
        for (int feed = 0; feed < m_feeds; feed += 20) {
            const auto outcomes = batch(feed, 20, first, std::min(30, m_items - first));
            for (const auto &outcome : outcomes) {
                for (const auto &one : outcome.feed->items)
                    letters += one.content.toUtf8().size();
            }
            const Timer timer;
            valueOf(m_library->saveFetches(outcomes));
            wall += timer.wall.nsecsElapsed();
            cpu += std::clock() - timer.cpu;
        }
    }
    const double articles = double(m_feeds) * m_items;
    const double seconds = double(cpu) / CLOCKS_PER_SEC;
    qInfo("%.0f articles saved: %.2f s wall, %.2f s CPU, %.0f rows/CPU-s, HTML %.1f MB", articles,
          double(wall) / 1e9, seconds, articles / seconds, double(letters) / 1e6);
}

void StoreBench::savesNothingNew()
{
    auto unchanged = batch(0, m_feeds, 0, 0);
    for (auto &outcome : unchanged) {
        outcome.status = models::FetchOutcome::Status::Unchanged;
        outcome.feed.reset();
    }
    const auto same = batch(0, m_feeds, 0, 30);
    {
        const Timer timer;
        valueOf(m_library->saveFetches(unchanged));
        timer.report("500 feeds unchanged (304)");
    }
    const Timer timer;
    valueOf(m_library->saveFetches(same));
    timer.report("500 feeds fetched again, the same 15,000 items");
}

void StoreBench::opens()
{
    m_library.reset();
    const qint64 bytes = QFileInfo(m_folder.filePath(u"courant.db"_s)).size();
    qInfo("%.1f MB, %.0f bytes an article", double(bytes) / 1e6, double(bytes) / m_feeds / m_items);
    const Timer timer;
    open();
    timer.report("open");
    const Timer tree;
    valueOf(m_library->tree());
    tree.report("tree with counts");
}

void StoreBench::lists()
{
    const auto list = [&](const char *what, const ArticleFilter &filter, int limit) {
        const Timer timer;
        const auto rows = valueOf(m_library->rows(filter, limit));
        timer.report(qPrintable(u"%1: %2 rows"_s.arg(QString::fromLatin1(what)).arg(rows.size())));
        return rows;
    };
    const auto folder = valueOf(m_library->tree()).folders().first().id;
    using Scope = ArticleFilter::Scope;
    for (int limit : {100, -1}) {
        list("all", {}, limit);
        list("unread", {.scope = Scope::Unread}, limit);
        list("a folder", {.scope = Scope::Folder, .folder = folder}, limit);
        list("a folder, unread", {.scope = Scope::Folder, .folder = folder, .unreadOnly = true}, limit);
        list("a feed", {.scope = Scope::Feed, .feed = m_ids.at(7)}, limit);
        list("today", {.scope = Scope::Today}, limit);
        list("starred", {.scope = Scope::Starred}, limit);
    }
    QList<models::ArticleId> page;
    for (const auto &row : list("all", {}, 100))
        page.append(row.id);
    const Timer headlines;
    valueOf(m_library->headlines(page));
    headlines.report("100 headlines");
    const Timer article;
    valueOf(m_library->article(page.at(50)));
    article.report("an article");
    const Timer count;
    valueOf(m_library->count({}, true));
    count.report("count of all unread");
}

void StoreBench::marks()
{
    QList<models::ArticleId> ids;
    for (const auto &row : valueOf(m_library->rows({}, 100'000)))
        ids.append(row.id);
    const Timer one;
    valueOf(m_library->setRead({ids.at(5)}, true));
    one.report("mark one read");
    const Timer mark;
    valueOf(m_library->setRead(ids, true));
    mark.report(qPrintable(u"mark %1 read"_s.arg(ids.size())));
    const Timer undo;
    valueOf(m_library->undo());
    undo.report("undo");
    const Timer all;
    const int marked = valueOf(m_library->markAllRead({}));
    all.report(qPrintable(u"mark all %1 read"_s.arg(marked)));
    valueOf(m_library->undo());
    const Timer remove;
    valueOf(m_library->remove({m_ids.at(3)}, {}));
    remove.report("remove a feed");
    valueOf(m_library->undo());
}

void StoreBench::searches()
{
    const Timer timer;
    const auto rows = valueOf(m_library->rows({.query = u"harbour7 不了"_s}));
    timer.report(qPrintable(u"search, two words: %1 found"_s.arg(rows.size())));
}

QTEST_GUILESS_MAIN(StoreBench)
#include "store_bench.moc"
