// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/soupreader.h"

#include "app/feeds/escapes.h"

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

namespace app::feeds {

namespace {

using std::string_view;

constexpr auto npos = string_view::npos;
constexpr string_view blanks = " \t\r\n";
constexpr std::size_t deepest = 256; // what is deeper is read flat

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

struct QualifiedName
{
    string_view prefix;
    string_view local;
};

QualifiedName split(string_view name)
{
    const std::size_t colon = name.find(':');
    if (colon == npos)
        return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

bool isItem(string_view name)
{
    const string_view local = split(name).local;
    return sameName(local, "item") || sameName(local, "entry");
}

// Where a value that swallowed the name of the next attribute should have ended: <a b="c d="e">.
std::size_t forgottenQuote(string_view value)
{
    if (value.empty() || value.back() != '=')
        return npos;
    const std::size_t blank = value.find_last_of(blanks);
    return blank == npos || blank + 2 == value.size() ? npos : blank;
}

/// The state of one reading.
class Soup
{
public:
    Soup(string_view text, XmlListener &listener)
        : m_text(text)
        , m_listener(listener)
    {}

    SoupEnd run();

private:
    struct Open
    {
        string_view name;
        std::size_t declarations; ///< How many there were before this element.
    };
    struct Declaration
    {
        string_view prefix;
        std::string space;
    };

    void markup();
    void startTag();
    void endTag();
    void closeUnfinishedItem();
    void readAttributes();
    string_view readValue();
    string_view readName(string_view end);
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size()); }
    void skipPast(string_view end);
    void comment();
    void cdata();
    void tell(string_view text);
    void close();
    void closeTo(std::size_t depth);
    string_view spaceOf(string_view prefix) const;

    string_view m_text;
    std::size_t m_at = 0;
    XmlListener &m_listener;
    std::vector<Open> m_open;
    std::size_t m_tooDeep = 0;
    std::vector<Declaration> m_declarations;
    std::vector<XmlAttribute> m_attributes;
    std::deque<std::string> m_values;
    bool m_selfClosed = false;
    // Once an end was not found it is not looked for again: that would be quadratic.
    bool m_commentsEnd = true;
    bool m_sectionsEnd = true;
    int m_strayEnds = 0;
};

SoupEnd Soup::run()
{
    while (m_at < m_text.size()) {
        const std::size_t next = std::min(m_text.find('<', m_at), m_text.size());
        tell(m_text.substr(m_at, next - m_at));
        m_at = next;
        if (m_at < m_text.size())
            markup();
    }
    const bool inItem =
        std::any_of(m_open.begin(), m_open.end(), [](const Open &open) { return isItem(open.name); });
    const SoupEnd end = inItem ? SoupEnd::CutInItem : m_open.empty() ? SoupEnd::Whole : SoupEnd::Cut;
    closeTo(0);
    return end;
}

void Soup::tell(string_view text)
{
    if (text.empty() || m_open.empty())
        return;
    if (text.find('&') == npos)
        m_listener.text(text, TextKind::Plain);
    else
        m_listener.text(decoded(text), TextKind::Plain);
}

void Soup::markup()
{
    const string_view rest = m_text.substr(m_at, 9);
    if (rest.size() > 1 && startsName(rest[1])) {
        startTag();
    } else if (rest.starts_with("</")) {
        endTag();
    } else if (rest == "<![CDATA[") {
        cdata();
    } else if (rest.starts_with("<!--")) {
        comment();
    } else if (rest.starts_with("<?") || rest.starts_with("<!")) {
        skipPast(">");
    } else {
        tell("<"); // a less-than sign in text
        ++m_at;
    }
}

// A CDATA section that is never closed ends with its element, as far as that can be seen.
void Soup::cdata()
{
    m_at += 9;
    std::size_t end = m_sectionsEnd ? m_text.find("]]>", m_at) : npos;
    m_sectionsEnd = end != npos;
    std::size_t next = end == npos ? npos : end + 3;
    if (end == npos)
        next = end = std::min(m_text.find("</", m_at), m_text.size());
    if (!m_open.empty())
        m_listener.text(m_text.substr(m_at, end - m_at), TextKind::Cdata);
    m_at = next;
}

void Soup::comment()
{
    const std::size_t end = m_commentsEnd ? m_text.find("-->", m_at) : npos;
    m_commentsEnd = end != npos;
    if (m_commentsEnd)
        m_at = end + 3;
    else
        m_at += 4; // it hides nothing but itself
}

void Soup::skipPast(string_view end)
{
    const std::size_t found = m_text.find(end, m_at);
    m_at = found == npos ? m_text.size() : found + end.size();
}

string_view Soup::readName(string_view end)
{
    const std::size_t from = m_at;
    m_at = std::min(m_text.find_first_of(end, m_at), m_text.size());
    return m_text.substr(from, m_at - from);
}

void Soup::startTag()
{
    ++m_at;
    const string_view name = readName(" \t\r\n/><");
    if (const std::size_t end = m_text.find_first_of("<>", m_at);
        isItem(name) && (end == npos || m_text[end - 1] != '/')) // an empty item ends none
        closeUnfinishedItem();
    const std::size_t declarations = m_declarations.size();
    readAttributes();

    if (m_open.size() >= deepest) {
        m_tooDeep += !m_selfClosed;
        m_declarations.resize(declarations);
        return;
    }
    m_open.push_back({name, declarations});
    const auto [prefix, local] = split(name);
    m_listener.startElement({prefix, spaceOf(prefix), local, m_attributes});
    if (m_selfClosed)
        close();
}

void Soup::closeUnfinishedItem()
{
    const auto item =
        std::find_if(m_open.begin(), m_open.end(), [](const Open &open) { return isItem(open.name); });
    closeTo(static_cast<std::size_t>(item - m_open.begin()));
}

void Soup::readAttributes()
{
    m_attributes.clear();
    m_values.clear();
    m_selfClosed = false;
    constexpr std::size_t most = 1000;
    while (true) {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] == '<')
            return;
        if (m_text[m_at] == '>') {
            ++m_at;
            return;
        }
        if (m_text[m_at] == '/') {
            ++m_at;
            m_selfClosed = m_at < m_text.size() && m_text[m_at] == '>';
            continue;
        }
        const std::size_t before = m_at;
        const string_view name = readName(" \t\r\n/>=<");
        skipBlanks();
        string_view value;
        if (m_at < m_text.size() && m_text[m_at] == '=') {
            ++m_at;
            skipBlanks();
            value = readValue();
        }
        if (m_at == before)
            ++m_at;
        const auto [prefix, local] = split(name);
        if (prefix == "xmlns" || name == "xmlns")
            m_declarations.push_back({name == "xmlns" ? string_view() : local, std::string(value)});
        else if (m_attributes.size() < most && !local.empty())
            m_attributes.push_back({prefix, local, value});
    }
}

string_view Soup::readValue()
{
    if (m_at >= m_text.size())
        return {};
    const char quote = m_text[m_at];
    string_view raw;
    if (quote == '"' || quote == '\'') {
        const std::size_t from = ++m_at;
        std::size_t end = m_text.find(quote, from);
        // A quote that is never closed: the value ends with the tag.
        const string_view value = m_text.substr(from, end == npos ? npos : end - from);
        const std::size_t tag = value.find('<');
        if (end == npos || (tag != npos && value.substr(0, tag).find('>') != npos))
            end = std::min(m_text.find_first_of("><", from), m_text.size());
        if (const std::size_t forgotten = forgottenQuote(m_text.substr(from, end - from)); forgotten != npos)
            end = from + forgotten;
        raw = m_text.substr(from, end - from);
        m_at = end < m_text.size() && m_text[end] == quote ? end + 1 : end;
    } else {
        raw = readName(" \t\r\n><");
    }
    return m_values.emplace_back(decoded(raw));
}

void Soup::endTag()
{
    m_at += 2;
    const string_view name = readName(" \t\r\n><");
    m_at = std::min(m_text.find_first_of("><", m_at), m_text.size());
    if (m_at < m_text.size() && m_text[m_at] == '>')
        ++m_at;
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    constexpr int manyStrays = 10'000; // a document with more is no accident, and not worth the search
    for (std::size_t depth = m_open.size(); depth-- > 0 && m_strayEnds < manyStrays;) {
        if (sameName(m_open[depth].name, name)) {
            closeTo(depth);
            return;
        }
        // An end tag within an item never closes what the item lies in, unless it is the document's own.
        if (isItem(m_open[depth].name) && depth > 1 && !sameName(name, m_open[0].name)
            && !sameName(name, m_open[1].name))
            break;
    }
    ++m_strayEnds;
}

void Soup::close()
{
    m_listener.endElement();
    m_declarations.resize(m_open.back().declarations);
    m_open.pop_back();
}

void Soup::closeTo(std::size_t depth)
{
    while (m_open.size() > depth)
        close();
}

string_view Soup::spaceOf(string_view prefix) const
{
    for (std::size_t i = m_declarations.size(); i-- > 0;) {
        if (m_declarations[i].prefix == prefix)
            return m_declarations[i].space;
    }
    return {};
}

} // namespace

SoupEnd readSoup(const QByteArray &utf8, XmlListener &listener)
{
    return Soup({utf8.constData(), static_cast<std::size_t>(utf8.size())}, listener).run();
}

} // namespace app::feeds
