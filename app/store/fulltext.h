// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/searchindex.h"
#include "app/store/statement.h"
#include "app/store/wordquery.h"

#include <QHash>
#include <QList>

#include <array>
#include <memory>
#include <optional>

namespace app::store {

/// One search for words, for as long as one question takes. Says of any article whether it is found: of those
/// that are indexed by asking the volumes of the index as they are needed, of the newest that are not by
/// looking into them.
class FullText final
{
public:
    /// Of what is stored but not yet indexed so many of the newest are looked into.
    static constexpr qint64 newestLookedInto = 1000;

    FullText(Database &database, WordQuery query);

    const WordQuery &query() const { return m_query; }

    bool finds(qint64 article);
    /// All articles that may be found, in no order, if there are no more of them than `most`. confirms() says
    /// of each whether it is.
    std::optional<QList<qint64>> candidates(qsizetype most);
    bool confirms(qint64 article);
    bool isIn(qint64 article)
    {
        return matches(article);
    } ///< Looks into its text, whether it is indexed or not.

    /// Of these, in ascending order, those that are found; also of what the index does not know yet.
    QList<qint64> among(const QList<qint64> &articles);
    /// Of all that are numbered so, those that the index finds, in ascending order. What has changed since it
    /// was indexed is left out.
    QList<qint64> between(qint64 first, qint64 last);

    /// How much of what is stored a search finds, in percent.
    static int percentFound(Database &database);

private:
    static constexpr std::size_t words = articlesInVolume / 64;
    /// A bit for each article of a volume.
    struct Volume
    {
        std::array<quint64, words> bits{};
        qsizetype count = 0;
    };

    const Volume &volume(qint64 number);
    QList<qint64> hitsBetween(qint64 first, qint64 last);
    bool isIndexed(qint64 article) const;
    bool isFresh(qint64 article) const;
    bool matches(qint64 article);

    Database &m_database;
    WordQuery m_query;
    QByteArray m_expression;
    bool m_exact = false;
    IndexState m_state;
    qint64 m_freshFrom = 0; ///< The first article number that is looked into.
    QHash<qint64, std::shared_ptr<Volume>> m_volumes;
    std::unique_ptr<Statement> m_text;
    WordSplitter m_splitter;
};

} // namespace app::store
