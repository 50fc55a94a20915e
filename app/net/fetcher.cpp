// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetcher.h"

#include "app/base/logging.h"
#include "app/net/httpjob.h"
#include "app/net/redirects.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QTimer>

using namespace Qt::StringLiterals;
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

/// The desktop's proxy, except for hosts that no proxy can see.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isPrivateHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QNetworkProxy proxyFromText(const QString &text)
{
    const bool namesItsKind = text.contains("://"_L1);
    const QUrl address(namesItsKind ? text : u"http://"_s + text);
    const auto kind =
        address.scheme().startsWith("socks"_L1) ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    const int usualPort = kind == QNetworkProxy::Socks5Proxy ? 1080 : 8080;
    return QNetworkProxy(kind, address.host(), static_cast<quint16>(address.port(usualPort)),
                         address.userName(), address.password());
}

QSslConfiguration trusting(const QString &extraCaFile)
{
    const QList<QSslCertificate> extra = QSslCertificate::fromPath(extraCaFile);
    if (extra.isEmpty())
        qCWarning(lcNet).noquote() << "no certificate in" << extraCaFile;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    // Setting any certificate stops Qt from loading the system's on demand, so they are named as well.
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return tls;
}

} // namespace

QByteArray defaultUserAgent()
{
    return QByteArrayLiteral("Courant/" COURANT_VERSION " (feed reader)");
}

Fetcher::Fetcher(const NetworkOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
    makeNetwork();
    if (!options.extraCaFile.isEmpty())
        m_tls = trusting(options.extraCaFile);
}

Fetcher::~Fetcher() = default;

FetchJob *Fetcher::get(const FetchRequest &request)
{
    auto *job = new HttpJob(*m_network, m_tls, request, this);
    connect(job, &FetchJob::finished, this, &Fetcher::replaceIfWedged);
    if (m_options.offline)
        job->refuse(models::Problem::Kind::Offline);
    else
        job->start();
    return job;
}

void Fetcher::makeNetwork()
{
    m_network = new QNetworkAccessManager(this);
    m_network->setCookieJar(new NoCookies);
    switch (m_options.proxy) {
    case NetworkOptions::Proxy::System: m_network->setProxyFactory(new SystemProxies); break;
    case NetworkOptions::Proxy::None: m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); break;
    case NetworkOptions::Proxy::Manual: m_network->setProxy(proxyFromText(m_options.proxyAddress)); break;
    }
    m_sinceLife.start();
    connect(m_network, &QNetworkAccessManager::finished, this,
            [this, of = m_network](const QNetworkReply *reply) {
                if (of == m_network && reply->error() != QNetworkReply::OperationCanceledError)
                    m_sinceLife.start();
            });
}

// A server that sends headers without end keeps Qt 6.4's network thread in its reading loop, and with it
// every other request. If nothing at all came through while this one waited, the next ones get a thread of
// their own.
void Fetcher::replaceIfWedged(const FetchReply &reply)
{
    const bool heardNothing = reply.problem && reply.problem->kind == models::Problem::Kind::TimedOut
                              && reply.status == 0 && m_sinceLife.elapsed() >= reply.milliseconds;
    if (!heardNothing)
        return;
    qCDebug(lcNet) << "the network thread may be stuck; using another";
    // Destroying it waits for its thread, which may still be busy.
    QTimer::singleShot(10min, m_network, &QObject::deleteLater);
    makeNetwork();
}

} // namespace app::net
