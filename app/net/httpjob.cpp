// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpjob.h"

#include "app/base/logging.h"
#include "app/net/httpproblems.h"
#include "app/net/redirects.h"

#include <QHostInfo>
#include <QNetworkAccessManager>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::net {

using Kind = models::Problem::Kind;

namespace {

constexpr auto feedTypes = "application/atom+xml, application/rss+xml, application/feed+json, "
                           "application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, "
                           "application/json;q=0.7, text/html;q=0.5, */*;q=0.1";
constexpr qint64 errorPageSize = qint64{256} * 1024; ///< No more than this of a page that only says "no".
constexpr qint64 largestReservation =
    qint64{4} * 1024 * 1024; ///< A server may say any length; believe it up to here.

bool isGzip(const QByteArray &body)
{
    return body.startsWith("\x1f\x8b");
}

} // namespace

HttpJob::HttpJob(QNetworkAccessManager &network,
                 const QSslConfiguration &tls,
                 const FetchRequest &request,
                 QObject *parent)
    : FetchJob(parent)
    , m_network(network)
    , m_tls(tls)
    , m_request(request)
{
    m_result.url = request.url;
    m_whole.setSingleShot(true);
    m_idle.setSingleShot(true);
    m_idle.setInterval(request.limits.idle);
    const auto timedOut = [this] { fail(Kind::TimedOut, u"no answer within the time allowed"_s); };
    connect(&m_whole, &QTimer::timeout, this, timedOut);
    connect(&m_idle, &QTimer::timeout, this, timedOut);
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
    ask(m_request.url);
}

void HttpJob::refuse(Kind kind)
{
    fail(kind);
}

void HttpJob::cancel()
{
    fail(Kind::Cancelled);
}

void HttpJob::ask(const QUrl &url)
{
    m_asked.insert(url);
    m_result.url = url;
    m_result.status = 0;
    m_received = 0;
    m_reply = m_network.get(requestFor(url));
    m_sentValidators = m_reply->request().hasRawHeader("If-None-Match")
                       || m_reply->request().hasRawHeader("If-Modified-Since");
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpJob::headersArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpJob::bytesArrived);
    connect(m_reply, &QNetworkReply::finished, this, &HttpJob::replyFinished);
    m_idle.start();
}

QNetworkRequest HttpJob::requestFor(const QUrl &url) const
{
    QNetworkRequest request(url);
    if (!m_tls.isNull())
        request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Two requests to a host at once gain nothing from HTTP/2, and Qt 6.4's has bugs of its own.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent",
                         m_request.userAgent.isEmpty() ? defaultUserAgent() : m_request.userAgent);
    request.setRawHeader("Accept", m_request.accept.isEmpty() ? QByteArray(feedTypes) : m_request.accept);

    const QUrl &source = m_request.validatorsFrom.isEmpty() ? m_request.url : m_request.validatorsFrom;
    if (sameOrigin(source, url)) {
        if (!m_request.etag.isEmpty())
            request.setRawHeader("If-None-Match", m_request.etag);
        if (!m_request.lastModified.isEmpty())
            request.setRawHeader("If-Modified-Since", m_request.lastModified);
    }
    return request;
}

int HttpJob::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void HttpJob::headersArrived()
{
    m_idle.start();
    bool known = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&known);
    if (!known || status() != 200)
        return;
    if (length > m_request.limits.body)
        fail(Kind::TooLarge, u"the server announces %1 bytes"_s.arg(length));
    else
        m_result.body.reserve(std::min(length, largestReservation));
}

void HttpJob::bytesArrived()
{
    m_idle.start();
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (status() != 200) {
        if (m_received > errorPageSize)
            replyFinished();
        return;
    }
    if (m_received > m_request.limits.body) {
        fail(Kind::TooLarge, u"more than %1 bytes"_s.arg(m_request.limits.body));
        return;
    }
    m_result.body += bytes;
    emit progressed(m_received);
}

void HttpJob::replyFinished()
{
    if (m_reply->isFinished() && m_reply->bytesAvailable() > 0)
        bytesArrived(); // the last bytes may come with the end
    if (m_ended)
        return;
    takeHeaders();
    const QNetworkReply::NetworkError error = m_reply->error();
    const QString evidence = m_reply->errorString();
    if (m_result.status == 0 || (m_result.status == 200 && error != QNetworkReply::NoError)) {
        fail(kindOfFailure(error, m_result.status, m_received), evidence);
    } else if (isRedirect(m_result.status)) {
        follow(m_reply->rawHeader("Location"));
    } else if (m_result.status == 200 && isGzip(m_result.body)) {
        fail(Kind::NotAFeed, u"the body is compressed once more than the server says"_s);
    } else if (m_result.status == 200 || (m_result.status == 304 && m_sentValidators)) {
        end();
    } else {
        fail(kindOfStatus(m_result.status, !m_result.retryAfter.isEmpty()),
             u"HTTP %1 %2"_s.arg(QString::number(m_result.status),
                                 m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()));
    }
}

void HttpJob::follow(const QByteArray &location)
{
    const QUrl from = m_result.url;
    const auto next = nextHop(from, location);
    if (!next) {
        fail(next.error(), QString::fromUtf8(location.left(500)));
        return;
    }
    m_result.redirects.append({next.value(), m_result.status});
    if (m_result.redirects.size() > m_request.limits.redirects || m_asked.contains(next.value())) {
        fail(Kind::TooManyRedirects, next.value().toDisplayString());
        return;
    }
    dropReply();
    m_idle.start();
    if (from.host() == next.value().host() || isPrivateHost(m_request.url.host()))
        ask(next.value());
    else
        askUnlessPrivate(next.value());
}

// A public server must not send us into the user's own network, under whatever name.
void HttpJob::askUnlessPrivate(const QUrl &url)
{
    QHostInfo::lookupHost(url.host(), this, [this, url](const QHostInfo &found) {
        if (m_ended)
            return;
        const QList<QHostAddress> addresses = found.addresses();
        if (std::any_of(addresses.begin(), addresses.end(), isPrivateAddress))
            fail(Kind::RedirectRefused, u"%1 is an address of the local network"_s.arg(url.host()));
        else
            ask(url);
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
    m_result.lengthChecked =
        m_reply->hasRawHeader("Content-Length") && !m_reply->hasRawHeader("Content-Encoding");
}

void HttpJob::fail(Kind kind, const QString &evidence)
{
    if (m_ended)
        return;
    const bool unreachable = kind == Kind::HostNotFound || kind == Kind::ConnectionFailed;
    if (unreachable && !isPrivateHost(m_result.url.host()) && !isOnAnyNetwork())
        kind = Kind::Offline;
    if (m_reply && m_result.status == 0)
        m_result.status = status();
    m_result.problem = models::Problem{kind, m_request.url.toDisplayString(), evidence, m_result.status};
    m_result.body.clear();
    qCDebug(lcNet) << m_request.url.toDisplayString() << models::problemCode(kind) << evidence;
    end();
}

void HttpJob::end()
{
    m_ended = true;
    m_whole.stop();
    m_idle.stop();
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
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (!m_reply->isFinished())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace app::net
