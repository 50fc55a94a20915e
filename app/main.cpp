// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translations.h"
#include "app/cli/commands.h"
#include "app/cli/process.h"
#include "app/session/settingsfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace app;

namespace {

QStringList wordsOf(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

cli::Surroundings surroundings()
{
    cli::Surroundings ours;
    ours.preferences = [](const QString &file) { return session::SettingsFile(file).preferences(); };
    return ours;
}

} // namespace

int main(int argc, char *argv[])
{
    Q_INIT_RESOURCE(courant); // a linker leaves out data that nobody calls
    QCoreApplication::setApplicationName(u"courant"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COURANT_VERSION));

    const cli::Invocation invocation = cli::readInvocation(wordsOf(argc, argv), cli::allCommands());
    QCoreApplication application(argc, argv);
    installTranslation(application, invocation.options.language);
    return cli::runProcess(cli::allCommands(), surroundings());
}
