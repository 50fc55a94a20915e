// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetchqueue.h"

#include "app/net/freshness.h"
#include "app/net/redirects.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <deque>
#include <map>

using namespace Qt::StringLiterals;

namespace app::net {

namespace {

constexpr int perPrivateHost = 6; ///< What Qt opens to one host at most.

// Two ports of this machine are two servers; two ports of a stranger's host are still one stranger.
QString laneOf(const QUrl &url)
{
    const QString host = url.host();
    return isPrivateHost(host) ? host + u':' + QString::number(url.port()) : host;
}

} // namespace

/// A fetch that waits for its turn, then hands on what the real one says.
class QueuedJob final : public FetchJob
{
    Q_OBJECT

public:
    QueuedJob(const FetchRequest &request, quint64 turn, QObject *parent)
        : FetchJob(parent)
        , m_request(request)
        , m_turn(turn)
    {}
    ~QueuedJob() override
    {
        if (m_running)
            m_running->cancel();
    }

    quint64 turn() const { return m_turn; }
    bool hasEnded() const { return m_ended; }

    void start(Fetcher &fetcher)
    {
        m_running = fetcher.get(m_request);
        connect(m_running, &FetchJob::progressed, this, &FetchJob::progressed);
        connect(m_running, &FetchJob::finished, this, &QueuedJob::end);
        emit started();
    }

    void endUnasked(models::Problem::Kind kind, const QByteArray &retryAfter = {})
    {
        if (m_ended)
            return;
        m_ended = true;
        FetchReply reply;
        reply.url = m_request.url;
        reply.retryAfter = retryAfter;
        reply.problem = models::Problem{kind, m_request.url.toDisplayString(), {}, 0};
        QMetaObject::invokeMethod(
            this,
            [this, reply] {
                emit finished(reply);
                deleteLater();
            },
            Qt::QueuedConnection);
    }

    void cancel() override
    {
        if (m_running)
            m_running->cancel();
        else
            endUnasked(models::Problem::Kind::Cancelled);
    }

private:
    void end(const FetchReply &reply)
    {
        m_ended = true;
        emit ended(reply);
        emit finished(reply);
        deleteLater();
    }

signals:
    void ended(const app::net::FetchReply &reply); ///< Before finished(): the queue's own news.

private:
    FetchRequest m_request;
    QPointer<FetchJob> m_running;
    quint64 m_turn = 0;
    bool m_ended = false;
};

class FetchQueue::Private
{
public:
    /// What waits for one host, and how much of it is under way.
    struct Lane
    {
        std::deque<QPointer<QueuedJob>> waiting;
        int running = 0;
        int limit = 1;
    };

    Private(Fetcher &network, Clock time)
        : fetcher(network)
        , clock(std::move(time))
    {}

    void putForward(const QString &name); ///< Into `next`, if the lane has work and room.
    void startSome();
    void startIn(const QString &name, QueuedJob *job);
    bool isPaused(const QString &name) const { return pauses.value(name) > clock(); }
    void sendAway(const QString &name);

    Fetcher &fetcher;
    Clock clock;
    QHash<QString, Lane> lanes;
    std::map<quint64, QString> next; ///< Lanes with work and room, by the turn of the first that waits there.
    QHash<QString, QDateTime> pauses;
    quint64 turns = 0;
    int running = 0;
    int jobs = 12;
    int perHost = 2;
    bool onHold = false;
};

void FetchQueue::Private::putForward(const QString &name)
{
    Lane &lane = lanes[name];
    while (!lane.waiting.empty() && (!lane.waiting.front() || lane.waiting.front()->hasEnded()))
        lane.waiting.pop_front();
    if (!lane.waiting.empty() && lane.running < lane.limit)
        next.emplace(lane.waiting.front()->turn(), name);
    else if (lane.waiting.empty() && lane.running == 0)
        lanes.remove(name);
}

void FetchQueue::Private::startSome()
{
    while (!onHold && running < jobs && !next.empty()) {
        const QString name = next.begin()->second;
        next.erase(next.begin());
        Lane &lane = lanes[name];
        const QPointer<QueuedJob> job = lane.waiting.empty() ? nullptr : lane.waiting.front();
        if (job && !job->hasEnded() && lane.running < lane.limit) {
            lane.waiting.pop_front();
            startIn(name, job);
        }
        putForward(name);
    }
}

void FetchQueue::Private::startIn(const QString &name, QueuedJob *job)
{
    ++running;
    ++lanes[name].running;
    connect(job, &QueuedJob::ended, &fetcher, [this, name](const FetchReply &reply) {
        --running;
        --lanes[name].running;
        if (const auto wanted = pauseAskedFor(reply, clock())) {
            pauses.insert(name, clock().addSecs(wanted->count()));
            sendAway(name);
        }
        putForward(name);
        startSome();
    });
    job->start(fetcher);
}

void FetchQueue::Private::sendAway(const QString &name)
{
    const qint64 left = clock().secsTo(pauses.value(name));
    for (const QPointer<QueuedJob> &job : lanes[name].waiting) {
        if (job)
            job->endUnasked(models::Problem::Kind::SlowDown, QByteArray::number(left));
    }
}

FetchQueue::FetchQueue(Fetcher &fetcher, QObject *parent, Clock clock)
    : QObject(parent)
    , d(std::make_unique<Private>(fetcher, std::move(clock)))
{}

FetchQueue::~FetchQueue()
{
    // The jobs are children; none may call back into a queue that is half gone.
    qDeleteAll(findChildren<QueuedJob *>(Qt::FindDirectChildrenOnly));
}

void FetchQueue::setJobs(int atOnce, int perHost)
{
    d->jobs = std::max(1, atOnce);
    d->perHost = std::max(1, perHost);
    d->startSome();
}

FetchJob *FetchQueue::add(const FetchRequest &request)
{
    auto *job = new QueuedJob(request, ++d->turns, this);
    const QString name = laneOf(request.url);
    if (d->isPaused(name)) {
        const qint64 left = d->clock().secsTo(d->pauses.value(name));
        job->endUnasked(models::Problem::Kind::SlowDown, QByteArray::number(left));
        return job;
    }
    Private::Lane &lane = d->lanes[name];
    lane.limit = isPrivateHost(request.url.host()) ? std::max(d->perHost, perPrivateHost) : d->perHost;
    lane.waiting.push_back(job);
    // Not before the caller has connected to the job.
    QMetaObject::invokeMethod(
        this,
        [this, name] {
            d->putForward(name);
            d->startSome();
        },
        Qt::QueuedConnection);
    return job;
}

void FetchQueue::setOnHold(bool hold)
{
    d->onHold = hold;
    d->startSome();
}

void FetchQueue::cancelAll()
{
    const auto jobs = findChildren<QueuedJob *>(Qt::FindDirectChildrenOnly);
    for (QueuedJob *job : jobs)
        job->cancel();
}

QDateTime FetchQueue::pausedUntil(const QUrl &url) const
{
    const QString name = laneOf(url);
    return d->isPaused(name) ? d->pauses.value(name) : QDateTime();
}

void FetchQueue::pause(const QUrl &url, const QDateTime &until)
{
    QDateTime &pause = d->pauses[laneOf(url)];
    pause = std::max(pause, std::min(until, d->clock().addSecs(std::chrono::seconds(longestPause).count())));
}

} // namespace app::net

#include "fetchqueue.moc"
