// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/trace.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/json.h"
#include "app/cli/network.h"
#include "app/cli/words.h"
#include "app/feeds/feedparser.h"
#include "app/html/discovery.h"
#include "app/html/sanitizer.h"
#include "app/opml/opmlreader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

QUrl baseUrl(const Context &context)
{
    return QUrl(context.arguments.value(u"url"_s));
}

Refusal refusal(models::Problem::Kind kind, const QString &subject, const QString &evidence = {})
{
    models::Problem problem;
    problem.kind = kind;
    problem.subject = subject;
    problem.evidence = evidence;
    return refusalOf(problem);
}

models::Problem::Kind problemKindOf(feeds::ParseError::Kind kind)
{
    using Kind = feeds::ParseError::Kind;
    switch (kind) {
    case Kind::Empty: return models::Problem::Kind::EmptyBody;
    case Kind::WebPage: return models::Problem::Kind::WebPage;
    case Kind::TooLarge: return models::Problem::Kind::TooLarge;
    case Kind::NotAFeed:
    case Kind::Hostile: break;
    }
    return models::Problem::Kind::NotAFeed;
}

void printFeed(Console &console, const models::ParsedFeed &feed)
{
    console.print(u"%1\t%2"_s.arg(models::formatName(feed.format), feed.title));
    for (const models::ParsedItem &item : feed.items)
        console.print(u"%1\t%2\t%3"_s.arg(textOf(item.published.isValid() ? item.published : item.updated),
                                          item.title, item.link));
}

ExitStatus parse(Context &context)
{
    const QString file = context.arguments.operand(0);
    const QByteArray bytes = readFile(context, file);
    feeds::ParseOptions options;
    options.base = baseUrl(context);
    options.contentType = context.arguments.value(u"content-type"_s).toLatin1();

    QElapsedTimer timer;
    timer.start();
    const auto feed = feeds::parseFeed(bytes, options);
    if (!feed)
        throw refusal(problemKindOf(feed.error().kind), file, feed.error().evidence);
    trace::span("parse", double(timer.nsecsElapsed()) / 1e6,
                {{u"bytes"_s, bytes.size()}, {u"items"_s, feed.value().items.size()}});

    if (context.json())
        context.console.print(jsonOf(feed.value()));
    else
        printFeed(context.console, feed.value());
    return ExitStatus::Done;
}

void printFound(Context &context, const QList<models::FoundFeed> &feeds)
{
    if (!context.json()) {
        for (const models::FoundFeed &feed : feeds)
            context.console.print(
                u"%1\t%2\t%3"_s.arg(feed.url.toString(QUrl::FullyEncoded), feed.title, feed.type));
        return;
    }
    QJsonArray array;
    for (const models::FoundFeed &feed : feeds)
        array.append(QJsonObject{{u"url"_s, feed.url.toString(QUrl::FullyEncoded)},
                                 {u"title"_s, feed.title},
                                 {u"type"_s, feed.type}});
    context.console.print(QJsonObject{{u"feeds"_s, array}});
}

QList<models::FoundFeed> offeredBy(const QByteArray &page, const QUrl &base)
{
    QList<models::FoundFeed> found;
    for (const html::Candidate &candidate : html::discover(page, base)) {
        models::FoundFeed feed;
        feed.url = candidate.url;
        feed.title = candidate.title;
        feed.type = candidate.type;
        found.append(feed);
    }
    return found;
}

ExitStatus discover(Context &context)
{
    const QString operand = context.arguments.operand(0);
    const bool isFile = context.arguments.has(u"url"_s) || operand == "-"_L1 || QFileInfo::exists(operand);
    const QList<models::FoundFeed> found =
        isFile ? offeredBy(readFile(context, operand), baseUrl(context)) : findFeeds(context, operand);
    if (found.isEmpty())
        throw refusal(models::Problem::Kind::NoFeedFound, operand);
    printFound(context, found);
    return ExitStatus::Done;
}

ExitStatus readSubscriptions(Context &context)
{
    const QString file = context.arguments.operand(0);
    const auto outline = opml::readOpml(readFile(context, file));
    if (!outline)
        throw refusal(outline.error().kind, file, outline.error().evidence);
    if (context.json()) {
        context.console.print(jsonOf(outline.value()));
        return ExitStatus::Done;
    }
    for (const models::OutlineFeed &feed : outline.value().feeds)
        context.console.print(u"%1\t%2\t%3"_s.arg(feed.xmlUrl, feed.title, feed.path.join(u'/')));
    for (const QString &skipped : outline.value().skipped)
        context.console.say(skipped);
    return ExitStatus::Done;
}

ExitStatus clean(Context &context)
{
    html::SanitizeOptions options;
    options.base = baseUrl(context);
    options.whole = true;
    const QString publishers = QString::fromUtf8(readFile(context, context.arguments.operand(0)));
    const models::BlockTree tree = html::sanitize(publishers, options);
    const QString shown = html::toHtml(tree);
    if (context.json())
        context.console.print(QJsonObject{{u"html"_s, shown}, {u"trackersRemoved"_s, tree.trackersRemoved}});
    else
        context.console.print(shown);
    return ExitStatus::Done;
}

} // namespace

QList<Command> documentCommands()
{
    return {
        {u"parse"_s, u"parse [--url BASE] [--content-type CT] FILE"_s,
         Words::tr("Reads a feed and tells what is in it."), 1, 1, &parse},
        {u"discover"_s, u"discover URL | discover --url BASE FILE"_s,
         Words::tr("Tells the feeds that a page offers."), 1, 1, &discover},
        {u"opml"_s, u"opml FILE"_s, Words::tr("Reads an OPML file and tells the feeds in it."), 1, 1,
         &readSubscriptions},
        {u"clean"_s, u"clean [--url BASE] FILE"_s,
         Words::tr("Reads a publisher’s HTML and writes the HTML that Courant dares show."), 1, 1, &clean},
    };
}

} // namespace app::cli
