// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/profile.h"
#include "app/cli/words.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

ExitStatus check(Context &context)
{
    Profile profile(context);
    const QString found = await(profile.library().integrity());
    if (context.json())
        context.console.print(QJsonObject{{u"sound"_s, found.isEmpty()}, {u"found"_s, found}});
    else if (found.isEmpty())
        context.console.print(Words::tr("The library is sound."));
    if (found.isEmpty())
        return ExitStatus::Done;
    //: %1 is a file name, %2 what the database says.
    throw Refusal{ExitStatus::LibraryFailed,
                  Words::tr("The library “%1” is damaged: %2").arg(profile.paths().library(), found)};
}

} // namespace

QList<Command> careCommands()
{
    return {{u"check"_s, u"check"_s, Words::tr("Tells whether the library is sound."), 0, 0, &check}};
}

} // namespace app::cli
