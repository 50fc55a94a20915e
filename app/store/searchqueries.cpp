// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchqueries.h"

#include "app/store/articlewriter.h"

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using Kind = models::SearchTerm::Kind;
using models::SearchNode;
using Op = SearchNode::Op;

#define LABELLED                                                                                             \
    "EXISTS (SELECT 1 FROM member m JOIN collection c ON c.id = m.collection WHERE m.article = s.article"    \
    " AND c.kind = 1 AND c.removed IS NULL"

Condition conditionFor(const models::SearchTerm &term)
{
    const QString &text = term.text;
    const auto flagged = [](ArticleFlag flag) {
        return Condition{"(a.flags & ?) <> 0", {qint64(flag)}, true};
    };
    switch (term.kind) {
    case Kind::Words:
    case Kind::Title:
    case Kind::Author:
    case Kind::Tag: break; // answered by FullText
    case Kind::Feed:
        return {"s.feed IN (SELECT id FROM feed WHERE holds(user_title, ?) OR user_title = ''"
                " AND holds(publisher_title, ?) OR holds(url, ?))",
                {text, text, text}};
    case Kind::Folder:
        return {"s.feed IN (WITH RECURSIVE below (id) AS (SELECT id FROM folder WHERE holds(name, ?)"
                " UNION SELECT folder.id FROM folder JOIN below ON folder.parent = below.id)"
                " SELECT feed.id FROM feed JOIN below ON feed.folder = below.id)",
                {text}};
    case Kind::Url: return {"holds(a.link, ?)", {text}, true};
    case Kind::Unread: return {"s.read = 0", {}};
    case Kind::Read: return {"s.read = 1", {}};
    case Kind::Starred: return {"s.starred = 1", {}};
    case Kind::HasEnclosure: return flagged(HasEnclosure);
    case Kind::HasImage: return flagged(HasImage);
    case Kind::HasComments: return flagged(HasComments);
    case Kind::HasLabel: return {LABELLED ")", {}};
    case Kind::Label: return {LABELLED " AND named(c.name, ?, ?))", {text, qint64(term.prefix)}};
    case Kind::Before: return {"s.sort < ?", {term.when.toMSecsSinceEpoch()}};
    case Kind::After: return {"s.sort >= ?", {term.when.toMSecsSinceEpoch()}};
    }
    return {"0", {}};
}

/// Splits what a search asks for into words and the rest. As much as can be is asked of the index at once,
/// because it is quicker at finding what is in both of two lists than anyone outside.
class Preparation
{
public:
    Preparation(Database &database, models::FeedId feed)
        : m_database(database)
        , m_feed(feed)
    {}

    PreparedSearch prepared(const SearchNode &node)
    {
        if (auto words = searchFor(node))
            return {words, {"1", {}}};
        if (node.op != Op::And)
            return {nullptr, conditionFor(node)};
        auto [words, others] = divided(node);
        return {words.children.isEmpty() ? nullptr : searchFor(words), joined(others, " AND ")};
    }

private:
    std::shared_ptr<FullText> searchFor(const SearchNode &node)
    {
        std::optional<WordQuery> query = WordQuery::from(node);
        if (!query)
            return nullptr;
        return std::make_shared<FullText>(m_database, m_feed ? query->inFeed(m_feed) : *query);
    }

    /// Of an And: what is words together, and the others.
    static std::pair<SearchNode, SearchNode> divided(const SearchNode &node)
    {
        SearchNode words{.op = Op::And};
        SearchNode others{.op = Op::And};
        QList<SearchNode> negative;
        for (const SearchNode &child : node.children) {
            if (WordQuery::from(child))
                words.children.append(child);
            else if (child.op == Op::Not && WordQuery::from(child.children.constFirst()))
                negative.append(child);
            else
                others.children.append(child);
        }
        (words.children.isEmpty() ? others : words).children += negative;
        return {words, others};
    }

    Condition conditionFor(const SearchNode &node)
    {
        if (const auto words = searchFor(node))
            return {"hits(?, s.article)", {words.get()}, false, {words}};
        switch (node.op) {
        case Op::Term: return store::conditionFor(node.term);
        case Op::Or: return joined(node, " OR ");
        case Op::And: break;
        case Op::Not: {
            Condition inner = conditionFor(node.children.constFirst());
            inner.sql = "(NOT " + inner.sql + ')';
            return inner;
        }
        }
        auto [words, others] = divided(node);
        if (!words.children.isEmpty())
            others.children.append(words);
        return joined(others, " AND ");
    }

    Condition joined(const SearchNode &node, const QByteArray &between)
    {
        Condition whole;
        for (const SearchNode &child : node.children) {
            const Condition part = conditionFor(child);
            whole.sql += (whole.sql.isEmpty() ? QByteArray() : between) + part.sql;
            whole.values += part.values;
            whole.searches += part.searches;
            whole.needsArticle |= part.needsArticle;
        }
        whole.sql = whole.sql.isEmpty() ? QByteArray("1") : '(' + whole.sql + ')';
        return whole;
    }

    Database &m_database;
    models::FeedId m_feed;
};

} // namespace

PreparedSearch prepareSearch(Database &database, const SearchNode &node, models::FeedId feed)
{
    return Preparation(database, feed).prepared(node);
}

} // namespace app::store
