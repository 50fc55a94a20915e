// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/visit.h"

#include "app/feeds/feedparser.h"
#include "app/html/plaintext.h"
#include "app/net/freshness.h"
#include "app/refresh/schedule.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace app::refresh {

using models::FetchOutcome;
using models::FetchState;
using models::Problem;
using std::chrono::seconds;

namespace {

constexpr qsizetype tailSize = 64 * 1024; ///< Where a document's end tag is looked for, with junk after it.

Problem::Kind kindOf(feeds::ParseError::Kind kind)
{
    switch (kind) {
    case feeds::ParseError::Kind::Empty: return Problem::Kind::EmptyBody;
    case feeds::ParseError::Kind::WebPage: return Problem::Kind::WebPage;
    case feeds::ParseError::Kind::TooLarge: return Problem::Kind::TooLarge;
    case feeds::ParseError::Kind::NotAFeed:
    case feeds::ParseError::Kind::Hostile: break;
    }
    return Problem::Kind::NotAFeed;
}

void fillExcerpts(models::ParsedFeed &feed)
{
    for (models::ParsedItem &item : feed.items)
        item.excerpt = html::excerpt(item.summary.isEmpty() ? item.content : item.summary);
}

bool isPermanent(int status)
{
    return status == 301 || status == 308;
}

// The last address that was reached by permanent redirects alone (RFC 9110 §15.4.2, §15.4.9).
QUrl permanentAddress(const QUrl &start, const net::FetchReply &reply)
{
    QUrl address = start;
    for (const net::Redirect &hop : reply.redirects) {
        if (!isPermanent(hop.status))
            break;
        address = hop.to;
    }
    return address;
}

// Called only when the end of the redirects has proved to be the feed: a captive portal never gets here.
bool follow(FetchState &state, const Visit &visit)
{
    const QUrl address = permanentAddress(visit.before.url, visit.reply);
    const bool moves = address != visit.before.url && !visit.isTaken(address);
    const bool isKnownMove = visit.before.movingTo == visit.reply.url && visit.before.movingSince.isValid();
    if (moves)
        state.url = address;
    state.movingTo = visit.reply.url == state.url ? QUrl() : visit.reply.url;
    const bool waits = address != visit.before.url && !moves;
    state.movingSince = !waits ? QDateTime() : isKnownMove ? visit.before.movingSince : visit.at;
    return moves;
}

void remember(FetchState &state, const Visit &visit)
{
    state.failures = 0;
    state.gone = false;
    state.lastSuccess = visit.at;
    if (!visit.reading)
        return; // 304: what we sent still holds
    // As one set: a 200 without validators takes the old ones away.
    state.etag = visit.reply.etag;
    state.lastModified = visit.reply.lastModified;
    state.contentHash = visit.reading->hash;
    if (visit.reading->feed)
        state.publisherWait = std::chrono::minutes(visit.reading->feed->ttlMinutes);
}

Attempt attemptOf(const FetchState &state, const Visit &visit, const std::optional<Problem> &problem)
{
    Attempt attempt;
    attempt.at = visit.at;
    attempt.wanted = state.settings.interval.count() > 0 ? state.settings.interval : visit.interval;
    attempt.failures = state.failures;
    attempt.pause = net::pauseAskedFor(visit.reply, visit.at);
    attempt.fresh = net::freshFor(visit.reply, visit.at);
    attempt.publisherWait = state.publisherWait;
    if (problem)
        attempt.problem = problem->kind;
    if (visit.reading && visit.reading->feed) {
        attempt.skipHours = visit.reading->feed->skipHours;
        attempt.skipDays = visit.reading->feed->skipDays;
    }
    return attempt;
}

std::optional<Problem> problemOf(const Visit &visit)
{
    std::optional<Problem> problem = visit.reply.problem;
    if (!problem && visit.reading)
        problem = visit.reading->problem;
    if (problem && !visit.before.title.isEmpty())
        problem->subject = visit.before.title;
    return problem;
}

} // namespace

bool looksCut(const QByteArray &document)
{
    if (document.left(tailSize).contains('\0'))
        return false; // UTF-16 and the like: not worth guessing
    const QByteArray tail = document.right(tailSize).toLower();
    constexpr std::array roots = {"rss>", "feed>", "rdf>", "channel>"};
    return std::none_of(roots.begin(), roots.end(), [&](const char *root) {
        const qsizetype at = tail.lastIndexOf(root);
        const qsizetype opened = at < 0 ? -1 : tail.lastIndexOf('<', at);
        return opened >= 0 && tail.mid(opened, 2) == "</" && !tail.mid(opened, at - opened).contains('>');
    });
}

Reading readBody(const net::FetchReply &reply, const QByteArray &knownHash)
{
    QElapsedTimer clock;
    clock.start();
    Reading reading;
    // No secret hangs on it: it only tells the same document from a changed one, and is Qt's quickest.
    reading.hash = QCryptographicHash::hash(reply.body, QCryptographicHash::Md5);
    reading.same = reading.hash == knownHash;
    if (reading.same)
        return reading;

    auto parsed = feeds::parseFeed(reply.body, {.base = reply.url, .contentType = reply.contentType});
    if (!parsed) {
        reading.problem = Problem{kindOf(parsed.error().kind), {}, parsed.error().evidence, reply.status};
    } else if (!reply.lengthChecked && !parsed.value().repaired.isEmpty() && looksCut(reply.body)) {
        // The half article at its end must not replace the whole one in the library.
        reading.problem = Problem{Problem::Kind::BodyCut, {}, parsed.value().repaired, reply.status};
    } else {
        reading.feed = std::move(parsed).value();
        fillExcerpts(*reading.feed);
    }
    reading.milliseconds = clock.elapsed();
    return reading;
}

FetchOutcome outcomeOf(const Visit &visit)
{
    FetchOutcome outcome;
    FetchState &state = outcome.state;
    state = visit.before;
    state.lastAttempt = visit.at;
    outcome.httpStatus = visit.reply.status;
    outcome.bytes = visit.reply.body.size();
    outcome.milliseconds = visit.reply.milliseconds + (visit.reading ? visit.reading->milliseconds : 0);
    outcome.problem = problemOf(visit);

    if (outcome.problem) {
        state.gone = state.gone || outcome.problem->kind == Problem::Kind::Gone;
        outcome.status = state.gone ? FetchOutcome::Status::Gone : FetchOutcome::Status::Error;
        if (countsAsFailure(outcome.problem->kind))
            ++state.failures;
    } else {
        remember(state, visit);
        if (visit.reading)
            outcome.feed = visit.reading->feed;
        outcome.status = follow(state, visit) ? FetchOutcome::Status::Moved
                         : outcome.feed       ? FetchOutcome::Status::Updated
                                              : FetchOutcome::Status::Unchanged;
    }
    state.nextDue = nextAttempt(attemptOf(state, visit, outcome.problem), visit.jitter);
    return outcome;
}

} // namespace app::refresh
