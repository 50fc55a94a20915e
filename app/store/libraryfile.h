// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/library.h"

#include <memory>

namespace app::store {

/// Opens the library for its writer: checks that the file is ours and not of a newer program, makes it if
/// there is none, brings it up to date. The pointer is null if the library can only be read. A file that is
/// refused is left as it was found. Throws SqlError and Refusal.
std::unique_ptr<Database> openForWriting(const LibraryOptions &options, Opening &opening);

/// Opens the library for its reader, after the writer.
std::unique_ptr<Database> openForReading(const LibraryOptions &options, const Opening &opening);

} // namespace app::store
