// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::feeds {

/// What had to be mended in a document before it could be read.
enum class Flaw : unsigned {
    None = 0,
    Junk = 1,              ///< Something stood before the document.
    Encoding = 2,          ///< It was not in the encoding it named.
    ControlCharacters = 4, ///< Characters no feed may hold.
    Ampersands = 8,        ///< Ampersands and entities that mean nothing.
    Structure = 16,        ///< Tags or brackets that do not match, attributes without quotes.
    Cut = 32,              ///< The end is missing.
    Trailing = 64,         ///< Something stands behind the end.
};

constexpr Flaw operator|(Flaw a, Flaw b)
{
    return static_cast<Flaw>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Flaw all, Flaw one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

/// The gravest flaw as a sentence for the reader of the feed; empty if there is none.
QString repairSentence(Flaw flaws);

} // namespace app::feeds
