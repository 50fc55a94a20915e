// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/pictureloader.h"

#include "app/net/neighbourhood.h"

#include <QImageReader>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app::images {

namespace {

constexpr qsizetype memoryCap = 64 * 1024 * 1024;
constexpr qint64 maximumBytes = 10 * 1024 * 1024;
constexpr int maximumMegabytesOfOne = 128; // Of pixels; Qt refuses more by itself.

// RFC 2397; the sanitiser lets through only PNG, JPEG, GIF and WebP, and decode() looks again.
QByteArray bytesOfData(const QUrl &url)
{
    const QByteArray text = url.toEncoded(QUrl::FullyEncoded);
    const qsizetype comma = text.indexOf(',');
    if (comma < 0)
        return {};
    const QByteArray body = QByteArray::fromPercentEncoding(text.mid(comma + 1));
    return text.left(comma).toLower().endsWith(";base64") ? QByteArray::fromBase64(body) : body;
}

} // namespace

PictureLoader::PictureLoader(app::net::Fetcher &fetcher, const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_disk(cacheFolder)
    , m_memory(memoryCap)
{
    m_pool.setMaxThreadCount(2);
    QImageReader::setAllocationLimit(maximumMegabytesOfOne);
}

PictureLoader::~PictureLoader()
{
    for (app::net::FetchJob *job : std::as_const(m_jobs)) {
        job->disconnect(this);
        job->cancel();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void PictureLoader::request(int generation, const QUrl &url, int maxWidth, Reach reach)
{
    const Key key{url, maxWidth};
    const bool underWay = isWanted(key);
    m_waiting[key].insert(generation);
    if (!underWay)
        QMetaObject::invokeMethod(
            this, [this, key, reach] { start(key, reach); }, Qt::QueuedConnection);
}

void PictureLoader::cancel(int generation)
{
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end();) {
        waiting->remove(generation);
        if (!waiting->isEmpty()) {
            ++waiting;
            continue;
        }
        if (app::net::FetchJob *job = m_jobs.take(waiting.key())) {
            job->disconnect(this);
            job->cancel();
        }
        waiting = m_waiting.erase(waiting);
    }
}

void PictureLoader::start(const Key &key, Reach reach)
{
    if (!isWanted(key) || m_jobs.contains(key))
        return;
    if (const Decoded *known = m_memory.object(key)) {
        const Decoded copy = *known;
        decodedNow(key, copy, copy.animated ? m_disk.find(key.url) : QByteArray());
        return;
    }
    if (key.url.scheme() == "data"_L1) {
        decodeLater(key, bytesOfData(key.url));
        return;
    }
    const bool web = key.url.scheme() == "http"_L1 || key.url.scheme() == "https"_L1;
    if (!web || (reach == Reach::Public && net::isPrivateHost(key.url.host()))) {
        finish(key, u"Pictures are not loaded from such an address."_s);
        return;
    }
    const QByteArray onDisk = m_disk.find(key.url);
    if (onDisk.isEmpty())
        fetch(key, reach);
    else
        decodeLater(key, onDisk);
}

void PictureLoader::fetch(const Key &key, Reach reach)
{
    app::net::FetchRequest request;
    request.url = key.url;
    request.accept = "image/webp,image/png,image/jpeg,image/gif,image/*;q=0.5";
    request.limits.whole = 20s;
    request.limits.idle = 10s;
    request.limits.body = maximumBytes;
    request.limits.redirects = 5;
    app::net::FetchJob *job = m_fetcher.get(request);
    m_jobs.insert(key, job);
    connect(job, &app::net::FetchJob::finished, this,
            [this, key, reach](const app::net::FetchReply &reply) { fetched(key, reach, reply); });
}

void PictureLoader::fetched(const Key &key, Reach reach, const app::net::FetchReply &reply)
{
    m_jobs.remove(key);
    if (!isWanted(key))
        return;
    if (reply.problem) {
        finish(key, reply.problem->evidence.isEmpty() ? reply.problem->headline() : reply.problem->evidence);
        return;
    }
    const bool wentInside =
        std::any_of(reply.redirects.cbegin(), reply.redirects.cend(),
                    [](const app::net::Redirect &hop) { return net::isPrivateHost(hop.to.host()); });
    if (reach == Reach::Public && wentInside) {
        finish(key, u"The server points to an address in a private network."_s);
        return;
    }
    m_disk.put(key.url, reply.body);
    decodeLater(key, reply.body);
}

void PictureLoader::decodeLater(const Key &key, const QByteArray &bytes)
{
    // The destructor waits for the pool, so `this` outlives the work; the answer dies with it if it is late.
    m_pool.start([this, key, bytes] {
        const Decoded decoded = decode(bytes, key.width);
        QMetaObject::invokeMethod(
            this, [this, key, decoded, bytes] { decodedNow(key, decoded, bytes); }, Qt::QueuedConnection);
    });
}

void PictureLoader::decodedNow(const Key &key, const Decoded &decoded, const QByteArray &bytes)
{
    if (!decoded.refusal.isEmpty()) {
        finish(key, decoded.refusal);
        return;
    }
    m_memory.insert(key, new Decoded(decoded), decoded.image.sizeInBytes());
    if (m_waiting.remove(key) == 0)
        return;
    emit ready(key.url, decoded.image);
    if (decoded.animated && !bytes.isEmpty())
        emit animated(key.url, bytes);
}

void PictureLoader::finish(const Key &key, const QString &refusal)
{
    if (m_waiting.remove(key) > 0)
        emit failed(key.url, refusal);
}

} // namespace app::images
