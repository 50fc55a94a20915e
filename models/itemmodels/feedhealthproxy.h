// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedhealthmodel.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace models {

/// The health table as the user wants to see it: some feeds of it, by any column; the worst first unless
/// asked otherwise.
class FeedHealthProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FeedHealthProxy(FeedHealthModel *model, QObject *parent = nullptr);

    FeedHealthModel *healthModel() const { return m_model; }
    void setFilter(HealthFilter filter);
    HealthFilter filter() const { return m_filter; }
    void setWords(const QString &words); ///< In a feed's title or address, whatever the case.
    QString words() const { return m_words; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    FeedHealthModel *m_model = nullptr;
    HealthFilter m_filter = HealthFilter::All;
    QString m_words;
    QCollator m_collator;
};

} // namespace models
