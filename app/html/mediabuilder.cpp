// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TreeBuilder that finds what plays: a file, or a page in place of a player.
#include "app/html/addresses.h"
#include "app/html/media.h"
#include "app/html/pictures.h"
#include "app/html/treebuilder.h"
#include "models/links.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using models::Span;
using Role = Element::Role;
using MediaKind = models::Block::MediaKind;

const Node *firstWith(const Node &node, QLatin1String attribute, Role role)
{
    for (const Node *child : node.children) {
        if (child->is(role) && child->has(attribute))
            return child;
        if (const Node *found = firstWith(*child, attribute, role))
            return found;
    }
    return nullptr;
}

// <video src>, else its first <source src>; <object data>, else its <embed src>.
QString sourceOf(const Node &node)
{
    for (const QLatin1String name : {"src"_L1, "data-src"_L1, "data-lazy-src"_L1, "data"_L1}) {
        const QString &value = node.attribute(name);
        if (!value.isEmpty() && !value.startsWith("about:"_L1))
            return value;
    }
    for (const Node *child : node.children) {
        if (child->name == "source"_L1 || child->is(Role::Embed)) {
            if (const QString source = sourceOf(*child); !source.isEmpty())
                return source;
        }
    }
    return {};
}

QString fileTitle(const QUrl &url)
{
    const QString name = url.fileName();
    return name.isEmpty() ? url.host() : name;
}

std::optional<MediaKind> markedKind(const QString &mark)
{
    if (mark == "video"_L1)
        return MediaKind::Video;
    if (mark == "audio"_L1)
        return MediaKind::Audio;
    if (mark == "page"_L1)
        return MediaKind::Page;
    return std::nullopt;
}

bool isFramed(Role role)
{
    return role == Role::Frame || role == Role::Embed;
}

} // namespace

void TreeBuilder::media(const Node &node)
{
    if (node.name == "amp-youtube"_L1) {
        const QString id = node.attribute("data-videoid"_L1);
        if (const auto url = linkAddress("https://www.youtube.com/embed/"_L1 + id, {}); url && !id.isEmpty())
            addMedia(mediaAt(*url), node);
        return;
    }
    const std::optional<QUrl> address = linkAddress(sourceOf(node), m_options.base);
    const bool web = address && !address->isRelative() && address->scheme() != "mailto"_L1;
    if (!web) {
        if (!node.is(Role::Frame))
            visitAll(node); // What it offers to those who cannot play it.
        return;
    }
    if (isDot(node)) {
        ++m_trackers;
        return;
    }
    if (isFramed(node.element->role)) {
        Block block = mediaAt(*address);
        const QString title = node.attribute("title"_L1).simplified();
        if (!title.isEmpty())
            block.alternative = title;
        addMedia(block, node);
        return;
    }
    Block block;
    block.kind = Block::Kind::Media;
    block.media = node.is(Role::Video) ? MediaKind::Video : MediaKind::Audio;
    block.link = *address;
    block.picture = pictureAddress(node.attribute("poster"_L1), m_options.base).value_or(QUrl());
    const QString title = node.attribute("title"_L1).simplified();
    block.alternative = title.isEmpty() ? fileTitle(*address) : title;
    addMedia(block, node);
}

void TreeBuilder::addMedia(Block media, const Node &node)
{
    media.size = sizeOf(node);
    media.link = models::cleanLink(media.link);
    if (m_now.spansOnly) {
        m_late.append(media);
        return;
    }
    flush();
    media.anchor = takePlace();
    addBlock(media);
}

// How toHtml() writes the page in place of a player: <figure data-media="video"><a href><img></a></figure>.
bool TreeBuilder::markedMedia(const Node &figure)
{
    const std::optional<MediaKind> kind = markedKind(figure.attribute("data-media"_L1));
    const Node *page = kind ? firstWith(figure, "href"_L1, Role::Link) : nullptr;
    const std::optional<QUrl> address =
        page ? linkAddress(page->attribute("href"_L1), m_options.base) : std::nullopt;
    if (!address || address->isRelative())
        return false;
    Block block;
    block.kind = Block::Kind::Media;
    block.media = *kind;
    block.link = *address;
    block.alternative = page->allText().simplified();
    if (const Node *poster = firstWith(*page, "alt"_L1, Role::Image)) {
        block.picture = pictureAddress(poster->attribute("src"_L1), m_options.base).value_or(QUrl());
        block.alternative = poster->attribute("alt"_L1).simplified();
    }
    addMedia(block, figure);
    return true;
}

} // namespace app::html
