// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedtreemodel.h"

#include <QSortFilterProxyModel>

namespace models {

/// The tree as the user wants to see it: all of it, without what is read, or only what matches the words
/// typed. The selected row always stays.
class FeedTreeProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FeedTreeProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override; ///< A FeedTreeModel.
    FeedTreeModel *treeModel() const;

    void setHideRead(bool hide);
    bool hidesRead() const { return m_hideRead; }
    void
    setWords(const QString &words); ///< In a feed's or folder's name, whatever the case; empty: no filter.
    QString words() const { return m_words; }
    bool isFiltered() const { return !m_words.isEmpty(); }
    /// The row that must not go, index of this proxy or of the source; none: nothing is kept.
    void keep(const QModelIndex &index);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool acceptsFeed(const QModelIndex &index) const;
    bool acceptsFolder(const QModelIndex &index) const;
    bool holdsWhatIsKept(FolderId folder) const;
    void findMatches();
    bool findMatchesBelow(const QModelIndex &parent, bool all);
    void filterAgain();

    QString m_words;
    bool m_hideRead = false;
    FeedId m_keptFeed;
    FolderId m_keptFolder;
    QSet<FeedId> m_matchingFeeds; ///< Only while there are words.
    QSet<FolderId> m_matchingFolders;
};

} // namespace models
