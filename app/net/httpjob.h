// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/bodydecoder.h"
#include "app/net/fetcher.h"
#include "app/net/line.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>
#include <optional>

namespace app::net {

/// One GET with its redirects. Follows them itself, so that each hop is judged and remembered, and keeps the
/// time and the size itself, because Qt 6.4 does neither for a server that drips or sends without end.
class HttpJob final : public FetchJob
{
    Q_OBJECT

public:
    /// What the jobs of one Fetcher share.
    struct Means
    {
        QPointer<Line> line;
        const Neighbourhood *neighbourhood = nullptr;
        std::optional<QSslConfiguration> tls; ///< If not the usual.
    };

    HttpJob(const Means &means, const FetchRequest &request, QObject *parent);
    ~HttpJob() override;

    void start();
    void refuse(models::Problem::Kind kind, const QString &evidence = {}); ///< Instead of start().
    void cancel() override;

private:
    void visit(const QUrl &url,
               const Addresses &addresses); ///< A new address; at one of these, if there are any.
    void prepare(const Hop &hop);
    void ask();
    void connecting();
    void headersArrived();
    void bytesArrived();
    void replyFinished();
    void transferFailed();
    void notConnected(models::Problem::Kind kind, const QString &evidence);
    void timedOut();
    void bodyFinished();
    bool answerChallenge();
    void follow(const QByteArray &location);
    void takeHeaders();
    void fail(models::Problem::Kind kind, const QString &evidence = {});
    void failBody(BodyDecoder::Verdict verdict);
    void end();
    void dropReply();
    int status() const;

    Means m_means;
    FetchRequest m_request;
    FetchReply m_result;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<BodyDecoder> m_decoder;
    QTimer m_whole;
    QTimer m_idle;
    QTimer m_connect;
    QElapsedTimer m_clock;
    QSet<QUrl> m_asked;
    Hop m_hop;
    Addresses m_otherAddresses; ///< Where the host of this hop may be found as well.
    int m_challenges = 0;       ///< Answered at this hop.
    bool m_sentValidators = false;
    bool m_ended = false;
};

} // namespace app::net
