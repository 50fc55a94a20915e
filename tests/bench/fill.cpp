// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a profile with articles through the store's own write path, for the benchmarks.
//   fill PROFILE ARTICLES [FEEDS]     generated, the same at every run
//   fill PROFILE --from MASTER.db     from a table of articles (items, feeds) made elsewhere
#include "app/base/paths.h"
#include "app/html/plaintext.h"
#include "app/store/library.h"
#include "tests/bench/generatedarticles.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <sqlite3.h>

#include <cstdio>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using app::store::Library;

namespace {

constexpr int itemsPerSave = 2000;

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(2);
}

template<typename Value>
Value valueOf(const app::store::Answer<Value> &answer)
{
    const auto result = answer.result();
    if (!result)
        giveUp(result.error().headline() + u' ' + result.error().evidence);
    return result.value();
}

/// Feeds and items on their way into a library, oldest first, many in one save.
class Filling
{
public:
    explicit Filling(const QString &profile)
        : m_library({.path = app::Paths{profile}.library(), .clock = [this] { return m_now; }})
    {
        if (!valueOf(m_library.open()).created)
            giveUp(u"There is a library in %1 already. Nothing was changed."_s.arg(profile));
        m_since.start();
    }

    void subscribe(const models::Outline &feeds)
    {
        valueOf(m_library.importOutline(feeds));
        const models::LibraryTree tree = valueOf(m_library.tree());
        for (const models::OutlineFeed &feed : feeds.feeds)
            m_ids.append(tree.feedByUrl(QUrl(feed.xmlUrl))->id);
        for (const models::OutlineFeed &feed : feeds.feeds)
            m_titles.append(feed.title);
    }

    void add(int feed, const models::ParsedItem &item)
    {
        m_waiting[feed].append(item);
        m_now = std::max(m_now, item.published);
        if (++m_waitingItems == itemsPerSave)
            save();
    }

    void save()
    {
        QList<models::FetchOutcome> outcomes;
        for (const auto &[feed, items] : m_waiting) {
            models::FetchOutcome outcome{.status = models::FetchOutcome::Status::Updated};
            outcome.state.feed = m_ids.at(feed);
            outcome.state.url = {};
            outcome.state.lastAttempt = outcome.state.lastSuccess = m_now;
            outcome.state.nextDue = m_now.addYears(1);
            outcome.feed = models::ParsedFeed{.title = m_titles.at(feed), .items = items};
            outcomes.append(outcome);
        }
        for (const models::SaveReport &report : valueOf(m_library.saveFetches(outcomes)))
            m_saved += report.added;
        m_waiting.clear();
        m_waitingItems = 0;
        std::fprintf(stderr, "\r%d articles", m_saved);
    }

    /// Seven of ten are read, one of a hundred is starred.
    void mark()
    {
        QList<models::ArticleId> read;
        QList<models::ArticleId> starred;
        for (const models::ArticleRow &row : valueOf(m_library.rows({}))) {
            if (row.id.value * 7 % 10 >= 3)
                read.append(row.id);
            if (row.id.value % 100 == 0)
                starred.append(row.id);
        }
        valueOf(m_library.setRead(read, true));
        valueOf(m_library.setStarred(starred, true));
    }

    /// Until all can be searched, the index is in order and the bodies are packed.
    void finish()
    {
        std::fprintf(stderr, "\r%d articles in %.1f s", m_saved, double(m_since.elapsed()) / 1000);
        valueOf(m_library.tidyIndex());
        std::fprintf(stderr, ", the index finished in %.1f s\n", double(m_since.elapsed()) / 1000);
    }

private:
    QDateTime m_now = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    Library m_library;
    QList<models::FeedId> m_ids;
    QStringList m_titles;
    std::map<int, QList<models::ParsedItem>> m_waiting;
    int m_waitingItems = 0;
    int m_saved = 0;
    QElapsedTimer m_since;
};

void fillGenerated(Filling &filling, int articles, int feeds)
{
    const int perFeed = (articles + feeds - 1) / feeds;
    const bench::GeneratedArticles source(feeds, perFeed, QDateTime::currentDateTimeUtc());
    models::Outline outline;
    for (int feed = 0; feed < feeds; ++feed)
        outline.feeds.append({.title = source.feedTitle(feed),
                              .xmlUrl = source.feedAddress(feed),
                              .path = {u"Folder %1"_s.arg(feed % 25)}});
    filling.subscribe(outline);
    int left = articles;
    for (int number = perFeed - 1; number >= 0; --number) {
        for (int feed = 0; feed < feeds && left > 0; ++feed, --left)
            filling.add(feed, source.item(feed, number));
    }
    filling.save();
}

/// The rows of a query, each as its texts.
void forEachRow(const QString &file, const char *sql, const std::function<void(const QStringList &)> &row)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
        giveUp(u"%1 holds no articles: %2"_s.arg(file, QString::fromUtf8(sqlite3_errmsg(database))));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList texts;
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            texts.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i)),
                                           sqlite3_column_bytes(statement, i)));
        row(texts);
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
}

void fillFrom(Filling &filling, const QString &master)
{
    models::Outline outline;
    QHash<QString, int> places;
    forEachRow(master, "SELECT k, title, url, site, top, sub FROM feeds ORDER BY k",
               [&](const QStringList &row) {
                   places.insert(row.at(0), int(places.size()));
                   QStringList path{u"Folder "_s + row.at(4)};
                   if (!row.at(5).isEmpty())
                       path.append(u"Folder "_s + row.at(4) + u'.' + row.at(5));
                   outline.feeds.append(
                       {.title = row.at(1), .xmlUrl = row.at(2), .htmlUrl = row.at(3), .path = path});
               });
    filling.subscribe(outline);
    forEachRow(master,
               "SELECT feed, guid, link, title, date, author, html, summary, encl, cats FROM items"
               " ORDER BY id",
               [&](const QStringList &row) {
                   models::ParsedItem item{.id = row.at(1),
                                           .title = row.at(3),
                                           .link = row.at(2),
                                           .author = row.at(5),
                                           .published =
                                               QDateTime::fromSecsSinceEpoch(row.at(4).toLongLong(), Qt::UTC),
                                           .summary = row.at(7),
                                           .content = row.at(6)};
                   item.excerpt = app::html::excerpt(item.summary.isEmpty() ? item.content : item.summary);
                   item.categories = row.at(9).split(u',', Qt::SkipEmptyParts);
                   if (!row.at(8).isEmpty())
                       item.enclosures = {{.url = row.at(8)}};
                   filling.add(places.value(row.at(0)), item);
               });
    filling.save();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    const bool copies = given.size() == 4 && given.at(2) == "--from"_L1;
    const int articles = given.value(2).toInt();
    const int feeds = given.size() > 3 ? given.at(3).toInt() : std::max(1, std::min(500, articles / 20));
    if (!copies && (given.size() < 3 || given.size() > 4 || articles <= 0 || feeds <= 0))
        giveUp(u"Usage: fill PROFILE ARTICLES [FEEDS] | fill PROFILE --from MASTER.db"_s);
    QDir().mkpath(given.at(1));
    Filling filling(given.at(1));
    if (copies)
        fillFrom(filling, given.at(3));
    else
        fillGenerated(filling, articles, feeds);
    filling.mark();
    filling.finish();
    return 0;
}
