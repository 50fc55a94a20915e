// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/finish.h"

#include "app/feeds/addresses.h"
#include "app/feeds/textvalue.h"
#include "app/feeds/thumbnails.h"

#include <string>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

QUrl absoluteUrl(const QString &address)
{
    const QUrl url(address, QUrl::TolerantMode);
    return url.isValid() && !url.isRelative() && !url.host().isEmpty() ? url : QUrl();
}

// What relative addresses are relative to where no xml:base says: by the rules the document (RFC 3986
// §5.1.3), by what publishers mean their site, which is also right where somebody else serves the feed.
QUrl baseOf(const models::ParsedFeed &feed, const QUrl &documentAddress)
{
    const QUrl self = absoluteUrl(feed.selfLink);
    const QUrl document = documentAddress.isEmpty() ? self : documentAddress;
    const QUrl site = absoluteUrl(feed.link);
    return site.isEmpty() ? document : site;
}

// Relative ones are addresses still, of a document that does not say where it is; tag: and urn: are names,
// which no program runs.
bool isHarmless(const QString &address)
{
    if (address.startsWith("http://"_L1) || address.startsWith("https://"_L1))
        return true;
    static const QStringList schemes = {u"http"_s, u"https"_s, u"mailto"_s, u"magnet"_s, u"tag"_s, u"urn"_s};
    return schemes.contains(QUrl(address, QUrl::TolerantMode).scheme())
           || !isAbsoluteAddress(address.toStdString());
}

// An address of another kind (javascript:, file:, smb:) is dropped: it is of no use, or a trap.
void complete(QString &address, const QUrl &base)
{
    if (!address.isEmpty() && !base.isEmpty())
        address = absoluteAddress(address, base);
    if (!address.isEmpty() && !isHarmless(address))
        address.clear();
}

void completeHtml(QString &html, const QUrl &base)
{
    if (!base.isEmpty())
        html = toQString(withAbsoluteAddresses(html.toStdString(), base));
}

void completeItem(BuiltItem &built, const QUrl &base)
{
    models::ParsedItem &item = built.item;
    for (QString *address :
         {&item.link, &item.comments, &item.commentFeed, &item.thumbnail, &item.sourceUrl, &item.externalUrl})
        complete(*address, base);
    for (models::Enclosure &enclosure : item.enclosures)
        complete(enclosure.url, base);
    item.enclosures.removeIf([](const models::Enclosure &enclosure) { return enclosure.url.isEmpty(); });
    if (built.relativeSummary)
        completeHtml(item.summary, base);
    if (built.relativeContent)
        completeHtml(item.content, base);
}

} // namespace

models::ParsedFeed finishFeed(BuiltFeed built, const QUrl &documentAddress)
{
    FeedDraft &draft = built.draft;
    models::ParsedFeed &feed = draft.feed;
    feed.title = draft.title.take();
    feed.link = draft.link.take();
    feed.description = draft.description.take();
    feed.language = draft.language.take();
    feed.icon = draft.icon.take();
    feed.updated = draft.updated.take();
    if (feed.ttlMinutes == 0)
        feed.ttlMinutes = draft.updatePeriodMinutes / draft.updateFrequency;

    complete(feed.selfLink, documentAddress);
    complete(feed.link, documentAddress.isEmpty() ? absoluteUrl(feed.selfLink) : documentAddress);
    const QUrl base = baseOf(feed, documentAddress);
    complete(feed.icon, base);
    complete(feed.newFeedUrl, base);
    for (BuiltItem &item : built.items) {
        completeItem(item, base);
        if (item.item.author.isEmpty())
            item.item.author = draft.author.value();
    }
    chooseThumbnails(built.items);

    feed.items.reserve(static_cast<qsizetype>(built.items.size()));
    for (BuiltItem &item : built.items)
        feed.items.append(std::move(item.item));
    return std::move(feed);
}

} // namespace app::feeds
