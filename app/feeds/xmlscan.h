// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>
#include <string_view>

namespace app::feeds {

/// What had to be mended in a document before an XML parser could read it.
enum class Flaw : unsigned {
    None = 0,
    Junk = 1,              ///< Something stood before the document.
    Encoding = 2,          ///< It was not in the encoding it named.
    ControlCharacters = 4, ///< Characters no XML document may hold.
    Ampersands = 8,        ///< Ampersands and entities that mean nothing.
    Structure = 16,        ///< Tags that do not match, attributes without quotes, an end that is missing.
};

constexpr Flaw operator|(Flaw a, Flaw b)
{
    return static_cast<Flaw>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Flaw all, Flaw one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

/// A document made safe and digestible for an XML parser: begins with its first tag or comment, has neither
/// XML declaration nor DOCTYPE, and no references but to characters and the five entities of XML.
struct ScannedXml
{
    enum class Verdict { Good, Hostile };

    Verdict verdict = Verdict::Good;
    QByteArray bytes;
    std::string root; ///< The first element's name as written; empty if there is no element.
    Flaw flaws = Flaw::None;
    std::string evidence; ///< Of Verdict::Hostile.
};

/// Looks at every byte once, and copies only what needs mending. Refuses a start tag with over 1,000
/// attributes or over 1 MB: libxml2's check for duplicates is quadratic and cannot be interrupted.
ScannedXml scanXml(const QByteArray &utf8);

} // namespace app::feeds
