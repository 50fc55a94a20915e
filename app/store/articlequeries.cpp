// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/articlequeries.h"

#include "app/store/articledetails.h"
#include "app/store/articlewriter.h"
#include "app/store/packing.h"
#include "app/store/revisions.h"
#include "app/store/statement.h"

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

#define HEADLINE_COLUMNS                                                                                     \
    "a.id, s.feed, a.title, a.excerpt, a.author, a.department, ifnull(a.published, a.first_seen), s.sort,"   \
    " a.link, a.thumbnail, a.comment_count, a.flags, s.read, s.starred,"                                     \
    " " REVISION_COUNT

models::Headline headlineFrom(const Statement &row)
{
    models::Headline headline;
    headline.id = {row.column<qint64>(0)};
    headline.feed = {row.column<qint64>(1)};
    headline.title = row.column<QString>(2);
    headline.excerpt = row.column<QString>(3);
    headline.author = row.column<QString>(4);
    headline.department = row.column<QString>(5);
    headline.published = row.column<QDateTime>(6);
    headline.sortKey = row.column<qint64>(7);
    headline.link = row.column<QUrl>(8);
    headline.thumbnail = row.column<QUrl>(9);
    if (!row.isNull(10))
        headline.commentCount = row.column<int>(10);
    headline.hasEnclosure = (row.column<int>(11) & HasEnclosure) != 0;
    headline.read = row.column<bool>(12);
    headline.starred = row.column<bool>(13);
    headline.revisions = row.column<int>(14);
    return headline;
}

/// Finds the labels of articles; asks only if there are any.
class LabelFinder
{
public:
    explicit LabelFinder(Database &database)
    {
        if (database.number("SELECT EXISTS (SELECT 1 FROM collection WHERE kind = 1 AND removed IS NULL)"))
            m_row.emplace(database, "SELECT c.id FROM member m JOIN collection c ON c.id = m.collection"
                                    " WHERE m.article = ? AND c.kind = 1 AND c.removed IS NULL"
                                    " ORDER BY c.position, c.id");
    }

    QList<models::LabelId> labelsOf(models::ArticleId article)
    {
        QList<models::LabelId> labels;
        if (!m_row)
            return labels;
        m_row->bind(article);
        while (m_row->next())
            labels.append(models::LabelId{m_row->column<qint64>(0)});
        return labels;
    }

private:
    std::optional<Statement> m_row;
};

} // namespace

QList<models::Headline> loadHeadlines(Database &database, const QList<models::ArticleId> &articles)
{
    QList<models::Headline> headlines;
    headlines.reserve(articles.size());
    Statement row(database, "SELECT " HEADLINE_COLUMNS
                            " FROM article a JOIN status s ON s.article = a.id WHERE a.id = ?");
    LabelFinder labels(database);
    for (const models::ArticleId article : articles) {
        if (!row.bind(article.value).next())
            continue;
        headlines.append(headlineFrom(row));
        headlines.last().labels = labels.labelsOf(article);
    }
    return headlines;
}

std::optional<models::Article> loadArticle(Database &database, models::ArticleId id)
{
    Statement row(database,
                  "SELECT " HEADLINE_COLUMNS
                  ", a.guid, coalesce(nullif(f.user_title, ''), nullif(f.publisher_title, ''), f.url),"
                  " f.url, f.site, a.first_seen, b.content, b.summary, b.categories, b.more, f.language"
                  " FROM article a JOIN status s ON s.article = a.id JOIN feed f ON f.id = a.feed"
                  " JOIN body b ON b.article = a.id WHERE a.id = ?");
    if (!row.bind(id.value).next())
        return std::nullopt;
    models::Article article;
    article.headline = headlineFrom(row);
    article.headline.labels = LabelFinder(database).labelsOf(id);
    article.guid = row.column<QString>(15);
    article.feedTitle = row.column<QString>(16);
    article.feedUrl = row.column<QUrl>(17);
    article.site = row.column<QUrl>(18);
    article.firstSeen = row.column<QDateTime>(19);
    article.content = bodyFrom(row, 20);
    article.summary = bodyFrom(row, 21);
    article.categories = row.column<QString>(22).split(u'\n', Qt::SkipEmptyParts);
    addDetails(row.column<QString>(23), article);
    if (article.language.isEmpty())
        article.language = row.column<QString>(24);
    return article;
}

} // namespace app::store
