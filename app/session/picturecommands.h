// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QList>

namespace app::session {

/// The commands that draw: screenshot and render. They need a QApplication, but no screen, and fetch nothing
/// from the network.
QList<cli::Command> pictureCommands();

} // namespace app::session
