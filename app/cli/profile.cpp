// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profile.h"

#include "app/opml/copies.h"
#include "app/opml/subscriptions.h"
#include "app/refresh/feedfinder.h"

#include <QCoreApplication>

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
