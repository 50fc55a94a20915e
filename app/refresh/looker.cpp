// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/looker.h"

#include "app/base/answers.h"
#include "app/base/logging.h"
#include "app/base/trace.h"
#include "app/refresh/feedrequest.h"
#include "app/refresh/visit.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace app::refresh {

using models::FetchOutcome;
using models::FetchState;
using models::Problem;

namespace {

void traceFetch(const FetchState &state, const net::FetchReply &reply)
{
    if (trace::isOn())
        trace::span(
            "fetch", static_cast<double>(reply.milliseconds),
            {{u"feed"_s, state.feed.value}, {u"bytes"_s, reply.body.size()}, {u"status"_s, reply.status}});
}

} // namespace

bool isBundled(const QUrl &url)
{
    return url.scheme() == "courant"_L1;
}

Looker::Looker(net::Fetcher &fetcher, const RefreshOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_queue(fetcher, nullptr, options.clock)
{
    m_queue.setJobs(options.jobs);
}

void Looker::look(const FetchState &state)
{
    if (isBundled(state.url))
        readBundled(state);
    else if (state.settings.userName.isEmpty() || !m_options.passwordOf)
        fetch(state, {});
    else
        whenAnswered(m_options.passwordOf(state.feed), this,
                     [this, state](const QString &password) { fetch(state, password); });
}

void Looker::cancelAll()
{
    m_cancelling = true;
    m_queue.cancelAll();
}

void Looker::fetch(const FetchState &state, const QString &password)
{
    net::FetchJob *job = m_queue.add(requestFor(state, m_options.limits, password));
    connect(job, &net::FetchJob::started, this, [this, feed = state.feed] { emit asked(feed); });
    connect(job, &net::FetchJob::finished, this,
            [this, state](const net::FetchReply &reply) { arrived(state, reply); });
    if (m_cancelling)
        job->cancel();
}

void Looker::readBundled(const FetchState &state)
{
    net::FetchReply reply;
    reply.url = state.url;
    reply.lengthChecked = true;
    const std::optional<QByteArray> bytes = m_options.bundled ? m_options.bundled(state.url) : std::nullopt;
    reply.status = bytes ? 200 : 304;
    if (bytes) {
        reply.body = *bytes;
        read(state, reply);
    } else {
        judge(state, reply, std::nullopt);
    }
}

void Looker::arrived(const FetchState &state, const net::FetchReply &reply)
{
    traceFetch(state, reply);
    const bool unasked = reply.status == 0 && reply.problem && reply.problem->kind == Problem::Kind::SlowDown;
    if (reply.problem && reply.problem->kind == Problem::Kind::Cancelled)
        emit cancelled();
    else if (unasked)
        emit sentAway(state, m_options.clock().addSecs(reply.retryAfter.toLongLong()));
    else if (!reply.problem && reply.status == 200)
        read(state, reply);
    else
        judge(state, reply, std::nullopt);
}

void Looker::read(const FetchState &state, const net::FetchReply &reply)
{
    ++m_reading;
    emit documentCame(reply.body.size());
    m_reader.read(reply, state.contentHash, [this, state, reply](const Reading &reading) {
        --m_reading;
        judge(state, reply, reading);
    });
}

void Looker::judge(const FetchState &state,
                   const net::FetchReply &reply,
                   const std::optional<Reading> &reading)
{
    Visit visit;
    visit.before = state;
    visit.reply = reply;
    visit.reading = reading;
    visit.at = m_options.clock();
    visit.usual = m_options.usual;
    visit.jitter = QRandomGenerator::global()->generateDouble();
    visit.isTaken = [this, feed = state.feed](const QUrl &url) { return m_addresses.isTaken(url, feed); };
    const FetchOutcome outcome = outcomeOf(visit);
    if (outcome.status == FetchOutcome::Status::Moved)
        m_addresses.moved(outcome.state.url, state.feed);
    if (outcome.problem)
        qCDebug(lcRefresh) << state.title << models::problemCode(outcome.problem->kind);
    emit cameTo(outcome);
}

} // namespace app::refresh
