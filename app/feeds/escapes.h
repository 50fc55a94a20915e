// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace app::feeds {

/// Appends a code point as UTF-8; one that is none (surrogate, above U+10FFFF) becomes U+FFFD.
void appendUtf8(std::string &out, char32_t codePoint);

/// The text with every character reference it holds decoded once; what refers to nothing is dropped.
std::string decoded(std::string_view text);

/// The text with & < > escaped for HTML.
void appendEscaped(std::string &out, std::string_view text);

} // namespace app::feeds
