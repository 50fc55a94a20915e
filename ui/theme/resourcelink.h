// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// Makes sure that what lies at :/courant is there. A linker leaves out a library that nobody calls, so
/// somebody has to. Cheap; may be called again.
void linkResources();

} // namespace ui
