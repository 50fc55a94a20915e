// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpproblems.h"

#include <QNetworkInterface>

#include <algorithm>

namespace app::net {

using Kind = models::Problem::Kind;

namespace {

constexpr qint64 bombSize = 1024 * 1024;

// Qt 6.4 does not say whether a compressed body is broken or swells beyond reason (its threshold); only how
// much came out of it before tells them apart, and a small bomb not even that.
Kind kindOfBodyFailure(QNetworkReply::NetworkError error, qint64 received)
{
    if (error != QNetworkReply::UnknownContentError)
        return Kind::BodyCut;
    return received > bombSize ? Kind::TooLarge : Kind::NotAFeed;
}

} // namespace

Kind kindOfFailure(QNetworkReply::NetworkError error, int status, qint64 received)
{
    if (status == 200)
        return kindOfBodyFailure(error, received);
    switch (error) {
    case QNetworkReply::HostNotFoundError: return Kind::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return Kind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError: return Kind::TlsFailed;
    case QNetworkReply::ProtocolUnknownError: return Kind::AddressRefused;
    case QNetworkReply::OperationCanceledError: return Kind::Cancelled;
    default: return Kind::ConnectionFailed;
    }
}

Kind kindOfStatus(int status, bool saysWhenToRetry)
{
    switch (status) {
    case 401: return Kind::LoginNeeded;
    case 403:
    case 451: return Kind::Forbidden;
    case 404: return Kind::NotFound;
    case 410: return Kind::Gone;
    case 429: return Kind::SlowDown;
    case 503: return saysWhenToRetry ? Kind::SlowDown : Kind::ServerFailed;
    default: return status >= 500 && status < 600 ? Kind::ServerFailed : Kind::UnexpectedStatus;
    }
}

bool isOnAnyNetwork()
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    return std::any_of(all.begin(), all.end(), [](const QNetworkInterface &interface) {
        const auto flags = interface.flags();
        return flags.testFlag(QNetworkInterface::IsRunning) && !flags.testFlag(QNetworkInterface::IsLoopBack)
               && !interface.addressEntries().isEmpty();
    });
}

} // namespace app::net
