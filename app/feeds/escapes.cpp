// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/escapes.h"

#include "app/base/references.h"

#include <algorithm>

namespace app::feeds {

void appendUtf8(std::string &out, char32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        c = 0xFFFD;
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            out += static_cast<char>(0xE0 | (c >> 12));
        } else {
            out += static_cast<char>(0xF0 | (c >> 18));
            out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        }
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    }
    out += static_cast<char>(0x80 | (c & 0x3F));
}

std::string decoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t ampersand = text.find('&');
        out += text.substr(0, ampersand);
        if (ampersand == std::string_view::npos)
            break;
        text.remove_prefix(ampersand);
        const Reference reference = readReference(text, ReferenceIn::Attribute);
        if (reference.length == 0)
            out += '&';
        else if (reference.character)
            appendUtf8(out, reference.character);
        text.remove_prefix(std::max<std::size_t>(std::size_t(reference.length), 1));
    }
    return out;
}

void appendEscaped(std::string &out, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t special = text.find_first_of("&<>");
        out += text.substr(0, special);
        if (special == std::string_view::npos)
            return;
        out += text[special] == '&' ? "&amp;" : text[special] == '<' ? "&lt;" : "&gt;";
        text.remove_prefix(special + 1);
    }
}

} // namespace app::feeds
