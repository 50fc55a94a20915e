// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/feedtreemodel.h"

#include "models/feedhealthwords.h"
#include "models/itemmodels/feedtreenode.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr std::array gatherings{FeedTreeModel::Kind::Today, FeedTreeModel::Kind::Unread,
                                FeedTreeModel::Kind::Starred, FeedTreeModel::Kind::All,
                                FeedTreeModel::Kind::Section};

} // namespace

FeedTreeModel::FeedTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
    m_root->key = {Kind::Folder, 0};
    for (const Kind kind : gatherings)
        m_root->children.push_back(create({kind, 0}));
    m_root->renumber();
}

FeedTreeModel::~FeedTreeModel() = default;

void FeedTreeModel::updateFeed(const models::Feed &feed)
{
    Node *node = m_feeds.value(feed.id);
    const models::Feed *known = m_tree.feed(feed.id);
    if (!node || !known || *known == feed)
        return;
    models::Feed kept = feed; // its place changes with the tree, or rows and tree would not agree
    kept.folder = known->folder;
    kept.position = known->position;
    const int unread = kept.unread - node->unread;
    const int attention = int(needsAttention(kept)) - node->attention;
    m_tree.update(kept);

    for (Node *at = node; at; at = at->parent) {
        at->unread += unread;
        at->attention += attention;
        if (at == node || unread != 0 || attention != 0)
            tell(at);
    }
    if (unread != 0)
        tell(m_root->child(int(Kind::Unread)));
    if (attention != 0)
        emit attentionChanged();
}

void FeedTreeModel::setBusy(FeedId id, bool busy)
{
    if (busy == m_busy.contains(id))
        return;
    if (busy)
        m_busy.insert(id);
    else
        m_busy.remove(id);
    if (const Node *node = m_feeds.value(id))
        emit dataChanged(indexOf(node), indexOf(node), {BusyRole});
}

void FeedTreeModel::setFeedIcon(FeedId id, const QIcon &icon)
{
    if (icon.isNull())
        m_icons.remove(id);
    else
        m_icons.insert(id, icon);
    if (const Node *node = m_feeds.value(id))
        emit dataChanged(indexOf(node), indexOf(node), {Qt::DecorationRole});
}

void FeedTreeModel::setCount(Kind kind, int count)
{
    Q_ASSERT(kind == Kind::Today || kind == Kind::Starred);
    Node *node = m_root->child(int(kind));
    if (node->unread == count)
        return;
    node->unread = count;
    tell(node);
}

int FeedTreeModel::unread() const
{
    return m_root->unread;
}

QList<FeedId> FeedTreeModel::feedsInAttention() const
{
    QList<FeedId> found;
    for (const models::Feed &feed : m_tree.feeds()) {
        if (needsAttention(feed))
            found.append(feed.id);
    }
    return found;
}

FeedTreeModel::Node *FeedTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex FeedTreeModel::indexOf(const Node *node) const
{
    return !node || node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex FeedTreeModel::indexOf(Kind kind) const
{
    if (kind <= Kind::All)
        return indexOf(m_root->child(int(kind)));
    return isHead(kind) ? indexOf(find({kind, 0})) : QModelIndex();
}

QModelIndex FeedTreeModel::indexOf(FeedId id) const
{
    return indexOf(m_feeds.value(id));
}

QModelIndex FeedTreeModel::indexOf(FolderId id) const
{
    return indexOf(m_folders.value(id));
}

QModelIndex FeedTreeModel::indexOf(LabelId id) const
{
    return indexOf(find({Kind::Label, id.value}));
}

QModelIndex FeedTreeModel::indexOf(SavedSearchId id) const
{
    return indexOf(find({Kind::SavedSearch, id.value}));
}

ArticleFilter FeedTreeModel::placeAt(const QModelIndex &index) const
{
    using Scope = ArticleFilter::Scope;
    const Node *node = nodeAt(index);
    const auto scope = [&] {
        switch (node->key.kind) {
        case Kind::Today: return Scope::Today;
        case Kind::Unread: return Scope::Unread;
        case Kind::Starred: return Scope::Starred;
        case Kind::SavedSearch: return Scope::SavedSearch;
        case Kind::Label: return Scope::Label;
        case Kind::Feed: return Scope::Feed;
        case Kind::Folder: return node->folder() ? Scope::Folder : Scope::All;
        default: return Scope::All;
        }
    };
    ArticleFilter place;
    place.scope = scope();
    place.feed = node->feed();
    place.folder = node->folder();
    place.label = node->label();
    place.savedSearch = node->savedSearch();
    return place;
}

void FeedTreeModel::tell(const Node *node)
{
    if (node != m_root.get())
        emit dataChanged(indexOf(node), indexOf(node));
}

QModelIndex FeedTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return column == 0 && row >= 0 && row < node->count() ? indexOf(node->child(row)) : QModelIndex();
}

QModelIndex FeedTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeAt(child)->parent) : QModelIndex();
}

int FeedTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeAt(parent)->count();
}

int FeedTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FeedTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return textOf(node);
    case Qt::DecorationRole: return m_icons.contains(node->feed()) ? m_icons.value(node->feed()) : QVariant();
    case Qt::ToolTipRole: return toolTipOf(node);
    case Qt::AccessibleTextRole: return accessibleTextOf(node);
    case KindRole: return QVariant::fromValue(node->key.kind);
    case FeedIdRole: return QVariant::fromValue(node->feed());
    case FolderIdRole: return QVariant::fromValue(node->folder());
    case UnreadRole: return node->key.kind == Kind::Unread ? m_root->unread : node->unread;
    case AttentionRole: return node->attention > 0;
    case HealthRole: return healthOf(node);
    case BusyRole: return m_busy.contains(node->feed());
    case AddressRole: {
        const models::Feed *feed = feedOf(node);
        return feed ? feed->url.toString() : QString();
    }
    case LabelIdRole: return QVariant::fromValue(node->label());
    case SavedSearchIdRole: return QVariant::fromValue(node->savedSearch());
    case ColourRole: {
        const models::Label *known = label(node->label());
        return known ? known->colour : 0;
    }
    case ExpandedRole: {
        const Folder *folder = m_tree.folder(node->folder());
        return folder && folder->expanded;
    }
    default: return {};
    }
}

QHash<int, QByteArray> FeedTreeModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{KindRole, "kind"},
                  {FeedIdRole, "feedId"},
                  {FolderIdRole, "folderId"},
                  {UnreadRole, "unread"},
                  {AttentionRole, "attention"},
                  {HealthRole, "health"},
                  {BusyRole, "busy"},
                  {AddressRole, "address"},
                  {ExpandedRole, "expanded"},
                  {LabelIdRole, "labelId"},
                  {SavedSearchIdRole, "savedSearchId"},
                  {ColourRole, "colour"}});
    return names;
}

Qt::ItemFlags FeedTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    switch (nodeAt(index)->key.kind) {
    case Kind::Section: return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren;
    case Kind::SavedSearches:
    case Kind::Labels: return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    case Kind::SavedSearch:
    case Kind::Label:
    case Kind::Folder:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
               | Qt::ItemIsDropEnabled;
    case Kind::Feed:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
               | Qt::ItemNeverHasChildren;
    default: return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    }
}

bool FeedTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !index.isValid() || name == textOf(nodeAt(index)))
        return false;
    const Node *node = nodeAt(index);
    if (node->feed())
        emit renameFeedWanted(node->feed(), name); // empty: the publisher's title again
    else if (name.isEmpty())
        return false;
    else if (node->folder())
        emit renameFolderWanted(node->folder(), name);
    else if (node->label())
        emit renameLabelWanted(node->label(), name);
    else if (node->savedSearch())
        emit renameSavedSearchWanted(node->savedSearch(), name);
    return false;
}

const models::Feed *FeedTreeModel::feedOf(const Node *node) const
{
    return m_tree.feed(node->feed());
}

QString FeedTreeModel::textOf(const Node *node) const
{
    switch (node->key.kind) {
    case Kind::Today: return tr("Today");
    case Kind::Unread: return tr("Unread");
    case Kind::Starred: return tr("Starred");
    case Kind::All: return tr("All articles");
    case Kind::SavedSearches: return tr("Saved searches");
    case Kind::SavedSearch: {
        const models::SavedSearch *search = savedSearch(node->savedSearch());
        return search ? search->name : QString();
    }
    case Kind::Labels: return tr("Labels");
    case Kind::Label: {
        const models::Label *known = label(node->label());
        return known ? known->name : QString();
    }
    case Kind::Section: return tr("Feeds");
    case Kind::Folder: {
        const Folder *folder = m_tree.folder(node->folder());
        return folder ? folder->name : QString();
    }
    case Kind::Feed: {
        const models::Feed *feed = feedOf(node);
        return feed ? feed->title : QString();
    }
    }
    return {};
}

QString FeedTreeModel::healthOf(const Node *node) const
{
    const models::Feed *feed = feedOf(node);
    return feed ? FeedHealthWords::trouble(*feed) : QString();
}

QString FeedTreeModel::accessibleTextOf(const Node *node) const
{
    QStringList parts{textOf(node)};
    if (node->label())
        parts.append(tr("label", "read aloud after a label's name"));
    else if (node->savedSearch())
        parts.append(tr("saved search", "read aloud after the name of a saved search"));
    const int count = data(indexOf(node), UnreadRole).toInt();
    if (node->key.kind == Kind::Starred)
        //: Read aloud after "Starred".
        parts.append(tr("%n article(s)", nullptr, count));
    else if (count > 0)
        //: Read aloud after the name of a feed or folder.
        parts.append(tr("%n unread article(s)", nullptr, count));
    const QString health = healthOf(node);
    if (!health.isEmpty())
        parts.append(health);
    else if (node->attention > 0)
        parts.append(tr("%n feed(s) need attention", nullptr, node->attention));
    return QLocale().createSeparatedList(parts);
}

} // namespace models
