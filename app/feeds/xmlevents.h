// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace app::feeds {

/// An attribute as read: references decoded.
struct XmlAttribute
{
    std::string_view prefix;
    std::string_view name; ///< Local name.
    std::string_view value;
};

/// A start tag as read. Views are valid during the call only.
struct XmlElement
{
    std::string_view prefix;
    std::string_view space; ///< Namespace name; empty if the prefix was not declared.
    std::string_view name;  ///< Local name.
    std::span<const XmlAttribute> attributes;

    /// The value of the attribute without a prefix, compared without case; empty if there is none.
    std::string_view attribute(std::string_view local) const;
    /// The value of xml:base, xml:lang.
    std::string_view xmlAttribute(std::string_view local) const;
    /// The value of a prefixed attribute, whatever the prefix.
    std::string_view anyAttribute(std::string_view local) const;
};

enum class TextKind { Plain, Cdata };

/// What hears a document being read, whichever reader reads it. Start and end come in pairs.
class XmlListener
{
public:
    virtual void startElement(const XmlElement &element) = 0;
    virtual void endElement() = 0;
    virtual void text(std::string_view utf8, TextKind kind) = 0;

protected:
    ~XmlListener() = default;
};

/// ASCII letters of either case are the same: feeds write <TITLE> and <pubdate>.
bool sameName(std::string_view a, std::string_view b);

} // namespace app::feeds
