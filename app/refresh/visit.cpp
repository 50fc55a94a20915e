// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/visit.h"

#include "app/feeds/feedparser.h"
#include "app/html/plaintext.h"
#include "app/net/freshness.h"
#include "app/refresh/moves.h"
#include "app/refresh/rhythm.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace app::refresh {

using models::FetchOutcome;
using models::FetchState;
using models::Problem;

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

qint64 tookOf(const Visit &visit)
{
    return visit.reply.milliseconds + (visit.reading ? visit.reading->milliseconds : 0);
}

void fillExcerpts(models::ParsedFeed &feed)
{
    for (models::ParsedItem &item : feed.items)
        item.excerpt = html::excerpt(item.summary.isEmpty() ? item.content : item.summary);
}

// As one set: a 200 without validators takes the old ones away.
void rememberDocument(FetchState &state, const Visit &visit)
{
    state.etag = visit.reply.etag;
    state.lastModified = visit.reply.lastModified;
    state.contentHash = visit.reading->hash;
    if (!visit.reading->feed)
        return;
    state.publisherWait = std::chrono::minutes(visit.reading->feed->ttlMinutes);
    state.skipHours = visit.reading->feed->skipHours;
    state.skipDays = visit.reading->feed->skipDays;
}

// A feed's rhythm is learned whether it is used or not: so it is known when the user wants it.
void learn(FetchState &state, const Visit &visit)
{
    if (!visit.reading || !visit.reading->feed)
        return; // nothing new came, and that it did not is known from the time that passed
    Rhythm rhythm(state.rhythm);
    rhythm.confirm(state.record.lastNew);
    rhythm.learn(*visit.reading->feed, visit.before.lastSuccess, visit.at);
    state.rhythm = rhythm.toBytes();
    state.record.habit = rhythm.habit(visit.at.toLocalTime().offsetFromUtc());
}

void remember(FetchState &state, const Visit &visit)
{
    learn(state, visit);
    state.failures = 0;
    state.gone = false;
    state.lastSuccess = visit.at;
    if (visit.reading) // else 304: what we sent still holds
        rememberDocument(state, visit);
}

void count(models::FetchRecord &record, const Visit &visit)
{
    if (visit.reply.status != 200 && !visit.reply.notModified())
        return;
    ++record.asked;
    record.lastTook = std::chrono::milliseconds(tookOf(visit));
    if (visit.reply.notModified()) {
        ++record.notModified;
        record.saved += record.lastBytes;
    } else {
        record.lastBytes = visit.reply.body.size();
        record.received += record.lastBytes;
    }
}

Attempt attemptOf(const FetchState &state, const Visit &visit)
{
    Attempt attempt = attemptOf(state, visit.usual);
    attempt.pause = net::pauseAskedFor(visit.reply, visit.at);
    return attempt;
}

std::optional<Problem> problemOf(const Visit &visit)
{
    std::optional<Problem> problem = visit.reply.problem;
    if (!problem && visit.reading)
        problem = visit.reading->problem;
    // Gone is what the feed's own address says, or where it has moved for good; not where it leads for now.
    if (problem && problem->kind == Problem::Kind::Gone && !visit.reply.redirects.isEmpty()
        && !visit.reply.permanent)
        problem->kind = Problem::Kind::NotFound;
    // Some hosts say 403 where they mean 429: when they say for how long.
    if (problem && visit.reply.status == 403 && net::pauseAskedFor(visit.reply, visit.at))
        problem->kind = Problem::Kind::SlowDown;
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
    outcome.milliseconds = tookOf(visit);
    outcome.problem = problemOf(visit);
    state.problem.reset();
    state.fresh = net::freshFor(visit.reply, visit.at);
    count(state.record, visit);

    if (outcome.problem) {
        state.problem = outcome.problem->kind;
        state.gone = state.gone || outcome.problem->kind == Problem::Kind::Gone;
        outcome.status = state.gone ? FetchOutcome::Status::Gone : FetchOutcome::Status::Error;
        if (countsAsFailure(outcome.problem->kind))
            ++state.failures;
    } else {
        remember(state, visit);
        if (visit.reading)
            outcome.feed = visit.reading->feed;
        const bool moved = followRedirects(state, visit.reply, visit.at, visit.isTaken);
        outcome.status = moved          ? FetchOutcome::Status::Moved
                         : outcome.feed ? FetchOutcome::Status::Updated
                                        : FetchOutcome::Status::Unchanged;
    }
    const Look next = nextAttempt(attemptOf(state, visit), visit.jitter);
    state.nextDue = next.at;
    state.record.nextLook = next.reason;
    return outcome;
}

} // namespace app::refresh
