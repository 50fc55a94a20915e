// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace app::store {

class Statement;

/// The parts of what is indexed of an article. In the text each begins with its number as a byte, the first
/// with none; their words are indexed twice, once with that byte in front, which is how fields are searched.
enum class Field : char { Anywhere = 0, Title = 1, Author = 2, Tag = 3, Feed = 4 };

/// What indexedText() reads, from `article a JOIN body b`.
#define INDEXED_COLUMNS "a.feed, a.title, a.author, b.content, b.summary, b.categories"

/// What is indexed of an article, from a row that begins with INDEXED_COLUMNS. The same row gives the same
/// text, which is how FTS5 forgets what it has kept no copy of.
QByteArray indexedText(const Statement &row, int firstColumn = 0);

/// Calls `take(Field, std::string_view)` for every part.
template<typename Take>
void forEachPart(std::string_view text, Take take)
{
    const auto isMark = [](char c) { return c >= char(Field::Title) && c <= char(Field::Feed); };
    Field field = Field::Anywhere;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !isMark(text[at]))
            continue;
        if (at > start)
            take(field, text.substr(start, at - start));
        if (at < text.size())
            field = Field(text[at]);
        start = at + 1;
    }
}

} // namespace app::store
