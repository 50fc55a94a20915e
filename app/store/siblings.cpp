// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/siblings.h"

#include "app/store/statement.h"

namespace app::store {

/// Halfway between a sibling and the one before it, so that a move writes one row; whole numbers at the end.
double positionAmong(Database &database, const Siblings &siblings, qint64 parent, qint64 before)
{
    Statement at(database, siblings.position);
    if (!before || !at.bind(before, parent).next()) {
        Statement last(database, siblings.last);
        return last.bind(parent).next() ? last.column<double>(0) + 1 : 1;
    }
    const double upper = at.column<double>(0);
    Statement previous(database, siblings.previous);
    if (!previous.bind(parent, upper).next() || previous.isNull(0))
        return upper - 1;
    const double lower = previous.column<double>(0);
    const double middle = (lower + upper) / 2;
    if (middle > lower && middle < upper)
        return middle;
    // Halved as often as a double can be: give them all whole numbers again.
    Statement(database, siblings.renumber).bind(parent).run();
    return positionAmong(database, siblings, parent, before);
}

} // namespace app::store
