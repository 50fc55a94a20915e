// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/profile.h"
#include "app/cli/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

/// Refuses what is no list, or has not as many words behind its verb as the verb takes.
void checkVerb(const QStringList &operands, const QHash<QString, int> &words)
{
    if (!operands.isEmpty() && words.value(operands.first(), -1) != operands.size() - 1)
        //: %1 is what stood on the command line.
        throw Refusal{ExitStatus::WrongArguments,
                      Words::tr("“%1” is not understood.").arg(operands.join(u' '))};
}

template<typename Value>
const Value &withId(const QList<Value> &values, decltype(Value::id) id)
{
    return *std::find_if(values.cbegin(), values.cend(), [id](const Value &value) { return value.id == id; });
}

ExitStatus labels(Context &context)
{
    const QStringList &words = context.arguments.operands();
    checkVerb(words, {{u"add"_s, 1}, {u"rename"_s, 2}, {u"remove"_s, 1}});
    const auto colour = context.arguments.number(u"colour"_s, 0);

    Profile profile(context);
    store::Library &library = profile.library();
    QList<models::Label> labels = await(library.labels());
    const QString verb = words.value(0);
    if (verb == "add"_L1) {
        await(library.createLabel(words.at(1), colour.value_or(int(labels.size())) % labelColours));
    } else if (verb == "rename"_L1) {
        models::Label label = withId(labels, labelNamed(labels, words.at(1)));
        label.name = words.at(2);
        await(library.changeLabel(label));
    } else if (verb == "remove"_L1) {
        await(library.removeLabel(labelNamed(labels, words.at(1))));
    }
    labels = await(library.labels());
    if (context.json()) {
        QJsonArray list;
        for (const models::Label &label : std::as_const(labels))
            list.append(jsonOf(label));
        context.console.print(QJsonObject{{u"labels"_s, list}});
        return ExitStatus::Done;
    }
    for (const models::Label &label : std::as_const(labels))
        context.console.print(u"%1\t%2\t%3"_s.arg(label.unread).arg(label.total).arg(label.name));
    return ExitStatus::Done;
}

ExitStatus searches(Context &context)
{
    const QStringList &words = context.arguments.operands();
    checkVerb(words, {{u"add"_s, 2}, {u"change"_s, 2}, {u"rename"_s, 2}, {u"remove"_s, 1}});

    Profile profile(context);
    store::Library &library = profile.library();
    QList<models::SavedSearch> searches = await(library.savedSearches());
    const QString verb = words.value(0);
    if (verb == "add"_L1) {
        await(library.createSavedSearch(words.at(1), words.at(2)));
    } else if (verb == "change"_L1 || verb == "rename"_L1) {
        models::SavedSearch search = withId(searches, savedSearchNamed(searches, words.at(1)));
        (verb == "change"_L1 ? search.query : search.name) = words.at(2);
        await(library.changeSavedSearch(search));
    } else if (verb == "remove"_L1) {
        await(library.removeSavedSearch(savedSearchNamed(searches, words.at(1))));
    }
    makeSearchable(library);
    searches = await(library.savedSearches());
    if (context.json()) {
        QJsonArray list;
        for (const models::SavedSearch &search : std::as_const(searches))
            list.append(jsonOf(search));
        context.console.print(QJsonObject{{u"searches"_s, list}});
        return ExitStatus::Done;
    }
    for (const models::SavedSearch &search : std::as_const(searches))
        context.console.print(u"%1\t%2\t%3\t%4"_s.arg(
            QString::number(search.unread), QString::number(search.total), search.name, search.query));
    return ExitStatus::Done;
}

} // namespace

QList<Command> collectionCommands()
{
    return {
        {u"labels"_s, u"labels [add NAME [--colour N]|rename NAME NEW|remove NAME]"_s,
         Words::tr("Tells the labels, with their unread and all articles."), 0, 3, &labels},
        {u"searches"_s, u"searches [add NAME QUERY|change NAME QUERY|rename NAME NEW|remove NAME]"_s,
         Words::tr("Tells the saved searches, with their unread and all articles."), 0, 3, &searches},
    };
}

} // namespace app::cli
