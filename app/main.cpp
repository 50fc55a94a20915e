// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translations.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "app/cli/words.h"
#include "app/session/settingsfile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace app;

namespace {

int runCommand(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    installTranslation(application, cli::readInvocation(words, cli::allCommands()).options.language);

    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return int(cli::ExitStatus::NotFound);
    cli::Console console(in, out, err, cli::isErrorATerminal());
    const QList<cli::Command> commands = cli::allCommands();
    const cli::Invocation invocation = cli::readInvocation(words, commands);
    if (invocation.wantsWindow()) {
        console.complain(
            cli::hasDisplay()
                ? cli::Words::tr("This Courant was built without its window; “courant --help” tells "
                                 "what it can do.")
                : cli::Words::tr("There is no display to open the window on. “courant --help” tells "
                                 "what Courant can do without one."));
        return int(cli::ExitStatus::WrongArguments);
    }
    return int(cli::run(invocation, commands, console, {systemClock(), [](const QString &file) {
                                                            return session::SettingsFile(file).preferences();
                                                        }}));
}

} // namespace

int main(int argc, char *argv[])
{
    Q_INIT_RESOURCE(courant); // a linker leaves out data that nobody calls
    QCoreApplication::setApplicationName(u"courant"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COURANT_VERSION));
    return runCommand(argc, argv);
}
