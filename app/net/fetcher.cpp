// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetcher.h"

#include "app/base/logging.h"
#include "app/net/httpjob.h"
#include "app/net/redirects.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

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
    , m_network(new QNetworkAccessManager(this))
    , m_offline(options.offline)
{
    m_network->setCookieJar(new NoCookies);
    switch (options.proxy) {
    case NetworkOptions::Proxy::System: m_network->setProxyFactory(new SystemProxies); break;
    case NetworkOptions::Proxy::None: m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); break;
    case NetworkOptions::Proxy::Manual: m_network->setProxy(proxyFromText(options.proxyAddress)); break;
    }
    if (!options.extraCaFile.isEmpty())
        m_tls = trusting(options.extraCaFile);
}

Fetcher::~Fetcher() = default;

FetchJob *Fetcher::get(const FetchRequest &request)
{
    auto *job = new HttpJob(*m_network, m_tls, request, this);
    if (m_offline)
        job->refuse(models::Problem::Kind::Offline);
    else
        job->start();
    return job;
}

} // namespace app::net
