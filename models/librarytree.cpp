// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/librarytree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

const auto inOrder = [](const auto &a, const auto &b) {
    return a.position != b.position ? a.position < b.position : a.id < b.id;
};

} // namespace

LibraryTree::LibraryTree(QList<Folder> folders,
                         QList<Feed> feeds,
                         QList<Label> labels,
                         QList<SavedSearch> savedSearches)
    : m_folders(std::move(folders))
    , m_feeds(std::move(feeds))
{
    std::sort(m_folders.begin(), m_folders.end(), inOrder);
    std::sort(m_feeds.begin(), m_feeds.end(), inOrder);
    update(std::move(labels), std::move(savedSearches));
    index();
}

void LibraryTree::index()
{
    for (qsizetype i = 0; i < m_folders.size(); ++i)
        m_folderAt.insert(m_folders.at(i).id, i);
    for (qsizetype i = 0; i < m_feeds.size(); ++i)
        m_feedAt.insert(m_feeds.at(i).id, i);

    // A parent that does not exist, or that lies below its own child, must not hide what is in the folder.
    for (Folder &folder : m_folders) {
        if (folder.parent && !m_folderAt.contains(folder.parent))
            folder.parent = {};
        FolderId above = folder.parent;
        for (qsizetype steps = 0; above; ++steps) {
            if (above == folder.id || steps > m_folders.size()) {
                folder.parent = {};
                break;
            }
            above = m_folders.at(m_folderAt.value(above)).parent;
        }
    }
    for (Feed &feed : m_feeds) {
        if (feed.folder && !m_folderAt.contains(feed.folder))
            feed.folder = {};
    }
}

const Folder *LibraryTree::folder(FolderId id) const
{
    const auto at = m_folderAt.constFind(id);
    return at == m_folderAt.constEnd() ? nullptr : &m_folders.at(*at);
}

const Feed *LibraryTree::feed(FeedId id) const
{
    const auto at = m_feedAt.constFind(id);
    return at == m_feedAt.constEnd() ? nullptr : &m_feeds.at(*at);
}

const Feed *LibraryTree::feedByUrl(const QUrl &url) const
{
    const QString wanted = canonicalAddress(url);
    const auto found = std::find_if(m_feeds.cbegin(), m_feeds.cend(),
                                    [&](const Feed &feed) { return canonicalAddress(feed.url) == wanted; });
    return found == m_feeds.cend() ? nullptr : &*found;
}

QList<FolderId> LibraryTree::subfolders(FolderId parent) const
{
    QList<FolderId> found;
    for (const Folder &folder : m_folders) {
        if (folder.parent == parent)
            found.append(folder.id);
    }
    return found;
}

QList<FeedId> LibraryTree::feedsIn(FolderId parent) const
{
    QList<FeedId> found;
    for (const Feed &feed : m_feeds) {
        if (feed.folder == parent)
            found.append(feed.id);
    }
    return found;
}

QList<FeedId> LibraryTree::feedsBelow(FolderId parent) const
{
    QList<FeedId> found;
    for (const Feed &feed : m_feeds) {
        if (isWithin(feed.folder, parent))
            found.append(feed.id);
    }
    return found;
}

QStringList LibraryTree::pathOf(FolderId id) const
{
    QStringList path;
    for (const Folder *at = folder(id); at; at = folder(at->parent))
        path.prepend(at->name);
    return path;
}

FolderId LibraryTree::folderAt(const QStringList &path) const
{
    FolderId at;
    for (const QString &name : path) {
        const auto found = std::find_if(m_folders.cbegin(), m_folders.cend(), [&](const Folder &candidate) {
            return candidate.parent == at && candidate.name == name;
        });
        if (found == m_folders.cend())
            return {};
        at = found->id;
    }
    return at;
}

bool LibraryTree::isWithin(FolderId id, FolderId ancestor) const
{
    if (!ancestor)
        return true;
    for (const Folder *at = folder(id); at; at = folder(at->parent)) {
        if (at->id == ancestor)
            return true;
    }
    return false;
}

int LibraryTree::unreadIn(FolderId parent) const
{
    int sum = 0;
    for (const Feed &feed : m_feeds) {
        if (isWithin(feed.folder, parent))
            sum += feed.unread;
    }
    return sum;
}

int LibraryTree::unread() const
{
    return unreadIn({});
}

void LibraryTree::update(const Feed &feed)
{
    const auto at = m_feedAt.constFind(feed.id);
    if (at != m_feedAt.constEnd())
        m_feeds[*at] = feed;
}

void LibraryTree::update(QList<Label> labels, QList<SavedSearch> savedSearches)
{
    m_labels = std::move(labels);
    m_savedSearches = std::move(savedSearches);
    std::sort(m_labels.begin(), m_labels.end(), inOrder);
    std::sort(m_savedSearches.begin(), m_savedSearches.end(), inOrder);
}

QString canonicalAddress(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    const int port = url.port();
    if (port > 0 && port != 80 && port != 443)
        host += u':' + QString::number(port);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    QString address = host + path;
    if (url.hasQuery())
        address += u'?' + url.query(QUrl::FullyEncoded);
    const QString scheme = url.scheme();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "feed"_L1 ? address
                                                                              : scheme + u':' + address;
}

} // namespace models
