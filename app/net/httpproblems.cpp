// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpproblems.h"

#include <QNetworkInterface>

#include <algorithm>

namespace app::net {

using Kind = models::Problem::Kind;

Kind kindOfFailure(QNetworkReply::NetworkError error, int status)
{
    if (status == 200)
        return Kind::BodyCut;
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
