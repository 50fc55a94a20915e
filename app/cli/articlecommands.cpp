// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/trace.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/profile.h"
#include "app/cli/revisions.h"
#include "app/cli/words.h"
#include "app/html/sanitizer.h"
#include "models/links.h"
#include "models/sharing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

/// The page of the list that --after and --limit ask for.
QList<models::ArticleId>
page(const QList<models::ArticleRow> &rows, std::optional<models::ArticleId> after, int limit)
{
    auto from = rows.cbegin();
    if (after) {
        from = std::find_if(rows.cbegin(), rows.cend(),
                            [&](const models::ArticleRow &row) { return row.id == *after; });
        if (from != rows.cend())
            ++from;
    }
    QList<models::ArticleId> ids;
    for (; from != rows.cend() && (limit < 0 || ids.size() < limit); ++from)
        ids.append(from->id);
    return ids;
}

void printHeadlines(Context &context,
                    const QList<models::Headline> &headlines,
                    const models::LibraryTree &tree)
{
    if (context.json()) {
        QJsonArray articles;
        for (const models::Headline &headline : headlines)
            articles.append(jsonOf(headline, tree.labels()));
        context.console.print(QJsonObject{{u"articles"_s, articles}});
        return;
    }
    for (const models::Headline &headline : headlines) {
        const models::Feed *feed = tree.feed(headline.feed);
        const QString marks = QString(headline.read ? u' ' : u'•') + (headline.starred ? u'★' : u' ');
        context.console.print(u"%1\t%2\t%3\t%4\t%5"_s.arg(
            QString::number(headline.id.value), headline.published.toUTC().date().toString(Qt::ISODate),
            marks, feed ? feed->title : QString(), headline.title));
    }
}

/// From the question to the headlines, which is what the window calls by these names.
void traceList(const QElapsedTimer &since, const QString &query, qsizetype rows)
{
    const double milliseconds = double(since.nsecsElapsed()) / 1e6;
    if (query.isEmpty())
        trace::span("list", milliseconds, {{u"rows"_s, rows}});
    else
        trace::span("search", milliseconds, {{u"query"_s, query}, {u"rows"_s, rows}});
}

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

ExitStatus
list(Context &context, const models::ArticleFilter &filter, Profile &profile, const models::LibraryTree &tree)
{
    std::optional<models::ArticleId> after;
    if (context.arguments.has(u"after"_s))
        after = articleNamed(context.arguments.value(u"after"_s));
    const int limit = context.arguments.number(u"limit"_s, 0).value_or(-1);
    if (isSearch(filter))
        makeSearchable(profile.library());
    const QElapsedTimer since = started();
    const auto rows = await(profile.library().rows(filter, after ? -1 : limit));
    const auto headlines = await(profile.library().headlines(page(rows, after, limit)));
    traceList(since, filter.query, headlines.size());
    printHeadlines(context, headlines, tree);
    return ExitStatus::Done;
}

ExitStatus articles(Context &context)
{
    Profile profile(context);
    const auto tree = await(profile.library().tree());
    return list(context, filterOf(context.arguments, tree), profile, tree);
}

ExitStatus search(Context &context)
{
    const int limit = context.arguments.number(u"limit"_s, 0).value_or(-1);
    models::ArticleFilter filter;
    filter.query = context.arguments.operands().join(u' ');
    Profile profile(context);
    store::Library &library = profile.library();
    makeSearchable(library);
    const QElapsedTimer since = started();
    const auto rows = await(library.ranked(filter, limit));
    const auto headlines = await(library.headlines(page(rows, {}, limit)));
    traceList(since, filter.query, headlines.size());
    printHeadlines(context, headlines, await(library.tree()));
    return ExitStatus::Done;
}

QByteArray shareTargetsFile(const Paths &paths)
{
    QFile own(paths.shareTargets());
    QFile bundled(u":/courant/share-targets.json"_s);
    QFile &file = own.exists() ? own : bundled;
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray
shareLinks(const models::Article &article, const Paths &paths, const models::Preferences &preferences)
{
    const QString language = preferences.language.isEmpty() ? QLocale().bcp47Name() : preferences.language;
    const models::SharedArticle shared{article.headline.title, article.headline.link, {}};
    QJsonArray links;
    for (const auto &target : models::readShareTargets(shareTargetsFile(paths), language)) {
        const QUrl url = models::shareUrl(target, shared, preferences.mastodonInstance);
        if (!url.isEmpty())
            links.append(QJsonObject{{u"id"_s, target.id},
                                     {u"name"_s, target.name},
                                     {u"url"_s, url.toString(QUrl::FullyEncoded)}});
    }
    return links;
}

QJsonObject wholeArticle(const models::Article &article,
                         const QList<models::Label> &labels,
                         const models::BlockTree &body,
                         const Paths &paths,
                         const models::Preferences &preferences)
{
    QJsonObject object = jsonOf(article, labels);
    const auto put = [&](const QString &key, const QUrl &url) {
        if (!url.isEmpty())
            object.insert(key, url.toString(QUrl::FullyEncoded));
    };
    put(u"cleanLink"_s, models::cleanLink(article.headline.link));
    put(u"reply"_s, models::replyLink(article));
    put(u"discussion"_s, models::commentsLink(article));
    const QString department = models::departmentLine(article);
    if (!department.isEmpty())
        object.insert(u"departmentLine"_s, department);
    object.insert(u"html"_s, html::toHtml(body));
    object.insert(u"text"_s, html::toText(body));
    object.insert(u"trackersRemoved"_s, body.trackersRemoved);
    object.insert(u"share"_s, shareLinks(article, paths, preferences));
    return object;
}

QString byline(const models::Article &article)
{
    QStringList parts{article.feedTitle, article.headline.author,
                      article.headline.published.toUTC().toString(u"yyyy-MM-dd hh:mm"_s),
                      models::departmentLine(article)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString asText(const models::Article &article, const models::BlockTree &body)
{
    QStringList parts{article.headline.title, byline(article),
                      article.headline.link.toString(QUrl::FullyEncoded), QString(), html::toText(body)};
    const QUrl reply = models::replyLink(article);
    if (!reply.isEmpty())
        //: %1 is the address where the article is answered.
        parts << QString() << Words::tr("Reply: %1").arg(reply.toString(QUrl::FullyEncoded));
    return parts.join(u'\n');
}

QString asHtml(const models::Article &article, const models::BlockTree &body)
{
    const QString link = article.headline.link.toString(QUrl::FullyEncoded).toHtmlEscaped();
    const QString title = article.headline.title.toHtmlEscaped();
    const QString heading = link.isEmpty() ? title : u"<a href=\"%1\">%2</a>"_s.arg(link, title);
    return u"<h1>%1</h1>\n<p>%2</p>\n"_s.arg(heading, byline(article).toHtmlEscaped()) + html::toHtml(body);
}

QString asMarkdown(const models::Article &article, const models::BlockTree &body)
{
    return u"# %1\n\n%2\n\n"_s.arg(models::markdownLink(article.headline.title, article.headline.link),
                                   byline(article))
           + html::toMarkdown(body);
}

ExitStatus show(Context &context)
{
    const models::ArticleId id = articleNamed(context.arguments.operand(0));
    const QString format = context.arguments.has(u"format"_s) ? context.arguments.value(u"format"_s)
                           : context.json()                   ? u"json"_s
                                                              : u"text"_s;
    if (!QStringList{u"text"_s, u"html"_s, u"json"_s, u"markdown"_s}.contains(format))
        //: %1 is a word of the command line.
        throw Refusal{ExitStatus::WrongArguments,
                      Words::tr("“%1” is not a format an article can be shown in.").arg(format)};

    Profile profile(context);
    const QElapsedTimer since = started();
    const models::Article article = await(profile.library().article(id));
    if (context.arguments.has(u"revisions"_s)) {
        printRevisions(context, article, await(profile.library().revisions(id)));
        return ExitStatus::Done;
    }
    html::SanitizeOptions options;
    options.base = article.headline.link.isEmpty() ? article.site : article.headline.link;
    options.whole = true;
    const models::BlockTree body = html::sanitize(article.body(), options);
    trace::span("article", double(since.nsecsElapsed()) / 1e6,
                {{u"id"_s, id.value}, {u"bytes"_s, article.body().size()}});
    if (format == "json"_L1)
        context.console.print(wholeArticle(
            article, await(profile.library().labels()), body, profile.paths(),
            context.preferences ? context.preferences(profile.paths().settings()) : models::Preferences()));
    else if (format == "html"_L1)
        context.console.print(asHtml(article, body));
    else if (format == "markdown"_L1)
        context.console.print(asMarkdown(article, body));
    else
        context.console.print(asText(article, body));
    return ExitStatus::Done;
}

} // namespace

QList<Command> articleCommands()
{
    return {
        {u"articles"_s,
         u"articles [--feed FEED] [--label NAME] [--saved NAME] [--query Q] [--unread] [--starred] [--limit "
         u"N]"
         " [--after ID]"_s,
         Words::tr("Tells the headlines, newest first."), 0, 0, &articles},
        {u"search"_s, u"search Q [--limit N]"_s,
         Words::tr("Tells the headlines of what is searched for, the best answers first."), 1, -1, &search},
        {u"show"_s, u"show ID [--format text|html|json|markdown] [--revisions]"_s,
         Words::tr("Shows one article, cleaned, or what its publisher changed in it."), 1, 1, &show},
    };
}

} // namespace app::cli
