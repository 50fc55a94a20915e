// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fulltext.h"

#include <algorithm>
#include <bit>

namespace app::store {

FullText::FullText(Database &database, WordQuery query)
    : m_database(database)
    , m_query(std::move(query))
    , m_expression(m_query.expression())
    , m_exact(m_query.isExact())
    , m_state(IndexState::of(database))
{
    const qint64 newest = database.number("SELECT ifnull(max(id), 0) FROM article");
    m_freshFrom = std::max(m_state.indexed, newest - newestLookedInto) + 1;
}

int FullText::percentFound(Database &database)
{
    const qint64 indexed = IndexState::of(database).indexed;
    const qint64 newest = database.number("SELECT ifnull(max(id), 0) FROM article");
    return indexed + newestLookedInto >= newest ? 100 : int(indexed * 100 / newest);
}

bool FullText::isIndexed(qint64 article) const
{
    return article <= m_state.indexed && !m_state.outdated.contains(article);
}

bool FullText::isFresh(qint64 article) const
{
    return article >= m_freshFrom || (article <= m_state.indexed && m_state.outdated.contains(article));
}

bool FullText::finds(qint64 article)
{
    if (isFresh(article))
        return matches(article);
    if (!isIndexed(article))
        return false;
    const auto bit = std::size_t(article % articlesInVolume);
    return (volume(volumeOf(article)).bits[bit / 64] >> (bit % 64) & 1) && (m_exact || matches(article));
}

std::optional<QList<qint64>> FullText::candidates(qsizetype most)
{
    qsizetype found = 0;
    for (auto number = m_state.volumes.crbegin(); number != m_state.volumes.crend(); ++number) {
        found += volume(*number).count;
        if (found > most)
            return std::nullopt;
    }
    QList<qint64> articles(m_state.outdated.cbegin(), m_state.outdated.cend());
    for (const qint64 number : std::as_const(m_state.volumes)) {
        const Volume &volume = *m_volumes.value(number);
        for (std::size_t word = 0; word < words; ++word) {
            for (quint64 left = volume.bits[word]; left; left &= left - 1) {
                const auto bit = qint64(word) * 64 + std::countr_zero(left);
                articles.append(number * articlesInVolume + bit);
            }
        }
    }
    Statement fresh(m_database, "SELECT id FROM article WHERE id >= ?");
    fresh.bind(m_freshFrom);
    while (fresh.next())
        articles.append(fresh.column<qint64>(0));
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return articles;
}

bool FullText::confirms(qint64 article)
{
    return isFresh(article) ? matches(article) : isIndexed(article) && (m_exact || matches(article));
}

/// What the index holds, right or not, in ascending order.
QList<qint64> FullText::hitsBetween(qint64 first, qint64 last)
{
    QList<qint64> found;
    for (const qint64 number : std::as_const(m_state.volumes)) {
        if (number < volumeOf(first) || number > volumeOf(last))
            continue;
        const QByteArray name = volumeName(number);
        Statement hits(m_database, "SELECT rowid FROM " + name + " WHERE " + name
                                       + " MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid");
        hits.bind(QString::fromUtf8(m_expression), first, last);
        while (hits.next())
            found.append(hits.column<qint64>(0));
    }
    return found;
}

QList<qint64> FullText::between(qint64 first, qint64 last)
{
    QList<qint64> found;
    for (const qint64 article : hitsBetween(first, last)) {
        if (isIndexed(article) && (m_exact || matches(article)))
            found.append(article);
    }
    return found;
}

QList<qint64> FullText::among(const QList<qint64> &articles)
{
    QList<qint64> found;
    for (auto begin = articles.cbegin(); begin != articles.cend();) {
        const qint64 number = volumeOf(*begin);
        const auto end = std::find_if(begin, articles.cend(),
                                      [number](qint64 article) { return volumeOf(article) != number; });
        const QList<qint64> hits = hitsBetween(*begin, *(end - 1));
        for (; begin != end; ++begin) {
            const bool isHit = std::binary_search(hits.cbegin(), hits.cend(), *begin);
            if (isIndexed(*begin) ? isHit && (m_exact || matches(*begin)) : matches(*begin))
                found.append(*begin);
        }
    }
    return found;
}

const FullText::Volume &FullText::volume(qint64 number)
{
    std::shared_ptr<Volume> &volume = m_volumes[number];
    if (volume)
        return *volume;
    auto made = std::make_shared<Volume>();
    if (std::binary_search(m_state.volumes.cbegin(), m_state.volumes.cend(), number)) {
        const QByteArray name = volumeName(number);
        Statement hits(m_database, "SELECT rowid FROM " + name + " WHERE " + name + " MATCH ?");
        hits.bind(QString::fromUtf8(m_expression));
        while (hits.next()) {
            const auto bit = std::size_t(hits.column<qint64>(0) % articlesInVolume);
            made->bits[bit / 64] |= quint64(1) << (bit % 64);
            ++made->count;
        }
    }
    volume = made;
    return *volume;
}

bool FullText::matches(qint64 article)
{
    if (!m_text)
        m_text = std::make_unique<Statement>(m_database, "SELECT " INDEXED_COLUMNS " FROM article a"
                                                         " JOIN body b ON b.article = a.id WHERE a.id = ?");
    if (!m_text->bind(article).next())
        return false;
    const QByteArray text = indexedText(*m_text);
    return m_query.matches({text.constData(), std::size_t(text.size())}, m_splitter);
}

} // namespace app::store
