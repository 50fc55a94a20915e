// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"

#include <QList>
#include <QString>

#include <utility>

namespace bench {

/// Searches that find something in a library, chosen from what is in it: common and rarer words, a phrase,
/// beginnings, Chinese words of one, two and three characters.
class SampleWords
{
public:
    SampleWords(app::store::Library &library, const QList<models::ArticleRow> &rows);

    using Query = std::pair<const char *, QString>;
    const QList<Query> &queries() const { return m_queries; }

private:
    QList<Query> m_queries;
};

} // namespace bench
