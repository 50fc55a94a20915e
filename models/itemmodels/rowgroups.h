// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/articlefilter.h"

#include <QDate>
#include <QList>

namespace models {

/// Neighbouring rows of one day, or of one month where the days lie further back.
struct RowGroup
{
    enum class Span { Day, Month };

    int firstRow = 0;
    int rows = 0;
    QDate first; ///< The day, or the first of the month; local time.
    Span span = Span::Day;

    int lastRow() const { return firstRow + rows - 1; }
    bool operator==(const RowGroup &) const = default;
};

/// How many days back rows are grouped by day; before that by month, so that ten years are some hundred
/// groups and not thousands.
constexpr int daysGroupedSingly = 31;

/// The groups of a list that is sorted by sort key in this order. A binary search per group, so a million
/// rows cost no more than a thousand. Without `today` the newest row's day stands for it.
QList<RowGroup>
groupByDay(const QList<ArticleRow> &rows, ArticleFilter::Order order, const QDate &today = {});

/// The index of the group this row lies in; -1 if there is none.
int groupOf(const QList<RowGroup> &groups, int row);

} // namespace models
