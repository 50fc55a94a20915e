// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/article.h"
#include "models/articlefilter.h"

#include <QElapsedTimer>

#include <functional>

namespace app::store {

/// Called every so often by what takes long, so that what is more urgent can be answered in between.
using Pause = std::function<void()>;

/// Takes a pause every few milliseconds; asks the clock not for every row.
class Breather final
{
public:
    explicit Breather(const Pause &pause)
        : m_pause(pause)
    {
        m_since.start();
    }
    void breathe()
    {
        constexpr int rows = 32;       // of which each may be looked into, for 50 µs
        constexpr qint64 interval = 4; // ms
        if (++m_rows % rows != 0 || m_since.elapsed() < interval)
            return;
        m_pause();
        m_since.start();
    }

private:
    const Pause &m_pause;
    QElapsedTimer m_since;
    unsigned m_rows = 0;
};

/// Sorts rows by a column that no index holds. They come by date, the newest first, and stay so where they
/// are alike. Texts are compared without case, accents and width, as they are searched.
void sortByColumn(Database &database,
                  QList<models::ArticleRow> &rows,
                  models::ArticleFilter::Column column,
                  models::ArticleFilter::Order order,
                  const Pause &pause);

} // namespace app::store
