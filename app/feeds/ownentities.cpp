// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/ownentities.h"

#include "app/base/references.h"
#include "app/feeds/escapes.h"
#include "app/feeds/textvalue.h"

#include <algorithm>
#include <optional>

namespace app::feeds {

namespace {

using std::string_view;

constexpr auto npos = string_view::npos;
constexpr string_view mark = "<!ENTITY";
constexpr std::size_t most = 100;
constexpr std::size_t longestValue = 200;

// Nothing if the value refers to what is no character.
std::optional<std::string> plainText(string_view value)
{
    if (value.size() > longestValue || value.find('<') != npos)
        return {};
    for (std::size_t at = value.find('&'); at != npos; at = value.find('&', at + 1)) {
        if (readReference(value.substr(at), ReferenceIn::Xml).length == 0)
            return {};
    }
    return decoded(value);
}

} // namespace

OwnEntities::OwnEntities(string_view doctype)
{
    for (std::size_t at = doctype.find(mark); at != npos && m_entities.size() < most;
         at = doctype.find(mark, at + 1))
        declare(doctype.substr(at + mark.size()));
}

// " name "value">": XML 1.0 §4.2; with SYSTEM, PUBLIC or % no quote follows the name.
void OwnEntities::declare(string_view declaration)
{
    declaration = trimmed(declaration);
    const std::size_t nameEnd = std::min(declaration.find_first_of(" \t\r\n\"'>"), declaration.size());
    const string_view name = declaration.substr(0, nameEnd);
    const string_view rest = trimmed(declaration.substr(nameEnd));
    if (name.empty() || rest.empty() || (rest[0] != '"' && rest[0] != '\''))
        return;
    const std::size_t end = rest.find(rest[0], 1);
    if (end == npos)
        return;
    const auto text = plainText(rest.substr(1, end - 1));
    if (!text)
        return;
    Entity entity{name, {}};
    appendEscaped(entity.escaped, *text);
    m_entities.push_back(std::move(entity));
}

string_view OwnEntities::take(string_view text)
{
    if (m_entities.empty())
        return {};
    const std::size_t end = text.substr(0, longestValue).find(';');
    if (end == npos)
        return {};
    const string_view name = text.substr(1, end - 1);
    const auto known = std::find_if(m_entities.begin(), m_entities.end(),
                                    [name](const Entity &e) { return e.name == name; });
    if (known == m_entities.end() || known->escaped.size() > m_left)
        return {};
    m_left -= known->escaped.size();
    return known->escaped;
}

} // namespace app::feeds
