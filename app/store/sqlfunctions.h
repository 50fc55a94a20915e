// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace app::store {

/// Gives a connection the functions our SQL uses:
/// `holds(text, words)` - does the text hold the words, whatever their case;
/// `hits(search, article)` - does the FullText, bound as a pointer of type fullTextType, find the article.
inline constexpr const char *fullTextType = "courant full text";

void addFunctions(sqlite3 *handle);

} // namespace app::store
