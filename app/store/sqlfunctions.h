// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace app::store {

/// Gives a connection the functions our SQL uses:
/// `holds(text, words)` - does the text hold the words, whatever their case;
/// `holds_html(body, words)` - the same for a stored body, packed or not, without its tags.
void addFunctions(sqlite3 *handle);

} // namespace app::store
