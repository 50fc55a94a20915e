// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/refresher.h"

#include "app/base/answers.h"
#include "app/base/memory.h"
#include "app/net/neighbourhood.h"
#include "app/refresh/heartbeat.h"
#include "app/refresh/looker.h"
#include "app/refresh/outbox.h"
#include "app/refresh/round.h"
#include "app/refresh/suspects.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace app::refresh {

using models::FeedId;
using models::FetchOutcome;
using models::FetchState;
using models::Problem;
using models::SaveReport;

namespace {

constexpr int mostUnsaved = 150; ///< Arrived but not stored; beyond it nothing more is fetched.
constexpr qint64 mostUnsavedBytes = qint64{4} * 1024 * 1024;
constexpr int probes = 4; ///< Feeds asked at a tick while there is no network.

enum class Wish { Due, DueByTimer, All, These };

bool isForDue(Wish wish)
{
    return wish == Wish::Due || wish == Wish::DueByTimer;
}

bool isAway(const QUrl &url)
{
    return !isBundled(url) && !net::isPrivateHost(url.host());
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
    void watch(const net::Connectivity &system);

    RefreshOptions options;
    QTimer timer;

    void reschedule(const QList<FeedId> &feeds);

private:
    void begin(Wish wish, const models::LibraryTree &tree, const QList<FetchState> &states);
    QList<FetchState> dueOf(const QList<FetchState> &states);
    void take(Wish wish, const FetchState &state);
    void keep(const FetchOutcome &outcome);
    void settle();
    void judgeSuspects();
    void stored(const QList<FetchOutcome> &outcomes, const QList<SaveReport> &reports);
    void sayWaiting(const FetchState &state, const QDateTime &until);
    void done(FetchOutcome outcome, const SaveReport &report);
    void sayProgress();
    void adjustHold();
    bool isDown() const { return connectivity && connectivity->isDown(); }

    Refresher &q;
    store::Library &library;
    Looker looker;
    Outbox outbox;
    std::optional<Round> round;
    Suspects suspects;
    Heartbeat heart;
    QSet<FeedId> unscheduled; ///< Whose interval changed while they were being fetched.
    qint64 heldBytes = 0;     ///< Of all documents between the network and the library.
    int asking = 0;           ///< Questions to the library under way.
    bool knowsPaces = false;
    QPointer<const net::Connectivity> connectivity; ///< Null: nobody knows.
};

Refresher::Private::Private(Refresher &owner,
                            store::Library &books,
                            net::Fetcher &fetcher,
                            const RefreshOptions &wanted)
    : options(wanted)
    , q(owner)
    , library(books)
    , looker(fetcher, options)
    , outbox(books, [this] { return looker.queue().takeChangedPaces(); })
    , heart(wanted.tick, wanted.mostPerTick)
{
    connect(&looker, &Looker::asked, &q, &Refresher::fetching);
    connect(&looker, &Looker::documentCame, this, [this](qint64 bytes) {
        heldBytes += bytes;
        adjustHold();
    });
    connect(&looker, &Looker::cameTo, this, &Private::keep);
    connect(&looker, &Looker::sentAway, this, &Private::sayWaiting);
    connect(&looker, &Looker::cancelled, this, [this] {
        round->givenUp();
        settle();
        sayProgress();
    });
    connect(&outbox, &Outbox::left, this, &Private::adjustHold);
    connect(&outbox, &Outbox::stored, this, &Private::stored);
    timer.setTimerType(Qt::CoarseTimer);
    connect(&timer, &QTimer::timeout, this, &Private::onTick);
    connect(&library, &store::Library::settingsChanged, this, [this](FeedId feed) { reschedule({feed}); });
    timer.setInterval(heart.interval());
}

void Refresher::Private::apply(const RefreshOptions &wanted)
{
    const bool isOtherSchedule = !(options.usual == wanted.usual);
    if (options.tick != wanted.tick || options.mostPerTick != wanted.mostPerTick)
        heart = Heartbeat(wanted.tick, wanted.mostPerTick);
    options = wanted;
    looker.queue().setJobs(wanted.jobs);
    timer.setInterval(heart.interval());
    if (isOtherSchedule)
        reschedule({});
}

// Who was offline need not wait for the next tick, nor try a few feeds first.
void Refresher::Private::watch(const net::Connectivity &system)
{
    connectivity = &system;
    connect(&system, &net::Connectivity::cameBack, this, [this] {
        suspects.setOnline();
        if (timer.isActive())
            onTick();
    });
}

void Refresher::Private::onTick()
{
    heart.beat(options.clock());
    if (!isBusy())
        start(Wish::DueByTimer, {});
}

// These feeds, or all. What is being fetched now would overwrite it, and is decided when the round is over.
void Refresher::Private::reschedule(const QList<FeedId> &feeds)
{
    whenAnswered(library.fetchStates(feeds, true, options.clock()), this,
                 [this](const Result<QList<FetchState>, Problem> &states) {
                     QList<models::NextLook> looks;
                     for (const FetchState &state : states ? states.value() : QList<FetchState>()) {
                         const Look next = nextLookAgain(state, options.usual);
                         if (next.at != state.nextDue || next.reason != state.record.nextLook)
                             looks.append({state.feed, next.at, next.reason});
                         if (round && round->has(state.feed))
                             unscheduled.insert(state.feed);
                     }
                     if (!looks.isEmpty())
                         library.setNextLooks(looks);
                 });
}

void Refresher::Private::start(Wish wish, const QList<FeedId> &feeds)
{
    if (wish == Wish::These && feeds.isEmpty())
        return;
    ++asking;
    if (!std::exchange(knowsPaces, true))
        whenAnswered(library.hostPaces(), this,
                     [this](const Result<QList<models::HostPace>, Problem> &paces) {
                         looker.queue().setPaces(paces ? paces.value() : QList<models::HostPace>());
                     });
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
    looker.learnAddresses(tree);
    if (!round) {
        round.emplace();
        looker.acceptAgain();
        suspects.begin();
    }
    QList<FetchState> wanted = isForDue(wish) ? dueOf(states) : states;
    if (wish == Wish::DueByTimer && isDown())
        erase_if(wanted, [](const FetchState &state) { return isAway(state.url); });
    if (wish == Wish::DueByTimer) {
        const int share = heart.share(static_cast<int>(wanted.size()));
        wanted = wanted.mid(0, suspects.isOffline() ? probes : share);
        timer.setInterval(heart.interval());
    }
    for (const FetchState &state : std::as_const(wanted)) {
        if (round->add(state.feed))
            take(wish, state);
    }
    if (round->total() == 0 && wish == Wish::DueByTimer && asking == 0)
        return round.reset(); // a minute with nothing to do is no news
    settle();
    sayProgress();
}

// The library goes by the time alone. Feeds that wait for their host would only be sent away again; who
// waited longest comes first.
QList<FetchState> Refresher::Private::dueOf(const QList<FetchState> &states)
{
    QList<FetchState> due;
    QHash<QString, int> taken;
    for (const FetchState &state : states) {
        if (state.settings.interval == models::FeedSettings::onlyByHand
            || looker.queue().pausedUntil(state.url).isValid())
            continue;
        int &ofHost = taken[state.url.host()];
        if (isBundled(state.url) || ofHost++ < looker.queue().roomFor(state.url))
            due.append(state);
    }
    return due;
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
    } else {
        looker.look(state);
    }
}

void Refresher::Private::keep(const FetchOutcome &outcome)
{
    outbox.add(suspects.add(outcome));
    settle();
}

// Saves when there is enough to save, or nothing more to wait for.
void Refresher::Private::settle()
{
    const qsizetype known = round->doneCount() + outbox.count() + suspects.count();
    const bool isLast = known == round->total() && asking == 0;
    if (isLast)
        judgeSuspects();
    outbox.settle(isLast);
}

// What the network has done to a feed is not remembered against it: it stays as due as it was.
void Refresher::Private::judgeSuspects()
{
    const Suspects::Verdict verdict = suspects.judge();
    if (!verdict.offline)
        return outbox.add(verdict.outcomes);
    round->setOffline();
    for (FetchOutcome outcome : verdict.outcomes) {
        outcome.problem->kind = Problem::Kind::Offline;
        QMetaObject::invokeMethod(
            this, [this, outcome] { done(outcome, {.feed = outcome.state.feed}); }, Qt::QueuedConnection);
    }
}

void Refresher::Private::stored(const QList<FetchOutcome> &outcomes, const QList<SaveReport> &reports)
{
    for (const FetchOutcome &outcome : outcomes)
        heldBytes -= outcome.bytes;
    adjustHold();
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
    settle();
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
        if (summary.added > 0)
            giveBackMemory();
        if (!unscheduled.isEmpty())
            reschedule(std::exchange(unscheduled, {}).values());
        emit q.finished(summary);
    }
}

void Refresher::Private::adjustHold()
{
    looker.queue().setOnHold(looker.reading() + outbox.count() >= mostUnsaved
                             || heldBytes >= mostUnsavedBytes);
}

void Refresher::Private::stop()
{
    if (!round)
        return;
    round->stop();
    looker.cancelAll();
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

void Refresher::watch(const net::Connectivity &connectivity)
{
    d->watch(connectivity);
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
