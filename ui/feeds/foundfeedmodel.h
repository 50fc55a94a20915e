// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/foundfeed.h"
#include "models/librarytree.h"

#include <QAbstractListModel>
#include <QSet>

namespace ui {

/// The feeds an address offers, each with a check box and in words what it is.
class FoundFeedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DescriptionRole = Qt::UserRole + 1, AddressRole, TypeRole };

    explicit FoundFeedModel(QObject *parent = nullptr);

    /// The best one that is not subscribed yet is ticked; `tree` tells which are.
    void setFeeds(const QList<models::FoundFeed> &feeds, const models::LibraryTree &tree);
    const models::FoundFeed &feed(int row) const { return m_feeds.at(row); }
    QList<models::FoundFeed> ticked() const;
    void setExclusive(bool exclusive) { m_exclusive = exclusive; } ///< At most one is ticked.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged();

private:
    QString descriptionOf(int row) const;

    QList<models::FoundFeed> m_feeds;
    QStringList m_already; ///< Row by row: a sentence on where it is read already, empty if it is not.
    QSet<int> m_ticked;
    bool m_exclusive = false;
};

/// "today", "Fri" or "16 Nov": a date in as little room as it takes.
QString shortDate(const QDateTime &when);

} // namespace ui
