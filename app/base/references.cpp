// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/references.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

namespace app {

namespace {

using std::string_view;

constexpr std::size_t longestName = 24;
constexpr std::size_t longestOldName = 6; // Those that need no semicolon: "Aacute", "iquest".

struct Name
{
    string_view name;
    char32_t character;
};

// Names that came with HTML 5 and are met in feeds or in attacks; libxml2 knows those of HTML 4. Sorted.
constexpr std::array youngNames = {
    Name{"AMP", 0x26},
    Name{"COPY", 0xA9},
    Name{"Cacute", 0x106},
    Name{"Ccaron", 0x10C},
    Name{"Ecaron", 0x11A},
    Name{"GT", 0x3E},
    Name{"Gbreve", 0x11E},
    Name{"Hat", 0x5E},
    Name{"LT", 0x3C},
    Name{"Lstrok", 0x141},
    Name{"NewLine", 0x0A},
    Name{"NoBreak", 0x2060},
    Name{"NonBreakingSpace", 0xA0},
    Name{"QUOT", 0x22},
    Name{"REG", 0xAE},
    Name{"Rcaron", 0x158},
    Name{"Rightarrow", 0x21D2},
    Name{"Sacute", 0x15A},
    Name{"Scedil", 0x15E},
    Name{"TRADE", 0x2122},
    Name{"Tab", 0x09},
    Name{"UnderBar", 0x5F},
    Name{"Zcaron", 0x17D},
    Name{"Zdot", 0x17B},
    Name{"ZeroWidthSpace", 0x200B},
    Name{"abreve", 0x103},
    Name{"amacr", 0x101},
    Name{"aogon", 0x105},
    Name{"apos", 0x27},
    Name{"ast", 0x2A},
    Name{"bigstar", 0x2605},
    Name{"blacksquare", 0x25AA},
    Name{"bsol", 0x5C},
    Name{"cacute", 0x107},
    Name{"ccaron", 0x10D},
    Name{"check", 0x2713},
    Name{"colon", 0x3A},
    Name{"comma", 0x2C},
    Name{"commat", 0x40},
    Name{"cross", 0x2717},
    Name{"dash", 0x2010},
    Name{"dollar", 0x24},
    Name{"ecaron", 0x11B},
    Name{"emacr", 0x113},
    Name{"emsp13", 0x2004},
    Name{"emsp14", 0x2005},
    Name{"eogon", 0x119},
    Name{"equals", 0x3D},
    Name{"excl", 0x21},
    Name{"female", 0x2640},
    Name{"flat", 0x266D},
    Name{"gbreve", 0x11F},
    Name{"grave", 0x60},
    Name{"hairsp", 0x200A},
    Name{"half", 0xBD},
    Name{"hearts", 0x2665},
    Name{"horbar", 0x2015},
    Name{"hyphen", 0x2010},
    Name{"imacr", 0x12B},
    Name{"imath", 0x131},
    Name{"inodot", 0x131},
    Name{"lbbrk", 0x2772},
    Name{"lbrace", 0x7B},
    Name{"lbrack", 0x5B},
    Name{"lcub", 0x7B},
    Name{"ldquor", 0x201E},
    Name{"leftarrow", 0x2190},
    Name{"lowbar", 0x5F},
    Name{"lpar", 0x28},
    Name{"lsqb", 0x5B},
    Name{"lsquor", 0x201A},
    Name{"lstrok", 0x142},
    Name{"male", 0x2642},
    Name{"mldr", 0x2026},
    Name{"nacute", 0x144},
    Name{"natural", 0x266E},
    Name{"nldr", 0x2025},
    Name{"num", 0x23},
    Name{"numsp", 0x2007},
    Name{"odblac", 0x151},
    Name{"omacr", 0x14D},
    Name{"percnt", 0x25},
    Name{"period", 0x2E},
    Name{"phone", 0x260E},
    Name{"plus", 0x2B},
    Name{"puncsp", 0x2008},
    Name{"quest", 0x3F},
    Name{"rbrace", 0x7D},
    Name{"rbrack", 0x5D},
    Name{"rcaron", 0x159},
    Name{"rcub", 0x7D},
    Name{"rdquor", 0x201D},
    Name{"rightarrow", 0x2192},
    Name{"rpar", 0x29},
    Name{"rsqb", 0x5D},
    Name{"rsquor", 0x2019},
    Name{"sacute", 0x15B},
    Name{"scedil", 0x15F},
    Name{"semi", 0x3B},
    Name{"sharp", 0x266F},
    Name{"sol", 0x2F},
    Name{"square", 0x25A1},
    Name{"star", 0x2606},
    Name{"starf", 0x2605},
    Name{"udblac", 0x171},
    Name{"umacr", 0x16B},
    Name{"uring", 0x16F},
    Name{"verbar", 0x7C},
    Name{"vert", 0x7C},
    Name{"zacute", 0x17A},
    Name{"zcaron", 0x17E},
    Name{"zdot", 0x17C},
};
static_assert(std::is_sorted(youngNames.begin(), youngNames.end(), [](const Name &a, const Name &b) {
    return a.name < b.name;
}));

char32_t youngCharacter(string_view name)
{
    const auto found =
        std::lower_bound(youngNames.begin(), youngNames.end(), name,
                         [](const Name &known, string_view wanted) { return known.name < wanted; });
    return found != youngNames.end() && found->name == name ? found->character : 0;
}

char32_t oldCharacter(string_view name)
{
    std::array<char, longestName + 1> terminated{};
    std::copy(name.begin(), name.end(), terminated.begin());
    const htmlEntityDesc *known = htmlEntityLookup(reinterpret_cast<const xmlChar *>(terminated.data()));
    return known ? known->value : 0;
}

// The names that HTML knows without a semicolon are those of Latin-1 and of markup itself.
char32_t characterWithoutSemicolon(string_view name)
{
    for (const string_view capital : {"AMP", "LT", "GT", "QUOT", "COPY", "REG"}) {
        if (name == capital)
            return youngCharacter(name);
    }
    const char32_t character = oldCharacter(name);
    const bool ofLatin1 = character >= 0xA0 && character <= 0xFF;
    const bool ofMarkup = character == '"' || character == '&' || character == '<' || character == '>';
    return ofLatin1 || ofMarkup ? character : 0;
}

constexpr char32_t codeOf(char c)
{
    return static_cast<unsigned char>(c);
}

constexpr char32_t codeOf(QChar c)
{
    return c.unicode();
}

constexpr bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isAlphanumeric(char32_t c)
{
    return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

constexpr char32_t digitOf(char32_t c, char32_t base)
{
    const char32_t low = c | 0x20;
    const char32_t digit = isDigit(c) ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : base;
    return std::min(digit, base);
}

/// Reads one reference; the text is anything with size() and [], of char or QChar.
template<typename Text>
class Reader
{
public:
    Reader(Text text, ReferenceIn place)
        : m_text(text)
        , m_place(place)
    {}

    Reference read() const { return at(1) == U'#' ? number() : name(); }

private:
    char32_t at(qsizetype i) const
    {
        return i < qsizetype(m_text.size()) ? codeOf(m_text[std::size_t(i)]) : 0;
    }

    Reference number() const
    {
        const bool hexadecimal = (at(2) | 0x20) == U'x';
        const char32_t base = hexadecimal ? 16 : 10;
        const qsizetype first = hexadecimal ? 3 : 2;
        qsizetype end = first;
        char32_t value = 0;
        for (char32_t digit = 0; (digit = digitOf(at(end), base)) < base; ++end)
            value = std::min<char32_t>(value * base + digit, 0x110000);
        const bool closed = at(end) == U';';
        if (end == first || (!closed && m_place == ReferenceIn::Xml))
            return {};
        return {closed ? end + 1 : end, numberedCharacter(value)};
    }

    Reference name() const
    {
        std::array<char, longestName> letters{};
        std::size_t length = 0;
        while (length < longestName && isAlphanumeric(at(qsizetype(length) + 1))) {
            letters[length] = static_cast<char>(at(qsizetype(length) + 1));
            ++length;
        }
        const string_view name(letters.data(), length);
        if (at(qsizetype(length) + 1) == U';') {
            if (const char32_t character = namedCharacter(name))
                return {qsizetype(length) + 2, character};
        }
        return m_place == ReferenceIn::Xml ? Reference{} : withoutSemicolon(name);
    }

    Reference withoutSemicolon(string_view name) const
    {
        for (std::size_t length = std::min(name.size(), longestOldName); length > 1; --length) {
            const char32_t character = characterWithoutSemicolon(name.substr(0, length));
            if (character == 0)
                continue;
            const auto end = qsizetype(length) + 1;
            const bool goesOn = isAlphanumeric(at(end)) || at(end) == U'=';
            if (goesOn && m_place == ReferenceIn::Attribute)
                return {};
            return {end, character};
        }
        return {};
    }

    Text m_text;
    ReferenceIn m_place;
};

} // namespace

char32_t namedCharacter(string_view name)
{
    if (name.empty() || name.size() > longestName)
        return 0;
    if (const char32_t character = oldCharacter(name))
        return character;
    return youngCharacter(name);
}

char32_t numberedCharacter(char32_t number)
{
    // 0 where windows-1252 has no character.
    constexpr std::array<char16_t, 32> windows1252 = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    if (number >= 0x80 && number < 0xA0)
        return windows1252[number - 0x80];
    const bool isControl =
        (number < 0x20 && number != '\t' && number != '\n' && number != '\r') || number == 0x7F;
    const bool isNone =
        (number >= 0xD800 && number < 0xE000) || (number & 0xFFFE) == 0xFFFE || number > 0x10FFFF;
    return isControl || isNone ? 0 : number;
}

Reference readReference(string_view text, ReferenceIn place)
{
    return Reader(text, place).read();
}

Reference readReference(QStringView text, ReferenceIn place)
{
    return Reader(text, place).read();
}

} // namespace app
