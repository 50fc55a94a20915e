// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/picturecache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace app::images {

PictureCache::PictureCache(const QString &folder, qint64 cap)
    : m_folder(folder)
    , m_cap(cap)
{}

QString PictureCache::pathOf(const QUrl &url) const
{
    const QByteArray key = QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha256).toHex();
    return m_folder + QLatin1Char('/') + QString::fromLatin1(key);
}

QByteArray PictureCache::find(const QUrl &url)
{
    QFile file(pathOf(url));
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return {};
    file.setFileTime(QDateTime::currentDateTimeUtc(),
                     QFileDevice::FileModificationTime); // "Used", for trim().
    return file.readAll();
}

void PictureCache::put(const QUrl &url, const QByteArray &bytes)
{
    QDir().mkpath(m_folder);
    QSaveFile file(pathOf(url));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return;
    if (m_size >= 0)
        m_size += bytes.size();
    if (m_size < 0 || m_size > m_cap)
        trim();
}

void PictureCache::trim()
{
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time); // Newest first.
    m_size = 0;
    // To nine tenths, so that not every new picture looks through the folder.
    qint64 all = 0;
    for (const QFileInfo &file : files)
        all += file.size();
    const qint64 limit = all > m_cap ? m_cap / 10 * 9 : m_cap;
    for (const QFileInfo &file : files) {
        if (m_size + file.size() > limit && QFile::remove(file.filePath()))
            continue;
        m_size += file.size();
    }
}

} // namespace app::images
