// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profile.h"

#include "app/refresh/feedfinder.h"

using namespace Qt::StringLiterals;

namespace app::cli {

Profile::Profile(const Context &context)
    : m_paths(Paths::forProfile(context.options.profile))
    , m_library({m_paths.library(), false, context.clock})
{
    await(m_library.open());
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

models::ArticleFilter filterOf(const Context &context, const models::LibraryTree &tree)
{
    const Arguments &arguments = context.arguments;
    models::ArticleFilter filter;
    filter.query = arguments.value(u"query"_s);
    filter.unreadOnly = arguments.has(u"unread"_s);
    if (arguments.has(u"starred"_s))
        filter.query = filter.query.isEmpty() ? u"is:starred"_s : u"(%1) is:starred"_s.arg(filter.query);
    if (arguments.has(u"feed"_s)) {
        filter.scope = models::ArticleFilter::Scope::Feed;
        filter.feed = feedNamed(tree, arguments.value(u"feed"_s));
    }
    return filter;
}

QStringList folderPath(const QString &word)
{
    return word.split(u'/', Qt::SkipEmptyParts);
}

} // namespace app::cli
