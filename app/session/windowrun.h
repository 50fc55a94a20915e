// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace app::session {

/// Opens the window, or hands the addresses to the one that is open on this profile already, and stays until
/// it is closed. Needs a QApplication on a display; returns the process's exit status.
int runWindow(const cli::Invocation &invocation);

} // namespace app::session
