// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/json.h"
#include "app/cli/profile.h"
#include "app/cli/words.h"
#include "app/opml/opmlreader.h"
#include "app/opml/opmlwriter.h"
#include "app/opml/subscriptions.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

void printReport(Context &context, const models::ImportReport &report)
{
    Console &console = context.console;
    if (context.json()) {
        console.print(jsonOf(report));
        return;
    }
    console.print(Words::tr("%n feed(s) added", nullptr, report.added));
    console.print(Words::tr("%n feed(s) already there", nullptr, report.alreadyThere));
    console.print(Words::tr("%n entry(s) skipped", nullptr, int(report.skipped.size())));
    for (const QString &skipped : report.skipped)
        console.print(u"  "_s + skipped);
}

ExitStatus importFeeds(Context &context)
{
    const QString file = context.arguments.operand(0);
    const auto outline = opml::readOpml(readFile(context, file));
    if (!outline) {
        models::Problem problem = outline.error();
        problem.subject = file;
        throw refusalOf(problem);
    }

    Profile profile(context);
    if (context.arguments.has(u"dry-run"_s))
        printReport(context, opml::wouldImport(outline.value(), await(profile.library().tree())));
    else
        printReport(context, await(profile.library().importOutline(outline.value())));
    return ExitStatus::Done;
}

ExitStatus exportFeeds(Context &context)
{
    Profile profile(context);
    const auto tree = await(profile.library().tree());
    //: The title of an OPML file with the user's subscriptions.
    const QString title = Words::tr("Subscriptions in Courant");
    const auto outline = opml::outlineOf(tree, title, await(profile.library().outlineAttributes()));
    const QString file = context.arguments.operands().isEmpty() ? u"-"_s : context.arguments.operand(0);
    writeFile(context, file, opml::writeOpml(outline, context.clock()));
    return ExitStatus::Done;
}

} // namespace

QList<Command> transferCommands()
{
    return {
        {u"import"_s, u"import FILE [--dry-run]"_s,
         Words::tr("Adds the feeds of an OPML file to the library."), 1, 1, &importFeeds},
        {u"export"_s, u"export [FILE]"_s, Words::tr("Writes the folders and feeds as OPML."), 0, 1,
         &exportFeeds},
    };
}

} // namespace app::cli
