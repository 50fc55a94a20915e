// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace app::text {

/// A stretch of two sequences: the same in both, or one put in the place of the other.
struct Run
{
    bool same = true;
    int beforeFrom = 0;
    int beforeTo = 0;
    int afterFrom = 0;
    int afterTo = 0;

    int removed() const { return same ? 0 : beforeTo - beforeFrom; }
    int inserted() const { return same ? 0 : afterTo - afterFrom; }

    bool operator==(const Run &) const = default;
};

/// What has to be removed and inserted to make one sequence of the other, as little as possible: E. Myers,
/// "An O(ND) Difference Algorithm and Its Variations" (1986), in linear space. Where the sequences have
/// hardly anything in common it stops looking for the least and takes what it has, so that time stays in
/// proportion to the length. Runs that are the same and others take turns.
std::vector<Run> shortestEdit(const std::vector<int> &before, const std::vector<int> &after);

} // namespace app::text
