// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/requests.h"

#include "app/net/redirects.h"

#include <algorithm>
#include <array>

namespace app::net {

namespace {

constexpr auto feedTypes = "application/atom+xml, application/rss+xml, application/feed+json, "
                           "application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, "
                           "application/json;q=0.7, text/html;q=0.5, */*;q=0.1";

bool isTokenLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
           || (letter >= '0' && letter <= '9') || QByteArrayView("!#$%&'*+-.^_`|~").contains(letter);
}

bool isReserved(const QByteArray &name)
{
    static const std::array reserved = {"host",
                                        "content-length",
                                        "connection",
                                        "transfer-encoding",
                                        "te",
                                        "trailer",
                                        "upgrade",
                                        "keep-alive",
                                        "expect",
                                        "range",
                                        "accept-encoding",
                                        "content-encoding",
                                        "http2-settings"};
    const QByteArray lower = name.toLower();
    return lower.startsWith("if-") || lower.startsWith("proxy-")
           || std::find(reserved.begin(), reserved.end(), lower) != reserved.end();
}

void setHost(QNetworkRequest &request, const Hop &hop)
{
    const QString host = hop.url.host(QUrl::FullyEncoded);
    QUrl url = hop.url;
    url.setHost(hop.address.toString());
    request.setUrl(url);
    QByteArray authority = host.toLatin1();
    if (hop.url.port() != -1)
        authority += ':' + QByteArray::number(hop.url.port());
    request.setRawHeader("Host", authority);
    request.setPeerVerifyName(host);
}

} // namespace

QByteArray defaultUserAgent()
{
    return QByteArrayLiteral("Courant/" COURANT_VERSION " (feed reader)");
}

bool maySend(const models::HttpHeader &header)
{
    const bool isOneLine = std::none_of(header.value.begin(), header.value.end(), [](char letter) {
        return (static_cast<unsigned char>(letter) < ' ' && letter != '\t') || letter == '\x7f';
    });
    return !header.name.isEmpty() && isOneLine && !isReserved(header.name)
           && std::all_of(header.name.begin(), header.name.end(), isTokenLetter);
}

Login loginFor(const FetchRequest &request, const QUrl &url)
{
    if (!sameOrigin(request.url, url))
        return {};
    if (!request.userName.isEmpty())
        return {request.userName, request.password};
    return {request.url.userName(QUrl::FullyDecoded), request.url.password(QUrl::FullyDecoded)};
}

QNetworkRequest makeRequest(const FetchRequest &request, const Hop &hop)
{
    // Qt would answer a challenge with what stands before the @, and remember it for other feeds.
    const Hop bare{hop.url.adjusted(QUrl::RemoveUserInfo), hop.address, hop.authorization};
    QNetworkRequest made(bare.url);
    if (!bare.address.isNull())
        setHost(made, bare);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // AuthenticationReuseAttribute stays: Manual would keep Qt from answering a proxy as well. Qt is never
    // told a feed's login, so there is none that it could reuse.
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Two requests to a host at once gain nothing from HTTP/2, and Qt 6.4's has bugs of its own.
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setRawHeader("User-Agent", request.userAgent.isEmpty() ? defaultUserAgent() : request.userAgent);
    made.setRawHeader("Accept", request.accept.isEmpty() ? QByteArray(feedTypes) : request.accept);
    made.setRawHeader("Accept-Encoding", "gzip"); // said by us, so Qt leaves the body as it came

    const QUrl &source = request.validatorsFrom.isEmpty() ? request.url : request.validatorsFrom;
    if (sameOrigin(source, bare.url)) {
        if (!request.etag.isEmpty())
            made.setRawHeader("If-None-Match", request.etag);
        if (!request.lastModified.isEmpty())
            made.setRawHeader("If-Modified-Since", request.lastModified);
    }
    const Login login = loginFor(request, bare.url);
    if (!bare.authorization.isEmpty())
        made.setRawHeader("Authorization", bare.authorization);
    else if (!login.isEmpty())
        made.setRawHeader("Authorization", basicAuthorization(login));
    if (sameOrigin(request.url, bare.url)) {
        for (const models::HttpHeader &header : request.headers) {
            if (maySend(header))
                made.setRawHeader(header.name, header.value.trimmed());
        }
    }
    return made;
}

} // namespace app::net
