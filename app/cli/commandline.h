// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// What the words of a command line come to.
struct Invocation
{
    GlobalOptions options;
    std::optional<Command> command; ///< None: the window, or --help, or --version.
    Arguments arguments;
    QStringList addresses; ///< For the window: feeds to add.
    QString complaint;     ///< Why the words cannot be understood; empty if they can.

    bool wantsWindow() const { return !command && complaint.isEmpty() && !options.help && !options.version; }
};

/// Reads the words after the program's name. A first operand that is no command must look like an address.
Invocation readInvocation(const QStringList &words, const QList<Command> &commands);

/// What a command is given besides its words; see Context.
struct Surroundings
{
    Clock clock = systemClock();
    std::function<models::Preferences(const QString &file)> preferences;
    std::function<std::optional<QByteArray>(const QUrl &)> bundled;
};

/// Does what the invocation says, short of opening the window. `commands` are those the help lists.
ExitStatus run(const Invocation &invocation,
               const QList<Command> &commands,
               Console &console,
               const Surroundings &surroundings = {});

} // namespace app::cli
