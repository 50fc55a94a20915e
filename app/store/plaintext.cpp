// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/plaintext.h"

#include <QString>

#include <algorithm>
#include <array>

namespace app::store {

namespace {

using View = std::string_view;

// ISO 8859-1 from U+00A0 on: HTML's names in the order of their numbers.
constexpr std::array<View, 96> latinNames = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct Named
{
    View name;
    char32_t letter;
};
// Of the others only those that are parts of words, or look like parts of tags.
constexpr std::array<Named, 11> otherNames = {{{"amp", U'&'},
                                               {"lt", U'<'},
                                               {"gt", U'>'},
                                               {"quot", U'"'},
                                               {"apos", U'\''},
                                               {"OElig", 0x152},
                                               {"oelig", 0x153},
                                               {"Scaron", 0x160},
                                               {"scaron", 0x161},
                                               {"Yuml", 0x178},
                                               {"zwnj", 0x200c}}};

// Tags inside a line: a word goes on through them.
constexpr std::array<View, 23> inlineTags = {
    "a",   "abbr", "acronym", "b", "bdi", "bdo",  "big",   "cite", "del",    "em", "font", "i",
    "ins", "kbd",  "mark",    "q", "s",   "samp", "small", "span", "strong", "u",  "wbr"};

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool same(View one, View other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

View nameAt(View html, std::size_t at)
{
    std::size_t end = at;
    while (end < html.size() && (isLetter(html[end]) || (html[end] >= '0' && html[end] <= '9')))
        ++end;
    return html.substr(at, end - at);
}

/// Behind the tag's `>`, passing over those in quotation marks; a mark that is never closed counts for none.
std::size_t behindTag(View html, std::size_t at)
{
    char quote = 0;
    for (std::size_t i = at; i < html.size(); ++i) {
        const char c = html[i];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '>')
            return i + 1;
        else if ((c == '"' || c == '\'') && html[i - 1] == '=')
            quote = c;
    }
    const std::size_t first = html.find('>', at);
    return first == View::npos ? html.size() : first + 1;
}

std::size_t behind(View html, View what, std::size_t at)
{
    const std::size_t found = html.find(what, at);
    return found == View::npos ? html.size() : found + what.size();
}

/// Behind the end tag of an element whose content is no text.
std::size_t behindElement(View html, View name, std::size_t at)
{
    while ((at = html.find("</", at)) != View::npos) {
        if (same(nameAt(html, at + 2), name))
            return behindTag(html, at + 2);
        at += 2;
    }
    return html.size();
}

/// Passes over the tag at `at`; appends a blank if it ends a word.
std::size_t skipTag(View html, std::size_t at, QByteArray &text)
{
    if (html.compare(at, 4, "<!--") == 0)
        return behind(html, "-->", at + 4);
    const bool closing = html[at + 1] == '/';
    const View name = nameAt(html, at + (closing ? 2 : 1));
    const auto isName = [name](View tag) { return lower(name[0]) == tag[0] && same(tag, name); };
    if (name.empty() || std::none_of(inlineTags.begin(), inlineTags.end(), isName))
        text.append(' ');
    const std::size_t end = behindTag(html, at + 1);
    if (!closing && (same(name, "script") || same(name, "style")))
        return behindElement(html, name, end);
    return end;
}

char32_t numberOf(View digits, unsigned base)
{
    char32_t number = 0;
    for (const char c : digits) {
        const unsigned digit = c <= '9' ? unsigned(c - '0') : unsigned(lower(c) - 'a') + 10;
        if (digit >= base)
            return 0;
        number = number * base + digit;
        if (number > 0x10ffff)
            return 0;
    }
    return number;
}

char32_t letterNamed(View name)
{
    const auto latin = std::find(latinNames.begin(), latinNames.end(), name);
    if (latin != latinNames.end())
        return 0xa0 + char32_t(latin - latinNames.begin());
    const auto other = std::find_if(otherNames.begin(), otherNames.end(),
                                    [name](const Named &named) { return named.name == name; });
    return other != otherNames.end() ? other->letter : U' '; // dashes, dots and arrows: no part of a word
}

/// Appends what the reference at `at` stands for; what is none stays as it is.
std::size_t appendReference(View html, std::size_t at, QByteArray &text)
{
    const bool number = at + 1 < html.size() && html[at + 1] == '#';
    const bool hex = number && at + 2 < html.size() && lower(html[at + 2]) == 'x';
    const View name = nameAt(html, at + 1 + (number ? 1 : 0) + (hex ? 1 : 0));
    if (name.empty()) {
        text.append('&');
        return at + 1;
    }
    const char32_t letter = number ? numberOf(name, hex ? 16 : 10) : letterNamed(name);
    text.append(letter ? QString::fromUcs4(&letter, 1).toUtf8() : QByteArray(" "));
    const std::size_t end = std::size_t(name.data() - html.data()) + name.size();
    return end < html.size() && html[end] == ';' ? end + 1 : end;
}

} // namespace

void appendPlainText(View html, QByteArray &text)
{
    std::size_t at = 0;
    const auto isSpecial = [](char c) { return c == '<' || c == '&'; };
    while (at < html.size()) {
        const std::size_t next =
            std::size_t(std::find_if(html.begin() + qsizetype(at), html.end(), isSpecial) - html.begin());
        text.append(html.data() + at, qsizetype(next - at));
        at = next;
        if (at == html.size())
            break;
        const char after = at + 1 < html.size() ? html[at + 1] : ' ';
        if (html[at] == '&') {
            at = appendReference(html, at, text);
        } else if (isLetter(after) || after == '/' || after == '!' || after == '?') {
            at = skipTag(html, at, text);
        } else {
            text.append('<');
            ++at;
        }
    }
}

} // namespace app::store
