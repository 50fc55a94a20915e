// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/entities.h"

#include <libxml/HTMLparser.h>

#include <array>
#include <cstring>

namespace app::feeds {

namespace {

constexpr std::size_t longestName = 32;

// windows-1252, 0x80 to 0x9F; 0 where it has no character.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Reference readNumber(std::string_view text, Semicolon semicolon)
{
    std::size_t at = 2;
    const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
    if (hexadecimal)
        ++at;
    const std::size_t first = at;
    char32_t number = 0;
    for (; at < text.size(); ++at) {
        const int digit = hexadecimal ? hexValue(text[at]) : isDigit(text[at]) ? text[at] - '0' : -1;
        if (digit < 0)
            break;
        if (number <= 0x10FFFF)
            number = number * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
    }
    const bool closed = at < text.size() && text[at] == ';';
    if (at == first || (!closed && semicolon == Semicolon::Required))
        return {};
    return {closed ? at + 1 : at, referencedCharacter(number)};
}

// The names HTML knows without a semicolon are those of Latin-1 and the four of markup itself.
bool mayLackSemicolon(char32_t character)
{
    return character != 0 && character < 0x100;
}

} // namespace

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

char32_t referencedCharacter(char32_t number)
{
    if (number >= 0x80 && number < 0xA0) {
        const char32_t meant = windows1252[number - 0x80];
        return meant ? meant : number;
    }
    const bool forbidden = (number < 0x20 && number != '\t' && number != '\n' && number != '\r')
                           || (number >= 0xD800 && number < 0xE000) || number == 0xFFFE || number == 0xFFFF
                           || number > 0x10FFFF;
    return forbidden ? 0 : number;
}

char32_t namedCharacter(std::string_view name)
{
    if (name.empty() || name.size() >= longestName)
        return 0;
    std::array<char, longestName> terminated{};
    std::memcpy(terminated.data(), name.data(), name.size());
    const htmlEntityDesc *known = htmlEntityLookup(reinterpret_cast<const xmlChar *>(terminated.data()));
    if (known)
        return known->value;
    return name == "AMP" ? U'&' : name == "LT" ? U'<' : name == "GT" ? U'>' : name == "QUOT" ? U'"' : 0;
}

Reference readReference(std::string_view text, Semicolon semicolon)
{
    if (text.size() < 3)
        return {};
    if (text[1] == '#')
        return readNumber(text, semicolon);

    std::size_t end = 1;
    while (end < text.size() && end <= longestName && (isLetter(text[end]) || isDigit(text[end])))
        ++end;
    if (end == 1)
        return {};
    if (end < text.size() && text[end] == ';') {
        const char32_t character = namedCharacter(text.substr(1, end - 1));
        if (character)
            return {end + 1, character};
    }
    if (semicolon == Semicolon::Required || (end < text.size() && (text[end] == '=' || text[end] == ';')))
        return {};
    const char32_t character = namedCharacter(text.substr(1, end - 1));
    return mayLackSemicolon(character) ? Reference{end, character} : Reference{};
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
        const Reference reference = readReference(text, Semicolon::Optional);
        if (reference.length == 0)
            out += '&';
        else if (reference.character)
            appendUtf8(out, reference.character);
        text.remove_prefix(reference.length ? reference.length : 1);
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
