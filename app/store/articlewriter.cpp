// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/articlewriter.h"

#include "app/store/articledetails.h"
#include "app/store/packing.h"
#include "app/store/statusqueries.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

constexpr qint64 aDay = 24 * 60 * 60 * 1000;

/// From tag to tag, which is many times quicker than looking for "<img" in any case everywhere.
bool showsPicture(QStringView html)
{
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        if (html.mid(at + 1, 3).compare("img"_L1, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

int flagsOf(const models::ParsedItem &item)
{
    const bool picture =
        !item.thumbnail.isEmpty() || showsPicture(item.content) || showsPicture(item.summary);
    const bool comments = !item.comments.isEmpty() || item.commentCount.value_or(0) > 0;
    return (item.enclosures.isEmpty() ? 0 : HasEnclosure) | (comments ? HasComments : 0)
           | (picture ? HasImage : 0);
}

} // namespace

qint64 sortKeyOf(const QDateTime &published, qint64 firstSeen)
{
    return published.isValid() ? std::min(published.toMSecsSinceEpoch(), firstSeen + aDay) : firstSeen;
}

ArticleWriter::ArticleWriter(Database &database, const QDateTime &now, models::LibraryChange &change)
    : m_change(change)
    , m_now(now.toMSecsSinceEpoch())
    , m_database(database)
    , m_find(database, "SELECT article FROM alias WHERE feed = ? AND key = ?")
    , m_insert(database,
               "INSERT INTO article (feed, first_seen, published, title, link, author, excerpt, department,"
               " thumbnail, comment_count, flags, guid, edition)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_insertBody(database,
                   "INSERT INTO body (content, summary, categories, more, article) VALUES (?, ?, ?, ?, ?)")
    , m_insertStatus(database, "INSERT INTO status (article, feed, sort) VALUES (?, ?, ?)")
    , m_stored(database,
               "SELECT first_seen, edition, comment_count, title, link, author, published FROM article"
               " WHERE id = ?")
    , m_storedBody(database, "SELECT content, summary, more FROM body WHERE article = ?")
    , m_update(database,
               "UPDATE article SET published = ?, title = ?, link = ?, author = ?, excerpt = ?,"
               " department = ?, thumbnail = ?, comment_count = ?, flags = ? | (flags & 8), guid = ?,"
               " edition = ? WHERE id = ?")
    , m_updateBody(database,
                   "UPDATE body SET content = ?, summary = ?, categories = ?, more = ? WHERE article = ?")
    , m_updateSort(database, "UPDATE status SET sort = ?1 WHERE article = ?2 AND sort <> ?1")
    , m_updateComments(database, "UPDATE article SET comment_count = ? WHERE id = ?")
    , m_name(database,
             "INSERT INTO alias (feed, key, article) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET article = 0"
             " WHERE article <> excluded.article")
    , m_distrust(
          database,
          "INSERT INTO alias (feed, key, article) VALUES (?, ?, 0) ON CONFLICT DO UPDATE SET article = 0"
          " WHERE article <> 0")
    , m_count(database, "UPDATE feed SET total = total + ?1, unread = unread + ?1 WHERE id = ?2")
    , m_members(database)
    , m_marksEdited(database, "SELECT edited_unread FROM feed WHERE id = ?")
    , m_revisions(database, now)
{}

ArticleWriter::Counts ArticleWriter::save(models::FeedId feed, const models::ParsedFeed &document)
{
    const QList<Match> matches =
        matchItems(keysOf(document.items, document.link), [&](quint64 key) { return known(feed, key); });

    Counts counts;
    // Last item first: of items with the same sort key the first in the document gets the highest number, and
    // so stands first in a list.
    for (qsizetype i = document.items.size() - 1; i >= 0; --i) {
        const Match &match = matches.at(i);
        if (match.repeated)
            continue;
        const models::ParsedItem &item = document.items.at(i);
        if (match.article) {
            counts.changed += update(feed, match.article, item, match) ? 1 : 0;
        } else {
            const qint64 article = insert(feed, item, m_now - i);
            saveKeys(feed, match, article);
            m_change.added.append({.id = {article}, .feed = feed});
            ++counts.added;
        }
    }
    if (counts.added)
        m_count.bind(counts.added, feed).run();
    counts.unreadAgain = markUnread(feed);
    return counts;
}

std::optional<qint64> ArticleWriter::known(models::FeedId feed, quint64 key)
{
    if (!m_find.bind(feed, qint64(key)).next())
        return std::nullopt;
    return m_find.column<qint64>(0);
}

qint64 ArticleWriter::insert(models::FeedId feed, const models::ParsedItem &item, qint64 firstSeen)
{
    m_insert
        .bind(feed, firstSeen, item.published, item.title, item.link, item.author, item.excerpt,
              item.department, item.thumbnail, item.commentCount, flagsOf(item), item.id,
              qint64(editionOf(item)))
        .run();
    const qint64 article = m_database.lastInsertId();
    saveBody(m_insertBody, item, article);
    m_insertStatus.bind(article, feed, sortKeyOf(item.published, firstSeen)).run();
    return article;
}

bool ArticleWriter::update(models::FeedId feed,
                           qint64 article,
                           const models::ParsedItem &item,
                           const Match &match)
{
    if (!m_stored.bind(article).next())
        return false; // its marks outlived it, and it stays gone
    const auto firstSeen = m_stored.column<qint64>(0);
    const std::optional<int> comments =
        m_stored.isNull(2) ? std::nullopt : std::optional(m_stored.column<int>(2));

    const auto edition = qint64(editionOf(item));
    if (edition == m_stored.column<qint64>(1)) {
        if (item.commentCount && item.commentCount != comments) {
            m_updateComments.bind(item.commentCount, article).run();
            m_change.edited.append({.id = {article}, .feed = feed});
        }
        return false;
    }
    // Edits are rare: reading the old text when one comes is cheaper than hashing every text there is when it
    // is stored.
    const models::ParsedItem stored = storedItem(article);
    const bool noticeable = wordingOf(item) != wordingOf(stored);
    const bool revised = noticeable && keepRevision(article, stored, item);
    m_update
        .bind(item.published, item.title, item.link, item.author, item.excerpt, item.department,
              item.thumbnail, item.commentCount ? item.commentCount : comments,
              flagsOf(item) | (revised ? HasRevisions : 0), item.id, edition, article)
        .run();
    saveBody(m_updateBody, item, article);
    const qint64 sort = sortKeyOf(item.published, firstSeen);
    m_updateSort.bind(sort, article).run();
    if (m_database.changedRows() > 0)
        m_members.sorted(article, sort);
    saveKeys(feed, match, article);
    m_change.edited.append({.id = {article}, .feed = feed});
    return noticeable;
}

/// Of the article that m_stored has found: what a reader would notice of it.
models::ParsedItem ArticleWriter::storedItem(qint64 article)
{
    models::ParsedItem item{.title = m_stored.column<QString>(3),
                            .link = m_stored.column<QString>(4),
                            .author = m_stored.column<QString>(5),
                            .published = m_stored.column<QDateTime>(6)};
    if (m_storedBody.bind(article).next()) {
        item.content = bodyFrom(m_storedBody, 0);
        item.summary = bodyFrom(m_storedBody, 1);
        models::Article details;
        addDetails(m_storedBody.column<QString>(2), details);
        item.enclosures = details.enclosures;
    }
    return item;
}

/// Keeps the text that the article that m_stored has found had until now, if the new one says something else.
bool ArticleWriter::keepRevision(qint64 article,
                                 const models::ParsedItem &stored,
                                 const models::ParsedItem &item)
{
    if (saysTheSame(stored.title, textOf(stored), item.title, textOf(item)))
        return false;
    m_revisions.keep({.article = article,
                      .firstSeen = m_stored.column<qint64>(0),
                      .title = stored.title,
                      .packedText = packedText(stored)});
    m_rewritten.append(article);
    return true;
}

/// Of the article that m_storedBody has found: most bodies are packed already.
QByteArray ArticleWriter::packedText(const models::ParsedItem &stored) const
{
    const int column = stored.content.size() >= stored.summary.size() ? 0 : 1;
    if (textOf(stored).isEmpty())
        return packed(QByteArray());
    const auto text = m_storedBody.column<QByteArray>(column);
    return m_storedBody.isBlob(column) ? text : packed(text);
}

/// The articles whose text changed, in feeds where that is news; how many there were.
int ArticleWriter::markUnread(models::FeedId feed)
{
    const QList<qint64> rewritten = std::exchange(m_rewritten, {});
    if (rewritten.isEmpty() || !m_marksEdited.bind(feed).next() || !m_marksEdited.column<bool>(0))
        return 0;
    return int(setMark(m_database, Mark::Read, false, rewritten, m_change).size());
}

void ArticleWriter::saveBody(Statement &statement, const models::ParsedItem &item, qint64 article)
{
    statement.bind(item.content, item.summary, item.categories.join(u'\n'), detailsOf(item), article).run();
}

void ArticleWriter::saveKeys(models::FeedId feed, const Match &match, qint64 article)
{
    for (const quint64 key : match.keys)
        m_name.bind(feed, qint64(key), article).run();
    for (const quint64 key : match.useless)
        m_distrust.bind(feed, qint64(key)).run();
}

} // namespace app::store
