// SPDX-License-Identifier: GPL-3.0-or-later
// What labels and saved searches cost in a large library: collections_bench LIBRARY.db [WORD]. It changes the
// library, so give it a copy. WORD is one that many articles hold.
#include "app/store/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using app::store::Library;
using models::ArticleFilter;
using Scope = ArticleFilter::Scope;

namespace {

template<typename Value>
Value valueOf(const app::store::Answer<Value> &answer)
{
    const auto result = answer.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().headline() + u' ' + result.error().evidence));
    return result.value();
}

/// Prints how long something took, by the clock and of all its threads, and answers with what it came to.
template<typename Work>
auto timed(const char *what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    const auto value = work();
    std::printf("%-52s %9.2f ms  cpu %9.2f ms", what, double(timer.nsecsElapsed()) / 1e6,
                1e3 * double(std::clock() - before) / CLOCKS_PER_SEC);
    if constexpr (std::is_integral_v<decltype(value)>)
        std::printf("  %lld", static_cast<long long>(value));
    std::printf("\n");
    std::fflush(stdout);
    return value;
}

QList<models::ArticleId> first(Library &library, const ArticleFilter &filter, int limit)
{
    QList<models::ArticleId> ids;
    for (const models::ArticleRow &row : valueOf(library.rows(filter, limit)))
        ids.append(row.id);
    return ids;
}

void timeLists(Library &library, ArticleFilter filter)
{
    timed("  first 50 rows", [&] { return valueOf(library.rows(filter, 50)).size(); });
    timed("  all rows", [&] { return valueOf(library.rows(filter)).size(); });
    filter.order = ArticleFilter::Order::OldestFirst;
    timed("  the oldest 50", [&] { return valueOf(library.rows(filter, 50)).size(); });
    filter.unreadOnly = true;
    timed("  first 50 unread", [&] { return valueOf(library.rows(filter, 50)).size(); });
    filter.query = u"is:starred"_s;
    timed("  first 50 unread and starred", [&] { return valueOf(library.rows(filter, 50)).size(); });
}

void timeMarks(Library &library, const QList<models::ArticleId> &articles)
{
    timed("  mark 100,000 read", [&] { return valueOf(library.setRead(articles, true)); });
    timed("  undo", [&] { return valueOf(library.undo()).size(); });
}

/// Saves a search, and goes on marking one article after the other while it is filled.
models::SavedSearchId fill(Library &library, const QString &query, models::ArticleId article)
{
    std::printf("saved search %s\n", qPrintable(query));
    QElapsedTimer since;
    since.start();
    const std::clock_t before = std::clock();
    const auto id = valueOf(library.createSavedSearch(query, query));
    double longest = 0;
    int marks = 0;
    for (;; ++marks) {
        QElapsedTimer mark;
        mark.start();
        valueOf(library.setRead({article}, marks % 2 == 0));
        longest = std::max(longest, double(mark.nsecsElapsed()) / 1e6);
        const auto searches = valueOf(library.savedSearches());
        if (searches.last().looked == 100) {
            std::printf("  %-50s %9.2f ms  cpu %9.2f ms  %d, unread %d\n", "filled",
                        double(since.nsecsElapsed()) / 1e6,
                        1e3 * double(std::clock() - before) / CLOCKS_PER_SEC, searches.last().total,
                        searches.last().unread);
            break;
        }
        QThread::msleep(20);
    }
    std::printf("  %-50s %9.2f ms  %d\n", "longest of the marks meanwhile", longest, marks);
    if (marks % 2 == 0)
        valueOf(library.setRead({article}, false));
    return id;
}

} // namespace

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    if (count < 2) {
        std::fprintf(stderr, "collections_bench LIBRARY.db [WORD]\n");
        return 2;
    }
    const QString word = count > 2 ? QString::fromUtf8(words[2]) : u"release"_s;
    Library library({.path = QString::fromUtf8(words[1])});
    timed("open", [&] { return valueOf(library.open()).created; });
    timed("finish what was left", [&] { return valueOf(library.finishIndexing()) == app::Done(); });
    const auto unread = first(library, {.unreadOnly = true}, 100'000);
    std::printf("without labels and saved searches\n");
    timeMarks(library, unread);

    const auto label = valueOf(library.createLabel(u"Bench"_s, 0));
    timed("label 100,000", [&] { return valueOf(library.labelArticles(unread, label, true)); });
    timeLists(library, {.scope = Scope::Label, .label = label});
    timed("  label:bench, first 50",
          [&] { return valueOf(library.rows({.query = u"label:bench"_s}, 50)).size(); });
    std::printf("all of them labelled\n");
    timeMarks(library, unread);

    const auto byWord = fill(library, word, unread.first());
    timeLists(library, {.scope = Scope::SavedSearch, .savedSearch = byWord});
    fill(library, u"is:unread "_s + word, unread.first());
    fill(library, u"has:image after:30d"_s, unread.first());
    fill(library, u"feed:a -is:starred"_s, unread.first());
    std::printf("with four saved searches and a label\n");
    timeMarks(library, unread);
    timed("tree", [&] { return valueOf(library.tree()).savedSearches().size(); });
    timed("count all again", [&] { return valueOf(library.mendCounts()); });
    return 0;
}
