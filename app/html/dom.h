// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/elements.h"
#include "app/html/tokenizer.h"

#include <QString>

#include <deque>
#include <vector>

namespace app::html {

/// An element with its children, or a run of text.
struct Node
{
    const Element *element = nullptr; ///< Null: text.
    QString name;
    QString text;
    QList<Attribute> attributes;
    Node *parent = nullptr;
    std::vector<Node *> children;

    bool isText() const { return !element; }
    bool is(Element::Role role) const { return element && element->role == role; }
    const QString &attribute(QLatin1String attributeName) const; ///< Empty if there is none.
    bool has(QLatin1String attributeName) const;
    bool hasClass(QStringView part) const; ///< A word of the class attribute holds `part`.
    QString allText() const;               ///< Of itself and everything in it.
};

/// HTML as a tree, as near to a browser's as articles need (HTML Standard §13.2.6): implied end tags, tables,
/// stray end tags. At most 120 deep; what is deeper lies flat, none of it is lost. Not libxml2's HTML parser:
/// its tokens are those of HTML 4 before 2.14 and of HTML 5 since, so that the same article would differ from
/// one machine to the next, and some documents take it quadratic time.
class Document final
{
public:
    explicit Document(QStringView html, Tokenizer::LongValues longValues = Tokenizer::LongValues::Believe);
    Document(const Document &) = delete;
    Document &operator=(const Document &) = delete;

    const Node &root() const { return m_nodes.front(); }
    qsizetype textLength() const { return m_textLength; } ///< Letters that are neither script nor style.

private:
    struct Open
    {
        QString name;
        Node *node; ///< Null: too deep, only its end tag matters.
    };

    void startTag(Token &token);
    void endTag(const QString &name);
    void impliedEnds(const QString &name, const Element &element);
    void closeThrough(const QString &name, std::initializer_list<QLatin1String> barriers);
    void closeUpTo(std::initializer_list<QLatin1String> barriers);
    void pop();
    Node *append(Node node);
    bool isOpen(const QString &name) const { return m_openCount.value(name) > 0; }

    std::deque<Node> m_nodes;
    std::vector<Open> m_open;
    std::vector<Node *> m_current; ///< The open elements that are in the tree, the root first.
    QHash<QString, int> m_openCount;
    qsizetype m_textLength = 0;
    int m_tags = 0;
};

} // namespace app::html
