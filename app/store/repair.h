// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"

namespace app::store {

/// Makes a sound library of a damaged one, while nobody has it open: the newest sound backup, with what can
/// still be read out of the damaged file on top of it, and these subscriptions if they are missing. The
/// damaged file is set aside among the backups as it was found. Throws SqlError, and then all is as before.
models::RepairReport repairLibrary(const LibraryOptions &options, const models::Outline &subscriptions);

} // namespace app::store
