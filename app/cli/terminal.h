// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app::cli {

bool isErrorATerminal(); ///< Whether somebody looks at standard error while it is written.
bool hasDisplay();       ///< Whether a window can be opened, as far as that can be told beforehand.

} // namespace app::cli
