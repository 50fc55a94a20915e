// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/favicons.h"

using namespace Qt::StringLiterals;

namespace app::images {

namespace {

constexpr int iconGeneration = -1; // Articles count from 0; nobody cancels the icons.

// RFC-less, but every browser asks there.
QUrl customaryIcon(const QUrl &site)
{
    QUrl icon;
    icon.setScheme(site.scheme());
    icon.setHost(site.host());
    icon.setPort(site.port());
    icon.setPath(u"/favicon.ico"_s);
    return icon;
}

} // namespace

Favicons::Favicons(PictureLoader &loader, QObject *parent)
    : QObject(parent)
    , m_loader(loader)
    , m_generation(iconGeneration)
{
    connect(&loader, &PictureLoader::ready, this, &Favicons::arrived);
    connect(&loader, &PictureLoader::failed, this, &Favicons::refused);
}

void Favicons::request(const QUrl &site, const QUrl &named, int width, Reach reach)
{
    ask(named.isEmpty() ? customaryIcon(site) : named, {site, width, reach});
}

void Favicons::ask(const QUrl &icon, const Wish &wish)
{
    m_wishes.insert(icon, wish);
    if (m_refused.contains(icon))
        QMetaObject::invokeMethod(
            this, [this, icon] { refused(icon); }, Qt::QueuedConnection);
    else
        m_loader.request(m_generation, icon, wish.width, wish.reach);
}

void Favicons::arrived(const QUrl &icon, const QImage &image)
{
    const QList<Wish> wishes = m_wishes.values(icon);
    m_wishes.remove(icon);
    for (const Wish &wish : wishes)
        emit ready(wish.site, image);
}

void Favicons::refused(const QUrl &icon)
{
    const QList<Wish> wishes = m_wishes.values(icon);
    if (wishes.isEmpty())
        return;
    m_wishes.remove(icon);
    m_refused.insert(icon);
    for (const Wish &wish : wishes) {
        const QUrl customary = customaryIcon(wish.site);
        if (icon == customary)
            emit missing(wish.site);
        else
            ask(customary, wish);
    }
}

} // namespace app::images
