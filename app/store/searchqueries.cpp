// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchqueries.h"

#include "app/store/articlewriter.h"

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using Kind = models::SearchTerm::Kind;
using Op = models::SearchNode::Op;

Condition conditionFor(const models::SearchTerm &term)
{
    const QString &text = term.text;
    switch (term.kind) {
    case Kind::Words:
        return {"(holds(a.title, ?) OR holds(a.author, ?) OR holds(a.excerpt, ?) OR holds_html(b.content, ?)"
                " OR holds_html(b.summary, ?))",
                {text, text, text, text, text}};
    case Kind::Title: return {"holds(a.title, ?)", {text}};
    case Kind::Author: return {"holds(a.author, ?)", {text}};
    case Kind::Feed:
        return {"s.feed IN (SELECT id FROM feed WHERE holds(user_title, ?) OR user_title = ''"
                " AND holds(publisher_title, ?) OR holds(url, ?))",
                {text, text, text}};
    case Kind::Folder:
        return {"s.feed IN (WITH RECURSIVE below (id) AS (SELECT id FROM folder WHERE holds(name, ?)"
                " UNION SELECT folder.id FROM folder JOIN below ON folder.parent = below.id)"
                " SELECT feed.id FROM feed JOIN below ON feed.folder = below.id)",
                {text}};
    case Kind::Tag: return {"holds(b.categories, ?)", {text}};
    case Kind::Url: return {"holds(a.link, ?)", {text}};
    case Kind::Unread: return {"s.read = 0", {}};
    case Kind::Read: return {"s.read = 1", {}};
    case Kind::Starred: return {"s.starred = 1", {}};
    case Kind::HasEnclosure: return {"(a.flags & ?) <> 0", {qint64(HasEnclosure)}};
    case Kind::HasImage: return {"(a.flags & ?) <> 0", {qint64(HasImage)}};
    case Kind::HasComments: return {"(a.flags & ?) <> 0", {qint64(HasComments)}};
    case Kind::Before: return {"s.sort < ?", {term.when.toMSecsSinceEpoch()}};
    case Kind::After: return {"s.sort >= ?", {term.when.toMSecsSinceEpoch()}};
    }
    return {"0", {}};
}

} // namespace

Condition conditionFor(const models::SearchNode &node)
{
    if (node.op == Op::Term)
        return conditionFor(node.term);
    if (node.matchesEverything())
        return {"1", {}};

    Condition whole;
    const QByteArray between = node.op == Op::Or ? " OR " : " AND ";
    for (const models::SearchNode &child : node.children) {
        const Condition part = conditionFor(child);
        whole.sql += (whole.sql.isEmpty() ? QByteArray() : between) + part.sql;
        whole.values += part.values;
    }
    whole.sql = (node.op == Op::Not ? "(NOT " : "(") + whole.sql + ')';
    return whole;
}

} // namespace app::store
