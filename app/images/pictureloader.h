// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/images/decoding.h"
#include "app/images/picturecache.h"
#include "app/net/fetcher.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QUrl>

namespace app::images {

/// Whether pictures may come from this machine or a private network: only for feeds that do so themselves.
enum class Reach { Public, Private };

/// The only place that loads pictures: memory, then disk, then network; decoded by two threads to the width
/// wanted. No cookies, no referrer. Lives on the GUI thread; every request ends in one signal unless it is
/// cancelled, and never before request() has returned.
class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    PictureLoader(app::net::Fetcher &fetcher, const QString &cacheFolder, QObject *parent = nullptr);
    ~PictureLoader() override;

    /// `generation` says whose picture it is: an article's that is on show, say. `maxWidth` in device pixels,
    /// 0 for no limit.
    void request(int generation, const QUrl &url, int maxWidth, Reach reach = Reach::Public);
    void cancel(int generation); ///< None of its requests is answered any more.

signals:
    void ready(const QUrl &url, const QImage &image);
    void animated(const QUrl &url, const QByteArray &gif); ///< After ready() with its first frame.
    void failed(const QUrl &url, const QString &reason);   ///< The reason is for the log.

private:
    struct Key
    {
        QUrl url;
        int width = 0;

        bool operator==(const Key &) const = default;
    };
    friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.url, key.width); }

    void start(const Key &key, Reach reach);
    void fetch(const Key &key, Reach reach);
    void fetched(const Key &key, Reach reach, const app::net::FetchReply &reply);
    void decodeLater(const Key &key, const QByteArray &bytes);
    void decodedNow(const Key &key, const Decoded &decoded, const QByteArray &bytes);
    void finish(const Key &key, const QString &refusal);
    bool isWanted(const Key &key) const { return m_waiting.contains(key); }

    app::net::Fetcher &m_fetcher;
    PictureCache m_disk;
    QCache<Key, Decoded> m_memory; ///< By bytes of pixels. A GIF's own bytes stay on disk.
    QHash<Key, QSet<int>> m_waiting;
    QHash<Key, app::net::FetchJob *> m_jobs;
    QThreadPool m_pool;
};

} // namespace app::images
