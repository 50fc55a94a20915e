// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articlefilter.h"
#include "models/feedhealth.h"
#include "models/librarytree.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QSet>

#include <memory>

namespace models {

/// The tree of folders and feeds under four rows that gather articles: Today, Unread, Starred, All; between
/// them the saved searches and the labels, under a head each, where there are any.
/// A new tree is taken by its differences, so selection, expansion and scroll position survive. What the user
/// does to the tree leaves as a wish; the model changes when the library answers with another tree.
class FeedTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind {
        Today,
        Unread,
        Starred,
        All,
        SavedSearches, ///< A head.
        SavedSearch,
        Labels, ///< A head.
        Label,
        Section, ///< The head of folders and feeds.
        Folder,
        Feed
    };
    Q_ENUM(Kind)
    static constexpr bool isHead(Kind kind)
    {
        return kind == Kind::SavedSearches || kind == Kind::Labels || kind == Kind::Section;
    }

    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind.
        FeedIdRole,                  ///< models::FeedId; none for other kinds.
        FolderIdRole,                ///< models::FolderId of a folder; none for other kinds.
        UnreadRole,        ///< int; of a folder with all that is inside. Starred: how many there are.
        AttentionRole,     ///< bool; of a folder: whether any feed inside needs attention.
        HealthRole,        ///< QString: what the last attempt met with, as sentences; empty if all is well.
        BusyRole,          ///< bool: the feed is being fetched.
        AddressRole,       ///< QString; chooses the colour of the feed's tile.
        ExpandedRole,      ///< bool: how the user left the folder.
        LabelIdRole,       ///< models::LabelId; none for other kinds.
        SavedSearchIdRole, ///< models::SavedSearchId; none for other kinds.
        ColourRole         ///< int: of a label, which of the theme's label colours.
    };

    explicit FeedTreeModel(QObject *parent = nullptr);
    ~FeedTreeModel() override;

    const LibraryTree &tree() const { return m_tree; }
    void setTree(const LibraryTree &tree);
    /// New counts, title or health of a feed that stays where it is; unknown ones are left out.
    void updateFeed(const models::Feed &feed);
    /// Labels and saved searches as they are now.
    void updateCollections(const QList<models::Label> &labels, const QList<models::SavedSearch> &searches);
    void setBusy(FeedId id, bool busy);
    void setFeedIcon(FeedId id, const QIcon &icon); ///< A null icon: back to the tile.
    /// For Today and Starred; the count of Unread is that of the tree.
    void setCount(Kind kind, int count);

    int unread() const;                     ///< In all feeds.
    QList<FeedId> feedsInAttention() const; ///< In the tree's order.

    const models::Label *label(LabelId id) const; ///< Null if there is none.
    const models::SavedSearch *savedSearch(SavedSearchId id) const;
    /// The articles that a row stands for; of a head all of them.
    ArticleFilter placeAt(const QModelIndex &index) const;

    QModelIndex indexOf(Kind kind) const; ///< Of a row there is one of; invalid if there are several.
    QModelIndex indexOf(FeedId id) const;
    QModelIndex indexOf(FolderId id) const;
    QModelIndex indexOf(LabelId id) const;
    QModelIndex indexOf(SavedSearchId id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// Renaming: emits the wish and changes nothing by itself.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data,
                         Qt::DropAction action,
                         int row,
                         int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data,
                      Qt::DropAction action,
                      int row,
                      int column,
                      const QModelIndex &parent) override;

signals:
    /// `before` none: as the last one. Several dropped at once come one after the other, in their order.
    void moveFeedWanted(models::FeedId feed, models::FolderId to, models::FeedId before);
    void moveFolderWanted(models::FolderId folder, models::FolderId to, models::FolderId before);
    void renameFeedWanted(models::FeedId feed, const QString &name);
    void renameFolderWanted(models::FolderId folder, const QString &name);
    void moveLabelWanted(models::LabelId label, models::LabelId before);
    void moveSavedSearchWanted(models::SavedSearchId search, models::SavedSearchId before);
    void renameLabelWanted(models::LabelId label, const QString &name);
    void renameSavedSearchWanted(models::SavedSearchId search, const QString &name);
    void attentionChanged(); ///< feedsInAttention() has others than before.

private:
    struct Node;
    struct Key
    {
        Kind kind = Kind::Feed;
        qint64 id = 0;

        bool operator==(const Key &) const = default;
    };
    struct Wanted; // a new tree, by parents: what a patch works towards
    struct Parcel; // what is being dragged

    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    Node *find(Key key) const;
    std::unique_ptr<Node> create(Key key);

    int firstPlace() const; ///< How many rows stand before folders and feeds.
    QList<Key> collections() const;
    void removeCollections(const QList<Key> &wanted);
    void insertCollections(const QList<Key> &wanted);
    void orderCollections(const QList<Key> &wanted);
    void refreshCollections(const LibraryTree &before);
    void takeCollections(const LibraryTree &before);
    QString toolTipOf(const Node *node) const;

    void removeUnwanted(Node *parent, const Wanted &wanted);
    void insertNew(Node *parent, const Wanted &wanted);
    bool isInOrder(const Node *parent, const Wanted &wanted) const;
    void arrange(const Wanted &wanted);
    void remove(Node *parent, int first, int last);
    void forget(const Node &node);
    void addUp(Node *parent);
    static void sumUp(Node *parent);
    void refresh(Node *parent, const LibraryTree &before);
    bool refreshRow(Node *node, const LibraryTree &before);
    void tell(const Node *node);

    const models::Feed *feedOf(const Node *node) const;
    QString textOf(const Node *node) const;
    QString healthOf(const Node *node) const;
    QString accessibleTextOf(const Node *node) const;

    Parcel opened(const QMimeData *data) const;
    Key neighbourAt(Kind kind, int row, const QModelIndex &parent) const;
    bool isPlaceFor(Kind kind, int row, const QModelIndex &parent) const;
    FolderId folderUnder(const QModelIndex &parent) const;

    LibraryTree m_tree;
    std::unique_ptr<Node> m_root;
    QHash<FeedId, Node *> m_feeds;
    QHash<FolderId, Node *> m_folders;
    QHash<FeedId, QIcon> m_icons;
    QSet<FeedId> m_busy;
};

} // namespace models
