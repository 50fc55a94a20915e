// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/exitstatus.h"
#include "models/preferences.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <functional>

namespace app::cli {

/// The options that every command and the window understand.
struct GlobalOptions
{
    QString profile;  ///< Empty: the platform's application data folder.
    QString extraCa;  ///< A PEM file to trust as well.
    QString trace;    ///< Where measured spans are appended.
    QString language; ///< Empty: as the system says.
    bool json = false;
    bool quiet = false;
    bool version = false;
    bool help = false;
    bool noRefresh = false;  ///< The window fetches nothing by itself.
    bool noFirstRun = false; ///< The window offers no starter feeds and asks nothing.
};

/// What a command is given to do its work with.
struct Context
{
    const GlobalOptions &options;
    const Arguments &arguments;
    Console &console;
    Clock clock;
    /// The settings in this file; asked only where they matter.
    std::function<models::Preferences(const QString &file)> preferences;
    /// The bytes of a feed that comes with the program; nothing for any other address.
    std::function<std::optional<QByteArray>(const QUrl &)> bundled;

    bool json() const { return options.json; }
};

/// One command: its line in the help, what its arguments may be, and what it does.
struct Command
{
    enum class Needs { Nothing, Pictures }; ///< Pictures: a QApplication, on a screen or off it.

    QString name;
    QString usage; ///< The contract: names every option, with its value's name if it takes one.
    QString summary;
    int fewest = 0; ///< Operands.
    int most = 0;   ///< Operands; negative: any number.
    std::function<ExitStatus(Context &)> run;
    Needs needs = Needs::Nothing;
};

} // namespace app::cli
