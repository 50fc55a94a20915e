// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/proxies.h"

#include "app/base/answers.h"
#include "app/net/neighbourhood.h"

#include <QPromise>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app::net {

namespace {

constexpr std::chrono::milliseconds longestTrust = 10min; ///< The desktop's settings change seldom.
constexpr int mostRemembered = 2000;

QString originOf(const QUrl &url)
{
    return url.scheme() + "://"_L1 + url.authority(QUrl::FullyEncoded).section(u'@', -1);
}

} // namespace

std::optional<QNetworkProxy> proxyFromText(const QString &text)
{
    const QString plain = text.trimmed();
    const QUrl address(plain.contains("://"_L1) ? plain : u"http://"_s + plain, QUrl::StrictMode);
    const QString scheme = address.scheme();
    const bool isSocks = scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1;
    if (!address.isValid() || address.host().isEmpty() || (!isSocks && scheme != "http"_L1))
        return std::nullopt;
    const int usualPort = isSocks ? 1080 : 8080;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, address.host(),
                         static_cast<quint16>(address.port(usualPort)), address.userName(QUrl::FullyDecoded),
                         address.password(QUrl::FullyDecoded));
}

SystemProxies::SystemProxies(Lookup lookup, QObject *parent)
    : QObject(parent)
    , m_lookup(std::move(lookup))
{
    m_thread.setMaxThreadCount(1);
}

QList<QNetworkProxy> SystemProxies::lookUpInSystem(const QUrl &url)
{
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
}

void SystemProxies::prepare(const QUrl &url, QObject *context, const std::function<void()> &ready)
{
    const QString origin = originOf(url);
    const auto known = m_answers.constFind(origin);
    if (isPrivateHost(url.host())
        || (known != m_answers.constEnd() && !known->age.hasExpired(longestTrust.count()))) {
        ready();
        return;
    }
    auto promise = std::make_shared<QPromise<QList<QNetworkProxy>>>();
    promise->start();
    whenAnswered(promise->future(), context, [this, origin, ready](const QList<QNetworkProxy> &proxies) {
        keep(origin, proxies);
        ready();
    });
    m_thread.start([promise, url, lookup = m_lookup] {
        promise->addResult(lookup(url));
        promise->finish();
    });
}

// No proxy can see what is near.
QList<QNetworkProxy> SystemProxies::proxiesFor(const QUrl &url) const
{
    const auto known = m_answers.constFind(originOf(url));
    if (isPrivateHost(url.host()) || known == m_answers.constEnd())
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return known->proxies;
}

void SystemProxies::keep(const QString &origin, const QList<QNetworkProxy> &proxies)
{
    if (m_answers.size() >= mostRemembered)
        m_answers.clear();
    Answer answer{proxies, {}};
    answer.age.start();
    m_answers.insert(origin, answer);
}

} // namespace app::net
