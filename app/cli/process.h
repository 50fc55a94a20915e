// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace app::cli {

/// Runs the process's own command line on its own three streams; the exit status. Wants an application, and
/// the translation in place. Without a command it says why no window opens.
int runProcess(const QList<Command> &commands, const Surroundings &surroundings);

} // namespace app::cli
