// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/rowgroups.h"

#include <QDateTime>

#include <algorithm>

namespace models {
namespace {

QDate dayOf(const ArticleRow &row)
{
    return QDateTime::fromMSecsSinceEpoch(row.sortKey).date();
}

qint64 startOf(const QDate &day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

RowGroup groupStartingAt(const ArticleRow &row, const QDate &today)
{
    const QDate day = dayOf(row);
    if (day.addDays(daysGroupedSingly) >= today)
        return {.first = day, .span = RowGroup::Span::Day};
    return {.first = QDate(day.year(), day.month(), 1), .span = RowGroup::Span::Month};
}

// The first moment that no longer belongs to the group. The month in which the days end is cut there, or the
// days of an oldest-first list would vanish in it.
qint64 endOf(const RowGroup &group, const QDate &today)
{
    if (group.span == RowGroup::Span::Day)
        return startOf(group.first.addDays(1));
    return startOf(std::min(group.first.addMonths(1), today.addDays(-daysGroupedSingly)));
}

} // namespace

QList<RowGroup> groupByDay(const QList<ArticleRow> &rows, ArticleFilter::Order order, const QDate &today)
{
    QList<RowGroup> groups;
    if (rows.isEmpty())
        return groups;
    const bool newestFirst = order == ArticleFilter::Order::NewestFirst;
    const QDate anchor = today.isValid() ? today : dayOf(newestFirst ? rows.first() : rows.last());
    for (auto from = rows.cbegin(); from != rows.cend();) {
        RowGroup group = groupStartingAt(*from, anchor);
        const qint64 start = startOf(group.first);
        const qint64 end = endOf(group, anchor);
        const auto to = std::partition_point(from + 1, rows.cend(), [&](const ArticleRow &row) {
            return newestFirst ? row.sortKey >= start : row.sortKey < end;
        });
        group.firstRow = static_cast<int>(from - rows.cbegin());
        group.rows = static_cast<int>(to - from);
        groups.append(group);
        from = to;
    }
    return groups;
}

int groupOf(const QList<RowGroup> &groups, int row)
{
    const auto after =
        std::upper_bound(groups.cbegin(), groups.cend(), row,
                         [](int value, const RowGroup &group) { return value < group.firstRow; });
    return static_cast<int>(after - groups.cbegin()) - 1;
}

} // namespace models
