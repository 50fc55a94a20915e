// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/feedtreeproxy.h"

namespace models {

using Kind = FeedTreeModel::Kind;

namespace {

Kind kindOf(const QModelIndex &index)
{
    return index.data(FeedTreeModel::KindRole).value<Kind>();
}

FeedId feedOf(const QModelIndex &index)
{
    return index.data(FeedTreeModel::FeedIdRole).value<FeedId>();
}

FolderId folderOf(const QModelIndex &index)
{
    return index.data(FeedTreeModel::FolderIdRole).value<FolderId>();
}

} // namespace

FeedTreeProxy::FeedTreeProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{}

void FeedTreeProxy::setSourceModel(QAbstractItemModel *model)
{
    // These have to be heard before the base class hears them and asks filterAcceptsRow().
    const auto matchAgain = [this] {
        if (!m_words.isEmpty())
            findMatches();
    };
    const auto matchNames = [this, matchAgain](const QModelIndex &, const QModelIndex &,
                                               const QList<int> &roles) {
        if (roles.isEmpty() || roles.contains(Qt::DisplayRole))
            matchAgain();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, matchAgain);
    connect(model, &QAbstractItemModel::layoutChanged, this, matchAgain);
    connect(model, &QAbstractItemModel::dataChanged, this, matchNames);
    QSortFilterProxyModel::setSourceModel(model);
}

FeedTreeModel *FeedTreeProxy::treeModel() const
{
    return qobject_cast<FeedTreeModel *>(sourceModel());
}

void FeedTreeProxy::setHideRead(bool hide)
{
    if (m_hideRead != hide) {
        m_hideRead = hide;
        filterAgain();
    }
}

void FeedTreeProxy::setWords(const QString &words)
{
    const QString wanted = words.simplified();
    if (m_words != wanted) {
        m_words = wanted;
        findMatches();
        filterAgain();
    }
}

void FeedTreeProxy::keep(const QModelIndex &index)
{
    const QModelIndex source = index.model() == this ? mapToSource(index) : index;
    m_keptFeed = feedOf(source);
    m_keptFolder = folderOf(source);
    if (m_hideRead) // words alone do not ask what is kept
        filterAgain();
}

void FeedTreeProxy::filterAgain()
{
    invalidateFilter();
}

bool FeedTreeProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    switch (kindOf(index)) {
    case Kind::Feed: return acceptsFeed(index);
    case Kind::Folder: return acceptsFolder(index);
    case Kind::Section: return true;
    default: return !isFiltered(); // it filters feeds
    }
}

bool FeedTreeProxy::acceptsFeed(const QModelIndex &index) const
{
    const FeedId id = feedOf(index);
    if (!m_words.isEmpty())
        return m_matchingFeeds.contains(id);
    if (id == m_keptFeed)
        return true;
    return !m_hideRead || index.data(FeedTreeModel::UnreadRole).toInt() > 0;
}

bool FeedTreeProxy::acceptsFolder(const QModelIndex &index) const
{
    const FolderId id = folderOf(index);
    if (!m_words.isEmpty())
        return m_matchingFolders.contains(id);
    if (holdsWhatIsKept(id))
        return true;
    return !m_hideRead || index.data(FeedTreeModel::UnreadRole).toInt() > 0;
}

bool FeedTreeProxy::holdsWhatIsKept(FolderId folder) const
{
    const FeedTreeModel *model = treeModel();
    const Feed *feed = model ? model->tree().feed(m_keptFeed) : nullptr;
    const FolderId kept = feed ? feed->folder : m_keptFolder;
    return kept && model->tree().isWithin(kept, folder);
}

void FeedTreeProxy::findMatches()
{
    m_matchingFeeds.clear();
    m_matchingFolders.clear();
    if (!m_words.isEmpty())
        findMatchesBelow({}, false);
}

/// One pass over the whole tree. A folder whose own name matches shows all that it holds.
bool FeedTreeProxy::findMatchesBelow(const QModelIndex &parent, bool all)
{
    bool found = false;
    const int rows = sourceModel()->rowCount(parent);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const Kind kind = kindOf(index);
        if (kind < Kind::Folder)
            continue;
        const bool matches = all || index.data().toString().contains(m_words, Qt::CaseInsensitive);
        if (kind == Kind::Feed && matches)
            m_matchingFeeds.insert(feedOf(index));
        const bool below = kind == Kind::Folder && findMatchesBelow(index, matches);
        if (kind == Kind::Folder && (matches || below))
            m_matchingFolders.insert(folderOf(index));
        found = found || matches || below;
    }
    return found;
}

} // namespace models
