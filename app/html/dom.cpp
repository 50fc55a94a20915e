// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/dom.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using Role = Element::Role;

constexpr std::size_t maximumDepth = 120;
constexpr std::size_t maximumOpen = 1000; // Open elements that are too deep are counted up to here.
constexpr int maximumTags = 300'000;      // An article of so many is an attack; its words are still shown.

bool contains(std::initializer_list<QLatin1String> names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&](QLatin1String other) { return name == other; });
}

bool isDocumentPart(const QString &name)
{
    return name == "html"_L1 || name == "body"_L1 || name == "head"_L1;
}

bool isTablePart(Role role)
{
    return role == Role::Cell || role == Role::Row || role == Role::RowGroup || role == Role::Caption;
}

} // namespace

const QString &Node::attribute(QLatin1String attributeName) const
{
    static const QString none;
    for (const Attribute &candidate : attributes) {
        if (candidate.name == attributeName)
            return candidate.value;
    }
    return none;
}

bool Node::has(QLatin1String attributeName) const
{
    const auto same = [&](const Attribute &candidate) { return candidate.name == attributeName; };
    return std::any_of(attributes.cbegin(), attributes.cend(), same);
}

bool Node::hasClass(QStringView part) const
{
    return attribute("class"_L1).contains(part, Qt::CaseInsensitive);
}

QString Node::allText() const
{
    if (isText())
        return text;
    if (is(Role::Skip))
        return {};
    QString all;
    for (const Node *child : children)
        all += child->allText();
    return all;
}

Document::Document(QStringView html, Tokenizer::LongValues longValues)
{
    m_nodes.push_back({&elementNamed(u"div"_s), u"div"_s, {}, {}, nullptr, {}});
    m_current.push_back(&m_nodes.front());

    Tokenizer tokenizer(html, longValues);
    Token token;
    while (tokenizer.next(token)) {
        switch (token.kind) {
        case Token::Kind::Text:
            if (token.text.isEmpty())
                break;
            if (!m_current.back()->is(Role::Skip))
                m_textLength += token.text.size();
            append({nullptr, {}, std::move(token.text), {}, nullptr, {}});
            break;
        case Token::Kind::StartTag: startTag(token); break;
        case Token::Kind::EndTag: endTag(token.name); break;
        }
    }
}

Node *Document::append(Node node)
{
    node.parent = m_current.back();
    m_nodes.push_back(std::move(node));
    m_current.back()->children.push_back(&m_nodes.back());
    return &m_nodes.back();
}

void Document::startTag(Token &token)
{
    if (token.name == "image"_L1)
        token.name = u"img"_s; // HTML Standard §13.2.6.4.7: "Don't ask."
    if (isDocumentPart(token.name) || ++m_tags > maximumTags)
        return;
    const Element &element = elementNamed(token.name);
    if (isTablePart(element.role) && !isOpen(u"table"_s))
        return;
    impliedEnds(token.name, element);

    const bool deep = m_current.size() >= maximumDepth;
    Node *node = nullptr;
    if (!deep || element.empty)
        node = append({&element, token.name, {}, std::move(token.attributes), nullptr, {}});
    if (element.empty || token.selfClosing || m_open.size() >= maximumOpen)
        return;
    if (node)
        m_current.push_back(node);
    m_open.push_back({token.name, node});
    ++m_openCount[token.name];
}

void Document::endTag(const QString &name)
{
    if (isDocumentPart(name))
        return;
    if (!isOpen(name)) {
        if (name == "p"_L1 || name == "br"_L1)
            append(
                {&elementNamed(name), name, {}, {}, nullptr, {}}); // It still parts what it stands between.
        return;
    }
    const Role role = elementNamed(name).role;
    if (role == Role::Table)
        closeThrough(name, {});
    else if (isTablePart(role))
        closeThrough(name, {"table"_L1});
    else
        closeThrough(name, {"table"_L1, "td"_L1, "th"_L1, "caption"_L1});
}

// The end tags that authors may leave out (HTML Standard §13.1.2.4), and those they forget.
void Document::impliedEnds(const QString &name, const Element &element)
{
    if (isBlock(element.role) && isOpen(u"p"_s) && !isTablePart(element.role))
        closeThrough(u"p"_s, {"table"_L1, "td"_L1, "th"_L1, "caption"_L1, "object"_L1, "button"_L1});

    switch (element.role) {
    case Role::ListItem:
        closeThrough(name, {"ul"_L1, "ol"_L1, "menu"_L1, "dir"_L1, "blockquote"_L1, "table"_L1, "td"_L1});
        break;
    case Role::Term:
    case Role::Definition:
        closeThrough(u"dt"_s, {"dl"_L1, "table"_L1, "td"_L1, "th"_L1});
        closeThrough(u"dd"_s, {"dl"_L1, "table"_L1, "td"_L1, "th"_L1});
        break;
    case Role::Cell: closeUpTo({"tr"_L1, "table"_L1, "tbody"_L1, "thead"_L1, "tfoot"_L1}); break;
    case Role::Row: closeUpTo({"tbody"_L1, "thead"_L1, "tfoot"_L1, "table"_L1}); break;
    case Role::RowGroup:
    case Role::Caption: closeUpTo({"table"_L1}); break;
    case Role::Heading:
        if (!m_open.empty() && elementNamed(m_open.back().name).role == Role::Heading)
            pop();
        break;
    case Role::Link: closeThrough(u"a"_s, {"table"_L1, "td"_L1, "th"_L1, "caption"_L1}); break;
    default: break;
    }
    if (name == "option"_L1)
        closeThrough(name, {"select"_L1, "table"_L1});
    else if (name == "rt"_L1 || name == "rp"_L1)
        closeThrough(u"rt"_s, {"ruby"_L1, "table"_L1});
}

void Document::closeThrough(const QString &name, std::initializer_list<QLatin1String> barriers)
{
    if (!isOpen(name))
        return;
    auto open = m_open.crbegin();
    while (open != m_open.crend() && open->name != name) {
        if (contains(barriers, open->name))
            return;
        ++open;
    }
    for (auto count = open - m_open.crbegin(); count >= 0; --count)
        pop();
}

void Document::closeUpTo(std::initializer_list<QLatin1String> barriers)
{
    while (!m_open.empty() && !contains(barriers, m_open.back().name))
        pop();
}

void Document::pop()
{
    if (m_open.back().node)
        m_current.pop_back();
    --m_openCount[m_open.back().name];
    m_open.pop_back();
}

} // namespace app::html
