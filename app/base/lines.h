// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace app {

/// Whether a letter may stand in one line that a stranger wrote: a title, a name, an excerpt. Not so control
/// characters, which terminals obey, noncharacters, and those that turn the direction of all that follows
/// (UAX #9 §2.1 to §2.5: embeddings, overrides, isolates), so that "exe.txt" is no program.
constexpr bool mayStandInLine(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return !isControl && !turns && (code & 0xfffe) != 0xfffe;
}

} // namespace app
