// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/feedfinder.h"

#include "app/html/discovery.h"
#include "app/net/fetchqueue.h"
#include "app/net/redirects.h"
#include "app/refresh/bodyreader.h"
#include "app/refresh/feedpreview.h"
#include "models/librarytree.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::refresh {

using models::FetchOutcome;
using models::FoundFeed;
using models::Problem;

namespace {

constexpr qsizetype mostLooks = 4; ///< Candidates fetched for their title; the others are listed as they are.
constexpr qsizetype mostCandidates = 50;              ///< A page may link to thousands.
constexpr auto usualInterval = std::chrono::hours(1); ///< Until the feed is subscribed to.

bool isPage(const net::FetchReply &reply, const Reading &reading)
{
    return reading.problem
           && (reading.problem->kind == Problem::Kind::WebPage
               || (reading.problem->kind == Problem::Kind::NotAFeed && reply.contentType.contains("html")));
}

// Only for ways that may be shut while the site is there: the safer scheme costs one more request.
bool mayAnswerOverHttps(const QUrl &address, const net::FetchReply &reply)
{
    return address.scheme() == "http"_L1 && reply.problem && reply.status == 0 && address.port() < 0
           && reply.problem->kind == Problem::Kind::ConnectionFailed;
}

} // namespace

class FeedFinder::Private final : public QObject
{
public:
    Private(FeedFinder &owner, net::Fetcher &fetcher, Clock time)
        : q(owner)
        , queue(fetcher, nullptr, time)
        , clock(std::move(time))
    {}

    void find(const QUrl &wanted, const Login &with);
    void giveUp();

private:
    using Continue = std::function<void(const net::FetchReply &, const Reading &)>;

    void fetch(const QUrl &url, const Continue &then);
    void addressRead(const net::FetchReply &reply, const Reading &reading);
    void look(const QList<html::Candidate> &candidates);
    void candidateRead(qsizetype at, const net::FetchReply &reply, const Reading &reading);
    FetchOutcome outcome(const QUrl &url, const net::FetchReply &reply, const Reading &reading) const;
    void fail(const Problem &problem);
    void tell();

    FeedFinder &q;
    net::FetchQueue queue;
    BodyReader reader;
    Clock clock;
    QElapsedTimer elapsed;
    QUrl address;
    Login login;
    QUrl loginFor;           ///< As it was typed; pages found there may be anywhere.
    QList<FoundFeed> listed; ///< In the page's order.
    QSet<qsizetype> dropped; ///< Of those, what proved to be no feed.
    std::optional<Problem> lastProblem;
    models::FindReport report;
    qsizetype looks = 0;
    quint64 search = 0; ///< Answers to an earlier search are not heard.
};

void FeedFinder::Private::find(const QUrl &wanted, const Login &with)
{
    giveUp();
    elapsed.start();
    report = {};
    listed.clear();
    dropped.clear();
    lastProblem.reset();
    address = loginFor = wanted;
    login = with;
    fetch(wanted,
          [this](const net::FetchReply &reply, const Reading &reading) { addressRead(reply, reading); });
}

void FeedFinder::Private::giveUp()
{
    ++search;
    queue.cancelAll();
}

void FeedFinder::Private::fetch(const QUrl &url, const Continue &then)
{
    ++report.requests;
    net::FetchRequest request;
    request.url = url;
    if (!login.userName.isEmpty() && net::sameOrigin(url, loginFor)) {
        request.userName = login.userName;
        request.password = login.password;
    }
    connect(queue.add(request), &net::FetchJob::finished, this,
            [this, then, mine = search](const net::FetchReply &reply) {
                if (mine != search)
                    return;
                if (reply.problem) {
                    then(reply, {});
                    return;
                }
                reader.read(reply, {}, [this, then, reply, mine](const Reading &reading) {
                    if (mine == search)
                        then(reply, reading);
                });
            });
}

void FeedFinder::Private::addressRead(const net::FetchReply &reply, const Reading &reading)
{
    if (mayAnswerOverHttps(address, reply)) {
        address.setScheme(u"https"_s);
        loginFor = address;
        fetch(address,
              [this](const net::FetchReply &safer, const Reading &read) { addressRead(safer, read); });
    } else if (reading.feed) {
        report.feeds = {previewOf(outcome(address, reply, reading))};
        tell();
    } else if (isPage(reply, reading)) {
        const QList<html::Candidate> offered =
            html::discover(reply.body, reply.url, reply.contentType) + html::knownPatterns(reply.url);
        look(offered.isEmpty() ? html::usualPlaces(reply.body, reply.url) : offered);
    } else if (reply.problem && !html::knownPatterns(address).isEmpty()) {
        lastProblem = reply.problem; // the page does not let us in, its feed may
        look(html::knownPatterns(address));
    } else {
        Problem problem = reply.problem ? *reply.problem : reading.problem.value_or(Problem{});
        problem.subject = address.toDisplayString();
        fail(problem);
    }
}

void FeedFinder::Private::look(const QList<html::Candidate> &candidates)
{
    QSet<QString> seen;
    for (const html::Candidate &candidate : candidates) {
        const QString canonical = models::canonicalAddress(candidate.url);
        if (seen.contains(canonical) || listed.size() >= mostCandidates)
            continue;
        seen.insert(canonical);
        FoundFeed found;
        found.url = candidate.url;
        found.title = candidate.title;
        listed.append(found);
    }
    if (listed.isEmpty()) {
        fail({Problem::Kind::NoFeedFound, address.toDisplayString(), {}, 200});
        return;
    }
    looks = std::min(mostLooks, listed.size());
    for (qsizetype at = 0, count = looks; at < count; ++at) {
        fetch(listed.at(at).url, [this, at](const net::FetchReply &reply, const Reading &reading) {
            candidateRead(at, reply, reading);
        });
    }
}

void FeedFinder::Private::candidateRead(qsizetype at, const net::FetchReply &reply, const Reading &reading)
{
    if (reading.feed) {
        const QString offeredAs = listed.at(at).title;
        listed[at] = previewOf(outcome(listed.at(at).url, reply, reading));
        if (listed.at(at).title.isEmpty())
            listed[at].title = offeredAs;
    } else {
        dropped.insert(at);
    }
    if (--looks > 0)
        return;
    for (qsizetype i = 0; i < listed.size(); ++i) {
        if (!dropped.contains(i))
            report.feeds.append(listed.at(i));
    }
    if (report.feeds.isEmpty())
        fail(lastProblem.value_or(Problem{Problem::Kind::NoFeedFound, address.toDisplayString(), {}, 200}));
    else
        tell();
}

FetchOutcome
FeedFinder::Private::outcome(const QUrl &url, const net::FetchReply &reply, const Reading &reading) const
{
    Visit visit;
    visit.before.url = url;
    visit.before.title = reading.feed->title;
    visit.reply = reply;
    visit.reading = reading;
    visit.at = clock();
    visit.usual.interval = usualInterval;
    return outcomeOf(visit);
}

void FeedFinder::Private::fail(const Problem &problem)
{
    report.problem = problem;
    tell();
}

void FeedFinder::Private::tell()
{
    report.milliseconds = elapsed.elapsed();
    emit q.found(report);
}

FeedFinder::FeedFinder(net::Fetcher &fetcher, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, fetcher, std::move(clock)))
{}

FeedFinder::~FeedFinder() = default;

QUrl FeedFinder::addressFromText(const QString &text)
{
    QString address = text.trimmed();
    while (address.size() > 1 && QStringView(u"<\"'(“‘").contains(address.front()))
        address = address.mid(1, address.size() - 2).trimmed();
    // feed:https://site/x, feed://site/x, feeds://site/x
    static const QRegularExpression feedScheme(u"^feeds?:(?=https?://)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    address.remove(feedScheme);
    if (address.startsWith("feed://"_L1, Qt::CaseInsensitive))
        address.replace(0, 4, u"http"_s);
    else if (address.startsWith("feeds://"_L1, Qt::CaseInsensitive))
        address.replace(0, 5, u"https"_s);

    static const QRegularExpression otherScheme(u"^[a-z][a-z0-9+.-]*:(?![0-9])"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    const bool namesItsScheme = otherScheme.match(address).hasMatch();
    const QUrl url(namesItsScheme ? address : u"http://"_s + address);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    const QString host = url.host();
    const bool isName =
        host.contains(u'.') || host.contains(u':') || host == "localhost"_L1 || namesItsScheme;
    if (!url.isValid() || !isWeb || host.isEmpty() || !isName || host.contains(u' '))
        return {};
    return url;
}

void FeedFinder::find(const QUrl &address, const Login &login)
{
    d->find(address, login);
}

void FeedFinder::cancel()
{
    d->giveUp();
}

} // namespace app::refresh
