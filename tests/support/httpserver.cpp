// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpserver.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        table[byte] = byte;
        for (int bit = 0; bit < 8; ++bit)
            table[byte] = (table[byte] >> 1) ^ ((table[byte] & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return table;
}();

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ crcTable[(crc ^ static_cast<quint8>(byte)) & 0xffU];
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes.append(static_cast<char>((number >> shift) & 0xffU));
    return bytes;
}

bool equalNames(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArray valueOf(const Headers &headers, const QByteArray &name)
{
    for (const auto &[known, value] : headers) {
        if (equalNames(known, name))
            return value;
    }
    return {};
}

bool contains(const Headers &headers, const QByteArray &name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto &header) { return equalNames(header.first, name); });
}

HttpRequest parseRequest(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    HttpRequest request{first.value(0), first.value(1), {}};
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        if (colon > 0)
            request.headers.emplaceBack(lines.at(i).left(colon), lines.at(i).mid(colon + 1).trimmed());
    }
    return request;
}

/// All that is sent before the body.
QByteArray headOf(const HttpResponse &response)
{
    if (!response.raw.isEmpty())
        return response.raw;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + " Said\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    const bool bodiless = response.status < 200 || response.status == 204 || response.status == 304;
    if (!bodiless && response.endless.isEmpty() && !contains(response.headers, "Content-Length")
        && !contains(response.headers, "Transfer-Encoding"))
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return head + "\r\n";
}

void reset(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0}; // closing with data unsent, or with no time to send it, is a reset
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket->abort();
}

/// One answer on its way out: slice by slice or in drips, then its end. Child of the socket, so it dies with
/// it. A large body is never copied whole: a test that measures memory has the server in its own process.
class Delivery final : public QObject
{
public:
    Delivery(QTcpSocket *socket, const HttpResponse &response, const std::function<void()> &done)
        : QObject(socket)
        , m_socket(socket)
        , m_response(response)
        , m_head(headOf(response))
        , m_left(m_head.size() + (response.raw.isEmpty() ? response.body.size() : 0))
        , m_endless(response.endless.repeated(slice / std::max<qsizetype>(response.endless.size(), 1) + 1))
        , m_done(done)
    {
        if (response.cutAfter >= 0)
            m_left = std::min(m_left, response.cutAfter);
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { goOn(); });
        QTimer::singleShot(response.delay, this, [this] { send(); });
    }
    ~Delivery() override { m_done(); }
    Q_DISABLE_COPY_MOVE(Delivery)

private:
    static constexpr qsizetype slice = qsizetype{128} * 1024;

    bool drips() const { return m_response.dripSize > 0; }

    void send()
    {
        write(std::min(drips() ? m_response.dripSize : slice, m_left));
        if (m_left > 0 && drips())
            QTimer::singleShot(m_response.dripPause, this, [this] { send(); });
        else if (m_left == 0 && m_response.endless.isEmpty())
            finish();
    }

    void write(qsizetype size)
    {
        const qsizetype ofHead = std::clamp<qsizetype>(m_head.size() - m_sent, 0, size);
        if (ofHead > 0)
            m_socket->write(m_head.constData() + m_sent, ofHead);
        if (size > ofHead)
            m_socket->write(m_response.body.constData() + (m_sent + ofHead - m_head.size()), size - ofHead);
        m_sent += size;
        m_left -= size;
    }

    void goOn()
    {
        if (m_socket->bytesToWrite() > 0)
            return;
        if (m_left > 0 && !drips())
            send();
        else if (m_left == 0 && !m_response.endless.isEmpty())
            m_socket->write(m_endless);
        else if (m_left == 0 && m_response.end == HttpResponse::End::Reset)
            reset(m_socket);
    }

    void finish()
    {
        switch (m_response.end) {
        case HttpResponse::End::KeepAlive: deleteLater(); break;
        case HttpResponse::End::Close: m_socket->disconnectFromHost(); break;
        case HttpResponse::End::Reset:
            if (m_sent == 0)
                reset(m_socket);
            break;
        case HttpResponse::End::Hang: break;
        }
    }

    QTcpSocket *m_socket = nullptr;
    HttpResponse m_response;
    QByteArray m_head;
    qsizetype m_sent = 0;
    qsizetype m_left = 0;
    QByteArray m_endless;
    std::function<void()> m_done;
};

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const
{
    return valueOf(headers, name);
}

bool HttpRequest::has(const QByteArray &name) const
{
    return contains(headers, name);
}

HttpResponse HttpResponse::feed(const QByteArray &body, const Headers &headers)
{
    HttpResponse response;
    response.headers = headers;
    if (!contains(headers, "Content-Type"))
        response.headers.emplaceBack("Content-Type", "application/rss+xml; charset=utf-8");
    response.body = body;
    return response;
}

HttpResponse HttpResponse::redirect(int status, const QByteArray &location)
{
    return withStatus(status, {{"Location", location}});
}

HttpResponse HttpResponse::withStatus(int status, const Headers &headers)
{
    HttpResponse response;
    response.status = status;
    response.headers = headers;
    return response;
}

HttpServer::HttpServer(QObject *parent, const QSslConfiguration &tls)
    : QObject(parent)
    , m_secure(!tls.isNull())
{
    if (m_secure) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::accept);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
        connect(m_server.get(), &QTcpServer::newConnection, this, &HttpServer::accept);
    }
    m_server->setParent(this); // so that it changes threads with this
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port on the loopback");
}

HttpServer::~HttpServer()
{
    m_server->setParent(nullptr);
    for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly)) {
        socket->disconnect(this);
        delete socket;
    }
}

QUrl HttpServer::url(const QString &path) const
{
    QUrl base(u"http://127.0.0.1/"_s);
    base.setScheme(m_secure ? u"https"_s : u"http"_s);
    base.setPort(m_server->serverPort());
    return base.resolved(QUrl(path));
}

void HttpServer::handle(const QByteArray &path, const Handler &handler)
{
    m_handlers.insert(path, handler);
}

void HttpServer::serve(const QByteArray &path, const HttpResponse &response)
{
    handle(path, [response](const HttpRequest &) { return response; });
}

QList<HttpRequest> HttpServer::requestsTo(const QByteArray &path) const
{
    QList<HttpRequest> found;
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(found),
                 [&](const HttpRequest &request) { return request.path == path; });
    return found;
}

void HttpServer::forgetRequests()
{
    m_requests.clear();
    m_mostAtOnce = m_atOnce;
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_inbox.remove(socket);
            socket->deleteLater();
        });
    }
}

void HttpServer::read(QTcpSocket *socket)
{
    QByteArray &inbox = m_inbox[socket];
    inbox += socket->readAll();
    const qsizetype end = inbox.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const HttpRequest request = parseRequest(inbox.left(end));
    inbox.remove(0, end + 4);
    answer(socket, request);
}

void HttpServer::answer(QTcpSocket *socket, const HttpRequest &request)
{
    m_requests.append(request);
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
    const Handler handler = m_handlers.value(request.path.split('?').constFirst());
    const HttpResponse response = handler ? handler(request) : HttpResponse::withStatus(404);
    new Delivery(socket, response, [this] { --m_atOnce; });
}

ThreadedHttpServer::ThreadedHttpServer(const QSslConfiguration &tls)
{
    m_thread.start();
    m_server = new HttpServer(nullptr, tls);
    m_server->moveToThread(&m_thread);
    m_base = m_server->url();
}

ThreadedHttpServer::~ThreadedHttpServer()
{
    m_server->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void ThreadedHttpServer::run(const std::function<void(HttpServer &)> &work)
{
    QMetaObject::invokeMethod(
        m_server, [this, &work] { work(*m_server); }, Qt::BlockingQueuedConnection);
}

QList<HttpRequest> ThreadedHttpServer::requests()
{
    QList<HttpRequest> found;
    run([&](HttpServer &server) { found = server.requests(); });
    return found;
}

QByteArray gzip(const QByteArray &bytes)
{
    // qCompress() gives a length (4 bytes), a zlib header (2), the deflated stream, and a checksum (4).
    const QByteArray zlib = qCompress(bytes, 9);
    static const QByteArray header = QByteArray::fromHex("1f8b08000000000000ff");
    return header + zlib.mid(6, zlib.size() - 10) + littleEndian(crc32(bytes))
           + littleEndian(static_cast<quint32>(bytes.size()));
}

} // namespace tests
