// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string_view>

namespace app {

/// The character a name of HTML stands for ("nbsp", "hellip", "Ccaron"); 0 if there is no such name.
char32_t namedCharacter(std::string_view name);

/// The character of a numeric reference, as browsers read it: 128 to 159 mean windows-1252 (HTML Standard
/// §13.2.5.80). 0 for what no text may hold: control characters, halves of pairs, numbers past Unicode.
char32_t numberedCharacter(char32_t number);

/// One character reference at the front of a text.
struct Reference
{
    qsizetype length = 0;   ///< Code units from the ampersand to past the reference; 0: a bare ampersand.
    char32_t character = 0; ///< 0 with a length: refers to nothing a text may hold.
};

/// Where a reference stands, which decides how forgiving its readers are.
enum class ReferenceIn {
    Xml,       ///< The semicolon is required.
    Attribute, ///< Numbers and the old names of Latin-1 may lack it, but not before a letter, digit or '=',
               ///< so that "?a=1&copy=2" stays (HTML Standard §13.2.5.73).
    Text       ///< The same, and more letters may follow an old name: "&nbspthere".
};

/// Reads the reference that a text starting with '&' starts with. UTF-8, or UTF-16.
Reference readReference(std::string_view text, ReferenceIn place);
Reference readReference(QStringView text, ReferenceIn place);

} // namespace app
