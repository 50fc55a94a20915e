// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace app::feeds {

/// Appends a code point as UTF-8; one that is none (surrogate, above U+10FFFF) becomes U+FFFD.
void appendUtf8(std::string &out, char32_t codePoint);

/// The character of a numeric reference, as browsers read it: 128 to 159 mean windows-1252 (HTML Standard
/// §13.2.5.80). 0 for what no XML document may hold.
char32_t referencedCharacter(char32_t number);

/// The character an HTML name stands for ("nbsp", "hellip"); 0 if there is no such name.
char32_t namedCharacter(std::string_view name);

/// One character reference at the front of a text.
struct Reference
{
    std::size_t length = 0; ///< Bytes from the ampersand to past the semicolon; 0: this is a bare ampersand.
    char32_t character = 0; ///< 0 with a length: refers to nothing a text may hold.
};

enum class Semicolon { Required, Optional };

/// Reads the reference that a text starting with '&' starts with. With Semicolon::Optional the old Latin-1
/// names and numbers are known without one as well, as in HTML.
Reference readReference(std::string_view text, Semicolon semicolon);

/// The text with every reference it holds decoded once.
std::string decoded(std::string_view text);

/// The text with & < > escaped for HTML.
void appendEscaped(std::string &out, std::string_view text);

} // namespace app::feeds
