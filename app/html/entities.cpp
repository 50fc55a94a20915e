// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/entities.h"

#include <QHash>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

// Names that came with HTML 5 and are met in feeds or in attacks; libxml2 knows those of HTML 4.
const QHash<QByteArray, char32_t> &youngNames()
{
    static const QHash<QByteArray, char32_t> names = {
        {"apos", 0x27},
        {"AMP", 0x26},
        {"LT", 0x3C},
        {"GT", 0x3E},
        {"QUOT", 0x22},
        {"COPY", 0xA9},
        {"REG", 0xAE},
        {"TRADE", 0x2122},
        {"Tab", 0x09},
        {"NewLine", 0x0A},
        {"excl", 0x21},
        {"num", 0x23},
        {"dollar", 0x24},
        {"percnt", 0x25},
        {"lpar", 0x28},
        {"rpar", 0x29},
        {"ast", 0x2A},
        {"plus", 0x2B},
        {"comma", 0x2C},
        {"period", 0x2E},
        {"sol", 0x2F},
        {"colon", 0x3A},
        {"semi", 0x3B},
        {"equals", 0x3D},
        {"quest", 0x3F},
        {"commat", 0x40},
        {"lsqb", 0x5B},
        {"lbrack", 0x5B},
        {"bsol", 0x5C},
        {"rsqb", 0x5D},
        {"rbrack", 0x5D},
        {"Hat", 0x5E},
        {"lowbar", 0x5F},
        {"UnderBar", 0x5F},
        {"grave", 0x60},
        {"lcub", 0x7B},
        {"lbrace", 0x7B},
        {"verbar", 0x7C},
        {"vert", 0x7C},
        {"rcub", 0x7D},
        {"rbrace", 0x7D},
        {"half", 0xBD},
        {"hyphen", 0x2010},
        {"dash", 0x2010},
        {"horbar", 0x2015},
        {"mldr", 0x2026},
        {"nldr", 0x2025},
        {"numsp", 0x2007},
        {"puncsp", 0x2008},
        {"hairsp", 0x200A},
        {"emsp13", 0x2004},
        {"emsp14", 0x2005},
        {"check", 0x2713},
        {"cross", 0x2717},
        {"star", 0x2606},
        {"starf", 0x2605},
        {"phone", 0x260E},
        {"female", 0x2640},
        {"male", 0x2642},
        {"natural", 0x266E},
        {"sharp", 0x266F},
        {"flat", 0x266D},
        {"hearts", 0x2665},
        {"bigstar", 0x2605},
        {"lbbrk", 0x2772},
        {"Rightarrow", 0x21D2},
        {"rightarrow", 0x2192},
        {"leftarrow", 0x2190},
        {"square", 0x25A1},
        {"blacksquare", 0x25AA},
        {"ZeroWidthSpace", 0x200B},
        {"NoBreak", 0x2060},
        {"NonBreakingSpace", 0xA0},
        {"ldquor", 0x201E},
        {"lsquor", 0x201A},
        {"rdquor", 0x201D},
        {"rsquor", 0x2019},
        {"Ccaron", 0x10C},
        {"ccaron", 0x10D},
        {"Ecaron", 0x11A},
        {"ecaron", 0x11B},
        {"Rcaron", 0x158},
        {"rcaron", 0x159},
        {"Zcaron", 0x17D},
        {"zcaron", 0x17E},
        {"cacute", 0x107},
        {"Cacute", 0x106},
        {"lstrok", 0x142},
        {"Lstrok", 0x141},
        {"nacute", 0x144},
        {"sacute", 0x15B},
        {"Sacute", 0x15A},
        {"zacute", 0x17A},
        {"zdot", 0x17C},
        {"Zdot", 0x17B},
        {"aogon", 0x105},
        {"eogon", 0x119},
        {"abreve", 0x103},
        {"gbreve", 0x11F},
        {"Gbreve", 0x11E},
        {"inodot", 0x131},
        {"imath", 0x131},
        {"scedil", 0x15F},
        {"Scedil", 0x15E},
        {"odblac", 0x151},
        {"udblac", 0x171},
        {"uring", 0x16F},
        {"amacr", 0x101},
        {"emacr", 0x113},
        {"imacr", 0x12B},
        {"omacr", 0x14D},
        {"umacr", 0x16B},
    };
    return names;
}

char32_t valueOf(QStringView name)
{
    const QByteArray latin = name.toLatin1();
    if (const htmlEntityDesc *known = htmlEntityLookup(reinterpret_cast<const xmlChar *>(latin.constData())))
        return known->value;
    return youngNames().value(latin, 0);
}

// The names of HTML 3.2 and before are all of Latin-1; only they may do without the semicolon.
bool needsNoSemicolon(QStringView name, char32_t value)
{
    return value <= 0xFF && value >= 0x22 && name != u"apos" && (value >= 0xA0 || name.size() <= 4)
           && (value >= 0xA0 || value == 0x22 || value == 0x26 || value == 0x3C || value == 0x3E)
           && name != u"half";
}

// HTML Standard §13.2.5.80: numbers of the C1 block mean what Windows-1252 has there.
char32_t meant(char32_t number)
{
    static constexpr std::array<char16_t, 32> windows1252 = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (number >= 0x80 && number <= 0x9F)
        return windows1252.at(number - 0x80);
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
        return 0xFFFD;
    return number;
}

bool mayBeSeen(char32_t character)
{
    return character == '\t' || character == '\n' || character == '\r'
           || (character >= 0x20 && character != 0x7F && !(character >= 0x80 && character < 0xA0)
               && (character & 0xFFFE) != 0xFFFE);
}

QString asText(char32_t character)
{
    return mayBeSeen(character) ? QString::fromUcs4(&character, 1) : QString();
}

int digitValue(QChar character, int base)
{
    const char16_t c = character.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (base == 16 && c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (base == 16 && c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

Reference number(QStringView source)
{
    qsizetype at = 2;
    const bool hexadecimal = source.size() > at && (source[at] == u'x' || source[at] == u'X');
    at += hexadecimal ? 1 : 0;
    const int base = hexadecimal ? 16 : 10;
    const qsizetype first = at;
    char32_t value = 0;
    for (int digit = 0; at < source.size() && (digit = digitValue(source[at], base)) >= 0; ++at)
        value = std::min<char32_t>(value * char32_t(base) + char32_t(digit), 0x110000);
    if (at == first)
        return {};
    if (at < source.size() && source[at] == u';')
        ++at;
    return {asText(meant(value)), at};
}

bool isAsciiAlphanumeric(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

} // namespace

Reference referenceAt(QStringView source, Place place)
{
    if (source.size() < 2)
        return {};
    if (source[1] == u'#')
        return number(source);

    constexpr qsizetype longestName = 24;
    qsizetype end = 1;
    while (end < source.size() && end <= longestName && isAsciiAlphanumeric(source[end]))
        ++end;
    if (end < source.size() && source[end] == u';') {
        if (const char32_t value = valueOf(source.sliced(1, end - 1)))
            return {asText(value), end + 1};
    }
    constexpr qsizetype longestOldName = 6;
    for (qsizetype stop = std::min(end, longestOldName + 1); stop > 2; --stop) {
        const QStringView name = source.sliced(1, stop - 1);
        const char32_t value = valueOf(name);
        if (value == 0 || !needsNoSemicolon(name, value))
            continue;
        const QChar next = stop < source.size() ? source[stop] : QChar();
        if (place == Place::Attribute && (next == u'=' || isAsciiAlphanumeric(next)))
            return {};
        return {asText(value), stop};
    }
    return {};
}

QString decoded(QStringView source, Place place)
{
    QString text;
    text.reserve(source.size());
    for (qsizetype at = 0; at < source.size();) {
        const QChar c = source[at];
        if (c == u'&') {
            const Reference reference = referenceAt(source.sliced(at), place);
            if (reference.length > 0) {
                text += reference.text;
                at += reference.length;
                continue;
            }
        }
        if (mayBeSeen(c.unicode()))
            text += c;
        ++at;
    }
    return text;
}

} // namespace app::html
