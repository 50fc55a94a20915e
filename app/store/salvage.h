// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

namespace app::store {

/// Reads what can be read out of a damaged library into a sound one of the newest schema, whose rows it
/// replaces where both have them: what is in the damaged one is younger. `damaged` is a copy, since SQLite
/// may write beside it. Afterwards the library is sound and counted. Returns how many articles were read.
/// Throws SqlError for what `into` comes to; never for the damaged one.
int salvage(const QString &damaged, Database &into);

} // namespace app::store
