// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/parsedfeed.h"

#include <QRandomGenerator>

namespace bench {

/// Articles as feeds have them, the same at every run: every fifth feed Chinese, the others of invented
/// words with the frequencies of a language, bodies of 1 to 8 KB, two years of dates before `newest`.
class GeneratedArticles
{
public:
    GeneratedArticles(int feeds, int perFeed, const QDateTime &newest);

    QString feedTitle(int feed) const;
    QString feedAddress(int feed) const;
    /// The item `number` of a feed; 0 is its newest.
    models::ParsedItem item(int feed, int number) const;

    static bool isChinese(int feed) { return feed % 5 == 0; }

private:
    QString sentence(QRandomGenerator &random, bool chinese, int words) const;
    QString body(QRandomGenerator &random, bool chinese) const;

    int m_feeds;
    QDateTime m_newest;
    qint64 m_step; ///< Seconds between two items of a feed.
    QStringList m_words;
};

} // namespace bench
