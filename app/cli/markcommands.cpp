// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/profile.h"
#include "app/cli/words.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

QList<models::ArticleId> articlesNamed(const QStringList &words)
{
    QList<models::ArticleId> articles;
    for (const QString &word : words)
        articles.append(articleNamed(word));
    return articles;
}

/// Refuses a marking that does not say of what, or says it twice: nobody marks everything by accident.
void checkChoice(const Arguments &arguments)
{
    const bool byNumber = arguments.operands().size() > 1;
    const bool byFilter = arguments.has(u"query"_s) || arguments.has(u"feed"_s);
    const bool all = arguments.has(u"all"_s);
    if (int(byNumber) + int(byFilter) + int(all) != 1)
        throw Refusal{ExitStatus::WrongArguments,
                      Words::tr("Say which articles: by their numbers, by --query and --feed, or --all.")};
}

QList<models::ArticleId> articlesIn(store::Library &library, const models::ArticleFilter &filter)
{
    QList<models::ArticleId> articles;
    for (const models::ArticleRow &row : await(library.rows(filter)))
        articles.append(row.id);
    return articles;
}

int applyMark(Context &context, store::Library &library, const QString &mark)
{
    const QStringList numbers = context.arguments.operands().mid(1);
    QList<models::ArticleId> articles = articlesNamed(numbers);
    if (numbers.isEmpty()) {
        const models::ArticleFilter filter = filterOf(context, await(library.tree()));
        if (!filter.query.isEmpty())
            makeSearchable(library);
        if (mark == "read"_L1)
            return await(library.markAllRead(filter));
        articles = articlesIn(library, filter);
    }
    if (mark == "read"_L1 || mark == "unread"_L1)
        return await(library.setRead(articles, mark == "read"_L1));
    return await(library.setStarred(articles, mark == "starred"_L1));
}

ExitStatus mark(Context &context)
{
    const QString mark = context.arguments.operand(0);
    if (!QStringList{u"read"_s, u"unread"_s, u"starred"_s, u"unstarred"_s}.contains(mark))
        //: %1 is a word of the command line; read, unread, starred and unstarred stay as they are.
        throw Refusal{ExitStatus::WrongArguments,
                      Words::tr("“%1” is no mark: it is read, unread, starred or unstarred.").arg(mark)};
    checkChoice(context.arguments);
    articlesNamed(context.arguments.operands().mid(1)); // refused before the library is touched

    Profile profile(context);
    const int changed = applyMark(context, profile.library(), mark);
    if (context.json())
        context.console.print(QJsonObject{{u"changed"_s, changed}});
    else
        context.console.print(QString::number(changed));
    return ExitStatus::Done;
}

ExitStatus undo(Context &context)
{
    Profile profile(context);
    const QString done = await(profile.library().undo());
    if (context.json())
        context.console.print(QJsonObject{{u"undone"_s, done}});
    else
        context.console.print(done.isEmpty() ? Words::tr("There is nothing to take back.") : done);
    return ExitStatus::Done;
}

} // namespace

QList<Command> markCommands()
{
    return {
        {u"mark"_s, u"mark read|unread|starred|unstarred (ID...|--query Q|--feed FEED|--all)"_s,
         Words::tr("Marks articles, and tells how many changed."), 1, -1, &mark},
        {u"undo"_s, u"undo"_s, Words::tr("Takes back the last marking, removal or import."), 0, 0, &undo},
    };
}

} // namespace app::cli
