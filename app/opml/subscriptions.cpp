// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/subscriptions.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

models::OutlineFeed
outlineFeed(const models::Feed &feed, const QStringList &path, const QMap<QString, QString> &kept)
{
    models::OutlineFeed entry;
    entry.title = feed.title;
    entry.xmlUrl = feed.url.toString(QUrl::FullyEncoded);
    entry.htmlUrl = feed.site.toString(QUrl::FullyEncoded);
    entry.path = path;
    entry.attributes = kept;
    if (!feed.publisherTitle.isEmpty() && feed.publisherTitle != feed.title)
        entry.attributes.insert(u"title"_s, feed.publisherTitle);
    return entry;
}

void appendFolder(models::Outline &outline,
                  const models::LibraryTree &tree,
                  models::FolderId folder,
                  const KeptAttributes &kept)
{
    const QStringList path = tree.pathOf(folder);
    if (folder)
        outline.folders.append(path);
    for (const models::FolderId inside : tree.subfolders(folder))
        appendFolder(outline, tree, inside, kept);
    for (const models::FeedId id : tree.feedsIn(folder)) {
        const models::Feed *feed = tree.feed(id);
        if (feed->url.scheme() != "courant"_L1)
            outline.feeds.append(outlineFeed(*feed, path, kept.value(id)));
    }
}

} // namespace

models::Outline outlineOf(const models::LibraryTree &tree, const QString &title, const KeptAttributes &kept)
{
    models::Outline outline;
    outline.title = title;
    appendFolder(outline, tree, {}, kept);
    return outline;
}

models::ImportReport wouldImport(const models::Outline &outline, const models::LibraryTree &tree)
{
    models::ImportReport report;
    report.skipped = outline.skipped;
    QSet<QString> known;
    for (const models::Feed &feed : tree.feeds())
        known.insert(models::canonicalAddress(feed.url));
    for (const models::OutlineFeed &feed : outline.feeds) {
        const QString address = models::canonicalAddress(QUrl(feed.xmlUrl));
        known.contains(address) ? ++report.alreadyThere : ++report.added;
        known.insert(address);
    }
    for (const QStringList &path : outline.folders)
        report.folders += tree.folderAt(path) ? 0 : 1;
    return report;
}

} // namespace app::opml
