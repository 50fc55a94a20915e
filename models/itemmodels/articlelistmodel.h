// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/articlefilter.h"
#include "models/itemmodels/rowgroups.h"
#include "models/label.h"
#include "models/librarychange.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QSet>

namespace models {

/// What a list row must know of its feed.
struct FeedName
{
    QString title;
    QString address; ///< Chooses the tile's colour.

    bool operator==(const FeedName &) const = default;
};

/// The rows of an article list: the skeleton whole, the headlines only of what is being looked at.
/// Rows stay where they are when their marks change, also in a list of unread articles; they leave with
/// renewRows() ("clean up") or when the place is left.
class ArticleListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< ArticleId.
        FeedRole,                  ///< FeedId.
        FeedTitleRole,
        ReadRole,
        StarredRole,
        ExcerptRole,
        PublishedRole,
        LinkRole
    };

    explicit ArticleListModel(QObject *parent = nullptr);

    /// Another place: rows in the filter's order, as Library::rows() gives them.
    void setRows(QList<ArticleRow> rows,
                 ArticleFilter::Order order = ArticleFilter::Order::NewestFirst,
                 ArticleFilter::Column column = ArticleFilter::Column::Date);
    /// The same place, asked anew: rows that no longer belong go, new ones come, the view stays where it is.
    void renewRows(QList<ArticleRow> rows);
    /// Arrivals, put where their sort keys belong. Those that are there already are left alone. Only for rows
    /// by date: where another column puts an arrival the library knows.
    void addRows(QList<ArticleRow> rows);
    /// Answers to headlinesWanted(), in any order and at any time.
    void provide(const QList<Headline> &headlines);
    /// These were asked for and will not be answered (the question was overtaken): ask again when seen.
    void askAgain(const QList<ArticleId> &articles);
    void apply(const LibraryChange &change);

    void setFeeds(const QHash<FeedId, FeedName> &feeds);
    FeedName feed(FeedId id) const { return m_feeds.value(id); }
    void setLabels(const QList<Label> &labels);
    QList<Label> labelsOf(const Headline &headline) const; ///< In their order.
    void setToday(const QDate &today);                     ///< For the groups; given again at midnight.
    QDate today() const { return m_today; }

    /// Null if it is not here yet; then it is asked for. Valid until the next call of any function.
    const Headline *headline(int row) const;
    const ArticleRow &row(int row) const { return m_rows.at(row); }
    ArticleId articleAt(const QModelIndex &index) const;
    int
    rowOf(ArticleId id) const; ///< -1 if it is not in the list. Looks through all rows: some milliseconds.
    const QList<ArticleRow> &rows() const { return m_rows; }
    int count() const { return static_cast<int>(m_rows.size()); }
    ArticleFilter::Order order() const { return m_order; }
    bool isByDate() const { return m_column == ArticleFilter::Column::Date; }
    bool isWaiting() const { return !m_asked.isEmpty(); } ///< For headlines that were asked for.

    const QList<RowGroup> &groups() const { return m_groups; }
    /// Unread rows of the group; -1 unless all its headlines are here.
    int unreadIn(const RowGroup &group) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void headlinesWanted(const QList<models::ArticleId> &articles); ///< For rows being looked at; asked once.
    void placeChanged();                                            ///< After setRows(): start at the top.

private:
    bool before(const ArticleRow &one, const ArticleRow &other) const;
    int
    find(const ArticleRow &row) const; ///< By binary search; -1 if it is not there or rows are not by date.
    void want(int row) const;
    void sendWanted();
    void regroup();
    void merge(const QList<ArticleRow> &arrivals);
    void remove(QList<ArticleId> articles);
    QList<LibraryChange::Status> amongThoseHere(const QList<LibraryChange::Status> &statuses) const;
    void applyStatuses(const QList<LibraryChange::Status> &statuses);
    void outdate(const QList<ArticleId> &articles);
    Headline *marked(const Headline &headline);
    void reposition(int row, qint64 sortKey);
    void tellChanged(const QList<int> &rows);
    QString accessibleText(const Headline &headline) const;

    QList<ArticleRow> m_rows;
    ArticleFilter::Order m_order = ArticleFilter::Order::NewestFirst;
    ArticleFilter::Column m_column = ArticleFilter::Column::Date;
    QList<RowGroup> m_groups;
    QDate m_today;
    QHash<FeedId, FeedName> m_feeds;
    QList<Label> m_labels;
    mutable QCache<ArticleId, Headline> m_headlines;
    mutable QSet<ArticleId> m_asked;
    mutable QList<ArticleId> m_wanted; ///< Gathered while painting, sent together afterwards.
    QSet<ArticleId> m_outdated;        ///< Cached, but edited since: shown until the new one is here.
    QHash<ArticleId, LibraryChange::Status> m_lateMarks; ///< Of headlines that are still on their way.
};

} // namespace models
