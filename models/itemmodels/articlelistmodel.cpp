// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/articlelistmodel.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {
namespace {

constexpr int pageSize = 64;                 // Rows asked for together: more than a screen, less than 5 ms.
constexpr int headlinesKept = 64 * pageSize; // About 4 MB.
// Each run of inserted or removed rows moves the whole tail of the list. From so many on, one reset is
// cheaper.
constexpr int longestPatch = 16;

struct Run
{
    int at = 0;
    QList<ArticleRow> rows;
};

} // namespace

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_headlines(headlinesKept)
{}

bool ArticleListModel::before(const ArticleRow &one, const ArticleRow &other) const
{
    const bool smaller = one.sortKey != other.sortKey ? one.sortKey < other.sortKey : one.id < other.id;
    return m_order == ArticleFilter::Order::OldestFirst ? smaller : !smaller && one != other;
}

int ArticleListModel::find(const ArticleRow &row) const
{
    if (!isByDate())
        return -1;
    const auto found = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), row,
        [this](const ArticleRow &one, const ArticleRow &other) { return before(one, other); });
    return found != m_rows.cend() && *found == row ? static_cast<int>(found - m_rows.cbegin()) : -1;
}

int ArticleListModel::rowOf(ArticleId id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const ArticleRow &row) { return row.id == id; });
    return found != m_rows.cend() ? static_cast<int>(found - m_rows.cbegin()) : -1;
}

void ArticleListModel::setRows(QList<ArticleRow> rows,
                               ArticleFilter::Order order,
                               ArticleFilter::Column column)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_order = order;
    m_column = column;
    m_asked.clear();
    m_wanted.clear();
    m_lateMarks.clear();
    regroup();
    endResetModel();
    emit placeChanged();
}

void ArticleListModel::renewRows(QList<ArticleRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    regroup();
    endResetModel();
}

void ArticleListModel::addRows(QList<ArticleRow> rows)
{
    const auto inOrder = [this](const ArticleRow &one, const ArticleRow &other) {
        return before(one, other);
    };
    std::sort(rows.begin(), rows.end(), inOrder);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    erase_if(rows, [this](const ArticleRow &row) { return find(row) >= 0; });

    QList<Run> runs;
    for (const ArticleRow &row : std::as_const(rows)) {
        const int at = static_cast<int>(std::lower_bound(m_rows.cbegin(), m_rows.cend(), row, inOrder)
                                        - m_rows.cbegin());
        if (runs.isEmpty() || runs.last().at != at)
            runs.append(Run{at, {}});
        runs.last().rows.append(row);
    }
    if (runs.size() > longestPatch)
        return merge(rows);
    std::reverse(runs.begin(), runs.end()); // From the end, so that the places before stay right.
    for (const Run &run : std::as_const(runs)) {
        const int size = static_cast<int>(run.rows.size());
        beginInsertRows({}, run.at, run.at + size - 1);
        m_rows.insert(run.at, size, {});
        std::copy(run.rows.cbegin(), run.rows.cend(), m_rows.begin() + run.at);
        regroup();
        endInsertRows();
    }
}

void ArticleListModel::merge(const QList<ArticleRow> &arrivals)
{
    QList<ArticleRow> merged(m_rows.size() + arrivals.size());
    std::merge(m_rows.cbegin(), m_rows.cend(), arrivals.cbegin(), arrivals.cend(), merged.begin(),
               [this](const ArticleRow &one, const ArticleRow &other) { return before(one, other); });
    renewRows(std::move(merged));
}

void ArticleListModel::provide(const QList<Headline> &headlines)
{
    QList<int> changed;
    for (const Headline &headline : headlines) {
        m_asked.remove(headline.id);
        m_outdated.remove(headline.id);
        const Headline *known = m_headlines.object(headline.id);
        const qint64 knownKey = known ? known->sortKey : headline.sortKey;
        m_headlines.insert(headline.id, marked(headline));
        const int row = find({headline.id, knownKey});
        if (row >= 0 && knownKey != headline.sortKey)
            reposition(row, headline.sortKey);
        changed.append(row >= 0 ? find({headline.id, headline.sortKey}) : -1);
    }
    tellChanged(changed);
}

Headline *ArticleListModel::marked(const Headline &headline)
{
    auto *marked = new Headline(headline);
    if (const auto mark = m_lateMarks.constFind(headline.id); mark != m_lateMarks.cend()) {
        marked->read = mark->read;
        marked->starred = mark->starred;
        m_lateMarks.erase(mark);
    }
    return marked;
}

void ArticleListModel::reposition(int row, qint64 sortKey)
{
    const ArticleRow moved{m_rows.at(row).id, sortKey};
    const int to = static_cast<int>(std::lower_bound(m_rows.cbegin(), m_rows.cend(), moved,
                                                     [this](const ArticleRow &one, const ArticleRow &other) {
                                                         return before(one, other);
                                                     })
                                    - m_rows.cbegin());
    if (to == row || to == row + 1) {
        m_rows[row] = moved;
        regroup();
        return;
    }
    beginMoveRows({}, row, row, {}, to);
    m_rows.removeAt(row);
    m_rows.insert(to > row ? to - 1 : to, moved);
    regroup();
    endMoveRows();
}

void ArticleListModel::askAgain(const QList<ArticleId> &articles)
{
    for (const ArticleId id : articles)
        m_asked.remove(id);
    if (!articles.isEmpty())
        tellChanged({-1});
}

void ArticleListModel::apply(const LibraryChange &change)
{
    applyStatuses(change.statuses);
    QList<ArticleId> outdated = change.labelled;
    for (const LibraryChange::Arrival &article : change.edited)
        outdated.append(article.id);
    outdate(outdated);
    remove(change.removed);
}

/// Of a hundred thousand marks those whose headlines are here or on their way; of few all.
QList<LibraryChange::Status>
ArticleListModel::amongThoseHere(const QList<LibraryChange::Status> &statuses) const
{
    const auto byId = [](const LibraryChange::Status &one, const LibraryChange::Status &other) {
        return one.id < other.id;
    };
    if (statuses.size() <= headlinesKept || !std::is_sorted(statuses.cbegin(), statuses.cend(), byId))
        return statuses;
    QList<LibraryChange::Status> found;
    for (const ArticleId id : m_headlines.keys() + m_asked.values()) {
        const auto at =
            std::lower_bound(statuses.cbegin(), statuses.cend(), LibraryChange::Status{.id = id}, byId);
        if (at != statuses.cend() && at->id == id)
            found.append(*at);
    }
    return found;
}

void ArticleListModel::applyStatuses(const QList<LibraryChange::Status> &statuses)
{
    QList<int> changed;
    for (const LibraryChange::Status &status : amongThoseHere(statuses)) {
        Headline *headline = m_headlines.object(status.id);
        if (!headline) {
            if (m_asked.contains(status.id)) // On its way, and read before the mark was set.
                m_lateMarks.insert(status.id, status);
            continue;
        }
        headline->read = status.read;
        headline->starred = status.starred;
        const int row = find({headline->id, headline->sortKey});
        if (row >= 0 || !isByDate())
            changed.append(row);
    }
    tellChanged(changed);
}

/// They are shown as they were until the library has told what they are now.
void ArticleListModel::outdate(const QList<ArticleId> &articles)
{
    for (const ArticleId id : articles) {
        if (m_headlines.contains(id))
            m_outdated.insert(id);
        m_asked.remove(id);
    }
    if (!articles.isEmpty())
        tellChanged({-1});
}

void ArticleListModel::remove(QList<ArticleId> articles)
{
    if (articles.isEmpty())
        return;
    for (const ArticleId id : std::as_const(articles)) {
        m_headlines.remove(id);
        m_asked.remove(id);
        m_outdated.remove(id);
    }
    std::sort(articles.begin(), articles.end());
    const auto goes = [&articles](const ArticleRow &row) {
        return !(row.id < articles.constFirst()) && !(articles.constLast() < row.id)
               && std::binary_search(articles.cbegin(), articles.cend(), row.id);
    };
    QList<std::pair<int, int>> runs; // first and one past the last
    for (auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), goes); it != m_rows.cend();) {
        const auto end = std::find_if_not(it, m_rows.cend(), goes);
        runs.append({static_cast<int>(it - m_rows.cbegin()), static_cast<int>(end - m_rows.cbegin())});
        it = std::find_if(end, m_rows.cend(), goes);
    }
    if (runs.size() > longestPatch) {
        QList<ArticleRow> left = m_rows;
        erase_if(left, goes);
        return renewRows(std::move(left));
    }
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        beginRemoveRows({}, run->first, run->second - 1);
        m_rows.remove(run->first, run->second - run->first);
        regroup();
        endRemoveRows();
    }
}

void ArticleListModel::tellChanged(const QList<int> &rows)
{
    if (rows.isEmpty() || m_rows.isEmpty())
        return;
    const auto [least, greatest] = std::minmax_element(rows.cbegin(), rows.cend());
    // -1 stands for a row whose place is not known: then it may be any.
    const int first = *least < 0 ? 0 : *least;
    const int last = *least < 0 ? count() - 1 : *greatest;
    emit dataChanged(index(first), index(last));
}

void ArticleListModel::setFeeds(const QHash<FeedId, FeedName> &feeds)
{
    if (feeds == m_feeds)
        return;
    m_feeds = feeds;
    tellChanged({-1});
}

void ArticleListModel::setLabels(const QList<Label> &labels)
{
    const auto looksAlike = [](const Label &one, const Label &other) {
        return one.id == other.id && one.name == other.name && one.colour == other.colour;
    };
    const bool same =
        std::equal(labels.cbegin(), labels.cend(), m_labels.cbegin(), m_labels.cend(), looksAlike);
    m_labels = labels;
    if (!same)
        tellChanged({-1});
}

QList<Label> ArticleListModel::labelsOf(const Headline &headline) const
{
    QList<Label> found;
    if (headline.labels.isEmpty())
        return found;
    for (const Label &label : m_labels) {
        if (headline.labels.contains(label.id))
            found.append(label);
    }
    return found;
}

void ArticleListModel::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    emit layoutAboutToBeChanged();
    m_today = today;
    regroup();
    emit layoutChanged();
}

void ArticleListModel::regroup()
{
    m_groups = isByDate() ? groupByDay(m_rows, m_order, m_today) : QList<RowGroup>();
}

const Headline *ArticleListModel::headline(int row) const
{
    const ArticleId id = m_rows.at(row).id;
    const Headline *headline = m_headlines.object(id);
    if (!headline || m_outdated.contains(id))
        want(row);
    return headline;
}

void ArticleListModel::want(int row) const
{
    if (m_asked.contains(m_rows.at(row).id))
        return;
    const qsizetype first = row - row % pageSize;
    const qsizetype end = std::min<qsizetype>(first + pageSize, m_rows.size());
    const bool sending = !m_wanted.isEmpty();
    for (qsizetype i = first; i < end; ++i) {
        const ArticleId id = m_rows.at(i).id;
        if (!m_asked.contains(id) && (!m_headlines.contains(id) || m_outdated.contains(id))) {
            m_asked.insert(id);
            m_wanted.append(id);
        }
    }
    if (!sending)
        QMetaObject::invokeMethod(const_cast<ArticleListModel *>(this), &ArticleListModel::sendWanted,
                                  Qt::QueuedConnection);
}

void ArticleListModel::sendWanted()
{
    if (!m_wanted.isEmpty())
        emit headlinesWanted(std::exchange(m_wanted, {}));
}

int ArticleListModel::unreadIn(const RowGroup &group) const
{
    if (group.rows > headlinesKept)
        return -1;
    int unread = 0;
    for (int row = group.firstRow; row <= group.lastRow(); ++row) {
        const Headline *headline = m_headlines.object(m_rows.at(row).id);
        if (!headline)
            return -1;
        unread += headline->read ? 0 : 1;
    }
    return unread;
}

ArticleId ArticleListModel::articleAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).id : ArticleId();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(m_rows.at(index.row()).id);
    const Headline *headline = this->headline(index.row());
    if (!headline)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return headline->title;
    case Qt::AccessibleTextRole: return accessibleText(*headline);
    case Qt::AccessibleDescriptionRole:
    case ExcerptRole: return headline->excerpt;
    case FeedRole: return QVariant::fromValue(headline->feed);
    case FeedTitleRole: return feed(headline->feed).title;
    case ReadRole: return headline->read;
    case StarredRole: return headline->starred;
    case PublishedRole: return headline->published;
    case LinkRole: return headline->link;
    default: return {};
    }
}

QString ArticleListModel::accessibleText(const Headline &headline) const
{
    QStringList parts;
    if (!headline.read)
        parts << tr("unread", "said by a screen reader before an article's title");
    if (headline.starred)
        parts << tr("starred", "said by a screen reader before an article's title");
    parts << headline.title;
    if (const QString title = feed(headline.feed).title; !title.isEmpty())
        parts << title;
    for (const Label &label : labelsOf(headline))
        //: Said by a screen reader after an article's title; %1 is the name of a label.
        parts << tr("label %1").arg(label.name);
    if (headline.published.isValid())
        parts << QLocale().toString(headline.published.toLocalTime(), QLocale::ShortFormat);
    if (headline.commentCount)
        parts << tr("%n comment(s)", nullptr, *headline.commentCount);
    //: Between the parts of what a screen reader says of an article: "unread, title, feed, time".
    return parts.join(tr(", "));
}

QHash<int, QByteArray> ArticleListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "id"_ba},
                  {FeedRole, "feed"_ba},
                  {FeedTitleRole, "feedTitle"_ba},
                  {ReadRole, "read"_ba},
                  {StarredRole, "starred"_ba},
                  {ExcerptRole, "excerpt"_ba},
                  {PublishedRole, "published"_ba},
                  {LinkRole, "link"_ba}});
    return names;
}

} // namespace models
