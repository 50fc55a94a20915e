// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/comparison.h"

#include "app/text/passages.h"
#include "app/text/shortestedit.h"
#include "app/text/worddifference.h"

#include <algorithm>
#include <utility>

namespace app::text {

namespace {

using models::Span;

// Passages less alike than this are two different ones.
constexpr double alike = 0.5;
constexpr double alikeIfAlone = 0.2;       ///< One passage in the place of one.
constexpr std::size_t mostCompared = 4096; ///< Pairs of passages in one gap; of more only the near ones.
constexpr std::size_t nearby = 8;

struct Side
{
    explicit Side(const QList<models::Block> &blocks, Dictionary &texts)
        : passages(passagesOf(blocks))
    {
        numbers.reserve(passages.size());
        for (const Passage &passage : passages)
            numbers.push_back(texts.numberOf(passage.text));
    }

    std::vector<Passage> passages;
    std::vector<int> numbers; ///< The same for passages of the same words.
};

/// Which passages of a stretch that was rewritten are still the same ones. In order; by their places in it.
class Pairing
{
public:
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

    Pairing(const std::vector<Line> &before, const std::vector<Line> &after)
        : m_before(before)
        , m_after(after)
    {}

    Pairs find() const
    {
        if (m_before.empty() || m_after.empty())
            return {};
        if (m_before.size() == 1 && m_after.size() == 1)
            return likeness(m_before[0], m_after[0]) >= alikeIfAlone ? Pairs{{0, 0}} : Pairs{};
        return m_before.size() * m_after.size() <= mostCompared ? best() : good();
    }

private:
    /// The pairs that have the most in common together.
    Pairs best() const
    {
        const std::size_t width = m_after.size() + 1;
        std::vector<double> worth((m_before.size() + 1) * width);
        std::vector<double> common(worth.size());
        for (std::size_t i = m_before.size(); i-- > 0;) {
            for (std::size_t j = m_after.size(); j-- > 0;) {
                const std::size_t at = i * width + j;
                const double share = likeness(m_before[i], m_after[j]);
                common[at] = share >= alike ? share + worth[at + width + 1] : 0;
                worth[at] = std::max({common[at], worth[at + 1], worth[at + width]});
            }
        }
        Pairs pairs;
        for (std::size_t i = 0, j = 0; i < m_before.size() && j < m_after.size();) {
            const std::size_t at = i * width + j;
            if (common[at] > 0 && common[at] >= worth[at])
                pairs.emplace_back(i++, j++);
            else if (worth[at + 1] >= worth[at + width])
                ++j;
            else
                ++i;
        }
        return pairs;
    }

    /// For each the most alike of the next few.
    Pairs good() const
    {
        Pairs pairs;
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            double most = alike;
            std::size_t partner = m_after.size();
            for (std::size_t j = next; j < std::min(next + nearby, m_after.size()); ++j) {
                const double share = likeness(m_before[i], m_after[j]);
                if (share > most) {
                    most = share;
                    partner = j;
                }
            }
            if (partner == m_after.size())
                continue;
            pairs.emplace_back(i, partner);
            next = partner + 1;
        }
        return pairs;
    }

    const std::vector<Line> &m_before;
    const std::vector<Line> &m_after;
};

/// Puts the text together that shows both.
class Comparison
{
public:
    Comparison(const Side &before, const Side &after)
        : m_before(before)
        , m_after(after)
    {}

    std::vector<Passage> passages()
    {
        for (const Run &run : shortestEdit(m_before.numbers, m_after.numbers)) {
            if (run.same)
                takeSame(run);
            else
                compare(run);
        }
        return std::move(m_shown);
    }
    int changes() const { return m_changes; }

    /// What is different in one passage.
    QList<Span>
    compare(const Passage &before, const Passage &after, const Line &lineBefore, const Line &lineAfter)
    {
        QList<Span> spans;
        bool wasChange = false;
        for (const Piece &piece : wordDifference(lineBefore, lineAfter)) {
            const bool removed = piece.kind == Piece::Kind::Removed;
            const bool isChange = piece.kind != Piece::Kind::Same;
            const quint16 style = removed ? Span::Deleted : isChange ? Span::Inserted : Span::Plain;
            spans += slice(removed ? before : after, piece.from, piece.length, style);
            m_changes += isChange && !wasChange ? 1 : 0;
            wasChange = isChange;
        }
        return spans;
    }

private:
    static std::vector<Line> linesOf(const Side &side, int from, int to, Dictionary &words)
    {
        std::vector<Line> lines;
        lines.reserve(std::size_t(to - from));
        for (int i = from; i < to; ++i)
            lines.emplace_back(side.passages[std::size_t(i)].text, words);
        return lines;
    }

    void takeSame(const Run &run)
    {
        for (int i = run.afterFrom; i < run.afterTo; ++i)
            m_shown.push_back(m_after.passages[std::size_t(i)]);
        m_wasWhole = false;
    }

    void compare(const Run &run)
    {
        Dictionary words;
        const std::vector<Line> before = linesOf(m_before, run.beforeFrom, run.beforeTo, words);
        const std::vector<Line> after = linesOf(m_after, run.afterFrom, run.afterTo, words);
        std::size_t i = 0;
        std::size_t j = 0;
        const auto passTo = [&](std::size_t beforeEnd, std::size_t afterEnd) {
            for (; i < beforeEnd; ++i)
                takeWhole(passage(m_before, run.beforeFrom, i), Span::Deleted);
            for (; j < afterEnd; ++j)
                takeWhole(passage(m_after, run.afterFrom, j), Span::Inserted);
        };
        for (const auto &[one, other] : Pairing(before, after).find()) {
            passTo(one, other);
            const Passage &changed = passage(m_after, run.afterFrom, j);
            m_shown.push_back(reworded(
                changed, compare(passage(m_before, run.beforeFrom, i), changed, before[i], after[j])));
            m_wasWhole = false;
            ++i;
            ++j;
        }
        passTo(before.size(), after.size());
    }

    static const Passage &passage(const Side &side, int from, std::size_t at)
    {
        return side.passages[std::size_t(from) + at];
    }

    void takeWhole(const Passage &passage, Span::Style style)
    {
        m_shown.push_back(reworded(passage, slice(passage, 0, passage.text.size(), style)));
        m_changes += m_wasWhole ? 0 : 1; // neighbours are one change
        m_wasWhole = true;
    }

    const Side &m_before;
    const Side &m_after;
    std::vector<Passage> m_shown;
    int m_changes = 0;
    bool m_wasWhole = false;
};

Passage titleOf(const Wording &wording)
{
    const QString title = wording.title.simplified();
    return {.spans = {{.text = title}}, .text = title};
}

} // namespace

models::TextDifference compare(const Wording &before, const Wording &after)
{
    Dictionary texts;
    const Side sideBefore(before.tree.blocks, texts);
    const Side sideAfter(after.tree.blocks, texts);
    Comparison comparison(sideBefore, sideAfter);
    models::TextDifference difference;

    Dictionary words;
    const Passage titleBefore = titleOf(before);
    const Passage titleAfter = titleOf(after);
    difference.title = comparison.compare(titleBefore, titleAfter, Line(titleBefore.text, words),
                                          Line(titleAfter.text, words));
    difference.blocks = blocksOf(comparison.passages());
    difference.changes = comparison.changes();
    return difference;
}

} // namespace app::text
