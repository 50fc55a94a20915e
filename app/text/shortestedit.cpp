// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/shortestedit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace app::text {

namespace {

/// A part of both sequences, and a point in it.
struct Box
{
    int left = 0;
    int top = 0;
    int right = 0; ///< Of `before`; one past the end.
    int bottom = 0;
};
struct Point
{
    int x = 0;
    int y = 0;
};

class Finder
{
public:
    Finder(const std::vector<int> &before, const std::vector<int> &after)
        : m_before(before)
        , m_after(after)
        , m_removed(before.size())
        , m_inserted(after.size())
        , m_origin(int(after.size()) + 1)
        , m_forward(before.size() + after.size() + 3)
        , m_backward(before.size() + after.size() + 3)
        , m_patience(std::max(leastPatience, int(std::sqrt(double(before.size() + after.size())) / 2)))
    {}

    std::vector<Run> find()
    {
        std::vector<Box> waiting = {{0, 0, int(m_before.size()), int(m_after.size())}};
        while (!waiting.empty()) {
            const Box box = trimmed(waiting.back());
            waiting.pop_back();
            if (box.left == box.right || box.top == box.bottom) {
                markChanged(box);
                continue;
            }
            const Point middle = middleOf(box);
            const bool divides = middle.x - box.left + middle.y - box.top > 0
                                 && box.right - middle.x + box.bottom - middle.y > 0;
            if (!divides) {
                markChanged(box);
                continue;
            }
            waiting.push_back({middle.x, middle.y, box.right, box.bottom});
            waiting.push_back({box.left, box.top, middle.x, middle.y});
        }
        return runs();
    }

private:
    static constexpr int leastPatience = 128;

    bool meet(int x, int y) const { return m_before[std::size_t(x)] == m_after[std::size_t(y)]; }
    int &forward(int diagonal)
    {
        const int at = m_origin + diagonal;
        return m_forward[std::size_t(at)];
    }
    int &backward(int diagonal)
    {
        const int at = m_origin + diagonal;
        return m_backward[std::size_t(at)];
    }

    /// Without what both have at their beginning and at their end.
    Box trimmed(Box box) const
    {
        while (box.left < box.right && box.top < box.bottom && meet(box.left, box.top)) {
            ++box.left;
            ++box.top;
        }
        while (box.left < box.right && box.top < box.bottom && meet(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
        }
        return box;
    }

    void markChanged(const Box &box)
    {
        std::fill(m_removed.begin() + box.left, m_removed.begin() + box.right, true);
        std::fill(m_inserted.begin() + box.top, m_inserted.begin() + box.bottom, true);
    }

    /// The diagonals that are walked: one more on each side with every step, as long as they lie in the box.
    struct Reach
    {
        int low = 0;
        int high = 0;

        template<typename Edge>
        void widen(int lowest, int highest, const Edge &edge)
        {
            if (low > lowest)
                edge(--low - 1);
            else
                ++low;
            if (high < highest)
                edge(++high + 1);
            else
                --high;
        }
        bool has(int diagonal) const { return diagonal >= low && diagonal <= high; }
    };

    /// A point on a shortest way through the box, found by walking from both ends until the walks meet.
    Point middleOf(const Box &box)
    {
        const int lowest = box.left - box.bottom;
        const int highest = box.right - box.top;
        const int start = box.left - box.top;
        const int end = box.right - box.bottom;
        const bool odd = ((start - end) & 1) != 0;
        Reach ahead{start, start};
        Reach back{end, end};
        forward(start) = box.left;
        backward(end) = box.right;
        for (int cost = 1;; ++cost) {
            ahead.widen(lowest, highest, [this](int d) { forward(d) = -1; });
            for (int d = ahead.high; d >= ahead.low; d -= 2) {
                const int x = stepForward(box, d);
                if (odd && back.has(d) && backward(d) <= x)
                    return {x, x - d};
            }
            back.widen(lowest, highest, [this](int d) { backward(d) = std::numeric_limits<int>::max(); });
            for (int d = back.high; d >= back.low; d -= 2) {
                const int x = stepBackward(box, d);
                if (!odd && ahead.has(d) && x <= forward(d))
                    return {x, x - d};
            }
            if (cost >= m_patience)
                return furthest(box, ahead, back);
        }
    }

    int stepForward(const Box &box, int d)
    {
        int x = std::max(forward(d - 1) + 1, forward(d + 1));
        int y = x - d;
        while (x < box.right && y < box.bottom && meet(x, y)) {
            ++x;
            ++y;
        }
        return forward(d) = x;
    }

    int stepBackward(const Box &box, int d)
    {
        const int above = backward(d + 1);
        int x = std::min(backward(d - 1), above == std::numeric_limits<int>::max() ? above : above - 1);
        int y = x - d;
        while (x > box.left && y > box.top && meet(x - 1, y - 1)) {
            --x;
            --y;
        }
        return backward(d) = x;
    }

    /// The point that either walk has come to that is the furthest from where it began.
    Point furthest(const Box &box, const Reach &ahead, const Reach &back)
    {
        Point best{box.left, box.top};
        int gained = 0;
        for (int d = ahead.high; d >= ahead.low; d -= 2) {
            const int x = std::min({forward(d), box.right, box.bottom + d});
            if (x >= box.left && x - d >= box.top && x - box.left + x - d - box.top > gained) {
                best = {x, x - d};
                gained = x - box.left + x - d - box.top;
            }
        }
        for (int d = back.high; d >= back.low; d -= 2) {
            const int x = std::max({backward(d), box.left, box.top + d});
            if (x <= box.right && x - d <= box.bottom && box.right - x + box.bottom - x + d > gained) {
                best = {x, x - d};
                gained = box.right - x + box.bottom - x + d;
            }
        }
        return best;
    }

    std::vector<Run> runs() const
    {
        std::vector<Run> all;
        const int width = int(m_before.size());
        const int height = int(m_after.size());
        int x = 0;
        int y = 0;
        while (x < width || y < height) {
            Run run{.same = (x == width || !m_removed[std::size_t(x)])
                            && (y == height || !m_inserted[std::size_t(y)]),
                    .beforeFrom = x,
                    .afterFrom = y};
            if (run.same) {
                while (x < width && y < height && !m_removed[std::size_t(x)] && !m_inserted[std::size_t(y)]) {
                    ++x;
                    ++y;
                }
            } else {
                while (x < width && m_removed[std::size_t(x)])
                    ++x;
                while (y < height && m_inserted[std::size_t(y)])
                    ++y;
            }
            run.beforeTo = x;
            run.afterTo = y;
            all.push_back(run);
        }
        return all;
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    std::vector<bool> m_removed;
    std::vector<bool> m_inserted;
    int m_origin = 0;
    std::vector<int> m_forward;  ///< By diagonal (x - y): how far the walk from the beginning has come.
    std::vector<int> m_backward; ///< The same for the walk from the end.
    int m_patience = 0;          ///< How many steps both walks take before they give up.
};

} // namespace

std::vector<Run> shortestEdit(const std::vector<int> &before, const std::vector<int> &after)
{
    return Finder(before, after).find();
}

} // namespace app::text
