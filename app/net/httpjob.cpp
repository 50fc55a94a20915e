// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpjob.h"

#include "app/base/logging.h"
#include "app/net/httpproblems.h"
#include "app/net/redirects.h"

#include <QNetworkAccessManager>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::net {

using Kind = models::Problem::Kind;

namespace {

constexpr qint64 errorPageSize = qint64{256} * 1024; ///< No more than this of a page that only says "no".
constexpr qint64 unreadAtMost = qint64{1024} * 1024; ///< Qt would hold a flood that we cannot follow.
constexpr qint64 largestReservation =
    qint64{4} * 1024 * 1024;     ///< A server may say any length; believe it up to here.
constexpr int usualSwelling = 4; ///< Of a compressed feed.

QByteArray firstHeader(const QNetworkReply &reply, const char *name, const char *otherName)
{
    return reply.hasRawHeader(name) ? reply.rawHeader(name) : reply.rawHeader(otherName);
}

} // namespace

HttpJob::HttpJob(const Means &means, const FetchRequest &request, QObject *parent)
    : FetchJob(parent)
    , m_means(means)
    , m_request(request)
{
    m_result.url = request.url;
    for (QTimer *timer : {&m_whole, &m_idle, &m_connect})
        timer->setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, &HttpJob::timedOut);
    connect(&m_idle, &QTimer::timeout, this, &HttpJob::timedOut);
    connect(&m_connect, &QTimer::timeout, this,
            [this] { notConnected(Kind::TimedOut, u"no connection within the time allowed"_s); });
    m_idle.setInterval(request.limits.idle);
    m_connect.setInterval(request.limits.connect);
}

HttpJob::~HttpJob()
{
    dropReply();
}

void HttpJob::start()
{
    m_clock.start();
    if (!isFetchable(m_request.url)) {
        refuse(Kind::AddressRefused);
        return;
    }
    m_whole.start(m_request.limits.whole);
    visit(m_request.url, {});
}

void HttpJob::refuse(Kind kind, const QString &evidence)
{
    fail(kind, evidence);
}

void HttpJob::cancel()
{
    fail(Kind::Cancelled);
}

void HttpJob::visit(const QUrl &url, const Addresses &addresses)
{
    m_asked.insert(url);
    m_result.url = url;
    m_challenges = 0;
    m_otherAddresses = addresses;
    prepare({url, m_otherAddresses.isEmpty() ? QHostAddress() : m_otherAddresses.takeFirst(), {}});
}

void HttpJob::prepare(const Hop &hop)
{
    dropReply();
    m_hop = hop;
    m_idle.start();
    m_means.line->prepare(hop.url, this, [this] {
        if (!m_ended)
            ask();
    });
}

void HttpJob::ask()
{
    m_result.status = 0;
    m_result.travelled = 0;
    m_decoder.reset();
    QNetworkRequest request = makeRequest(m_request, m_hop);
    if (m_means.tls)
        request.setSslConfiguration(*m_means.tls);
    m_sentValidators = request.hasRawHeader("If-None-Match") || request.hasRawHeader("If-Modified-Since");
    m_reply = m_means.line->network().get(request);
    // An event later: before that, Qt has nobody to tell the size to, and would read a flood without a pause.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply.data()] { reply->setReadBufferSize(unreadAtMost); }, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &HttpJob::connecting);
    connect(m_reply, &QNetworkReply::requestSent, &m_connect, &QTimer::stop);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpJob::headersArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpJob::bytesArrived);
    connect(m_reply, &QNetworkReply::finished, this, &HttpJob::replyFinished);
    m_idle.start();
}

void HttpJob::connecting()
{
    m_idle.start();
    m_connect.start();
}

int HttpJob::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void HttpJob::headersArrived()
{
    m_connect.stop();
    m_idle.start();
    bool known = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&known);
    // The buffer costs a message to the network's thread for each read; most bodies say that they are no
    // flood.
    if (known && length >= 0 && length <= unreadAtMost)
        m_reply->setReadBufferSize(0);
    if (!known || status() != 200)
        return;
    if (length > m_request.limits.body) {
        fail(Kind::TooLarge, u"the server announces %1 bytes"_s.arg(length));
        return;
    }
    const int swelling = m_reply->hasRawHeader("Content-Encoding") ? usualSwelling : 1;
    m_result.body.reserve(std::min(length * swelling, largestReservation));
}

void HttpJob::bytesArrived()
{
    m_idle.start();
    const QByteArray bytes = m_reply->readAll();
    m_result.travelled += bytes.size();
    if (status() != 200) {
        if (m_result.travelled > errorPageSize)
            replyFinished();
        return;
    }
    if (!m_decoder)
        m_decoder =
            std::make_unique<BodyDecoder>(m_reply->rawHeader("Content-Encoding"), m_request.limits.body);
    const BodyDecoder::Verdict verdict = m_decoder->add(bytes, m_result.body);
    if (verdict != BodyDecoder::Verdict::Good)
        failBody(verdict);
    else if (m_decoder->isCompressed() && m_result.travelled > m_request.limits.encoded)
        failBody(BodyDecoder::Verdict::TooLarge);
}

void HttpJob::replyFinished()
{
    if (m_reply->isFinished() && m_reply->bytesAvailable() > 0)
        bytesArrived(); // the last bytes may come with the end
    if (m_ended)
        return;
    takeHeaders();
    const bool isFailure = m_reply->error() != QNetworkReply::NoError;
    if (m_result.status == 0 || (m_result.status == 200 && isFailure)) {
        transferFailed();
    } else if (isRedirect(m_result.status)) {
        follow(m_reply->rawHeader("Location"));
    } else if (m_result.status == 200) {
        bodyFinished();
    } else if (m_result.status == 304 && m_sentValidators) {
        end();
    } else if (m_result.status != 401 || !answerChallenge()) {
        fail(kindOfStatus(m_result.status, !m_result.retryAfter.isEmpty()),
             u"HTTP %1 %2"_s.arg(QString::number(m_result.status),
                                 m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()));
    }
}

void HttpJob::transferFailed()
{
    const Kind kind = kindOfFailure(m_reply->error(), m_result.status);
    if (kind == Kind::ConnectionFailed)
        notConnected(kind, m_reply->errorString());
    else
        fail(kind, m_reply->errorString());
}

void HttpJob::notConnected(Kind kind, const QString &evidence)
{
    if (m_otherAddresses.isEmpty())
        fail(kind, evidence);
    else
        prepare({m_hop.url, m_otherAddresses.takeFirst(), {}});
}

void HttpJob::timedOut()
{
    const bool isSilent = !m_idle.isActive(); // not only slow
    if (m_reply && (status() == 0 || isSilent))
        m_means.line->heardNothingFor(std::chrono::milliseconds(m_clock.elapsed()));
    fail(Kind::TimedOut, u"no answer within the time allowed"_s);
}

void HttpJob::bodyFinished()
{
    const auto verdict = m_decoder ? m_decoder->finish(m_result.body) : BodyDecoder::Verdict::Good;
    if (verdict != BodyDecoder::Verdict::Good) {
        failBody(verdict);
        return;
    }
    // Qt 6.4 takes a connection closed too early for the end, if it notices the two in that order.
    bool hasLength = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&hasLength);
    const bool isChunked =
        m_reply->hasRawHeader("Transfer-Encoding"); // RFC 9112 §6.3: the length is void then
    if (hasLength && !isChunked && m_result.travelled < length) {
        fail(Kind::BodyCut,
             u"%1 of %2 bytes arrived"_s.arg(QString::number(m_result.travelled), QString::number(length)));
        return;
    }
    m_result.lengthChecked = (hasLength && !isChunked) || (m_decoder && m_decoder->isCompressed());
    end();
}

// Not left to Qt, which would remember the login for whatever else is fetched from there.
bool HttpJob::answerChallenge()
{
    const Login login = loginFor(m_request, m_result.url);
    if (login.isEmpty())
        return false;
    const auto answer = answerDigest(m_reply->rawHeader("WWW-Authenticate"), m_result.url, login,
                                     QUuid::createUuid().toByteArray(QUuid::Id128));
    const bool isWrongLogin = m_challenges > 0 && !(answer && answer->stale && m_challenges == 1);
    if (!answer || isWrongLogin)
        return false;
    ++m_challenges;
    prepare({m_hop.url, m_hop.address, answer->authorization});
    return true;
}

void HttpJob::follow(const QByteArray &location)
{
    const QUrl from = m_result.url;
    const auto next = nextHop(from, location);
    if (!next) {
        fail(next.error(), QString::fromUtf8(location.left(500)));
        return;
    }
    const QUrl to = next.value();
    m_result.redirects.append({to, m_result.status});
    if (m_result.redirects.size() > m_request.limits.redirects || m_asked.contains(to)) {
        fail(Kind::TooManyRedirects, to.toDisplayString());
        return;
    }
    dropReply();
    m_idle.start();
    const auto goOn = [this, to](const Neighbourhood::Verdict &verdict) {
        if (m_ended)
            return;
        if (verdict)
            visit(to, verdict.value());
        else
            fail(verdict.error(), to.toDisplayString());
    };
    m_means.line->prepare(to, this, [this, from, to, goOn] {
        const auto way =
            m_means.line->isDirect(to) ? Neighbourhood::Way::Direct : Neighbourhood::Way::ThroughProxy;
        if (!m_ended)
            m_means.neighbourhood->judge(from, to, way, this, goOn);
    });
}

void HttpJob::takeHeaders()
{
    m_result.status = status();
    m_result.contentType = m_reply->rawHeader("Content-Type");
    m_result.etag = m_reply->rawHeader("ETag");
    m_result.lastModified = m_reply->rawHeader("Last-Modified");
    m_result.cacheControl = m_reply->rawHeader("Cache-Control");
    m_result.expires = m_reply->rawHeader("Expires");
    m_result.date = m_reply->rawHeader("Date");
    m_result.retryAfter = m_reply->rawHeader("Retry-After");
    m_result.rateRemaining = firstHeader(*m_reply, "X-RateLimit-Remaining", "RateLimit-Remaining");
    m_result.rateReset = firstHeader(*m_reply, "X-RateLimit-Reset", "RateLimit-Reset");
}

void HttpJob::fail(Kind kind, const QString &evidence)
{
    if (m_ended)
        return;
    const bool unreachable = kind == Kind::HostNotFound || kind == Kind::ConnectionFailed;
    if (unreachable && !m_means.neighbourhood->isNear(m_result.url.host()) && !isOnAnyNetwork())
        kind = Kind::Offline;
    if (m_reply && m_result.status == 0)
        m_result.status = status();
    m_result.problem = models::Problem{kind, m_request.url.toDisplayString(), evidence, m_result.status};
    m_result.body.clear();
    qCDebug(lcNet) << m_request.url.toDisplayString() << models::problemCode(kind) << evidence;
    end();
}

void HttpJob::failBody(BodyDecoder::Verdict verdict)
{
    if (verdict == BodyDecoder::Verdict::TooLarge)
        fail(Kind::TooLarge, u"%1 bytes that stand for too many"_s.arg(m_result.travelled));
    else
        fail(Kind::BodyCut, u"the compressed body is damaged or cut"_s);
}

void HttpJob::end()
{
    m_ended = true;
    for (QTimer *timer : {&m_whole, &m_idle, &m_connect})
        timer->stop();
    dropReply();
    m_result.permanent =
        !m_result.redirects.isEmpty()
        && std::all_of(m_result.redirects.cbegin(), m_result.redirects.cend(),
                       [](const Redirect &hop) { return hop.status == 301 || hop.status == 308; });
    m_result.milliseconds = m_clock.isValid() ? m_clock.elapsed() : 0;
    // Never from within get() or cancel(): the caller has not connected yet, or is in the middle of its list.
    QMetaObject::invokeMethod(
        this,
        [this] {
            emit finished(m_result);
            deleteLater();
        },
        Qt::QueuedConnection);
}

void HttpJob::dropReply()
{
    m_connect.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->disconnect(&m_connect);
    if (!m_reply->isFinished())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace app::net
