// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/switchboard.h"

#include "app/base/logging.h"
#include "app/net/httpjob.h"
#include "app/net/line.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace app::net {

namespace {

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

/// What the feed wants, or else the program.
struct Choice
{
    NetworkOptions::Proxy kind = NetworkOptions::Proxy::System;
    QString address; ///< For Proxy::Manual.
};

Choice choiceFor(const FetchRequest &request, const NetworkOptions &options)
{
    switch (request.proxy) {
    case models::FeedProxy::None: return {NetworkOptions::Proxy::None, {}};
    case models::FeedProxy::Manual: return {NetworkOptions::Proxy::Manual, request.proxyAddress};
    case models::FeedProxy::AsPreferences: break;
    }
    const bool isManual = options.proxy == NetworkOptions::Proxy::Manual;
    return {options.proxy, isManual ? options.proxyAddress : QString()};
}

std::optional<Line::Way> wayOf(const Choice &choice)
{
    switch (choice.kind) {
    case NetworkOptions::Proxy::System: return Line::AsSystem();
    case NetworkOptions::Proxy::None: return QNetworkProxy(QNetworkProxy::NoProxy);
    case NetworkOptions::Proxy::Manual: break;
    }
    const auto proxy = proxyFromText(choice.address);
    return proxy ? std::optional<Line::Way>(*proxy) : std::nullopt;
}

} // namespace

Switchboard::Switchboard(const NetworkOptions &options)
    : m_options(options)
{}

void Switchboard::start(quint64 call, const FetchRequest &request)
{
    HttpJob *job = jobFor(request);
    m_jobs.insert(call, job);
    connect(job, &FetchJob::finished, this, [this, call](const FetchReply &reply) {
        m_jobs.remove(call);
        emit ended(call, reply);
    });
}

HttpJob *Switchboard::jobFor(const FetchRequest &request)
{
    if (!m_tls && !m_options.extraCaFile.isEmpty())
        m_tls = trusting(m_options.extraCaFile);
    Line *line = m_options.offline ? nullptr : lineFor(request);
    auto *job = new HttpJob(HttpJob::Means{line, &m_options.neighbourhood, m_tls}, request, this);
    if (m_options.offline)
        job->refuse(models::Problem::Kind::Offline);
    else if (!line)
        job->refuse(models::Problem::Kind::ConnectionFailed, u"the proxy's address is not understood"_s);
    else
        job->start();
    return job;
}

void Switchboard::cancel(quint64 call)
{
    if (HttpJob *job = m_jobs.value(call))
        job->cancel();
}

void Switchboard::setProxy(NetworkOptions::Proxy proxy, const QString &address)
{
    m_options.proxy = proxy;
    m_options.proxyAddress = address;
}

Line *Switchboard::lineFor(const FetchRequest &request)
{
    const Choice choice = choiceFor(request, m_options);
    Line *&line = m_lines[QString::number(static_cast<int>(choice.kind)) + choice.address];
    if (!line) {
        if (const auto way = wayOf(choice))
            line = new Line(*way, this);
    }
    return line;
}

} // namespace app::net
