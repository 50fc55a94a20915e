// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

namespace app::store {

/// The SQL of one kind of siblings that the user puts in order: feeds or folders in a folder, labels,
/// searches.
struct Siblings
{
    const char *position; ///< Of one of them: (sibling, parent).
    const char *previous; ///< The position before a position: (parent, position).
    const char *last;     ///< (parent)
    const char *renumber; ///< With whole numbers: (parent).
};

/// The position before the sibling `before`, or behind the last one if it is none of them.
double positionAmong(Database &database, const Siblings &siblings, qint64 parent, qint64 before);

} // namespace app::store
