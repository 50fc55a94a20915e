// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace app::images {

/// Pictures as they came from the network, one file each, in a folder that never grows over its cap: what was
/// used longest ago goes first. A file that cannot be written is only a picture that is fetched again.
class PictureCache final
{
public:
    explicit PictureCache(const QString &folder, qint64 cap = qint64{200} * 1024 * 1024);

    QByteArray find(const QUrl &url); ///< Empty if it is not there.
    void put(const QUrl &url, const QByteArray &bytes);

private:
    QString pathOf(const QUrl &url) const;
    void trim();

    QString m_folder;
    qint64 m_cap;
    qint64 m_size = -1; ///< Of all files; -1 until the folder was looked at.
};

} // namespace app::images
