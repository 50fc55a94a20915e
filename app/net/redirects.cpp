// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redirects.h"

using namespace Qt::StringLiterals;

namespace app::net {

namespace {

bool isSafe(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

int portOf(const QUrl &url)
{
    return url.port(isSafe(url) ? 443 : 80);
}

} // namespace

bool isFetchable(const QUrl &url)
{
    return url.isValid() && (isSafe(url) || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Result<QUrl, models::Problem::Kind> nextHop(const QUrl &from, const QByteArray &location)
{
    const QUrl given = QUrl::fromEncoded(location.trimmed(), QUrl::TolerantMode);
    if (location.trimmed().isEmpty() || !given.isValid())
        return models::Problem::Kind::UnexpectedStatus;
    QUrl to = from.resolved(given).adjusted(QUrl::RemoveFragment);
    if (!isFetchable(to) || (isSafe(from) && !isSafe(to)))
        return models::Problem::Kind::RedirectRefused;
    to.setUserInfo(sameOrigin(from, to) ? from.userInfo() : QString());
    return to;
}

} // namespace app::net
