// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetchqueue.h"

#include "app/net/hostpaces.h"
#include "app/net/neighbourhood.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <limits>
#include <map>

using namespace std::chrono_literals;

namespace app::net {

namespace {

constexpr int perPrivateHost = 6;               ///< What Qt opens to one host at most.
constexpr std::chrono::seconds patience = 2min; ///< How long a fetch may wait for its host's pace.

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
        bool isStranger = true; ///< Paced by a token bucket.
        QDateTime wakes;        ///< When there is a token again; invalid: there is one.
    };

    Private(Fetcher &network, Clock time)
        : fetcher(network)
        , clock(std::move(time))
        , paces(clock)
    {
        alarm.setSingleShot(true);
        QObject::connect(&alarm, &QTimer::timeout, &alarm, [this] { wake(); });
    }

    void putForward(const QString &name); ///< Into `next`, if the lane has work, room and a token.
    void startSome();
    void startIn(const QString &name, QueuedJob *job);
    void sleep(const QString &name, std::chrono::milliseconds wait);
    void wake();
    void sendAway(const QString &name, std::chrono::seconds wait);
    std::chrono::seconds leftOfPause(const QString &name) const;

    Fetcher &fetcher;
    Clock clock;
    HostPaces paces;
    QHash<QString, Lane> lanes;
    std::map<quint64, QString> next; ///< Lanes with work and room, by the turn of the first that waits there.
    QTimer alarm;                    ///< For the lanes that wait for a token.
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
    if (!lane.waiting.empty() && lane.running < lane.limit && !lane.wakes.isValid())
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
            const auto wait = lane.isStranger ? paces.take(name) : 0ms;
            if (wait > 0ms) {
                sleep(name, wait);
                continue;
            }
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
    QObject::connect(job, &QueuedJob::ended, &fetcher, [this, name](const FetchReply &reply) {
        --running;
        --lanes[name].running;
        if (paces.learn(name, reply))
            sendAway(name, leftOfPause(name));
        putForward(name);
        startSome();
    });
    job->start(fetcher);
}

void FetchQueue::Private::sleep(const QString &name, std::chrono::milliseconds wait)
{
    lanes[name].wakes = clock().addMSecs(wait.count());
    const bool isFirst = !alarm.isActive() || alarm.remainingTimeAsDuration() > wait;
    if (isFirst)
        alarm.start(wait);
}

// Every lane that sleeps may try again: whose token has not come yet is sent to sleep again.
void FetchQueue::Private::wake()
{
    const QStringList names = lanes.keys();
    for (const QString &name : names) {
        if (lanes[name].wakes.isValid()) {
            lanes[name].wakes = QDateTime();
            putForward(name);
        }
    }
    startSome();
}

std::chrono::seconds FetchQueue::Private::leftOfPause(const QString &name) const
{
    return std::chrono::seconds(clock().secsTo(paces.pausedUntil(name)));
}

void FetchQueue::Private::sendAway(const QString &name, std::chrono::seconds wait)
{
    for (const QPointer<QueuedJob> &job : lanes[name].waiting) {
        if (job)
            job->endUnasked(models::Problem::Kind::SlowDown, QByteArray::number(qint64(wait.count())));
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
    if (d->paces.pausedUntil(name).isValid()) {
        job->endUnasked(models::Problem::Kind::SlowDown,
                        QByteArray::number(qint64(d->leftOfPause(name).count())));
        return job;
    }
    if (roomFor(request.url) < 1) {
        job->endUnasked(models::Problem::Kind::SlowDown, QByteArray::number(qint64(patience.count())));
        return job;
    }
    Private::Lane &lane = d->lanes[name];
    lane.isStranger = !isPrivateHost(request.url.host());
    lane.limit = lane.isStranger ? d->perHost : std::max(d->perHost, perPrivateHost);
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

int FetchQueue::roomFor(const QUrl &url)
{
    if (isPrivateHost(url.host()))
        return std::numeric_limits<int>::max();
    const QString name = laneOf(url);
    const auto lane = d->lanes.constFind(name);
    const int waiting = lane == d->lanes.constEnd() ? 0 : static_cast<int>(lane->waiting.size());
    return d->paces.room(name, patience) - waiting;
}

void FetchQueue::setPaces(const QList<models::HostPace> &paces)
{
    d->paces.setPaces(paces);
}

QList<models::HostPace> FetchQueue::takeChangedPaces()
{
    return d->paces.takeChanged();
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
    return d->paces.pausedUntil(laneOf(url));
}

void FetchQueue::pause(const QUrl &url, const QDateTime &until)
{
    d->paces.pause(laneOf(url), until);
}

} // namespace app::net

#include "fetchqueue.moc"
