// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/savequeries.h"

#include "app/store/articlewriter.h"
#include "app/store/fetchcolumns.h"
#include "app/store/fetchqueries.h"
#include "app/store/statement.h"
#include "models/librarytree.h"

#include <algorithm>

namespace app::store {

namespace {

using Outcome = models::FetchOutcome;

/// Stores outcomes one after the other, with statements that are prepared once.
class OutcomeWriter
{
public:
    OutcomeWriter(Database &database, const QDateTime &now, models::LibraryChange &change)
        : m_change(change)
        , m_articles(database, now, change)
        , m_find(database,
                 "SELECT f.url, s.failures, s.gone, s.problem, s.repaired, s.problem_status,"
                 " s.moving_to FROM feed f"
                 " LEFT JOIN fetch s ON s.feed = f.id WHERE f.id = ? AND f.removed IS NULL")
        , m_attempted(database,
                      "UPDATE fetch SET etag = ?, last_modified = ?, content_hash = ?, last_attempt = ?,"
                      " last_success = ?, next_due = ?, failures = ?, gone = ?, validators_from = ?,"
                      " moving_to = ?, moving_since = ?, problem = ?, problem_status = ?,"
                      " problem_evidence = ?, fresh = ?, publisher_wait = ?, skips = ?, rhythm = ?,"
                      " asked = ?, not_modified = ?, received = ?, saved = ?, last_bytes = ?, last_took = ?,"
                      " moved_at = ?, next_look = ?, habit = ? WHERE feed = ?")
        , m_move(database, "UPDATE OR IGNORE feed SET former_url = url, url = ?, canonical = ? WHERE id = ?")
        , m_lastNew(database, "UPDATE fetch SET last_new = ? WHERE feed = ?")
        , m_describe(
              database,
              // What a document does not say stays as it was.
              "UPDATE feed SET publisher_title = ifnull(nullif(?1, ''), publisher_title),"
              " site = ifnull(nullif(?2, ''), site), description = ifnull(nullif(?3, ''), description),"
              " language = ifnull(nullif(?4, ''), language), icon = ifnull(nullif(?5, ''), icon)"
              " WHERE id = ?6 AND (publisher_title <> ?1 AND ?1 <> '' OR site <> ?2 AND ?2 <> ''"
              " OR description <> ?3 AND ?3 <> '' OR language <> ?4 AND ?4 <> ''"
              " OR icon <> ?5 AND ?5 <> '')")
        , m_repaired(database, "UPDATE fetch SET repaired = ?1 WHERE feed = ?2 AND repaired <> ?1")
        , m_database(database)
        , m_now(now)
    {}

    models::SaveReport save(const Outcome &outcome)
    {
        const models::FetchState &state = outcome.state;
        models::SaveReport report{.feed = state.feed};
        if (!m_find.bind(state.feed).next()) {
            report.problem =
                models::Problem{.kind = models::Problem::Kind::NoSuchFeed, .subject = state.title};
            return report;
        }
        bool noticeable = move(state) | healthDiffers(outcome);
        saveState(outcome);
        if (outcome.feed) {
            noticeable |= describe(state.feed, *outcome.feed);
            const ArticleWriter::Counts counts = m_articles.save(state.feed, *outcome.feed);
            report.added = counts.added;
            report.changed = counts.changed;
            noticeable |= counts.added > 0 || counts.unreadAgain > 0;
            if (counts.added > 0)
                m_lastNew.bind(m_now, state.feed).run();
        }
        if (noticeable)
            m_change.feeds.append(state.feed);
        return report;
    }

private:
    /// The address is written only if the feed is still where this fetch looked for it or was told to go.
    bool move(const models::FetchState &state)
    {
        if (state.url.isEmpty() || m_find.column<QUrl>(0) == state.url)
            return false;
        m_move.bind(state.url, models::canonicalAddress(state.url), state.feed).run();
        m_find.bind(state.feed).next();
        return true;
    }

    bool healthDiffers(const Outcome &outcome) const
    {
        const QString problem = outcome.problem ? models::problemCode(outcome.problem->kind) : QString();
        const int status = outcome.problem ? outcome.problem->httpStatus : 0;
        return m_find.column<int>(1) != outcome.state.failures || m_find.column<bool>(2) != outcome.state.gone
               || m_find.column<QString>(3) != problem || m_find.column<int>(5) != status
               || m_find.column<QUrl>(6) != outcome.state.movingTo;
    }

    void saveState(const Outcome &outcome)
    {
        const models::FetchState &state = outcome.state;
        std::optional<QString> problem;
        if (outcome.problem)
            problem = models::problemCode(outcome.problem->kind);
        const models::FetchRecord &record = state.record;
        m_attempted
            .bind(state.etag, state.lastModified, state.contentHash, state.lastAttempt, state.lastSuccess,
                  state.nextDue, state.failures, state.gone, state.validatorsFrom, state.movingTo,
                  state.movingSince, problem, outcome.problem ? outcome.problem->httpStatus : 0,
                  outcome.problem ? outcome.problem->evidence : QString(), qint64(state.fresh.count()),
                  qint64(state.publisherWait.count()), skipsOf(state), state.rhythm, record.asked,
                  record.notModified, record.received, record.saved, record.lastBytes,
                  qint64(record.lastTook.count()), record.movedAt, int(record.nextLook),
                  numberOf(record.habit), state.feed)
            .run();
    }

    bool describe(models::FeedId feed, const models::ParsedFeed &document)
    {
        m_describe
            .bind(document.title, document.link, document.description, document.language, document.icon, feed)
            .run();
        const bool described = m_database.changedRows() > 0;
        m_repaired.bind(document.repaired, feed).run();
        return described || m_database.changedRows() > 0;
    }

    models::LibraryChange &m_change;
    ArticleWriter m_articles;
    Statement m_find;
    Statement m_attempted;
    Statement m_move;
    Statement m_lastNew;
    Statement m_describe;
    Statement m_repaired;
    Database &m_database;
    QDateTime m_now;
};

} // namespace

QList<models::SaveReport> saveOutcomes(Database &database,
                                       const QList<Outcome> &outcomes,
                                       const QDateTime &now,
                                       models::LibraryChange &change)
{
    OutcomeWriter writer(database, now, change);
    QList<models::SaveReport> reports;
    reports.reserve(outcomes.size());
    for (const Outcome &outcome : outcomes)
        reports.append(writer.save(outcome));
    std::reverse(change.added.begin(), change.added.end()); // newest first
    return reports;
}

} // namespace app::store
