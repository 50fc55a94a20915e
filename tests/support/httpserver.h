// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

class QTcpSocket;

namespace tests {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< With its query.
    Headers headers;

    QByteArray header(const QByteArray &name) const; ///< Empty if it was not sent; case aside.
    bool has(const QByteArray &name) const;
};

/// What the server sends back: a well-behaved answer unless `raw` or one of the faults is set.
struct HttpResponse
{
    enum class End {
        KeepAlive,
        Close, ///< Of the connection; with `cutAfter`, in the middle.
        Reset, ///< As Close, but with a TCP reset where the system lets us.
        Hang   ///< Nothing more, connection open.
    };

    int status = 200;
    Headers headers; ///< Content-Length is added unless it is given, or the status has no body.
    QByteArray body;
    QByteArray raw; ///< Sent instead of all above, byte for byte.
    End end = End::KeepAlive;
    qsizetype cutAfter = -1; ///< Only so many bytes of all that would be sent, then `end`.
    qsizetype dripSize = 0;  ///< So many bytes at a time, `dripPause` apart; 0: all at once.
    std::chrono::milliseconds dripPause{10};
    QByteArray endless;                 ///< After the body, this again and again without end.
    std::chrono::milliseconds delay{0}; ///< Before the first byte.

    static HttpResponse feed(const QByteArray &body, const Headers &headers = {});
    static HttpResponse redirect(int status, const QByteArray &location);
    static HttpResponse withStatus(int status, const Headers &headers = {});
};

/// A small HTTP/1.1 server on the loopback for tests: answers by path, remembers what it was asked. Lives on
/// the thread that made it, whose event loop it needs.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    /// With a certificate and its key in `tls` it speaks HTTPS.
    explicit HttpServer(QObject *parent = nullptr, const QSslConfiguration &tls = {});
    ~HttpServer() override;

    QUrl url(const QString &path = QStringLiteral("/")) const; ///< http://127.0.0.1:port/path

    void handle(const QByteArray &path, const Handler &handler); ///< The path without its query.
    void serve(const QByteArray &path, const HttpResponse &response);

    const QList<HttpRequest> &requests() const { return m_requests; }
    QList<HttpRequest> requestsTo(const QByteArray &path) const;
    int mostAtOnce() const { return m_mostAtOnce; } ///< Requests under way at the same time.
    void forgetRequests();

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const HttpRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    bool m_secure = false;
    QHash<QByteArray, Handler> m_handlers;
    QHash<QTcpSocket *, QByteArray> m_inbox;
    QList<HttpRequest> m_requests;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};

/// An HttpServer with a thread of its own, for tests that block theirs (a process waited for).
class ThreadedHttpServer final
{
public:
    explicit ThreadedHttpServer(const QSslConfiguration &tls = {});
    ~ThreadedHttpServer();
    Q_DISABLE_COPY_MOVE(ThreadedHttpServer)

    /// Does the work on the server's thread and waits for it.
    void run(const std::function<void(HttpServer &)> &work);
    QUrl url(const QString &path = QStringLiteral("/")) const { return m_base.resolved(QUrl(path)); }
    QList<HttpRequest> requests();

private:
    QThread m_thread;
    HttpServer *m_server = nullptr;
    QUrl m_base;
};

QByteArray gzip(const QByteArray &bytes); ///< RFC 1952.

} // namespace tests

Q_DECLARE_METATYPE(tests::HttpResponse)
