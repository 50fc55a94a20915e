// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/feedrequest.h"

namespace app::refresh {

net::FetchRequest
requestFor(const models::FetchState &state, const net::FetchLimits &limits, const QString &password)
{
    net::FetchRequest request;
    request.url = state.url;
    request.etag = state.etag;
    request.lastModified = state.lastModified;
    request.validatorsFrom = state.validatorsFrom;
    request.userAgent = state.settings.userAgent.toUtf8();
    request.userName = state.settings.userName;
    request.password = password;
    request.headers = state.settings.headers;
    request.proxy = state.settings.proxy;
    request.proxyAddress = state.settings.proxyAddress;
    request.limits = limits;
    if (state.settings.timeOut.count() > 0)
        request.limits.whole = state.settings.timeOut;
    return request;
}

} // namespace app::refresh
