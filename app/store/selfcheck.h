// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

#include <atomic>
#include <chrono>

namespace app::store {

enum class Thoroughness {
    Quick, ///< The pages and rows (PRAGMA quick_check).
    Whole  ///< The indexes too (PRAGMA integrity_check).
};

/// The first thing that is wrong with the library, in SQLite's words. Empty: nothing was found in that time,
/// or until `*stop` became true.
QString findDamage(Database &database,
                   Thoroughness how,
                   std::chrono::milliseconds time,
                   const std::atomic<bool> *stop = nullptr);

} // namespace app::store
