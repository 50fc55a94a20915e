// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/addresses.h"

#include "app/feeds/escapes.h"
#include "app/feeds/textvalue.h"
#include "app/feeds/xmlevents.h"

#include <algorithm>
#include <array>

namespace app::feeds {

namespace {

using std::string_view;

constexpr auto npos = string_view::npos;
constexpr string_view blanks = " \t\r\n\f";

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool holdsAddress(string_view attribute)
{
    constexpr std::array<string_view, 12> names = {"href",     "src",           "srcset",     "poster",
                                                   "data-src", "data-srcset",   "data",       "cite",
                                                   "longdesc", "data-original", "xlink:href", "background"};
    return std::any_of(names.begin(), names.end(),
                       [attribute](string_view name) { return sameName(name, attribute); });
}

bool isList(string_view attribute)
{
    return sameName(attribute, "srcset") || sameName(attribute, "data-srcset");
}

/// One attribute of a tag: where its value lies in the text.
struct Found
{
    string_view name;
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Walks over the attributes of all tags of an HTML text. A tag is what starts with '<' and a letter.
class Attributes
{
public:
    explicit Attributes(string_view html)
        : m_html(html)
    {}

    bool next(Found &found);

private:
    bool toTag();
    char at(std::size_t i) const { return i < m_html.size() ? m_html[i] : '\0'; }

    string_view m_html;
    std::size_t m_at = 0;
    bool m_inTag = false;
};

bool Attributes::toTag()
{
    while ((m_at = m_html.find('<', m_at)) != npos) {
        if (isLetter(at(++m_at))) {
            m_at = m_html.find_first_of(" \t\r\n\f/>", m_at);
            return m_at != npos;
        }
    }
    return false;
}

bool Attributes::next(Found &found)
{
    while (m_at < m_html.size()) {
        if (!m_inTag && !toTag())
            return false;
        m_inTag = true;
        while (m_at < m_html.size() && string_view(" \t\r\n\f/").find(m_html[m_at]) != npos)
            ++m_at;
        if (at(m_at) == '>' || at(m_at) == '<') {
            m_inTag = false;
            continue;
        }
        const std::size_t name = m_at;
        m_at = std::min(m_html.find_first_of(" \t\r\n\f/>=<", m_at), m_html.size());
        found.name = m_html.substr(name, m_at - name);
        const std::size_t equals = std::min(m_html.find_first_not_of(blanks, m_at), m_html.size());
        if (at(equals) != '=') {
            m_at = std::max(m_at, name + 1);
            continue;
        }
        const std::size_t start = std::min(m_html.find_first_not_of(blanks, equals + 1), m_html.size());
        const char quote = at(start);
        const bool quoted = quote == '"' || quote == '\'';
        found.from = quoted ? start + 1 : start;
        found.to =
            std::min(quoted ? m_html.find(quote, found.from) : m_html.find_first_of(" \t\r\n\f>", start),
                     m_html.size());
        m_at = std::min(found.to + (quoted ? 1 : 0), m_html.size());
        if (holdsAddress(found.name))
            return true;
    }
    return false;
}

bool isRelative(string_view address)
{
    address = trimmed(address);
    // An address within the page needs no base; an empty one means nothing.
    return !address.empty() && address[0] != '#' && !isAbsoluteAddress(address);
}

string_view firstOfList(string_view list)
{
    list = trimmed(list);
    return list.substr(0, list.find_first_of(blanks));
}

std::string resolved(string_view address, const QUrl &base)
{
    std::string out;
    for (const char c : absoluteAddress(decoded(address), base).toUtf8()) {
        if (c == '&')
            out += "&amp;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

// "small.jpg 1x, large.jpg 2x": an address may hold commas, but no blanks (HTML Standard §4.8.4.2.2).
std::string resolvedList(string_view list, const QUrl &base)
{
    std::string out;
    while (!(list = list.substr(std::min(list.find_first_not_of(" \t\r\n\f,"), list.size()))).empty()) {
        std::size_t end = std::min(list.find_first_of(blanks), list.size());
        const bool alone = list[end - 1] == ',';
        const string_view address = list.substr(0, alone ? end - 1 : end);
        std::size_t next = alone ? end : std::min(list.find(',', end), list.size());
        out += out.empty() ? "" : ", ";
        out += isRelative(address) ? resolved(address, base) : std::string(address);
        if (const string_view width = trimmed(list.substr(end, next - end)); !alone && !width.empty())
            out.append(1, ' ').append(width);
        list.remove_prefix(next);
    }
    return out;
}

} // namespace

bool isAbsoluteAddress(string_view address)
{
    if (address.empty() || !isLetter(address[0]))
        return false;
    for (std::size_t i = 1; i < address.size(); ++i) {
        const char c = address[i];
        if (c == ':')
            return true;
        if (!isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.')
            return false;
    }
    return false;
}

bool isWebAddress(string_view address)
{
    return address.starts_with("http://") || address.starts_with("https://");
}

QString absoluteAddress(string_view address, const QUrl &base)
{
    address = trimmed(address);
    // Escaped once too often, or escaped within CDATA; no address means an entity.
    if (address.find("&amp;") != npos || address.find("&#038;") != npos)
        return absoluteAddress(decoded(address), base);
    QString text = toQString(address);
    if (address.find_first_of("\r\n\t") != npos)
        text.remove(QLatin1Char('\n')).remove(QLatin1Char('\r')).remove(QLatin1Char('\t'));
    if (address.empty() || isAbsoluteAddress(address) || base.isEmpty() || base.isRelative())
        return text;
    const QUrl relative(text, QUrl::TolerantMode);
    return relative.isValid() ? base.resolved(relative).toString(QUrl::FullyEncoded) : text;
}

QString absoluteAddress(const QString &address, const QUrl &base)
{
    const QByteArray utf8 = address.toUtf8();
    return absoluteAddress(string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())), base);
}

bool hasRelativeAddress(string_view html)
{
    Attributes attributes(html);
    for (Found found; attributes.next(found);) {
        const string_view value = html.substr(found.from, found.to - found.from);
        if (isRelative(isList(found.name) ? firstOfList(value) : value))
            return true;
    }
    return false;
}

std::string withAbsoluteAddresses(string_view html, const QUrl &base)
{
    std::string out;
    std::size_t copied = 0;
    Attributes attributes(html);
    for (Found found; attributes.next(found);) {
        const string_view value = html.substr(found.from, found.to - found.from);
        const bool list = isList(found.name);
        if (!isRelative(list ? firstOfList(value) : value))
            continue;
        out += html.substr(copied, found.from - copied);
        out += list ? resolvedList(value, base) : resolved(value, base);
        copied = found.to;
    }
    out += html.substr(copied);
    return out;
}

} // namespace app::feeds
