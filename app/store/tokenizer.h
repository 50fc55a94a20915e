// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace app::store {

/// Gives a connection the FTS5 tokenizer `courant`: WordSplitter over the parts of an indexedText(). What it
/// gets of a query is taken for one token as it stands: queries are split by those who write them.
/// Throws SqlError if this SQLite has no FTS5.
void addTokenizer(sqlite3 *handle);

} // namespace app::store
