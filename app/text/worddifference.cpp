// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/worddifference.h"

#include "app/text/shortestedit.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::text {

namespace {

const Word &wordOf(const Line &line, int at)
{
    return line.words[std::size_t(at)];
}

bool isPunctuation(QStringView word)
{
    return std::none_of(word.begin(), word.end(),
                        [](QChar unit) { return unit.isLetterOrNumber() || unit.isSurrogate(); });
}

/// How good a place in front of a word is for a change to begin: after a sentence, after a comma, anywhere.
int worthOfCut(const Line &line, int at)
{
    if (at == 0)
        return 4;
    const QStringView before = wordOf(line, at - 1).in(line.text);
    const QChar last = before.back();
    if (last == QChar(lineBreak))
        return 4;
    if (u".!?。！？…؟।"_s.contains(last))
        return 3;
    if (u",;:，；：、）)»”』」"_s.contains(last))
        return 2;
    return 0;
}

class Tidier
{
public:
    Tidier(const Line &before, const Line &after)
        : m_before(before)
        , m_after(after)
        , m_runs(shortestEdit(before.numbers, after.numbers))
    {}

    std::vector<Run> tidied()
    {
        joinAcrossTrifles();
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            slide(i);
        m_runs = joined(m_runs);
        return std::move(m_runs);
    }

private:
    static qsizetype weightOf(const Line &line, int from, int to)
    {
        qsizetype weight = 0;
        for (int i = from; i < to; ++i)
            weight += wordOf(line, i).length;
        return weight;
    }

    /// How much is changed: the longer of what goes and what comes.
    qsizetype weightOf(const Run &run) const
    {
        return std::max(weightOf(m_before, run.beforeFrom, run.beforeTo),
                        weightOf(m_after, run.afterFrom, run.afterTo));
    }

    /// Two changes with next to nothing between them are one.
    void joinAcrossTrifles()
    {
        std::vector<Run> kept;
        for (const Run &run : m_runs) {
            kept.push_back(run);
            while (kept.size() >= 3 && !kept.back().same) {
                const Run &later = kept[kept.size() - 1];
                const Run &between = kept[kept.size() - 2];
                const Run &earlier = kept[kept.size() - 3];
                if (earlier.same || !between.same
                    || 2 * weightOf(between) > std::min(weightOf(earlier), weightOf(later)))
                    break;
                const Run whole{.same = false,
                                .beforeFrom = earlier.beforeFrom,
                                .beforeTo = later.beforeTo,
                                .afterFrom = earlier.afterFrom,
                                .afterTo = later.afterTo};
                kept.resize(kept.size() - 2);
                kept.back() = whole;
            }
        }
        m_runs = std::move(kept);
    }

    /// Moves what was only inserted, or only removed, to where a sentence begins, if that says the same.
    void slide(std::size_t at)
    {
        Run &run = m_runs[at];
        if (run.same || (run.removed() > 0 && run.inserted() > 0))
            return;
        const Line &line = run.removed() > 0 ? m_before : m_after;
        const int from = run.removed() > 0 ? run.beforeFrom : run.afterFrom;
        const int to = run.removed() > 0 ? run.beforeTo : run.afterTo;
        const int roomBefore = at > 0 ? lengthOf(m_runs[at - 1]) : 0;
        const int roomAfter = at + 1 < m_runs.size() ? lengthOf(m_runs[at + 1]) : 0;
        int best = 0;
        int bestWorth = worthOfCut(line, from);
        const auto consider = [&](int by) {
            if (worthOfCut(line, from + by) > bestWorth) {
                best = by;
                bestWorth = worthOfCut(line, from + by);
            }
        };
        const auto number = [&line](int i) { return line.numbers[std::size_t(i)]; };
        for (int by = -1; - by <= roomBefore && number(from + by) == number(to + by); --by)
            consider(by);
        for (int by = 1; by <= roomAfter && number(from + by - 1) == number(to + by - 1); ++by)
            consider(by);
        if (best != 0)
            move(at, best);
    }

    static int lengthOf(const Run &run) { return run.beforeTo - run.beforeFrom; }

    void move(std::size_t at, int by)
    {
        Run &run = m_runs[at];
        if (at > 0) {
            m_runs[at - 1].beforeTo += by;
            m_runs[at - 1].afterTo += by;
        }
        run.beforeFrom += by;
        run.beforeTo += by;
        run.afterFrom += by;
        run.afterTo += by;
        if (at + 1 < m_runs.size()) {
            m_runs[at + 1].beforeFrom += by;
            m_runs[at + 1].afterFrom += by;
        } else {
            m_runs.push_back({.same = true,
                              .beforeFrom = run.beforeTo,
                              .beforeTo = run.beforeTo - by,
                              .afterFrom = run.afterTo,
                              .afterTo = run.afterTo - by});
        }
    }

    /// Without what is empty, neighbours of the same kind in one.
    static std::vector<Run> joined(const std::vector<Run> &runs)
    {
        std::vector<Run> all;
        for (const Run &run : runs) {
            if (run.beforeFrom == run.beforeTo && run.afterFrom == run.afterTo)
                continue;
            if (all.empty() || all.back().same != run.same) {
                all.push_back(run);
                continue;
            }
            all.back().beforeTo = run.beforeTo;
            all.back().afterTo = run.afterTo;
        }
        return all;
    }

    const Line &m_before;
    const Line &m_after;
    std::vector<Run> m_runs;
};

/// Turns runs of words into pieces of text. The blank in front of a word goes with the word.
class PieceWriter
{
public:
    PieceWriter(const Line &before, const Line &after)
        : m_before(before)
        , m_after(after)
    {}

    std::vector<Piece> write(const std::vector<Run> &runs)
    {
        for (const Run &run : runs) {
            if (run.same)
                writeSame(run);
            else if (movesBlank(run))
                writeChange(run, m_blankWritten = true);
            else
                writeChange(run, run.removed() > 0 && run.inserted() > 0 && hasBlank(m_before, run.beforeFrom)
                                     && hasBlank(m_after, run.afterFrom));
        }
        return std::move(m_pieces);
    }

private:
    static bool hasBlank(const Line &line, int at)
    {
        return at < int(line.words.size()) && wordOf(line, at).blankBefore;
    }

    /// What was only inserted, or only removed, where a blank is that the word behind it lacks then: "6.12
    /// 核" and "6.12 内核". The blank stayed.
    bool movesBlank(const Run &run) const
    {
        if (run.removed() > 0 && run.inserted() > 0)
            return false;
        const bool inserts = run.inserted() > 0;
        const Line &longer = inserts ? m_after : m_before;
        const Line &shorter = inserts ? m_before : m_after;
        const int from = inserts ? run.afterFrom : run.beforeFrom;
        const int to = inserts ? run.afterTo : run.beforeTo;
        const int behind = inserts ? run.beforeTo : run.afterTo;
        return to < int(longer.words.size()) && hasBlank(longer, from) && !hasBlank(longer, to)
               && hasBlank(shorter, behind);
    }

    void writeSame(const Run &run)
    {
        for (int i = 0; i < run.beforeTo - run.beforeFrom; ++i) {
            const Word &before = wordOf(m_before, run.beforeFrom + i);
            const Word &after = wordOf(m_after, run.afterFrom + i);
            if (!std::exchange(m_blankWritten, false))
                writeBlank(before, after);
            add(Piece::Kind::Same, after.from, after.length);
        }
    }

    void writeBlank(const Word &before, const Word &after)
    {
        if (before.blankBefore && after.blankBefore)
            add(Piece::Kind::Same, after.from - 1, 1);
        else if (before.blankBefore)
            add(Piece::Kind::Removed, before.from - 1, 1);
        else if (after.blankBefore)
            add(Piece::Kind::Inserted, after.from - 1, 1);
    }

    /// `sharesBlank`: the blank in front is no part of the change.
    void writeChange(const Run &run, bool sharesBlank)
    {
        if (sharesBlank)
            addBlank(run);
        writeWords(Piece::Kind::Removed, m_before, run.beforeFrom, run.beforeTo, sharesBlank);
        writeWords(Piece::Kind::Inserted, m_after, run.afterFrom, run.afterTo, sharesBlank);
    }

    void addBlank(const Run &run) { add(Piece::Kind::Same, wordOf(m_after, run.afterFrom).from - 1, 1); }

    void writeWords(Piece::Kind kind, const Line &line, int from, int to, bool withoutBlank)
    {
        if (from == to)
            return;
        const Word &first = wordOf(line, from);
        const Word &last = wordOf(line, to - 1);
        const qsizetype start = first.from - (first.blankBefore && !withoutBlank ? 1 : 0);
        add(kind, start, last.from + last.length - start);
    }

    void add(Piece::Kind kind, qsizetype from, qsizetype length)
    {
        if (!m_pieces.empty() && m_pieces.back().kind == kind
            && m_pieces.back().from + m_pieces.back().length == from)
            m_pieces.back().length += length;
        else
            m_pieces.push_back({kind, from, length});
    }

    const Line &m_before;
    const Line &m_after;
    std::vector<Piece> m_pieces;
    bool m_blankWritten = false; ///< That in front of the word that comes next.
};

} // namespace

Line::Line(QStringView line, Dictionary &dictionary)
    : text(line)
    , words(wordsOf(line))
{
    numbers.reserve(words.size());
    for (const Word &word : words)
        numbers.push_back(dictionary.numberOf(word.in(text)));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (isPunctuation(words[i].in(text)))
            continue;
        sorted.push_back(int(i));
        weight += words[i].length;
    }
    std::sort(sorted.begin(), sorted.end(),
              [this](int one, int other) { return numbers[std::size_t(one)] < numbers[std::size_t(other)]; });
}

double likeness(const Line &one, const Line &other)
{
    qsizetype common = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < one.sorted.size() && j < other.sorted.size()) {
        const auto word = std::size_t(one.sorted[i]);
        const int number = one.numbers[word];
        const int otherNumber = other.numbers[std::size_t(other.sorted[j])];
        if (number == otherNumber)
            common += one.words[word].length;
        i += number <= otherNumber ? 1 : 0;
        j += otherNumber <= number ? 1 : 0;
    }
    const qsizetype both = one.weight + other.weight;
    return both == 0 ? 0 : 2.0 * double(common) / double(both);
}

std::vector<Piece> wordDifference(const Line &before, const Line &after)
{
    return PieceWriter(before, after).write(Tidier(before, after).tidied());
}

} // namespace app::text
