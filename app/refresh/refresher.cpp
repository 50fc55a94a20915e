// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/refresher.h"

#include "app/base/answers.h"
#include "app/base/logging.h"
#include "app/base/trace.h"
#include "app/refresh/bodyreader.h"
#include "app/refresh/round.h"
#include "app/refresh/visit.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app::refresh {

using models::FeedId;
using models::FetchOutcome;
using models::FetchState;
using models::Problem;
using models::SaveReport;

namespace {

constexpr auto tick = 1min;                ///< How often the timer looks for due feeds.
constexpr auto gathering = 150ms;          ///< How long an outcome waits for others to share its transaction.
constexpr int batchSize = 50;              ///< Outcomes in one transaction.
constexpr int mostUnsaved = 3 * batchSize; ///< Arrived but not stored; beyond it nothing more is fetched.

enum class Wish { Due, DueByTimer, All, These };

bool isForDue(Wish wish)
{
    return wish == Wish::Due || wish == Wish::DueByTimer;
}

bool isBundled(const QUrl &url)
{
    return url.scheme() == "courant"_L1;
}

} // namespace

class Refresher::Private final : public QObject
{
public:
    Private(Refresher &owner, store::Library &books, net::Fetcher &fetcher, const RefreshOptions &wanted);

    void start(Wish wish, const QList<FeedId> &feeds);
    void stop();
    bool isBusy() const { return asking > 0 || (round && round->doneCount() < round->total()); }
    void onTick();
    void apply(const RefreshOptions &wanted);

    RefreshOptions options;
    QTimer timer;

private:
    void begin(Wish wish, const models::LibraryTree &tree, const QList<FetchState> &states);
    bool isDue(const FetchState &state) const;
    void respectPauses(const models::LibraryTree &tree);
    void take(Wish wish, const FetchState &state);
    void fetch(const FetchState &state);
    void readBundled(const FetchState &state);
    void arrived(const FetchState &state, const net::FetchReply &reply);
    void readThenKeep(const FetchState &state, const net::FetchReply &reply);
    void keep(const FetchState &state, const net::FetchReply &reply, const std::optional<Reading> &reading);
    void save();
    void saved(const QList<FetchOutcome> &outcomes, const QList<SaveReport> &reports);
    void sayWaiting(const FetchState &state, const QDateTime &until);
    void done(FetchOutcome outcome, const SaveReport &report);
    void sayProgress();
    void adjustHold();

    Refresher &q;
    store::Library &library;
    net::FetchQueue queue;
    BodyReader reader;
    QTimer saveTimer;
    KnownAddresses addresses;
    std::optional<Round> round;
    QList<FetchOutcome> unsaved;
    int reading = 0;
    int saving = 0;
    int asking = 0; ///< Questions to the library under way.
};

Refresher::Private::Private(Refresher &owner,
                            store::Library &books,
                            net::Fetcher &fetcher,
                            const RefreshOptions &wanted)
    : options(wanted)
    , q(owner)
    , library(books)
    , queue(fetcher, nullptr, wanted.clock)
{
    saveTimer.setSingleShot(true);
    saveTimer.setInterval(gathering);
    connect(&saveTimer, &QTimer::timeout, this, &Private::save);
    timer.setInterval(tick);
    timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&timer, &QTimer::timeout, this, &Private::onTick);
    apply(wanted);
}

void Refresher::Private::apply(const RefreshOptions &wanted)
{
    options = wanted;
    queue.setJobs(wanted.jobs);
}

void Refresher::Private::onTick()
{
    if (!isBusy())
        start(Wish::DueByTimer, {});
}

void Refresher::Private::start(Wish wish, const QList<FeedId> &feeds)
{
    if (wish == Wish::These && feeds.isEmpty())
        return;
    ++asking;
    whenAnswered(library.tree(), this, [=, this](const Result<models::LibraryTree, Problem> &tree) {
        whenAnswered(library.fetchStates(feeds, wish == Wish::All, options.clock()), this,
                     [=, this](const Result<QList<FetchState>, Problem> &states) {
                         --asking;
                         begin(wish, tree ? tree.value() : models::LibraryTree(),
                               states ? states.value() : QList<FetchState>());
                     });
    });
}

void Refresher::Private::begin(Wish wish, const models::LibraryTree &tree, const QList<FetchState> &states)
{
    addresses.learn(tree);
    respectPauses(tree);
    if (!round)
        round.emplace();
    int taken = 0;
    for (const FetchState &state : states) {
        const bool isNotYet = isForDue(wish) && !isDue(state);
        const bool isTooMany = wish == Wish::DueByTimer && taken >= options.mostPerTick;
        if (isNotYet || isTooMany || !round->add(state.feed))
            continue;
        ++taken;
        take(wish, state);
    }
    if (round->total() == 0 && wish == Wish::DueByTimer && asking == 0)
        round.reset(); // a minute with nothing to do is no news
    else
        sayProgress();
}

// The library goes by the time alone. Feeds that wait for their host would only be sent away again.
bool Refresher::Private::isDue(const FetchState &state) const
{
    return state.settings.interval.count() >= 0 && !queue.pausedUntil(state.url).isValid();
}

// What a server said in an earlier run still holds: the problem stands in the library until its time is over.
void Refresher::Private::respectPauses(const models::LibraryTree &tree)
{
    const QDateTime now = options.clock();
    for (const models::Feed &feed : tree.feeds()) {
        if (feed.problem && feed.problem->kind == Problem::Kind::SlowDown && feed.nextDue > now)
            queue.pause(feed.url, feed.nextDue);
    }
}

void Refresher::Private::take(Wish wish, const FetchState &state)
{
    if (state.gone && wish == Wish::All) {
        FetchOutcome outcome;
        outcome.status = FetchOutcome::Status::Gone;
        outcome.state = state;
        outcome.problem = Problem{Problem::Kind::Gone, state.title, {}, 410};
        QMetaObject::invokeMethod(
            this, [this, outcome] { done(outcome, {.feed = outcome.state.feed}); }, Qt::QueuedConnection);
    } else if (isBundled(state.url)) {
        readBundled(state);
    } else {
        fetch(state);
    }
}

void Refresher::Private::fetch(const FetchState &state)
{
    net::FetchRequest request;
    request.url = state.url;
    request.etag = state.etag;
    request.lastModified = state.lastModified;
    request.validatorsFrom = state.validatorsFrom;
    request.userAgent = state.settings.userAgent.toUtf8();
    request.limits = options.limits;
    net::FetchJob *job = queue.add(request);
    connect(job, &net::FetchJob::started, this, [this, feed = state.feed] { emit q.fetching(feed); });
    connect(job, &net::FetchJob::finished, this,
            [this, state](const net::FetchReply &reply) { arrived(state, reply); });
}

void Refresher::Private::readBundled(const FetchState &state)
{
    net::FetchReply reply;
    reply.url = state.url;
    reply.lengthChecked = true;
    const std::optional<QByteArray> bytes = options.bundled ? options.bundled(state.url) : std::nullopt;
    reply.status = bytes ? 200 : 304;
    if (bytes) {
        reply.body = *bytes;
        readThenKeep(state, reply);
    } else {
        keep(state, reply, std::nullopt);
    }
}

void Refresher::Private::arrived(const FetchState &state, const net::FetchReply &reply)
{
    if (trace::isOn())
        trace::span(
            "fetch", static_cast<double>(reply.milliseconds),
            {{u"feed"_s, state.feed.value}, {u"bytes"_s, reply.body.size()}, {u"status"_s, reply.status}});
    const bool unasked = reply.status == 0 && reply.problem && reply.problem->kind == Problem::Kind::SlowDown;
    if (reply.problem && reply.problem->kind == Problem::Kind::Cancelled) {
        round->givenUp();
        sayProgress();
    } else if (unasked) {
        sayWaiting(state, options.clock().addSecs(reply.retryAfter.toLongLong()));
    } else if (!reply.problem && reply.status == 200) {
        readThenKeep(state, reply);
    } else {
        keep(state, reply, std::nullopt);
    }
}

void Refresher::Private::readThenKeep(const FetchState &state, const net::FetchReply &reply)
{
    ++reading;
    adjustHold();
    reader.read(reply, state.contentHash, [this, state, reply](const Reading &read) {
        --reading;
        keep(state, reply, read);
    });
}

void Refresher::Private::keep(const FetchState &state,
                              const net::FetchReply &reply,
                              const std::optional<Reading> &read)
{
    Visit visit;
    visit.before = state;
    visit.reply = reply;
    visit.reading = read;
    visit.at = options.clock();
    visit.usual = options.usual;
    visit.jitter = QRandomGenerator::global()->generateDouble();
    visit.isTaken = [this, feed = state.feed](const QUrl &url) { return addresses.isTaken(url, feed); };
    const FetchOutcome outcome = outcomeOf(visit);
    if (outcome.status == FetchOutcome::Status::Moved)
        addresses.moved(outcome.state.url, state.feed);
    if (outcome.problem)
        qCDebug(lcRefresh) << state.title << models::problemCode(outcome.problem->kind);

    unsaved.append(outcome);
    const bool isLast = round->doneCount() + saving + unsaved.size() == round->total();
    if (isLast || (unsaved.size() >= batchSize && saving == 0))
        save();
    else if (!saveTimer.isActive())
        saveTimer.start();
}

void Refresher::Private::save()
{
    saveTimer.stop();
    if (unsaved.isEmpty())
        return;
    const QList<FetchOutcome> outcomes = std::exchange(unsaved, {});
    saving += static_cast<int>(outcomes.size());
    adjustHold();
    whenAnswered(library.saveFetches(outcomes), this,
                 [this, outcomes](const Result<QList<SaveReport>, Problem> &reports) {
                     QList<SaveReport> told = reports ? reports.value() : QList<SaveReport>();
                     for (qsizetype i = told.size(); i < outcomes.size(); ++i) {
                         SaveReport failed{.feed = outcomes.at(i).state.feed};
                         if (!reports)
                             failed.problem = reports.error();
                         told.append(failed);
                     }
                     saved(outcomes, told);
                 });
}

void Refresher::Private::saved(const QList<FetchOutcome> &outcomes, const QList<SaveReport> &reports)
{
    saving -= static_cast<int>(outcomes.size());
    adjustHold();
    if (unsaved.size() >= batchSize)
        save();
    for (qsizetype i = 0; i < outcomes.size(); ++i)
        done(outcomes.at(i), reports.at(i));
}

void Refresher::Private::sayWaiting(const FetchState &state, const QDateTime &until)
{
    FetchOutcome outcome;
    outcome.status = FetchOutcome::Status::Waiting;
    outcome.state = state;
    outcome.state.nextDue = until;
    done(outcome, {.feed = state.feed});
}

void Refresher::Private::done(FetchOutcome outcome, const SaveReport &report)
{
    const bool nothingNew = report.added == 0 && report.changed == 0;
    if (outcome.status == FetchOutcome::Status::Updated && nothingNew)
        outcome.status = FetchOutcome::Status::Unchanged;
    round->done(outcome, report);
    emit q.fetched(outcome, report);
    sayProgress();
}

void Refresher::Private::sayProgress()
{
    if (!round)
        return;
    if (round->total() > 0)
        emit q.progressed(round->doneCount(), round->total());
    if (round && !isBusy()) {
        const RefreshSummary summary = round->summary();
        round.reset();
        emit q.finished(summary);
    }
}

void Refresher::Private::adjustHold()
{
    queue.setOnHold(reading + static_cast<int>(unsaved.size()) + saving >= mostUnsaved);
}

void Refresher::Private::stop()
{
    if (!round)
        return;
    round->stop();
    queue.cancelAll();
}

Refresher::Refresher(store::Library &library,
                     net::Fetcher &fetcher,
                     const RefreshOptions &options,
                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, library, fetcher, options))
{}

Refresher::~Refresher() = default;

void Refresher::setOptions(const RefreshOptions &options)
{
    d->apply(options);
}

void Refresher::startTimer()
{
    d->timer.start();
    QMetaObject::invokeMethod(
        d.get(), [this] { d->onTick(); }, Qt::QueuedConnection);
}

void Refresher::stopTimer()
{
    d->timer.stop();
}

void Refresher::refreshAll()
{
    d->start(Wish::All, {});
}

void Refresher::refreshDue()
{
    d->start(Wish::Due, {});
}

void Refresher::refresh(const QList<FeedId> &feeds)
{
    d->start(Wish::These, feeds);
}

void Refresher::stop()
{
    d->stop();
}

bool Refresher::isBusy() const
{
    return d->isBusy();
}

} // namespace app::refresh
