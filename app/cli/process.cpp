// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/process.h"

#include "app/cli/terminal.h"
#include "app/cli/words.h"

#include <QFile>

#include <cstdio>

namespace app::cli {

int runProcess(const QList<Command> &commands, const Surroundings &surroundings)
{
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return int(ExitStatus::NotFound);
    Console console(in, out, err, isErrorATerminal());
    const Invocation invocation = readInvocation(QCoreApplication::arguments().mid(1), commands);
    if (!invocation.wantsWindow())
        return int(run(invocation, commands, console, surroundings));

    console.complain(
        Words::tr("There is no display to open the window on. “courant --help” tells what Courant "
                  "can do without one."));
    return int(ExitStatus::WrongArguments);
}

} // namespace app::cli
