// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/images/pictureloader.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QString>
#include <QUrl>

namespace app::images {

/// Sites' icons. Asks for one that the site names, else for /favicon.ico; a site that has none is not asked
/// again while the program runs. Lives on the GUI thread.
class Favicons final : public QObject
{
    Q_OBJECT

public:
    explicit Favicons(PictureLoader &loader, QObject *parent = nullptr);

    /// `named` is the icon that the feed or the site's page names; may be empty. `width` in device pixels.
    void request(const QUrl &site, const QUrl &named, int width, Reach reach = Reach::Public);

signals:
    void ready(const QUrl &site, const QImage &icon);
    void missing(const QUrl &site);

private:
    struct Wish
    {
        QUrl site;
        int width = 0;
        Reach reach = Reach::Public;
    };

    void ask(const QUrl &icon, const Wish &wish);
    void arrived(const QUrl &icon, const QImage &image);
    void refused(const QUrl &icon);

    PictureLoader &m_loader;
    QMultiHash<QUrl, Wish> m_wishes; ///< By the icon's address.
    QSet<QUrl> m_refused;            ///< Addresses that have no icon.
    int m_generation;
};

} // namespace app::images
