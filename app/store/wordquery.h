// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/indexedtext.h"
#include "app/store/wordsplitter.h"
#include "models/ids.h"
#include "models/searchquery.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace app::store {

/// Words that follow each other: one word, or a phrase, or a row of signs as its pairs.
struct WordPhrase
{
    Field field = Field::Anywhere;
    QList<QByteArray> tokens;
    bool prefix = false; ///< The last token is only how a word begins.

    bool operator==(const WordPhrase &) const = default;
};

/// The part of a search that the index answers: words, joined by AND, OR and NOT.
class WordQuery final
{
public:
    /// Nothing if the search asks for more than words, or for what is not there only.
    static std::optional<WordQuery> from(const models::SearchNode &node);
    /// These words, and in this feed.
    WordQuery inFeed(models::FeedId feed) const;

    /// What to ask FTS5. It keeps no places of words (a third of the size), so phrases are asked for as words
    /// that are all there.
    QByteArray expression() const;
    /// Whether all that the expression finds is found, or matches() has to look into the text.
    bool isExact() const;
    /// Whether it asks for a beginning so short that nearly all texts hold a word that begins so: the index
    /// has to put many words together for it.
    bool isBroad() const;
    bool matches(std::string_view indexedText, WordSplitter &splitter) const;

    const QList<WordPhrase> &phrases() const { return m_phrases; }

private:
    enum class Op { Phrase, And, Or, Not };
    struct Node
    {
        Op op = Op::And;
        qsizetype phrase = 0;
        QList<Node> children;
    };

    std::optional<Node> nodeFor(const models::SearchNode &node);
    std::optional<Node> nodeFor(const models::SearchTerm &term);
    QByteArray expressionOf(const Node &node) const;
    bool isExact(const Node &node) const;
    bool isTrue(const Node &node, const QList<int> &counts) const;

    Node m_root;
    QList<WordPhrase> m_phrases;
};

/// How often the phrases stand in a text. Each counts in its own field, or anywhere.
QList<int>
countPhrases(const QList<WordPhrase> &phrases, std::string_view indexedText, WordSplitter &splitter);

} // namespace app::store
