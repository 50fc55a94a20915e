// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/line.h"

#include "app/base/logging.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QTimer>

using namespace std::chrono_literals;

namespace app::net {

namespace {

/// Keeps no cookies: a feed reader has no use for them, and five hundred huge ones cost Qt seconds.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

/// Hands what is known already to Qt, which asks in the middle of making a request.
class KnownProxies final : public QNetworkProxyFactory
{
public:
    explicit KnownProxies(const Line &line)
        : m_line(line)
    {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // Over a socket that is told to use no proxy, Qt 6.4 reads the headers of an answer byte by byte,
        // each with a call of the system. To be told that the program has none leads the same way with a
        // buffer.
        QList<QNetworkProxy> proxies = m_line.proxiesFor(query.url());
        for (QNetworkProxy &proxy : proxies) {
            if (proxy.type() == QNetworkProxy::NoProxy)
                proxy = QNetworkProxy(QNetworkProxy::DefaultProxy);
        }
        return proxies;
    }

private:
    const Line &m_line;
};

} // namespace

Line::Line(const Way &way, QObject *parent)
    : QObject(parent)
    , m_way(way)
{
    if (std::holds_alternative<AsSystem>(m_way))
        m_system = std::make_unique<SystemProxies>();
    QNetworkProxyFactory::setUseSystemConfiguration(false); // we ask it ourselves: see KnownProxies
    makeNetwork();
}

void Line::prepare(const QUrl &url, QObject *context, const std::function<void()> &ready)
{
    if (m_system)
        m_system->prepare(url, context, ready);
    else
        ready();
}

QList<QNetworkProxy> Line::proxiesFor(const QUrl &url) const
{
    if (const auto *proxy = std::get_if<QNetworkProxy>(&m_way))
        return {*proxy};
    return m_system->proxiesFor(url);
}

bool Line::isDirect(const QUrl &url) const
{
    const QList<QNetworkProxy> proxies = proxiesFor(url);
    return proxies.isEmpty() || proxies.constFirst().type() == QNetworkProxy::NoProxy;
}

void Line::makeNetwork()
{
    m_network = new QNetworkAccessManager(this);
    m_network->setCookieJar(new NoCookies);
    m_network->setProxyFactory(new KnownProxies(*this));
    m_sinceLife.start();
    connect(m_network, &QNetworkAccessManager::finished, this,
            [this, of = m_network](const QNetworkReply *reply) {
                if (of == m_network && reply->error() != QNetworkReply::OperationCanceledError)
                    m_sinceLife.start();
            });
}

// A server that sends headers or the length of a chunk without end keeps Qt 6.4's network thread in its
// reading loop, and with it every other request. If nothing at all came through for half the time that this
// one waited (others may have ended before the flood began), the next ones get a thread of their own.
void Line::heardNothingFor(std::chrono::milliseconds wait)
{
    if (m_sinceLife.elapsed() < wait.count() / 2)
        return;
    qCDebug(lcNet) << "the network thread may be stuck; using another";
    // Destroying it waits for its thread, which may still be busy.
    QTimer::singleShot(10min, m_network, &QObject::deleteLater);
    makeNetwork();
}

} // namespace app::net
