// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchmarker.h"

#include <algorithm>

namespace models {

namespace {

using Kind = SearchTerm::Kind;

bool isMarked(Kind field, SearchMarker::Part part)
{
    switch (field) {
    case Kind::Words: return true;
    case Kind::Title: return part == SearchMarker::Part::Title;
    case Kind::Author: return part == SearchMarker::Part::Byline;
    default: return false;
    }
}

/// What may have to be put together with the letter before it: accents, points of kana, later parts of
/// hangul.
bool joinsTheOneBefore(char16_t unit)
{
    return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x1160 && unit <= 0x11ff) || unit == 0x3099
           || unit == 0x309a || unit == 0xff9e || unit == 0xff9f;
}

/// Letters that have another form in the index even if they stand alone.
bool isCompatibility(char16_t unit)
{
    return (unit >= 0x1100 && unit <= 0x115f) || (unit >= 0xff61 && unit <= 0xffdc);
}

} // namespace

/// Cuts a text as the index does, keeping the places. The index reads the whole text in one composed form;
/// here each letter is composed by itself with what follows it, so that no place gets lost.
class SearchMarker::Cutter
{
public:
    explicit Cutter(Letters &letters)
        : m_letters(letters)
    {}

    QList<Piece> cut(const QString &text)
    {
        for (qsizetype at = 0; at < text.size();) {
            qsizetype end = at + (text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
            const qsizetype letter = end;
            while (end < text.size() && joinsTheOneBefore(text.at(end).unicode()))
                ++end;
            const TextRange place{at, end - at};
            if (end > letter || isCompatibility(text.at(at).unicode())) {
                const QString composed = text.mid(at, end - at).normalized(QString::NormalizationForm_KC);
                for (const char32_t one : composed.toUcs4())
                    take(m_letters.at(one), place);
            } else {
                take(m_letters.at(letter - at == 2 ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                                   : text.at(at).unicode()),
                     place);
            }
            at = end;
        }
        endWord();
        return std::move(m_pieces);
    }

private:
    void take(const Letter &letter, const TextRange &place)
    {
        using Does = Letter::Kind;
        if (letter.kind == Does::Dropped)
            return;
        if (letter.kind != Does::Word)
            endWord();
        if (letter.kind == Does::Separator) {
            m_inRow = false;
            return;
        }
        const QString folded = QString::fromUtf8(letter.text.data(), letter.units);
        if (letter.kind == Does::Word) {
            m_inRow = false;
            if (m_word.folded.isEmpty())
                m_word.place.start = place.start;
            m_word.folded += folded;
            m_word.place.length = place.end() - m_word.place.start;
            return;
        }
        const bool isSign = letter.kind == Does::Sign;
        m_pieces.append({folded, place, isSign && m_inRow});
        m_inRow = isSign;
    }

    void endWord()
    {
        if (!m_word.folded.isEmpty())
            m_pieces.append(std::exchange(m_word, {}));
    }

    Letters &m_letters;
    QList<Piece> m_pieces;
    Piece m_word;
    bool m_inRow = false; ///< The piece before was a sign, and nothing stood behind it.
};

void SearchMarker::setSearch(const SearchNode &search)
{
    m_phrases.clear();
    collect(search);
}

void SearchMarker::collect(const SearchNode &node)
{
    if (node.op == SearchNode::Op::Not)
        return;
    for (const SearchNode &child : node.children)
        collect(child);
    const SearchTerm &term = node.term;
    const bool seen = term.kind == Kind::Words || term.kind == Kind::Title || term.kind == Kind::Author;
    if (node.op != SearchNode::Op::Term || !seen)
        return;
    Phrase phrase{term.kind, Cutter(m_letters).cut(term.text), term.prefix};
    if (!phrase.pieces.isEmpty())
        m_phrases.append(std::move(phrase));
}

bool SearchMarker::fits(const Phrase &phrase, const QList<Piece> &text, qsizetype at) const
{
    const qsizetype last = phrase.pieces.size() - 1;
    if (at + last >= text.size())
        return false;
    for (qsizetype i = 0; i <= last; ++i) {
        const Piece &wanted = phrase.pieces.at(i);
        const Piece &there = text.at(at + i);
        if (i > 0 && wanted.joined != there.joined)
            return false;
        const bool same = phrase.prefix && i == last ? there.folded.startsWith(wanted.folded)
                                                     : there.folded == wanted.folded;
        if (!same)
            return false;
    }
    return true;
}

QList<TextRange> SearchMarker::find(const QString &text, Part part)
{
    if (isEmpty() || text.isEmpty())
        return {};
    const QList<Piece> pieces = Cutter(m_letters).cut(text);
    QList<TextRange> found;
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        qsizetype end = -1; // where the longest phrase that begins here ends
        for (const Phrase &phrase : std::as_const(m_phrases)) {
            if (isMarked(phrase.field, part) && fits(phrase, pieces, at))
                end = std::max(end, pieces.at(at + phrase.pieces.size() - 1).place.end());
        }
        const qsizetype start = pieces.at(at).place.start;
        if (end < 0)
            continue;
        // A phrase may begin inside another one, as the last sign of one word is the first of the next.
        if (!found.isEmpty() && start < found.constLast().end())
            found.last().length = std::max(end, found.constLast().end()) - found.constLast().start;
        else
            found.append({start, end - start});
    }
    return found;
}

} // namespace models
