// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace app::cli {

// The commands by family. Each may throw a Refusal.
QList<Command> documentCommands();     ///< parse, discover, opml, clean: no library.
QList<Command> subscriptionCommands(); ///< add, remove, feeds.
QList<Command> refreshCommands();      ///< refresh.
QList<Command> articleCommands();      ///< articles, search, show.
QList<Command> collectionCommands();   ///< labels, searches.
QList<Command> markCommands();         ///< mark, undo.
QList<Command> transferCommands();     ///< import, export.
QList<Command> careCommands();         ///< check, backup, restore.

QList<Command> allCommands();

} // namespace app::cli
