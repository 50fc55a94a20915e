// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/store/filterqueries.h"
#include "app/store/statement.h"
#include "app/store/statusqueries.h"
#include "app/store/storewriting.h"

namespace app::store {

// Marks: the commands of Store that set them, and what becomes of those that cannot be stored at once.

namespace {

using models::LibraryChange;
using Kind = models::Problem::Kind;

/// What may be over soon: a full disk, another program's lock, a disk that fails now and then.
bool mayPass(Kind kind)
{
    return kind == Kind::DiskFull || kind == Kind::LibraryLocked || kind == Kind::LibraryFailed;
}

} // namespace

int Store::mark(Action::Kind kind, const QList<qint64> &articles, LibraryChange &change)
{
    const auto [which, on] = markOf(kind);
    const QList<qint64> marked = setMark(*m_database, which, on, articles, change);
    if (!marked.isEmpty())
        record({.kind = kind, .count = int(marked.size()), .ids = marked}, change);
    return int(marked.size());
}

Outcome<int> Store::setRead(const QList<models::ArticleId> &articles, bool read)
{
    return markOrKeep(read ? Action::Kind::MarkRead : Action::Kind::MarkUnread,
                      [&](Database &) { return numbers(articles); });
}

Outcome<int> Store::setStarred(const QList<models::ArticleId> &articles, bool starred)
{
    return markOrKeep(starred ? Action::Kind::Star : Action::Kind::Unstar,
                      [&](Database &) { return numbers(articles); });
}

Outcome<int> Store::markAllRead(const models::ArticleFilter &filter, qint64 upTo)
{
    return markOrKeep(Action::Kind::MarkRead, [&](Database &database) {
        models::ArticleFilter unread = filter;
        unread.unreadOnly = true;
        unread.column = models::ArticleFilter::Column::Date; // marks have no order
        QList<qint64> articles;
        for (const models::ArticleRow &row : filteredRows(database, unread, -1, m_options.clock())) {
            if (row.sortKey <= upTo)
                articles.append(row.id.value);
        }
        return articles;
    });
}

// --- marks that have to wait

Outcome<int> Store::markOrKeep(Action::Kind kind, const std::function<QList<qint64>(Database &)> &which)
{
    if (!m_options.marksMayWait)
        return write<int>(
            [&](Database &database, LibraryChange &change) { return mark(kind, which(database), change); });
    if (!m_database)
        return fail(m_closed);
    QList<qint64> articles;
    try {
        articles = which(*m_database);
    } catch (const SqlError &error) {
        return fail(problemOf(error, m_options.path));
    } catch (const Refusal &refusal) {
        return refusal.problem;
    }
    if (!m_waiting.isEmpty() && !storeWaiting())
        return keepWaiting(kind, articles); // after those that were made before
    const auto marked = attempt<int>(
        [&](Database &, LibraryChange &change) { return mark(kind, articles, change); }, Durability::Full);
    if (marked || !isOfTheLibrary(marked.error().kind))
        return marked;
    return mayPass(marked.error().kind) && !articles.isEmpty() ? keepWaiting(kind, articles)
                                                               : Outcome<int>(fail(marked.error()));
}

/// Seen at once, stored when it can be.
Outcome<int> Store::keepWaiting(Action::Kind kind, const QList<qint64> &articles)
{
    try {
        LibraryChange change;
        const auto [which, on] = markOf(kind);
        wouldMark(*m_database, which, on, articles, change);
        m_waiting.append({kind, articles});
        m_retry.start();
        emit marksPending(m_waiting.pending());
        emit changed(change);
        return int(change.statuses.size());
    } catch (const SqlError &error) {
        return fail(problemOf(error, m_options.path));
    }
}

/// Those that the last session could not store.
void Store::takeUpMarks()
{
    if (!m_database)
        return; // for reading only
    try {
        Statement name(*m_database, "SELECT value FROM setting WHERE key = 'library'");
        m_waiting.load(name.next() ? name.column<QString>(0) : QString());
    } catch (const SqlError &error) {
        qCWarning(lcStore) << error.evidence(); // they wait for the next time
        return;
    }
    if (m_options.marksMayWait)
        m_waiting.reserve();
    if (m_waiting.isEmpty() || storeWaiting())
        return;
    m_retry.start();
    emit marksPending(m_waiting.pending());
}

/// True if nothing waits any more.
bool Store::storeWaiting()
{
    while (!m_waiting.isEmpty()) {
        const auto stored = attempt<int>(
            [&](Database &, LibraryChange &change) {
                return mark(m_waiting.first().kind, m_waiting.first().articles, change);
            },
            Durability::Full);
        if (!stored)
            return false;
        m_waiting.removeFirst();
    }
    m_retry.stop();
    emit marksPending({});
    return true;
}

} // namespace app::store
