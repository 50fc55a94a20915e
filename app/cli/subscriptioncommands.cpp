// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/network.h"
#include "app/cli/profile.h"
#include "app/cli/refreshing.h"
#include "app/cli/words.h"
#include "app/refresh/feedfinder.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

/// The folder with this path, made as far as it is not there yet.
models::FolderId folderFor(store::Library &library, const QStringList &path)
{
    const auto tree = await(library.tree());
    models::FolderId folder;
    QStringList above;
    for (const QString &name : path) {
        above.append(name);
        const models::FolderId known = tree.folderAt(above);
        folder = known ? known : await(library.addFolder(name, folder));
    }
    return folder;
}

ExitStatus printSubscription(Context &context, const models::Feed &feed, bool isNew)
{
    const QString name = feed.title;
    if (isNew)
        //: %1 is a feed's title, %n the number of its articles.
        context.console.say(
            Words::tr("You now read “%1”, with %n article(s).", nullptr, feed.total).arg(name));
    else
        //: %1 is a feed's title.
        context.console.say(Words::tr("You already read “%1”.").arg(name));
    if (context.json())
        context.console.print(QJsonObject{{u"id"_s, feed.id.value},
                                          {u"url"_s, feed.url.toString(QUrl::FullyEncoded)},
                                          {u"title"_s, name},
                                          {u"total"_s, feed.total},
                                          {u"added"_s, isNew}});
    else
        context.console.print(QString::number(feed.id.value));
    return ExitStatus::Done;
}

/// Stores what finding the feed has fetched already; else fetches it now.
ExitStatus
storeFirstFetch(Context &context, Profile &profile, models::FeedId id, const models::FoundFeed &found)
{
    if (!found.fetched)
        return refreshFeeds(context, profile, {id}, Report::ProblemsOnly);
    models::FetchOutcome outcome = *found.fetched;
    outcome.state.feed = id;
    const auto reports = await(profile.library().saveFetches({outcome}));
    if (!reports.isEmpty() && reports.first().problem)
        throw refusalOf(*reports.first().problem);
    return ExitStatus::Done;
}

ExitStatus add(Context &context)
{
    const QString typed = context.arguments.operand(0);
    Profile profile(context);
    store::Library &library = profile.library();
    const auto before = await(library.tree());
    if (const auto *known = before.feedByUrl(refresh::FeedFinder::addressFromText(typed)))
        return printSubscription(context, *known, false);

    const models::FoundFeed found = findFeeds(context, typed).constFirst();
    if (const auto *known = before.feedByUrl(found.url))
        return printSubscription(context, *known, false);

    store::NewFeed wanted;
    wanted.url = found.url;
    wanted.site = found.site;
    wanted.title = context.arguments.value(u"title"_s);
    wanted.folder = folderFor(library, folderPath(context.arguments.value(u"folder"_s)));
    const models::FeedId id = await(library.addFeed(wanted));
    const ExitStatus status = storeFirstFetch(context, profile, id, found);
    const auto after = await(library.tree());
    if (const models::Feed *feed = after.feed(id))
        printSubscription(context, *feed, true);
    return status;
}

ExitStatus remove(Context &context)
{
    Profile profile(context);
    const auto tree = await(profile.library().tree());
    const models::FeedId id = feedNamed(tree, context.arguments.operand(0));
    const models::Feed *feed = tree.feed(id);
    await(profile.library().remove({id}, {}));
    //: %1 is a feed's title, %n the number of articles that go with it.
    context.console.say(Words::tr("“%1” was removed with %n article(s). “courant undo” brings them back.",
                                  nullptr, feed->total)
                            .arg(feed->title));
    if (context.json())
        context.console.print(QJsonObject{{u"id"_s, id.value}, {u"articles"_s, feed->total}});
    return ExitStatus::Done;
}

void printFolder(Console &console, const models::LibraryTree &tree, models::FolderId folder, int depth)
{
    const QString indent(depth * 2, u' ');
    for (const models::FolderId inside : tree.subfolders(folder)) {
        console.print(indent + tree.folder(inside)->name + u'/');
        printFolder(console, tree, inside, depth + 1);
    }
    for (const models::FeedId id : tree.feedsIn(folder)) {
        const models::Feed *feed = tree.feed(id);
        console.print(u"%1%2\t%3/%4\t%5\t%6"_s.arg(
            indent, QString::number(id.value), QString::number(feed->unread), QString::number(feed->total),
            feed->title, feed->url.toString(QUrl::FullyEncoded)));
        if (feed->problem)
            console.print(indent + u"  "_s + feed->problem->headline());
    }
}

void appendFolder(QJsonArray &feeds, const models::LibraryTree &tree, models::FolderId folder)
{
    for (const models::FolderId inside : tree.subfolders(folder))
        appendFolder(feeds, tree, inside);
    for (const models::FeedId id : tree.feedsIn(folder))
        feeds.append(jsonOf(*tree.feed(id), tree.pathOf(folder)));
}

ExitStatus listFeeds(Context &context)
{
    Profile profile(context);
    const auto tree = await(profile.library().tree());
    if (!context.json()) {
        printFolder(context.console, tree, {}, 0);
        return ExitStatus::Done;
    }
    QJsonArray feeds;
    appendFolder(feeds, tree, {});
    QJsonArray folders;
    for (const models::Folder &folder : tree.folders())
        folders.append(QJsonObject{{u"id"_s, folder.id.value},
                                   {u"path"_s, QJsonArray::fromStringList(tree.pathOf(folder.id))}});
    context.console.print(
        QJsonObject{{u"feeds"_s, feeds}, {u"folders"_s, folders}, {u"unread"_s, tree.unread()}});
    return ExitStatus::Done;
}

} // namespace

QList<Command> subscriptionCommands()
{
    return {
        {u"add"_s, u"add URL [--folder PATH] [--title T]"_s,
         Words::tr("Subscribes to a feed, or to the one that a page offers; tells its number."), 1, 1, &add},
        {u"remove"_s, u"remove FEED"_s, Words::tr("Unsubscribes. FEED is a feed’s number or its address."), 1,
         1, &remove},
        {u"feeds"_s, u"feeds"_s, Words::tr("Tells the folders and feeds, with unread and all articles."), 0,
         0, &listFeeds},
    };
}

} // namespace app::cli
