// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pictureerrands.h"

#include "app/net/neighbourhood.h"
#include "ui/reader/readerpane.h"

#include <QIcon>
#include <QImage>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace app::session {

namespace {

constexpr int iconSide = 32; ///< Device pixels: sixteen at twice the resolution.

} // namespace

PictureErrands::PictureErrands(images::PictureLoader &loader,
                               models::FeedTreeModel &tree,
                               ui::ReaderPane &pane,
                               QObject *parent)
    : QObject(parent)
    , m_loader(loader)
    , m_favicons(loader)
    , m_tree(tree)
    , m_pane(pane)
{
    connect(&m_pane, &ui::ReaderPane::picturesWanted, this, &PictureErrands::fetch);
    connect(&m_loader, &images::PictureLoader::ready, &m_pane, &ui::ReaderPane::pictureArrived);
    connect(&m_loader, &images::PictureLoader::animated, &m_pane, &ui::ReaderPane::animationArrived);
    connect(&m_loader, &images::PictureLoader::failed, &m_pane, &ui::ReaderPane::pictureFailed);
    connect(&m_favicons, &images::Favicons::ready, this, [this](const QUrl &site, const QImage &image) {
        for (const models::Feed &feed : m_tree.tree().feeds()) {
            if (feed.site == site)
                m_tree.setFeedIcon(feed.id, QIcon(QPixmap::fromImage(image)));
        }
    });
}

bool PictureErrands::areAllowed(const models::Article &article) const
{
    const models::Feed *feed = m_tree.tree().feed(article.headline.feed);
    const models::ImagePolicy own = feed ? feed->settings.images : models::ImagePolicy::Ask;
    return (own == models::ImagePolicy::Ask ? m_usual : own) == models::ImagePolicy::Always;
}

// A feed from this machine or the local network may have its pictures there; one from elsewhere must not
// reach in.
images::Reach PictureErrands::reachOf(const QUrl &feed) const
{
    return net::isPrivateHost(feed.host()) ? images::Reach::Private : images::Reach::Public;
}

void PictureErrands::fetch(int generation, const QList<QUrl> &pictures, int width)
{
    if (m_generation != generation)
        m_loader.cancel(m_generation);
    m_generation = generation;
    const images::Reach reach = reachOf(m_pane.article().feedUrl);
    for (const QUrl &picture : pictures)
        m_loader.request(generation, picture, width, reach);
}

void PictureErrands::fetchIcons()
{
    for (const models::Feed &feed : m_tree.tree().feeds()) {
        const bool reached = feed.lastSuccess.isValid() && feed.site.scheme().startsWith("http"_L1);
        if (!reached || m_askedIcons.contains(feed.site))
            continue;
        m_askedIcons.insert(feed.site);
        m_favicons.request(feed.site, feed.icon, iconSide, reachOf(feed.url));
    }
}

} // namespace app::session
