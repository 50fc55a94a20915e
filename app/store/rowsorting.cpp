// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rowsorting.h"

#include "app/store/statement.h"
#include "models/letters.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string>
#include <vector>

namespace app::store {

namespace {

using Column = models::ArticleFilter::Column;
using models::ArticleRow;
using models::Letter;

/// Where a column's values lie, by the numbers of the articles.
struct Source
{
    const char *all;
    const char *one;
};

Source sourceOf(Column column)
{
    switch (column) {
    case Column::Title:
        return {"SELECT id, title FROM article ORDER BY id", "SELECT id, title FROM article WHERE id = ?"};
    case Column::Author:
        return {"SELECT id, author FROM article ORDER BY id", "SELECT id, author FROM article WHERE id = ?"};
    case Column::Comments:
        return {"SELECT id, ifnull(comment_count, -1) FROM article ORDER BY id",
                "SELECT id, ifnull(comment_count, -1) FROM article WHERE id = ?"};
    case Column::Feed:
        return {"SELECT article, feed FROM status ORDER BY article",
                "SELECT article, feed FROM status WHERE article = ?"};
    case Column::Unread:
        return {"SELECT article, 1 - read FROM status ORDER BY article",
                "SELECT article, 1 - read FROM status WHERE article = ?"};
    case Column::Starred:
    case Column::Date: break;
    }
    return {"SELECT article, starred FROM status ORDER BY article",
            "SELECT article, starred FROM status WHERE article = ?"};
}

/// The feeds by their titles, as the user's language sorts them; from 1.
QHash<qint64, quint64> ranksOfFeeds(Database &database)
{
    std::vector<std::pair<QString, qint64>> feeds;
    Statement row(database, "SELECT id, CASE WHEN user_title <> '' THEN user_title WHEN publisher_title <> ''"
                            " THEN publisher_title ELSE url END FROM feed");
    while (row.next())
        feeds.emplace_back(row.column<QString>(1), row.column<qint64>(0));
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::sort(feeds.begin(), feeds.end(), [&](const auto &one, const auto &other) {
        const int compared = collator.compare(one.first, other.first);
        return compared != 0 ? compared < 0 : one.second < other.second;
    });
    QHash<qint64, quint64> ranks;
    for (const auto &feed : feeds)
        ranks.insert(feed.second, quint64(ranks.size() + 1));
    return ranks;
}

/// What rows are compared by: eight bytes that decide nearly always, and the rest of a text where they do
/// not. A million take 16 MB and their texts.
class Keys
{
public:
    explicit Keys(qsizetype rows) { m_keys.reserve(std::size_t(rows)); }

    void addNumber(quint32 place, quint64 number) { m_keys.push_back({number, place, 0}); }

    void addText(quint32 place, const QByteArray &text)
    {
        fold(text);
        Key key{0, place, 0};
        for (std::size_t i = 0; i < inHead; ++i)
            key.head = key.head << 8 | (i < m_folded.size() ? quint8(m_folded[i]) : 0);
        if (m_folded.size() > inHead) {
            key.rest = quint32(m_rests.size());
            m_rests.append(m_folded, inHead).push_back('\0');
        }
        m_keys.push_back(key);
    }

    /// The places of the rows in their new order.
    std::vector<quint32> sorted(bool descending, const Pause &pause)
    {
        const auto before = [this, descending](const Key &one, const Key &other) {
            const int compared = compare(one, other, descending);
            return compared != 0 ? compared < 0 : one.place < other.place;
        };
        // In pieces, so that nobody waits long.
        const std::size_t count = m_keys.size();
        const auto at = [&](std::size_t i) { return m_keys.begin() + std::ptrdiff_t(std::min(i, count)); };
        constexpr std::size_t piece = 1 << 15;
        for (std::size_t from = 0; from < count; from += piece, pause())
            std::sort(at(from), at(from + piece), before);
        for (std::size_t size = piece; size < count; size *= 2) {
            for (std::size_t from = 0; from + size < count; from += 2 * size, pause())
                std::inplace_merge(at(from), at(from + size), at(from + 2 * size), before);
        }
        std::vector<quint32> places(count);
        std::transform(m_keys.cbegin(), m_keys.cend(), places.begin(),
                       [](const Key &key) { return key.place; });
        return places;
    }

private:
    struct Key
    {
        quint64 head;
        quint32 place;
        quint32 rest; ///< In m_rests; 0: there is none.
    };
    static constexpr std::size_t inHead = 8;
    static constexpr std::size_t longest = 96; // bytes

    /// Without what stands before the first letter: quotation marks and brackets sort nothing.
    void fold(const QByteArray &text)
    {
        m_folded.clear();
        bool blank = false;
        for (const char32_t unit : QString::fromUtf8(text.left(4 * qsizetype(longest))).toUcs4()) {
            const Letter &letter = m_letters.at(unit);
            if (letter.kind == Letter::Kind::Separator) {
                blank = !m_folded.empty();
            } else if (letter.kind != Letter::Kind::Dropped) {
                if (blank)
                    m_folded += ' ';
                blank = false;
                m_folded.append(letter.text.data(), letter.units);
            }
            if (m_folded.size() >= longest)
                break;
        }
    }

    int compare(const Key &one, const Key &other, bool descending) const
    {
        if (one.head != other.head) {
            if (one.head == 0 || other.head == 0) // what has nothing to sort by comes last, either way
                return one.head == 0 ? 1 : -1;
            return (one.head < other.head) != descending ? -1 : 1;
        }
        const int compared = std::strcmp(m_rests.data() + one.rest, m_rests.data() + other.rest);
        return descending ? -compared : compared;
    }

    std::vector<Key> m_keys;
    std::string m_rests = std::string(1, '\0');
    std::string m_folded;
    models::Letters m_letters;
};

/// Asks for the values of all rows, in the order of their numbers: by walking over the table if they are much
/// of it, else one by one.
template<typename Take>
void forEachValue(
    Database &database, const QList<ArticleRow> &rows, Column column, const Pause &pause, const Take &take)
{
    std::vector<quint32> places(std::size_t(rows.size()));
    std::iota(places.begin(), places.end(), 0U);
    std::sort(places.begin(), places.end(),
              [&](quint32 one, quint32 other) { return rows.at(one).id < rows.at(other).id; });
    const bool walks = rows.size() * 8 > database.number("SELECT ifnull(sum(total), 0) FROM feed");
    const Source source = sourceOf(column);
    Statement value(database, walks ? source.all : source.one);
    bool more = walks && value.next();
    Breather breather(pause);
    for (const quint32 place : places) {
        const qint64 id = rows.at(place).id.value;
        if (!walks)
            more = value.bind(id).next();
        while (more && value.column<qint64>(0) < id)
            more = value.next();
        take(place, more && value.column<qint64>(0) == id ? &value : nullptr);
        breather.breathe();
    }
}

Keys keysOf(Database &database, const QList<ArticleRow> &rows, Column column, const Pause &pause)
{
    Keys keys(rows.size());
    if (column == Column::Title || column == Column::Author) {
        forEachValue(database, rows, column, pause, [&](quint32 place, const Statement *value) {
            keys.addText(place, value ? value->column<QByteArray>(1) : QByteArray());
        });
        return keys;
    }
    const QHash<qint64, quint64> feeds =
        column == Column::Feed ? ranksOfFeeds(database) : QHash<qint64, quint64>();
    forEachValue(database, rows, column, pause, [&](quint32 place, const Statement *value) {
        const qint64 number = value ? value->column<qint64>(1) : -1;
        keys.addNumber(place, column == Column::Feed ? feeds.value(number) : quint64(number + 1));
    });
    return keys;
}

} // namespace

void sortByColumn(Database &database,
                  QList<ArticleRow> &rows,
                  Column column,
                  models::ArticleFilter::Order order,
                  const Pause &pause)
{
    if (column == Column::Date || rows.isEmpty())
        return;
    const bool descending = order == models::ArticleFilter::Order::NewestFirst;
    const std::vector<quint32> places = keysOf(database, rows, column, pause).sorted(descending, pause);
    QList<ArticleRow> sorted;
    sorted.reserve(rows.size());
    for (const quint32 place : places)
        sorted.append(rows.at(place));
    rows = std::move(sorted);
}

} // namespace app::store
