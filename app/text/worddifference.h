// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/words.h"

#include <QHash>
#include <QString>

#include <unordered_map>
#include <vector>

namespace app::text {

/// Gives words numbers, the same words the same number. What it was given must outlive it.
class Dictionary
{
public:
    int numberOf(QStringView word)
    {
        return m_numbers.try_emplace(word, int(m_numbers.size())).first->second;
    }

private:
    struct Hash
    {
        std::size_t operator()(QStringView word) const { return qHash(word); }
    };
    std::unordered_map<QStringView, int, Hash> m_numbers;
};

/// A text as words, and the words as numbers.
struct Line
{
    Line(QStringView words, Dictionary &dictionary);

    QStringView text;
    std::vector<Word> words;
    std::vector<int> numbers;
    std::vector<int> sorted; ///< The numbers of what is no punctuation, as indexes into `words`, by number.
    qsizetype weight = 0;    ///< Letters in them.
};

/// How much two lines have in common, from 0 to 1: shares of letters in words, wherever they stand.
double likeness(const Line &one, const Line &other);

/// A stretch of text. What is removed is a part of the text before, all else of the text after.
struct Piece
{
    enum class Kind { Same, Removed, Inserted };

    Kind kind = Kind::Same;
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const Piece &) const = default;
};

/// What was changed, in words a reader can follow: a word or two that happen to be the same in the middle of
/// a rewritten sentence count as rewritten with it. The removed and the same put together are the text
/// before, the same and the inserted the text after.
std::vector<Piece> wordDifference(const Line &before, const Line &after);

} // namespace app::text
