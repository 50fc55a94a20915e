// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/memory.h"
#include "app/base/paths.h"
#include "app/base/translations.h"
#include "app/cli/commands.h"
#include "app/cli/process.h"
#include "app/cli/terminal.h"
#include "app/session/firststart.h"
#include "app/session/picturecommands.h"
#include "app/session/settingsfile.h"
#include "app/session/windowrun.h"

#include <QApplication>

#include <memory>

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

QList<cli::Command> commands()
{
    return cli::allCommands() + session::pictureCommands();
}

cli::Surroundings surroundings()
{
    cli::Surroundings ours;
    ours.preferences = [](const QString &file) { return session::SettingsFile(file).preferences(); };
    ours.bundled = &session::bundledFeed;
    return ours;
}

/// As little of an application as the command line needs: most commands draw nothing and start at once.
std::unique_ptr<QCoreApplication> applicationFor(const cli::Invocation &invocation, int &argc, char *argv[])
{
    const bool draws = invocation.command && invocation.command->needs == cli::Command::Needs::Pictures;
    if (draws && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (draws || (invocation.wantsWindow() && cli::hasDisplay()))
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// What the command line says, else, for whatever is drawn, what the preferences say; empty: as the system.
QString languageFor(const cli::Invocation &invocation)
{
    const cli::GlobalOptions &given = invocation.options;
    const bool draws = invocation.wantsWindow()
                       || (invocation.command && invocation.command->needs == cli::Command::Needs::Pictures);
    if (const QString drawn = invocation.arguments.value(u"lang"_s); !drawn.isEmpty())
        return drawn; // the screenshot's own option
    if (!given.language.isEmpty() || !draws)
        return given.language;
    return session::SettingsFile(Paths::forProfile(given.profile).settings()).preferences().language;
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemorySmall();
    Q_INIT_RESOURCE(courant); // a linker leaves out data that nobody calls
    QCoreApplication::setApplicationName(u"courant"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COURANT_VERSION));

    const cli::Invocation invocation = cli::readInvocation(wordsOf(argc, argv), commands());
    const auto application = applicationFor(invocation, argc, argv);
    installTranslation(*application, languageFor(invocation));
    if (invocation.wantsWindow() && cli::hasDisplay())
        return session::runWindow(invocation);
    return cli::runProcess(commands(), surroundings());
}
