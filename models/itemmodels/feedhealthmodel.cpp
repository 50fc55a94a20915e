// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/feedhealthmodel.h"

#include "models/feedhealthwords.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace models {

namespace {

qint64 milliseconds(const QDateTime &when)
{
    return when.isValid() ? when.toMSecsSinceEpoch() : 0;
}

} // namespace

FeedHealthModel::FeedHealthModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void FeedHealthModel::setFeeds(const QList<Feed> &feeds, const QDateTime &now)
{
    QHash<FeedId, int> wanted;
    for (int at = 0; at < feeds.size(); ++at)
        wanted.insert(feeds.at(at).id, at);
    removeOthers(wanted);

    const bool another = now.toLocalTime().date() != m_now.toLocalTime().date();
    m_now = now;
    int first = -1;
    int last = -1;
    QList<Row> added;
    for (const Feed &feed : feeds) {
        const FeedHealth health = healthOf(feed, now);
        const int row = m_rowOf.value(feed.id, -1);
        if (row < 0) {
            added.append({feed, health});
            continue;
        }
        Row &known = m_rows[row];
        if (known.feed == feed && known.health == health && !another)
            continue;
        known = {feed, health};
        first = first < 0 ? row : std::min(first, row);
        last = std::max(last, row);
    }
    if (first >= 0)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    if (added.isEmpty())
        return;
    const int rows = static_cast<int>(m_rows.size());
    beginInsertRows({}, rows, rows + static_cast<int>(added.size()) - 1);
    m_rows += added;
    number();
    endInsertRows();
}

void FeedHealthModel::removeOthers(const QHash<FeedId, int> &wanted)
{
    for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
        if (wanted.contains(m_rows.at(last).feed.id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_rows.at(first - 1).feed.id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        number();
        endRemoveRows();
        last = first;
    }
}

void FeedHealthModel::number()
{
    m_rowOf.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows.at(row).feed.id, row);
}

void FeedHealthModel::setWeeks(const QHash<FeedId, QList<int>> &weeks, int howMany)
{
    if (m_weeks == weeks && m_weekCount == howMany)
        return;
    m_weeks = weeks;
    m_weekCount = howMany;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, AWeek), index(static_cast<int>(m_rows.size()) - 1, AWeek));
}

void FeedHealthModel::setFeedIcon(FeedId id, const QIcon &icon)
{
    if (icon.isNull())
        m_icons.remove(id);
    else
        m_icons.insert(id, icon);
    if (const int row = m_rowOf.value(id, -1); row >= 0)
        emit dataChanged(index(row, Name), index(row, Name), {Qt::DecorationRole});
}

const Feed *FeedHealthModel::feed(FeedId id) const
{
    const int row = m_rowOf.value(id, -1);
    return row < 0 ? nullptr : &m_rows.at(row).feed;
}

bool FeedHealthModel::accepts(int row, HealthFilter filter) const
{
    const Row &one = m_rows.at(row);
    switch (filter) {
    case HealthFilter::All: return true;
    case HealthFilter::Attention: return one.health.needsAttention;
    case HealthFilter::Silent: return one.health.silentMonths > 0;
    case HealthFilter::Moved: return one.health.moved;
    case HealthFilter::Gone: return one.feed.gone;
    }
    return true;
}

int FeedHealthModel::count(HealthFilter filter) const
{
    int found = 0;
    for (int row = 0; row < m_rows.size(); ++row)
        found += accepts(row, filter);
    return found;
}

qint64 FeedHealthModel::savedBytes() const
{
    return std::accumulate(m_rows.cbegin(), m_rows.cend(), qint64{0},
                           [](qint64 sum, const Row &row) { return sum + row.feed.record.saved; });
}

int FeedHealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FeedHealthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant FeedHealthModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::DecorationRole:
        return index.column() == Name && m_icons.contains(row.feed.id) ? m_icons.value(row.feed.id)
                                                                       : QVariant();
    case Qt::ToolTipRole:
        return index.column() == State ? FeedHealthWords::sentences(row.feed, m_now).join(u'\n')
                                       : textOf(row, index.column());
    case Qt::AccessibleTextRole: return accessibleTextOf(row, index.column());
    case FeedIdRole: return QVariant::fromValue(row.feed.id);
    case SortRole: return sortKeyOf(row, index.column());
    case StateRole: return int(row.health.state);
    case WeeksRole: return QVariant::fromValue(weeksOf(row));
    case AddressRole: return row.feed.url.toString();
    default: return {};
    }
}

QVariant FeedHealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Feed");
    case LastSuccess: return tr("Last success");
    case LastNew: return tr("Last new article");
    //: A column: how many articles a feed brings in a week.
    case AWeek: return tr("A week");
    case State: return tr("State");
    case NextLook: return tr("Next look");
    //: A column: of a feed's answers, how many said that nothing is new (HTTP status 304).
    case Saved: return tr("Saved by 304");
    default: return {};
    }
}

QString FeedHealthModel::textOf(const Row &row, int column) const
{
    const Feed &feed = row.feed;
    switch (column) {
    case Name: return feed.title;
    case LastSuccess: return FeedHealthWords::time(feed.lastSuccess, m_now);
    case LastNew: return FeedHealthWords::time(feed.record.lastNew, m_now);
    case AWeek: return FeedHealthWords::aWeek(weeksOf(row));
    case State: return FeedHealthWords::state(feed, m_now);
    case NextLook:
        if (feed.gone)
            //: When Courant looks at a feed again that its publisher closed; in a table.
            return tr("never");
        if (feed.settings.interval == FeedSettings::onlyByHand)
            //: When Courant looks at a feed that the user wants to refresh himself; in a table.
            return tr("by hand");
        //: When Courant looks at a feed that is due; in a table.
        return feed.nextDue > m_now ? FeedHealthWords::time(feed.nextDue, m_now) : tr("soon");
    case Saved: return FeedHealthWords::saved(feed.record);
    default: return {};
    }
}

QVariant FeedHealthModel::sortKeyOf(const Row &row, int column) const
{
    const Feed &feed = row.feed;
    switch (column) {
    case Name: return feed.title;
    case LastSuccess: return milliseconds(feed.lastSuccess);
    case LastNew: return milliseconds(feed.record.lastNew);
    case AWeek: {
        const QList<int> weeks = weeksOf(row);
        return std::accumulate(weeks.cbegin(), weeks.cend(), 0);
    }
    // Those in need first; a repaired feed is well.
    case State:
        return (row.health.needsAttention ? 0 : 100)
               + int(row.health.state == FeedState::Repaired ? FeedState::Well : row.health.state);
    case NextLook: return feed.gone ? std::numeric_limits<qint64>::max() : milliseconds(feed.nextDue);
    case Saved: return feed.record.asked == 0 ? -1.0 : feed.record.notModifiedShare();
    default: return {};
    }
}

QString FeedHealthModel::accessibleTextOf(const Row &row, int column) const
{
    const QString text = textOf(row, column);
    if (column == Name)
        return QLocale().createSeparatedList({text, FeedHealthWords::state(row.feed, m_now)});
    //: Read aloud: %1 is the name of a column, %2 what stands in it: "Last success: yesterday 21:40".
    return tr("%1: %2").arg(headerData(column, Qt::Horizontal).toString(), text);
}

QList<int> FeedHealthModel::weeksOf(const Row &row) const
{
    return m_weeks.value(row.feed.id, QList<int>(m_weekCount, 0));
}

} // namespace models
