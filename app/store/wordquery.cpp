// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordquery.h"

#include <algorithm>
#include <vector>

namespace app::store {

namespace {

using Kind = models::SearchTerm::Kind;
using models::SearchNode;

std::optional<Field> fieldOf(Kind kind)
{
    switch (kind) {
    case Kind::Words: return Field::Anywhere;
    case Kind::Title: return Field::Title;
    case Kind::Author: return Field::Author;
    case Kind::Tag: return Field::Tag;
    default: return std::nullopt;
    }
}

/// A token as FTS5 reads it. Tokens hold letters and digits only, so there is nothing to escape.
QByteArray quoted(const WordPhrase &phrase, qsizetype at)
{
    QByteArray text = "\"";
    if (phrase.field != Field::Anywhere)
        text += char(phrase.field);
    text += phrase.tokens.at(at) + '"';
    if (phrase.prefix && at == phrase.tokens.size() - 1)
        text += '*';
    return text;
}

/// Follows one phrase through a text, token by token.
class PhraseCounter
{
public:
    explicit PhraseCounter(const WordPhrase &phrase)
        : m_phrase(phrase)
    {}

    bool isIn(Field field) const
    {
        return m_phrase.field == field || (m_phrase.field == Field::Anywhere && field != Field::Feed);
    }
    void beginPart() { m_begun.clear(); }

    void take(std::string_view token)
    {
        const qsizetype last = m_phrase.tokens.size() - 1;
        if (last < 0)
            return; // no word, found nowhere
        qsizetype kept = 0;
        // Each beginning that went well so far goes on, or ends here.
        for (qsizetype i = 0; i < m_begun.size(); ++i) {
            const qsizetype next = m_begun.at(i);
            if (!fits(next, token))
                continue;
            if (next == last)
                ++m_count;
            else
                m_begun[kept++] = next + 1;
        }
        m_begun.resize(kept);
        if (fits(0, token)) {
            if (last == 0)
                ++m_count;
            else
                m_begun.append(1);
        }
    }

    int count() const { return m_count; }

private:
    bool fits(qsizetype at, std::string_view token) const
    {
        const QByteArray &wanted = m_phrase.tokens.at(at);
        const std::string_view view(wanted.constData(), std::size_t(wanted.size()));
        return m_phrase.prefix && at == m_phrase.tokens.size() - 1 ? token.starts_with(view) : token == view;
    }

    const WordPhrase &m_phrase;
    QList<qsizetype> m_begun; ///< Which token comes next in each beginning.
    int m_count = 0;
};

} // namespace

std::optional<WordQuery> WordQuery::from(const SearchNode &node)
{
    WordQuery query;
    const std::optional<Node> root = query.nodeFor(node);
    if (!root || root->op == Op::Not)
        return std::nullopt;
    query.m_root = *root;
    return query;
}

WordQuery WordQuery::inFeed(models::FeedId feed) const
{
    WordQuery query = *this;
    query.m_phrases.append({.field = Field::Feed, .tokens = {QByteArray::number(feed.value)}});
    const Node only{.op = Op::Phrase, .phrase = query.m_phrases.size() - 1};
    query.m_root = {.op = Op::And, .children = {only, m_root}};
    return query;
}

std::optional<WordQuery::Node> WordQuery::nodeFor(const SearchNode &node)
{
    if (node.op == SearchNode::Op::Term)
        return nodeFor(node.term);
    Node made{.op = node.op == SearchNode::Op::Or    ? Op::Or
                    : node.op == SearchNode::Op::Not ? Op::Not
                                                     : Op::And};
    qsizetype negative = 0;
    for (const SearchNode &child : node.children) {
        const std::optional<Node> part = nodeFor(child);
        if (!part)
            return std::nullopt;
        negative += part->op == Op::Not ? 1 : 0;
        made.children.append(*part);
    }
    // "all but this" is nothing an index of words can begin with.
    const bool hasStart = made.op == Op::And ? negative < made.children.size() : negative == 0;
    return hasStart ? std::optional(made) : std::nullopt;
}

std::optional<WordQuery::Node> WordQuery::nodeFor(const models::SearchTerm &term)
{
    const std::optional<Field> field = fieldOf(term.kind);
    if (!field)
        return std::nullopt;
    WordPhrase phrase{.field = *field, .prefix = term.prefix};
    WordSplitter splitter;
    const QByteArray text = term.text.toUtf8();
    splitter.split({text.constData(), std::size_t(text.size())}, WordSplitter::Purpose::Query,
                   [&](const WordSplitter::Token &token) {
                       phrase.tokens.append({token.text.data(), qsizetype(token.text.size())});
                       phrase.prefix = term.prefix || token.lonely;
                       return true;
                   });
    m_phrases.append(phrase);
    return Node{.op = Op::Phrase, .phrase = m_phrases.size() - 1};
}

QByteArray WordQuery::expression() const
{
    return expressionOf(m_root);
}

QByteArray WordQuery::expressionOf(const Node &node) const
{
    if (node.op == Op::Phrase) {
        const WordPhrase &phrase = m_phrases.at(node.phrase);
        QByteArray all;
        for (qsizetype i = 0; i < phrase.tokens.size(); ++i)
            all += (i ? " AND " : "") + quoted(phrase, i);
        return all.isEmpty() ? QByteArray("\"\"") : '(' + all + ')'; // no word at all: finds nothing
    }
    QByteArray wanted;
    QByteArray unwanted;
    for (const Node &child : node.children) {
        if (child.op != Op::Not) {
            wanted += (wanted.isEmpty() ? "" : node.op == Op::Or ? " OR " : " AND ") + expressionOf(child);
        } else if (const Node &inner = child.children.constFirst();
                   inner.op == Op::Phrase && m_phrases.at(inner.phrase).tokens.size() == 1) {
            unwanted += " NOT " + expressionOf(inner);
        }
    }
    return unwanted.isEmpty() ? '(' + wanted + ')' : "((" + wanted + ')' + unwanted + ')';
}

bool WordQuery::isExact() const
{
    return isExact(m_root);
}

bool WordQuery::isExact(const Node &node) const
{
    if (node.op == Op::Phrase)
        return m_phrases.at(node.phrase).tokens.size() <= 1;
    if (node.op == Op::Not && node.children.constFirst().op != Op::Phrase)
        return false; // left out of the expression
    return std::all_of(node.children.cbegin(), node.children.cend(),
                       [this](const Node &child) { return isExact(child); });
}

bool WordQuery::isBroad() const
{
    constexpr qsizetype longest = 3; // bytes: two or three letters, or a sign
    return std::any_of(m_phrases.cbegin(), m_phrases.cend(), [](const WordPhrase &phrase) {
        return phrase.prefix && !phrase.tokens.isEmpty() && phrase.tokens.constLast().size() <= longest;
    });
}

bool WordQuery::isTrue(const Node &node, const QList<int> &counts) const
{
    const auto holds = [&](const Node &child) { return isTrue(child, counts); };
    switch (node.op) {
    case Op::Phrase: return counts.at(node.phrase) > 0;
    case Op::And: return std::all_of(node.children.cbegin(), node.children.cend(), holds);
    case Op::Or: return std::any_of(node.children.cbegin(), node.children.cend(), holds);
    case Op::Not: return !holds(node.children.constFirst());
    }
    return false;
}

bool WordQuery::matches(std::string_view indexedText, WordSplitter &splitter) const
{
    return isTrue(m_root, countPhrases(m_phrases, indexedText, splitter));
}

QList<int>
countPhrases(const QList<WordPhrase> &phrases, std::string_view indexedText, WordSplitter &splitter)
{
    std::vector<PhraseCounter> counters;
    for (const WordPhrase &phrase : phrases)
        counters.emplace_back(phrase);
    forEachPart(indexedText, [&](Field field, std::string_view part) {
        std::vector<PhraseCounter *> here;
        for (PhraseCounter &counter : counters) {
            counter.beginPart();
            if (counter.isIn(field))
                here.push_back(&counter);
        }
        const auto take = [&](std::string_view token) {
            for (PhraseCounter *counter : here)
                counter->take(token);
            return true;
        };
        if (here.empty())
            return;
        if (field == Field::Feed)
            take(part);
        else
            splitter.split(part, WordSplitter::Purpose::Document,
                           [&](const WordSplitter::Token &token) { return take(token.text); });
    });
    QList<int> counts;
    for (const PhraseCounter &counter : counters)
        counts.append(counter.count());
    return counts;
}

} // namespace app::store
