// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/feedhealthproxy.h"

namespace models {

FeedHealthProxy::FeedHealthProxy(FeedHealthModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSourceModel(model);
    setSortRole(FeedHealthModel::SortRole);
    sort(FeedHealthModel::State);
}

void FeedHealthProxy::setFilter(HealthFilter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

void FeedHealthProxy::setWords(const QString &words)
{
    const QString wanted = words.simplified();
    if (m_words == wanted)
        return;
    m_words = wanted;
    invalidateFilter();
}

bool FeedHealthProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!m_model->accepts(row, m_filter))
        return false;
    const Feed &feed = m_model->feed(row);
    return m_words.isEmpty() || feed.title.contains(m_words, Qt::CaseInsensitive)
           || feed.url.toString().contains(m_words, Qt::CaseInsensitive);
}

bool FeedHealthProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == FeedHealthModel::Name)
        return m_collator.compare(left.data(sortRole()).toString(), right.data(sortRole()).toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace models
