// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/reader.h"

#include "app/store/libraryfile.h"
#include "app/store/sqlerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace app::store {

Reader::Reader(const LibraryOptions &options)
    : m_options(options)
{}

void Reader::open(const Opening &opening,
                  const std::function<void(const std::optional<models::Problem> &)> &opened)
{
    try {
        m_database = openForReading(m_options, opening);
        m_closed.reset();
    } catch (const SqlError &error) {
        m_closed = problemOf(error, m_options.path);
    } catch (const Refusal &refusal) {
        m_closed = refusal.problem;
    }
    opened(m_closed);
    answerNext();
}

void Reader::refuse(const models::Problem &problem)
{
    m_closed = problem;
    answerNext();
}

void Reader::close()
{
    m_database.reset();
    m_closed = models::Problem{.kind = models::Problem::Kind::Cancelled, .subject = m_options.path};
    while (answerOne()) {
    }
}

void Reader::ask(Kind kind, quint64 serial, Question question)
{
    m_waiting.at(std::size_t(kind)).append({serial, std::move(question)});
    // Behind all that is posted already: so the newest of a burst is known before the first is answered.
    QMetaObject::invokeMethod(this, &Reader::answerNext, Qt::QueuedConnection);
}

void Reader::answerNext()
{
    // Not opened yet: open() comes back here. One at a time, so that what is asked meanwhile gets its turn.
    if ((m_database || m_closed) && answerOne())
        QMetaObject::invokeMethod(this, &Reader::answerNext, Qt::QueuedConnection);
}

bool Reader::answerOne()
{
    const std::size_t kinds = m_rows ? std::size_t(Kind::Rows) : m_waiting.size();
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        QList<Waiting> &queue = m_waiting.at(kind);
        if (queue.isEmpty())
            continue;
        const bool newestFirst = Kind(kind) != Kind::Other;
        answer(Kind(kind), newestFirst ? queue.takeLast() : queue.takeFirst());
        return true;
    }
    return false;
}

void Reader::answer(Kind kind, const Waiting &waiting)
{
    if (!m_database)
        return waiting.question(nullptr, *m_closed);
    if (kind != Kind::Rows)
        return waiting.question(m_database.get(), {});
    if (waiting.serial != m_latestRows.load(std::memory_order_relaxed))
        return waiting.question(nullptr,
                                {.kind = models::Problem::Kind::Cancelled, .subject = m_options.path});
    m_rows = waiting.serial;
    m_database->stopWhenOvertaken(&m_latestRows, waiting.serial);
    waiting.question(m_database.get(), {});
    m_database->stopWhenOvertaken(nullptr, 0);
    m_rows.reset();
}

void Reader::makeWay()
{
    if (!m_rows)
        return;
    if (*m_rows != m_latestRows.load(std::memory_order_relaxed))
        throw SqlError(SQLITE_INTERRUPT, u"overtaken"_s, {});
    m_database->stopWhenOvertaken(nullptr, 0);
    QCoreApplication::sendPostedEvents(&m_inbox, QEvent::MetaCall);
    while (answerOne()) {
    }
    m_database->stopWhenOvertaken(&m_latestRows, *m_rows);
}

} // namespace app::store
