// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchdecision.h"

#include "app/store/packing.h"
#include "app/store/statement.h"

namespace app::store {

namespace {

using Kind = models::SearchTerm::Kind;
using models::SearchNode;

/// Calls `take` with every term.
template<typename Take>
void forEachTerm(const SearchNode &node, const Take &take)
{
    if (node.op == SearchNode::Op::Term)
        take(node.term);
    for (const SearchNode &child : node.children)
        forEachTerm(child, take);
}

bool isOnFeeds(Kind kind)
{
    return kind == Kind::Feed || kind == Kind::Folder;
}

bool isOnMarks(Kind kind)
{
    return kind == Kind::Unread || kind == Kind::Read || kind == Kind::Starred || kind == Kind::Label
           || kind == Kind::HasLabel;
}

QList<qint64> numbersFrom(Statement &row)
{
    QList<qint64> numbers;
    while (row.next())
        numbers.append(row.column<qint64>(0));
    return numbers;
}

} // namespace

SearchDecision::SearchDecision(Database &database, const SearchNode &root)
    : m_database(database)
    , m_search(prepareSearch(database, root, {}))
{}

QByteArray SearchDecision::sql(const QByteArray &from, const QByteArray &where) const
{
    return "SELECT s.article FROM " + from
           + (m_search.rest.needsArticle ? " CROSS JOIN article a ON a.id = s.article" : "") + " WHERE "
           + m_search.rest.sql + where + " ORDER BY s.article";
}

/// By their numbers, whatever an index promises: they are few. All asked at once, so that what the search
/// says of feeds is looked up once.
QList<qint64> SearchDecision::heldByRest(const QList<qint64> &articles)
{
    if (m_search.rest.sql == "1")
        return articles;
    Statement held(m_database,
                   sql("json_each(?) j CROSS JOIN status s NOT INDEXED ON s.article = j.value", {}));
    return numbersFrom(held.bindList(QList<SqlValue>{listedIds(articles)} + m_search.rest.values));
}

QList<qint64> SearchDecision::among(const QList<qint64> &articles)
{
    const QList<qint64> held = heldByRest(articles);
    return m_search.words ? m_search.words->among(held) : held;
}

QList<qint64> SearchDecision::between(qint64 first, qint64 last)
{
    if (m_search.words)
        return heldByRest(m_search.words->between(first, last));
    Statement all(m_database, sql("status s NOT INDEXED", " AND s.article BETWEEN ? AND ?"));
    return numbersFrom(all.bindList(m_search.rest.values + QList<SqlValue>{first, last}));
}

SearchDependence SearchDependence::of(const SearchNode &root)
{
    SearchDependence dependence;
    forEachTerm(root, [&](const models::SearchTerm &term) {
        dependence.onMarks |= isOnMarks(term.kind);
        dependence.onFeeds |= isOnFeeds(term.kind);
        if (term.secondsAgo)
            dependence.secondsAgo.append(*term.secondsAgo);
    });
    return dependence;
}

QList<QList<qint64>> feedsNamedIn(Database &database, const SearchNode &root)
{
    QList<QList<qint64>> named;
    forEachTerm(root, [&](const models::SearchTerm &term) {
        if (!isOnFeeds(term.kind))
            return;
        const SearchNode node{.op = SearchNode::Op::Term, .term = term};
        const Condition condition = prepareSearch(database, node, {}).rest;
        Statement row(database, "SELECT s.feed FROM (SELECT id AS feed FROM feed) s WHERE " + condition.sql
                                    + " ORDER BY s.feed");
        named.append(numbersFrom(row.bindList(condition.values)));
    });
    return named;
}

} // namespace app::store
