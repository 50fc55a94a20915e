// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetcher.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

namespace app::net {

/// One GET with its redirects. Follows them itself, so that each hop is judged and remembered, and keeps the
/// time and the size itself, because Qt 6.4 does neither for a server that drips or sends without end.
class HttpJob final : public FetchJob
{
    Q_OBJECT

public:
    HttpJob(QNetworkAccessManager &network,
            const QSslConfiguration &tls,
            const FetchRequest &request,
            QObject *parent);
    ~HttpJob() override;

    void start();
    void refuse(models::Problem::Kind kind); ///< Instead of start().
    void cancel() override;

private:
    void ask(const QUrl &url);
    QNetworkRequest requestFor(const QUrl &url) const;
    void headersArrived();
    void bytesArrived();
    void replyFinished();
    void follow(const QByteArray &location);
    void askUnlessPrivate(const QUrl &url);
    void takeHeaders();
    void fail(models::Problem::Kind kind, const QString &evidence = {});
    void end();
    void dropReply();
    int status() const;

    QNetworkAccessManager &m_network;
    QSslConfiguration m_tls;
    FetchRequest m_request;
    FetchReply m_result;
    QPointer<QNetworkReply> m_reply;
    QTimer m_whole;
    QTimer m_idle;
    QElapsedTimer m_clock;
    QSet<QUrl> m_asked;
    qint64 m_received = 0;
    bool m_sentValidators = false;
    bool m_ended = false;
};

} // namespace app::net
