// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/profile.h"
#include "app/cli/words.h"
#include "app/opml/copies.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

QString damageOf(store::Library &library)
{
    const auto opening = library.open().result();
    if (opening) {
        const QString found = await(library.check(true));
        if (!found.isEmpty() || opening.value().readOnly)
            return found;
        // The search index is no part of what cannot be had again: it is mended by writing it anew.
        const QString index = await(library.findIndexDamage());
        if (!index.isEmpty())
            await(library.rebuildIndex());
        await(library.mendCounts()); // what was counted wrong is counted again, and no more to speak of
        return {};
    }
    if (opening.error().kind != models::Problem::Kind::LibraryDamaged)
        throw refusalOf(opening.error());
    return opening.error().evidence.isEmpty() ? opening.error().headline() : opening.error().evidence;
}

void report(Context &context, const QString &found, const models::RepairReport &repaired)
{
    if (context.json())
        return context.console.print(QJsonObject{{u"sound"_s, false},
                                                 {u"found"_s, found},
                                                 {u"setAside"_s, repaired.setAside},
                                                 {u"backup"_s, repaired.backup.path},
                                                 {u"salvaged"_s, repaired.salvaged},
                                                 {u"feeds"_s, repaired.feeds},
                                                 {u"articles"_s, repaired.articles}});
    //: %1 is a file name.
    context.console.print(
        Words::tr("The library was damaged and has been set aside as “%1”.").arg(repaired.setAside));
    if (!repaired.backup.path.isEmpty())
        //: %1 is a date and a time.
        context.console.print(
            Words::tr("The new one begins with the backup of %1.")
                .arg(QLocale().toString(repaired.backup.at.toLocalTime(), QLocale::ShortFormat)));
    context.console.print(
        Words::tr("%n article(s) were read out of the damaged one.", nullptr, repaired.salvaged));
    context.console.print(Words::tr("The library has %n feed(s) now.", nullptr, repaired.feeds));
}

ExitStatus check(Context &context)
{
    const Paths paths = Paths::forProfile(context.options.profile);
    store::Library library(libraryOptions(context, paths));
    const QString found = damageOf(library);
    if (found.isEmpty()) {
        if (context.arguments.has(u"repair"_s))
            await(library.rebuildIndex()); // only this can tell of a word that it lacks
        if (context.json())
            context.console.print(QJsonObject{{u"sound"_s, true}, {u"found"_s, found}});
        else
            context.console.print(Words::tr("The library is sound."));
        return ExitStatus::Done;
    }
    if (context.arguments.has(u"repair"_s)) {
        report(context, found, await(library.repair(opml::newestCopy(paths.backups()))));
        return ExitStatus::Done;
    }
    if (context.json())
        context.console.print(QJsonObject{{u"sound"_s, false}, {u"found"_s, found}});
    //: %1 is a file name, %2 what the database says.
    throw Refusal{ExitStatus::LibraryFailed,
                  Words::tr("The library “%1” is damaged: %2").arg(paths.library(), found)};
}

void print(Context &context, const models::Backup &backup)
{
    if (context.json())
        return context.console.print(QJsonObject{{u"file"_s, backup.path},
                                                 {u"bytes"_s, backup.bytes},
                                                 {u"feeds"_s, backup.feeds},
                                                 {u"articles"_s, backup.articles},
                                                 {u"unread"_s, backup.unread}});
    //: %1 is a number of feeds, %2 of articles, with their separators.
    context.console.print(Words::tr("Feeds: %1, articles: %2.")
                              .arg(QLocale().toString(backup.feeds), QLocale().toString(backup.articles)));
}

ExitStatus backUp(Context &context)
{
    Profile profile(context);
    const QString file = context.arguments.operand(0);
    const auto backup = profile.library().backUp(file).result();
    if (!backup && backup.error().kind == models::Problem::Kind::LibraryFailed)
        throw refusalOf({models::Problem::Kind::FileNotWritable, file, backup.error().evidence, 0});
    if (!backup)
        throw refusalOf(backup.error());
    print(context, backup.value());
    return ExitStatus::Done;
}

ExitStatus restore(Context &context)
{
    Profile profile(context);
    const QString file = context.arguments.operand(0);
    const auto restored = profile.library().restore(file).result();
    if (!restored && restored.error().subject == file)
        //: %1 is a file name.
        throw Refusal{ExitStatus::NotFound, Words::tr("“%1” is not a library of Courant.").arg(file)};
    if (!restored)
        throw refusalOf(restored.error());
    const auto tree = await(profile.library().tree());
    models::Backup now{.path = file, .feeds = int(tree.feeds().size())};
    for (const models::Feed &feed : tree.feeds()) {
        now.articles += feed.total;
        now.unread += feed.unread;
    }
    now.bytes = QFileInfo(profile.paths().library()).size();
    print(context, now);
    return ExitStatus::Done;
}

} // namespace

QList<Command> careCommands()
{
    return {
        {u"check"_s, u"check [--repair]"_s,
         Words::tr("Tells whether the library is sound; makes a sound one of it."), 0, 0, &check},
        {u"backup"_s, u"backup FILE"_s, Words::tr("Copies the whole library, also while it is in use."), 1, 1,
         &backUp},
        {u"restore"_s, u"restore FILE"_s,
         Words::tr("Puts a backup in the place of the library; “courant undo” takes that back."), 1, 1,
         &restore},
    };
}

} // namespace app::cli
