// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profile.h"

#include "app/cli/words.h"
#include "app/opml/copies.h"
#include "app/opml/subscriptions.h"
#include "app/refresh/feedfinder.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

Profile::Profile(const Context &context)
    : m_clock(context.clock)
    , m_paths(Paths::forProfile(context.options.profile))
    , m_library(libraryOptions(context, m_paths))
{
    QObject::connect(&m_library, &store::Library::changed, &m_library,
                     [this](const models::LibraryChange &change) {
                         m_otherSubscriptions |= change.tree || change.everything;
                     });
    await(m_library.open());
}

Profile::~Profile()
{
    QCoreApplication::sendPostedEvents(&m_library); // news that came while the command waited for its answer
    if (!m_otherSubscriptions)
        return;
    const auto tree = m_library.tree().result();
    const auto attributes = m_library.outlineAttributes().result();
    if (tree && attributes)
        opml::keepCopy(m_paths.backups(), opml::outlineOf(tree.value(), u"Courant"_s, attributes.value()),
                       m_clock());
}

store::LibraryOptions libraryOptions(const Context &context, const Paths &paths)
{
    // Who refreshes from a script does not wait for the index; who searches does.
    return {.path = paths.library(),
            .clock = context.clock,
            .backups = paths.backups(),
            .indexing = store::LibraryOptions::Indexing::WhenAsked};
}

void makeSearchable(store::Library &library)
{
    library.finishIndexing().waitForFinished();
}

models::FeedId feedNamed(const models::LibraryTree &tree, const QString &word)
{
    bool isNumber = false;
    const models::FeedId id{word.toLongLong(&isNumber)};
    const models::Feed *feed = isNumber ? tree.feed(id) : tree.feedByUrl(QUrl(word));
    if (!feed && !isNumber)
        feed = tree.feedByUrl(refresh::FeedFinder::addressFromText(word));
    if (!feed) {
        models::Problem problem;
        problem.kind = models::Problem::Kind::NoSuchFeed;
        problem.subject = word;
        throw refusalOf(problem);
    }
    return feed->id;
}

namespace {

template<typename Value>
auto idNamed(const QList<Value> &values, const QString &name, models::Problem::Kind none)
{
    const auto found = std::find_if(values.cbegin(), values.cend(), [&](const Value &value) {
        return value.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found != values.cend())
        return found->id;
    models::Problem problem;
    problem.kind = none;
    problem.subject = name;
    throw refusalOf(problem);
}

/// What the list is of.
void addScope(const Arguments &arguments, const models::LibraryTree &tree, models::ArticleFilter &filter)
{
    using Scope = models::ArticleFilter::Scope;
    if (int(arguments.has(u"feed"_s)) + int(arguments.has(u"label"_s)) + int(arguments.has(u"saved"_s)) > 1)
        throw Refusal{ExitStatus::WrongArguments,
                      Words::tr("Say one of --feed, --label and --saved; the rest can be put into --query.")};
    if (arguments.has(u"feed"_s)) {
        filter.scope = Scope::Feed;
        filter.feed = feedNamed(tree, arguments.value(u"feed"_s));
    } else if (arguments.has(u"label"_s)) {
        filter.scope = Scope::Label;
        filter.label = labelNamed(tree.labels(), arguments.value(u"label"_s));
    } else if (arguments.has(u"saved"_s)) {
        filter.scope = Scope::SavedSearch;
        filter.savedSearch = savedSearchNamed(tree.savedSearches(), arguments.value(u"saved"_s));
    }
}

} // namespace

models::LabelId labelNamed(const QList<models::Label> &labels, const QString &name)
{
    return idNamed(labels, name, models::Problem::Kind::NoSuchLabel);
}

models::SavedSearchId savedSearchNamed(const QList<models::SavedSearch> &searches, const QString &name)
{
    return idNamed(searches, name, models::Problem::Kind::NoSuchSavedSearch);
}

bool isSearch(const models::ArticleFilter &filter)
{
    return !filter.query.isEmpty() || filter.scope == models::ArticleFilter::Scope::SavedSearch;
}

models::ArticleFilter filterOf(const Arguments &arguments, const models::LibraryTree &tree)
{
    models::ArticleFilter filter;
    filter.query = arguments.value(u"query"_s);
    filter.unreadOnly = arguments.has(u"unread"_s);
    if (arguments.has(u"starred"_s))
        filter.query = filter.query.isEmpty() ? u"is:starred"_s : u"(%1) is:starred"_s.arg(filter.query);
    addScope(arguments, tree, filter);
    return filter;
}

QStringList folderPath(const QString &word)
{
    return word.split(u'/', Qt::SkipEmptyParts);
}

} // namespace app::cli
