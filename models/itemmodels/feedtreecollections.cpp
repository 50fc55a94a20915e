// SPDX-License-Identifier: GPL-3.0-or-later
// Labels and saved searches: flat rows between the gathering ones and the feeds, with a head where there are
// any.
#include "models/itemmodels/feedtreemodel.h"
#include "models/itemmodels/feedtreenode.h"

#include <algorithm>

namespace models {

namespace {

constexpr int gatherings = 4; // Today, Unread, Starred, All

template<typename Thing, typename ThingId>
const Thing *findIn(const QList<Thing> &things, ThingId id)
{
    const auto found =
        std::find_if(things.cbegin(), things.cend(), [id](const Thing &thing) { return thing.id == id; });
    return found == things.cend() ? nullptr : &*found;
}

} // namespace

const Label *FeedTreeModel::label(LabelId id) const
{
    return findIn(m_tree.labels(), id);
}

const SavedSearch *FeedTreeModel::savedSearch(SavedSearchId id) const
{
    return findIn(m_tree.savedSearches(), id);
}

void FeedTreeModel::updateCollections(const QList<models::Label> &labels,
                                      const QList<models::SavedSearch> &searches)
{
    const LibraryTree before = m_tree;
    m_tree.update(labels, searches);
    takeCollections(before);
}

int FeedTreeModel::firstPlace() const
{
    int place = gatherings;
    while (m_root->child(place)->key.kind != Kind::Section)
        ++place;
    return place + 1;
}

QList<FeedTreeModel::Key> FeedTreeModel::collections() const
{
    QList<Key> keys;
    if (!m_tree.savedSearches().isEmpty())
        keys.append({Kind::SavedSearches, 0});
    for (const models::SavedSearch &search : m_tree.savedSearches())
        keys.append({Kind::SavedSearch, search.id.value});
    if (!m_tree.labels().isEmpty())
        keys.append({Kind::Labels, 0});
    for (const models::Label &known : m_tree.labels())
        keys.append({Kind::Label, known.id.value});
    return keys;
}

void FeedTreeModel::takeCollections(const LibraryTree &before)
{
    const QList<Key> wanted = collections();
    removeCollections(wanted);
    insertCollections(wanted);
    orderCollections(wanted);
    refreshCollections(before);
}

void FeedTreeModel::removeCollections(const QList<Key> &wanted)
{
    for (int row = firstPlace() - 2; row >= gatherings; --row) {
        if (!wanted.contains(m_root->child(row)->key))
            remove(m_root.get(), row, row);
    }
}

void FeedTreeModel::insertCollections(const QList<Key> &wanted)
{
    int place = gatherings;
    for (const Key key : wanted) {
        if (const Node *known = find(key)) {
            place = known->row + 1;
            continue;
        }
        beginInsertRows({}, place, place);
        m_root->children.insert(m_root->children.begin() + place, create(key));
        m_root->renumber(place);
        endInsertRows();
        ++place;
    }
}

void FeedTreeModel::orderCollections(const QList<Key> &wanted)
{
    const auto isInPlace = [&](Key key) { return find(key)->row == gatherings + wanted.indexOf(key); };
    if (std::all_of(wanted.cbegin(), wanted.cend(), isInPlace))
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const auto first = m_root->children.begin() + gatherings;
    std::sort(first, first + wanted.size(), [&](const auto &one, const auto &other) {
        return wanted.indexOf(one->key) < wanted.indexOf(other->key);
    });
    m_root->renumber(gatherings);
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(indexOf(nodeAt(index)));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void FeedTreeModel::refreshCollections(const LibraryTree &before)
{
    for (const models::Label &known : m_tree.labels()) {
        Node *node = find({Kind::Label, known.id.value});
        node->unread = known.unread;
        const models::Label *old = findIn(before.labels(), known.id);
        if (!old || *old != known)
            tell(node);
    }
    for (const models::SavedSearch &search : m_tree.savedSearches()) {
        Node *node = find({Kind::SavedSearch, search.id.value});
        node->unread = search.unread;
        const models::SavedSearch *old = findIn(before.savedSearches(), search.id);
        if (!old || *old != search)
            tell(node);
    }
}

QString FeedTreeModel::toolTipOf(const Node *node) const
{
    if (const models::SavedSearch *search = savedSearch(node->savedSearch())) {
        if (search->looked >= 100)
            return search->query;
        //: A tool tip: what a saved search asks for, and how much of the library was looked through, a
        //: number.
        return tr("%1\nCourant is looking through older articles, %2 % done.")
            .arg(search->query)
            .arg(search->looked);
    }
    const QString health = healthOf(node);
    return health.isEmpty() ? textOf(node) : health;
}

} // namespace models
