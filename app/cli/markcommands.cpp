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

/// What a command line does to articles: a mark, a label, or both.
struct Marking
{
    QString mark; ///< read, unread, starred or unstarred; empty: none.
    QString label;
    QString unlabel;
    QStringList numbers; ///< Of the articles, if they are named so.
};

/// Refuses a marking that does not say what of what, or says it twice: nobody marks everything by accident.
Marking markingOf(const Arguments &arguments)
{
    Marking marking{.label = arguments.value(u"label"_s),
                    .unlabel = arguments.value(u"unlabel"_s),
                    .numbers = arguments.operands()};
    const QStringList marks{u"read"_s, u"unread"_s, u"starred"_s, u"unstarred"_s};
    if (marks.contains(arguments.operand(0)))
        marking.mark = marking.numbers.takeFirst();
    else if (marking.label.isEmpty() && marking.unlabel.isEmpty())
        //: %1 is a word of the command line; read, unread, starred and unstarred stay as they are.
        throw Refusal{ExitStatus::WrongArguments,
                      Words::tr("“%1” is no mark: it is read, unread, starred or unstarred.")
                          .arg(arguments.operand(0))};
    const bool byFilter = arguments.has(u"query"_s) || arguments.has(u"feed"_s) || arguments.has(u"saved"_s);
    if (int(!marking.numbers.isEmpty()) + int(byFilter) + int(arguments.has(u"all"_s)) != 1)
        throw Refusal{
            ExitStatus::WrongArguments,
            Words::tr("Say which articles: by their numbers, by --query, --feed and --saved, or --all.")};
    articlesNamed(marking.numbers); // refused before the library is touched
    return marking;
}

QList<models::ArticleId> articlesIn(store::Library &library, const models::ArticleFilter &filter)
{
    QList<models::ArticleId> articles;
    for (const models::ArticleRow &row : await(library.rows(filter)))
        articles.append(row.id);
    return articles;
}

/// The filter means articles to label, not those that have the label.
models::ArticleFilter markedFilter(const Context &context, store::Library &library)
{
    Arguments arguments = context.arguments;
    arguments.removeOption(u"label"_s);
    const models::ArticleFilter filter = filterOf(arguments, await(library.tree()));
    if (isSearch(filter))
        makeSearchable(library);
    return filter;
}

int applyMark(store::Library &library,
              const QString &mark,
              const std::optional<models::ArticleFilter> &filter,
              const QList<models::ArticleId> &articles)
{
    if (mark == "read"_L1 && filter)
        return await(library.markAllRead(*filter));
    if (mark == "read"_L1 || mark == "unread"_L1)
        return await(library.setRead(articles, mark == "read"_L1));
    return await(library.setStarred(articles, mark == "starred"_L1));
}

/// A label that does not exist yet is made by being given.
models::LabelId labelToGive(store::Library &library, const QString &name)
{
    const QList<models::Label> labels = await(library.labels());
    for (const models::Label &label : labels) {
        if (label.name.compare(name, Qt::CaseInsensitive) == 0)
            return label.id;
    }
    return await(library.createLabel(name, int(labels.size() % labelColours)));
}

int apply(const Context &context, store::Library &library, const Marking &marking)
{
    std::optional<models::ArticleFilter> filter;
    QList<models::ArticleId> articles = articlesNamed(marking.numbers);
    if (articles.isEmpty()) {
        filter = markedFilter(context, library);
        articles = articlesIn(library, *filter);
    }
    int changed = 0;
    if (!marking.unlabel.isEmpty())
        changed += await(
            library.labelArticles(articles, labelNamed(await(library.labels()), marking.unlabel), false));
    if (!marking.label.isEmpty())
        changed += await(library.labelArticles(articles, labelToGive(library, marking.label), true));
    if (!marking.mark.isEmpty())
        changed += applyMark(library, marking.mark, filter, articles);
    return changed;
}

ExitStatus mark(Context &context)
{
    const Marking marking = markingOf(context.arguments);
    Profile profile(context);
    const int changed = apply(context, profile.library(), marking);
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
        {u"mark"_s,
         u"mark [read|unread|starred|unstarred] [--label NAME] [--unlabel NAME]"
         " (ID...|--query Q|--feed FEED|--saved NAME|--all)"_s,
         Words::tr("Marks or labels articles, and tells how many changed."), 0, -1, &mark},
        {u"undo"_s, u"undo"_s, Words::tr("Takes back the last marking, removal or import."), 0, 0, &undo},
    };
}

} // namespace app::cli
