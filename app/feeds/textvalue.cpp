// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/textvalue.h"

#include "app/base/lines.h"
#include "app/base/references.h"
#include "app/feeds/escapes.h"
#include "app/feeds/xmlevents.h"

#include <algorithm>
#include <array>

namespace app::feeds {

namespace {

using std::string_view;

constexpr auto npos = string_view::npos;

enum class TagKind { Unknown, Inline, Block, Void };

struct HtmlTag
{
    string_view name;
    TagKind kind;
};

// Tags that are found in titles and texts. Void ones need no end; block ones part words.
constexpr std::array<HtmlTag, 59> htmlTags = {{
    {"a", TagKind::Inline},      {"abbr", TagKind::Inline},  {"acronym", TagKind::Inline},
    {"b", TagKind::Inline},      {"bdi", TagKind::Inline},   {"bdo", TagKind::Inline},
    {"big", TagKind::Inline},    {"blink", TagKind::Inline}, {"blockquote", TagKind::Block},
    {"br", TagKind::Void},       {"center", TagKind::Block}, {"cite", TagKind::Inline},
    {"code", TagKind::Inline},   {"dd", TagKind::Block},     {"del", TagKind::Inline},
    {"div", TagKind::Block},     {"dl", TagKind::Block},     {"dt", TagKind::Block},
    {"em", TagKind::Inline},     {"figure", TagKind::Block}, {"font", TagKind::Inline},
    {"h1", TagKind::Block},      {"h2", TagKind::Block},     {"h3", TagKind::Block},
    {"h4", TagKind::Block},      {"h5", TagKind::Block},     {"h6", TagKind::Block},
    {"hr", TagKind::Void},       {"i", TagKind::Inline},     {"iframe", TagKind::Inline},
    {"img", TagKind::Void},      {"ins", TagKind::Inline},   {"kbd", TagKind::Inline},
    {"li", TagKind::Block},      {"mark", TagKind::Inline},  {"ol", TagKind::Block},
    {"p", TagKind::Block},       {"pre", TagKind::Block},    {"q", TagKind::Inline},
    {"s", TagKind::Inline},      {"samp", TagKind::Inline},  {"script", TagKind::Inline},
    {"small", TagKind::Inline},  {"span", TagKind::Inline},  {"strike", TagKind::Inline},
    {"strong", TagKind::Inline}, {"style", TagKind::Inline}, {"sub", TagKind::Inline},
    {"sup", TagKind::Inline},    {"table", TagKind::Block},  {"td", TagKind::Block},
    {"th", TagKind::Block},      {"tr", TagKind::Block},     {"tt", TagKind::Inline},
    {"u", TagKind::Inline},      {"ul", TagKind::Block},     {"var", TagKind::Inline},
    {"video", TagKind::Inline},  {"wbr", TagKind::Void},
}};

TagKind kindOf(string_view name)
{
    const auto found = std::find_if(htmlTags.begin(), htmlTags.end(),
                                    [name](const HtmlTag &tag) { return sameName(tag.name, name); });
    return found == htmlTags.end() ? TagKind::Unknown : found->kind;
}

/// A tag at the front of a text.
struct FoundTag
{
    std::size_t length = 0; ///< Up to and with the '>'; 0: there is none.
    string_view name;
    bool end = false;
    bool selfClosed = false;
};

FoundTag readTag(string_view text)
{
    if (text.starts_with("<!--")) {
        const std::size_t close = text.find("-->");
        return close == npos ? FoundTag{} : FoundTag{close + 3, "!--", false, true};
    }
    const bool end = text.size() > 1 && text[1] == '/';
    const std::size_t from = end ? 2 : 1;
    std::size_t to = from;
    while (to < text.size() && ((text[to] | 0x20) >= 'a' && (text[to] | 0x20) <= 'z'))
        ++to;
    while (to > from && to < text.size() && text[to] >= '0' && text[to] <= '9')
        ++to;
    const std::size_t close = text.find('>', to);
    if (to == from || close == npos || string_view(" \t\r\n/>").find(text[to]) == npos)
        return {};
    return {close + 1, text.substr(from, to - from), end, text[close - 1] == '/'};
}

// The text from the end tag of that name on; empty if there is none.
string_view fromEndTag(string_view text, string_view name)
{
    for (std::size_t at = text.find("</"); at != npos; at = text.find("</", at + 2)) {
        if (sameName(text.substr(at + 2, name.size()), name))
            return text.substr(at);
    }
    return {};
}

bool isMarkup(const FoundTag &tag, string_view after)
{
    if (tag.name == "!--")
        return true;
    const TagKind kind = kindOf(tag.name);
    return kind == TagKind::Void
           || (kind != TagKind::Unknown && (tag.selfClosed || !fromEndTag(after, tag.name).empty()));
}

bool isNeverRead(string_view name)
{
    return sameName(name, "script") || sameName(name, "style");
}

bool hasWord(string_view words, string_view word)
{
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t to = std::min(words.find(' ', from), words.size());
        if (sameName(words.substr(from, to - from), word))
            return true;
        from = to + 1;
    }
    return false;
}

// Markup dropped, references decoded once.
std::string textOf(string_view html, TextForm form)
{
    std::string out;
    std::string open; // names of dropped tags whose end is still to come, a blank after each
    while (!html.empty()) {
        const std::size_t next = html.find_first_of("<&");
        out += html.substr(0, next);
        if (next == npos)
            break;
        html.remove_prefix(next);
        if (html[0] == '&') {
            const Reference reference = readReference(html, ReferenceIn::Attribute);
            if (reference.length == 0)
                out += '&';
            else if (reference.character)
                appendUtf8(out, reference.character);
            html.remove_prefix(std::max<std::size_t>(std::size_t(reference.length), 1));
            continue;
        }
        const FoundTag tag = readTag(html);
        const string_view after = html.substr(tag.length);
        const TagKind kind = kindOf(tag.name);
        const bool known = form == TextForm::Html ? kind != TagKind::Unknown || tag.name == "!--"
                           : tag.end              ? hasWord(open, tag.name)
                                                  : isMarkup(tag, after);
        if (tag.length == 0 || !known) {
            out += '<';
            html.remove_prefix(1);
            continue;
        }
        if (!tag.end)
            open.append(tag.name).append(1, ' ');
        if (!tag.end && isNeverRead(tag.name)) {
            if (const string_view end = fromEndTag(after, tag.name); !end.empty()) {
                html = end;
                continue;
            }
        }
        if (kind == TagKind::Block || kind == TagKind::Void)
            out += ' ';
        html = after;
    }
    return out;
}

string_view cut(string_view text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80)
        --most;
    return text.substr(0, most);
}

} // namespace

bool looksLikeHtml(string_view text)
{
    text = text.substr(0, 16 * 1024); // what is HTML shows it soon
    for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
        const FoundTag tag = readTag(text.substr(at));
        if (tag.length == 0)
            continue;
        const TagKind kind = kindOf(tag.name);
        if (kind == TagKind::Void || tag.name == "!--" || (tag.end && kind != TagKind::Unknown))
            return true;
    }
    return false;
}

QString plainLine(string_view text, TextForm form)
{
    constexpr std::size_t longestLine = 4096;
    text = cut(trimmed(text), longestLine);
    if (form == TextForm::Plain || text.find_first_of("<&") == npos)
        return oneLine(toQString(text));
    return oneLine(toQString(textOf(text, form)));
}

QString oneLine(QString text)
{
    text.removeIf([](QChar c) { return !mayStandInLine(c) && !c.isSpace(); });
    return text.simplified();
}

std::string htmlOf(std::string text, TextForm form)
{
    const bool plain = form == TextForm::Plain;
    if (!plain)
        return text;
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    appendEscaped(out, text);
    return out;
}

std::string withLineBreaks(string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (const char c : text)
        c == '\n' ? out += "<br>\n" : out += c;
    return out;
}

QString toQString(string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

string_view trimmed(string_view text)
{
    constexpr string_view blanks = " \t\r\n\f";
    const std::size_t from = text.find_first_not_of(blanks);
    return from == npos ? string_view() : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

} // namespace app::feeds
