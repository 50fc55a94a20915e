// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/indexer.h"

#include "app/base/logging.h"
#include "app/base/trace.h"
#include "app/store/savedsearches.h"
#include "app/store/searchindex.h"
#include "app/store/transaction.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

// After something was stored. While feeds come in, what comes behind it is not kept waiting.
constexpr std::chrono::milliseconds calm(300);

constexpr qint64 longestStep = 150; // ms, if nobody waits: longer steps make no better index

// Bodies that are not packed yet make the file larger for good; so many of them are no matter.
constexpr qint64 mostBehind = 20000; // articles

} // namespace

Indexer::Indexer(const LibraryOptions &options, const std::unique_ptr<Database> &database, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_database(database)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Indexer::goOn);
}

template<typename Value, typename Work>
Result<Value, models::Problem> Indexer::attempt(Work work)
{
    if (!m_database)
        return models::Problem{.kind = models::Problem::Kind::LibraryReadOnly, .subject = m_options.path};
    try {
        m_database->execute("PRAGMA synchronous = NORMAL"); // what a power cut takes is indexed again
        return work();
    } catch (const SqlError &error) {
        qCWarning(lcStore) << error.evidence();
        return problemOf(error, m_options.path);
    }
}

void Indexer::later()
{
    if (m_options.indexing != LibraryOptions::Indexing::WhenAsked)
        m_next.start(calm);
}

void Indexer::goOn()
{
    const auto came = attempt<Came>([this] { return step(); });
    if (came && came.value() == Came::Further && !m_next.isActive())
        m_next.start(0); // behind the commands that came meanwhile
}

void Indexer::keepUp()
{
    const auto kept = attempt<Done>([this] {
        const qint64 behind = m_database->number(
            "SELECT ifnull(max(id), 0) - (SELECT min(packed, indexed) FROM search_state) FROM article");
        if (behind > mostBehind) {
            while (m_announced.load(std::memory_order_relaxed) == 0 && step() == Came::Further) {
            }
        }
        return Done();
    });
    Q_UNUSED(kept); // what is stored does not depend on it
}

Indexer::Came Indexer::step()
{
    QElapsedTimer timer;
    timer.start();
    const auto enough = [&] {
        return m_announced.load(std::memory_order_relaxed) > 0 || timer.elapsed() >= longestStep;
    };
    Transaction transaction(*m_database);
    models::LibraryChange change;
    SearchIndex index(*m_database);
    SavedSearches searches(*m_database, m_options.clock());
    SearchIndex::Progress progress;
    if (!searches.gather(!searches.isEmpty() && index.isComplete(), enough, change)) {
        progress = index.step(enough);
        searches.reindexed(progress.refreshed, change);
    }
    transaction.commit();
    if (!change.isEmpty())
        emit gathered(change);
    if (progress.articles > 0)
        trace::span("index", double(timer.nsecsElapsed()) / 1e6,
                    {{u"items"_s, progress.articles}, {u"bytes"_s, progress.bytes}});
    return progress.done ? Came::ToTheEnd : Came::Further;
}

Result<Done, models::Problem> Indexer::finish()
{
    return attempt<Done>([this] {
        while (isBehind() && step() == Came::Further) {
        }
        return Done();
    });
}

bool Indexer::isBehind()
{
    return !SearchIndex(*m_database).isComplete() || SavedSearches(*m_database, m_options.clock()).isBehind();
}

Result<Done, models::Problem> Indexer::tidy()
{
    return attempt<Done>([this] {
        while (step() == Came::Further) {
        }
        return Done();
    });
}

Result<Done, models::Problem> Indexer::rebuild()
{
    const auto cleared = attempt<Done>([this] {
        Transaction transaction(*m_database);
        SearchIndex(*m_database).clear();
        transaction.commit();
        return Done();
    });
    return cleared ? finish() : cleared;
}

Result<QString, models::Problem> Indexer::findDamage()
{
    return attempt<QString>([this] { return SearchIndex(*m_database).fault(); });
}

} // namespace app::store
