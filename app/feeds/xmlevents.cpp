// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/xmlevents.h"

#include <algorithm>

namespace app::feeds {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

bool sameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
           && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view XmlElement::attribute(std::string_view local) const
{
    for (const XmlAttribute &candidate : attributes) {
        if (candidate.prefix.empty() && sameName(candidate.name, local))
            return candidate.value;
    }
    return {};
}

std::string_view XmlElement::xmlAttribute(std::string_view local) const
{
    for (const XmlAttribute &candidate : attributes) {
        if (candidate.prefix == "xml" && candidate.name == local)
            return candidate.value;
    }
    return {};
}

std::string_view XmlElement::anyAttribute(std::string_view local) const
{
    for (const XmlAttribute &candidate : attributes) {
        if (sameName(candidate.name, local))
            return candidate.value;
    }
    return {};
}

} // namespace app::feeds
