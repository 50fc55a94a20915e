// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

namespace app::store {

/// Marks a file as one of ours in its header: "Cour".
constexpr qint64 applicationId = 0x436f7572;

/// The schema version this program writes.
int newestSchemaVersion();

/// Brings the library up to the newest version, one transaction for each step. Returns the version before;
/// 0 for a new file.
int migrate(Database &database);

} // namespace app::store
