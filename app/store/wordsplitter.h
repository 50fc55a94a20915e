// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters.h"

#include <QtGlobal>

#include <functional>
#include <string>
#include <string_view>

namespace app::store {

/// Cuts a text into what it is found by. Scripts with blanks: words, folded. Scripts without: each two
/// neighbouring signs, overlapping, so that a row of pairs is exactly the text; the last sign of a row alone,
/// so that any one sign begins some token and is found as its prefix.
class WordSplitter final
{
public:
    enum class Purpose {
        Document,
        Query ///< If a row of signs ends the text, its last is left out: in an article others may follow it.
    };

    struct Token
    {
        std::string_view text; ///< UTF-8; valid until the next token.
        qsizetype start = 0;   ///< Bytes in the text that was given.
        qsizetype end = 0;
        bool lonely = false; ///< A sign that is a row by itself: as a query it begins what is looked for.
    };
    using Take = std::function<bool(const Token &)>; ///< False stops.

    /// Words longer than this many bytes are cut, also those that are looked for.
    static constexpr qsizetype longestWord = 64;

    void split(std::string_view text, Purpose purpose, const Take &take);

private:
    bool splitComposed(std::string_view text, Purpose purpose, const Take &take);
    bool takeWord(const Take &take, qsizetype end);
    bool takeSign(const Take &take, const models::Letter &letter, qsizetype start, qsizetype end);
    bool endSigns(const Take &take, Purpose purpose);

    models::Letters m_letters;
    std::string m_word; ///< Being read.
    qsizetype m_wordStart = 0;
    std::string m_signs; ///< The sign before, then the one that makes a pair of it.
    qsizetype m_signStart = 0;
    qsizetype m_signEnd = 0;
    int m_signsInRow = 0;
};

} // namespace app::store
