// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feedhealth.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>

namespace models {

/// Which feeds the health table shows.
enum class HealthFilter { All, Attention, Silent, Moved, Gone };

/// One row a feed: how it has been doing. Feeds that stay keep their rows, so selection and scroll position
/// survive a refresh.
class FeedHealthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, LastSuccess, LastNew, AWeek, State, NextLook, Saved, ColumnCount };
    enum Role {
        FeedIdRole = Qt::UserRole + 1, ///< models::FeedId.
        SortRole,                      ///< What a column is sorted by: QString, qint64, double or int.
        StateRole,                     ///< int(models::FeedState).
        WeeksRole,                     ///< QList<int>: posts of each week, the oldest first.
        AddressRole                    ///< QString; chooses the colour of the feed's tile.
    };

    explicit FeedHealthModel(QObject *parent = nullptr);

    /// All feeds there are. `now` is what relative times refer to.
    void setFeeds(const QList<Feed> &feeds, const QDateTime &now);
    /// Posts of each week by feed, the oldest first; a feed that is left out has none.
    void setWeeks(const QHash<FeedId, QList<int>> &weeks, int howMany);
    void setFeedIcon(FeedId id, const QIcon &icon); ///< A null icon: back to the tile.

    const Feed &feed(int row) const { return m_rows.at(row).feed; }
    const Feed *feed(FeedId id) const; ///< Null if there is none.
    QDateTime now() const { return m_now; }
    bool accepts(int row, HealthFilter filter) const;
    int count(HealthFilter filter) const;
    qint64 savedBytes() const; ///< By 304 answers, of all feeds.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Feed feed;
        FeedHealth health;
    };

    void removeOthers(const QHash<FeedId, int> &wanted);
    void number();
    QString textOf(const Row &row, int column) const;
    QVariant sortKeyOf(const Row &row, int column) const;
    QString accessibleTextOf(const Row &row, int column) const;
    QList<int> weeksOf(const Row &row) const;

    QList<Row> m_rows;
    QHash<FeedId, int> m_rowOf;
    QHash<FeedId, QList<int>> m_weeks;
    QHash<FeedId, QIcon> m_icons;
    QDateTime m_now;
    int m_weekCount = 0;
};

} // namespace models
