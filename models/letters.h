// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>

namespace models {

/// What a letter does in the search index, and what it is folded to: without case, accents and width.
struct Letter
{
    enum class Kind : quint8 {
        Separator, ///< Ends a word.
        Dropped,   ///< Is not there: accents and points that are left out, soft hyphens, joiners.
        Word,      ///< Part of a word of a script that writes blanks.
        Sign,      ///< Of a script without blanks: Han, kana, hangul, Thai, Lao, Khmer, Burmese.
        Symbol     ///< A word by itself: emoji and their like.
    };
    static constexpr int mostUnits = 6;

    Kind kind = Kind::Separator;
    quint8 units = 0;                   ///< Bytes of `text` in use.
    std::array<char, mostUnits> text{}; ///< The folded letter as UTF-8; may be several letters ("ß": "ss").
};

/// Looks letters up. The tables of Qt are asked once for each letter that is met; the answers are kept by
/// pages of 256. No letter outside ASCII is asked for twice, and none inside at all.
class Letters final
{
public:
    const Letter &at(char32_t letter);

private:
    using Page = std::array<Letter, 256>;

    Page &page(char32_t letter);

    std::array<std::unique_ptr<Page>, 256> m_pages; ///< Of the first 65,536 letters.
    Letter m_rare;                                  ///< The last of the others.
};

/// What `letter` is, found out anew.
Letter letterFor(char32_t letter);

} // namespace models
