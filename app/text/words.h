// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace app::text {

/// What a reader takes for one thing in a line: a word of an alphabet, or one sign of a script that puts no
/// blanks between words, with all marks on it; a punctuation mark; an emoji with all that is joined to it.
struct Word
{
    qsizetype from = 0;
    qsizetype length = 0;
    bool blankBefore = false; ///< White space stands between it and the word before.

    QStringView in(QStringView text) const { return text.sliced(from, length); }
};

/// Stands for a line break in a text; a word of its own.
inline constexpr char16_t lineBreak = 0x2028;

/// Nothing but white space is between the words of a text, or outside of them.
std::vector<Word> wordsOf(QStringView text);

} // namespace app::text
