// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters.h"
#include "models/searchquery.h"

#include <QList>
#include <QString>

namespace models {

/// A stretch of a text, in its own units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool operator==(const TextRange &) const = default;
};

/// Finds in a text what a search was for, so that it can be marked: words, phrases and beginnings, read as
/// the search index reads them. What must not be there is not looked for.
class SearchMarker final
{
public:
    enum class Part {
        Title,  ///< `title:` counts as well.
        Byline, ///< `author:` counts as well.
        Text
    };

    void setSearch(const SearchNode &search);
    bool isEmpty() const { return m_phrases.isEmpty(); }

    /// In order, never overlapping.
    QList<TextRange> find(const QString &text, Part part = Part::Text);

private:
    /// A word, or one sign of a script without blanks.
    struct Piece
    {
        QString folded;
        TextRange place;
        bool joined = false; ///< A sign right behind another one.
    };
    struct Phrase
    {
        SearchTerm::Kind field = SearchTerm::Kind::Words;
        QList<Piece> pieces;
        bool prefix = false;
    };
    class Cutter;

    void collect(const SearchNode &node);
    bool fits(const Phrase &phrase, const QList<Piece> &text, qsizetype at) const;

    Letters m_letters;
    QList<Phrase> m_phrases;
};

} // namespace models
