// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/savedsearches.h"

#include "app/store/members.h"
#include "app/store/statement.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace app::store {

namespace {

/// Articles looked through before anyone is asked whether it is enough: some milliseconds.
constexpr qint64 lookedThroughAtOnce = 1024;
/// So many are decided about in the middle of a command; of more the background takes care.
constexpr int decidedAtOnce = 20000;

QString textOf(const QList<QList<qint64>> &feeds)
{
    QStringList terms;
    for (const QList<qint64> &term : feeds) {
        QStringList numbers;
        for (const qint64 feed : term)
            numbers.append(QString::number(feed));
        terms.append(numbers.join(u','));
    }
    return terms.join(u';');
}

/// The feeds that one text names and the other does not.
QList<qint64> differenceOf(const QString &before, const QString &after)
{
    const QStringList older = before.split(u';');
    const QStringList newer = after.split(u';');
    QSet<QString> different;
    for (qsizetype i = 0; i < std::max(older.size(), newer.size()); ++i) {
        const QStringList a = older.value(i).split(u',', Qt::SkipEmptyParts);
        const QStringList b = newer.value(i).split(u',', Qt::SkipEmptyParts);
        const QSet<QString> was(a.cbegin(), a.cend());
        const QSet<QString> is(b.cbegin(), b.cend());
        different += (was - is) + (is - was);
    }
    QList<qint64> feeds;
    for (const QString &feed : std::as_const(different))
        feeds.append(feed.toLongLong());
    return feeds;
}

void sortOut(QList<qint64> &articles)
{
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
}

/// All in ascending order.
QList<qint64> without(const QList<qint64> &articles, const QList<qint64> &left)
{
    QList<qint64> others;
    std::set_difference(articles.cbegin(), articles.cend(), left.cbegin(), left.cend(),
                        std::back_inserter(others));
    return others;
}

QList<qint64> articlesIn(Statement &row)
{
    QList<qint64> articles;
    while (row.next())
        articles.append(row.column<qint64>(0));
    return articles;
}

} // namespace

SavedSearches::SavedSearches(Database &database, const QDateTime &now)
    : m_database(database)
    , m_now(now)
{
    Statement row(database, "SELECT id, query, looked_down_to, looked_up_to, looked_at, feeds FROM collection"
                            " WHERE kind = 2 AND removed IS NULL");
    while (row.next()) {
        const models::SearchQuery query = models::parseSearch(row.column<QString>(1), now);
        m_searches.append({.id = row.column<qint64>(0),
                           .root = query.root,
                           .understood = !query.problem,
                           .dependence = SearchDependence::of(query.root),
                           .downTo = row.column<qint64>(2),
                           .upTo = row.column<qint64>(3),
                           .at = row.column<qint64>(4),
                           .feeds = row.column<QString>(5)});
    }
}

bool SavedSearches::watchClock() const
{
    return std::any_of(m_searches.cbegin(), m_searches.cend(),
                       [](const Search &search) { return !search.dependence.secondsAgo.isEmpty(); });
}

bool SavedSearches::isBehind() const
{
    if (isEmpty())
        return false;
    const qint64 indexed = m_database.number("SELECT indexed FROM search_state");
    return std::any_of(m_searches.cbegin(), m_searches.cend(), [indexed](const Search &search) {
        return search.upTo < indexed || search.downTo > 1;
    });
}

void SavedSearches::follow(models::LibraryChange &change)
{
    QList<qint64> marked;
    if (!isEmpty()) {
        for (const models::LibraryChange::Status &status : std::as_const(change.statuses))
            marked.append(status.id.value);
        for (const models::ArticleId article : std::as_const(change.labelled))
            marked.append(article.value);
        sortOut(marked);
    }
    const bool onlyMarks = change.added.isEmpty() && change.edited.isEmpty() && !change.statuses.isEmpty();
    const bool feedsToo = change.tree || (!change.feeds.isEmpty() && !onlyMarks);
    for (Search &search : m_searches) {
        if (feedsToo && search.dependence.onFeeds)
            followFeeds(search, change);
        if (search.dependence.onMarks && !marked.isEmpty())
            decide(search, marked, change);
    }
}

void SavedSearches::followFeeds(Search &search, models::LibraryChange &change)
{
    const QString feeds = textOf(feedsNamedIn(m_database, search.root));
    if (feeds == search.feeds)
        return;
    QList<qint64> articles;
    Statement inFeed(m_database, "SELECT article FROM status INDEXED BY status_feed WHERE feed = ? LIMIT ?");
    const QList<qint64> different = differenceOf(search.feeds, feeds);
    for (const qint64 feed : different) {
        if (articles.size() <= decidedAtOnce)
            articles += articlesIn(inFeed.bind(feed, decidedAtOnce + 1));
    }
    Statement(m_database, "UPDATE collection SET feeds = ? WHERE id = ?").bind(feeds, search.id).run();
    search.feeds = feeds;
    decideOrLookAgain(search, articles, change);
}

void SavedSearches::reindexed(QList<qint64> articles, models::LibraryChange &change)
{
    sortOut(articles);
    for (const Search &search : std::as_const(m_searches))
        decide(search, articles, change);
}

void SavedSearches::passTime(models::LibraryChange &change)
{
    const qint64 now = m_now.toMSecsSinceEpoch();
    Statement between(m_database, "SELECT article FROM status INDEXED BY status_time"
                                  " WHERE sort >= ? AND sort < ? LIMIT ?");
    Statement looked(m_database, "UPDATE collection SET looked_at = ? WHERE id = ?");
    for (Search &search : m_searches) {
        QList<qint64> articles;
        for (const qint64 ago : std::as_const(search.dependence.secondsAgo)) {
            // All sort keys that this date has passed, forwards or, with the clock, backwards.
            const auto [from, to] = std::minmax({search.at - ago * 1000, now - ago * 1000});
            articles += articlesIn(between.bind(from, to, decidedAtOnce + 1));
        }
        if (!search.dependence.secondsAgo.isEmpty())
            looked.bind(now, search.id).run();
        decideOrLookAgain(search, articles, change);
    }
}

void SavedSearches::decideOrLookAgain(const Search &search,
                                      QList<qint64> articles,
                                      models::LibraryChange &change)
{
    sortOut(articles);
    if (articles.size() <= decidedAtOnce)
        return decide(search, articles, change);
    lookAgain(m_database, search.id);
    change.collections = true;
}

/// About articles in ascending order. What has not been indexed yet is decided when it is.
void SavedSearches::decide(const Search &search, const QList<qint64> &articles, models::LibraryChange &change)
{
    const auto end = std::upper_bound(articles.cbegin(), articles.cend(), search.upTo);
    const QList<qint64> known(articles.cbegin(), end);
    if (known.isEmpty())
        return;
    const QList<qint64> found =
        search.understood ? SearchDecision(m_database, search.root).among(known) : QList<qint64>();
    replace(search, Members(m_database).among(known, search.id), found, change);
}

/// About all articles in the index that are numbered so.
void SavedSearches::lookThrough(const Search &search,
                                qint64 first,
                                qint64 last,
                                models::LibraryChange &change)
{
    const QList<qint64> found =
        search.understood ? SearchDecision(m_database, search.root).between(first, last) : QList<qint64>();
    Statement member(m_database, "SELECT article FROM member INDEXED BY member_article"
                                 " WHERE article BETWEEN ? AND ? AND collection = ? ORDER BY article");
    const QList<qint64> held = articlesIn(member.bind(first, last, search.id));
    Statement outdated(m_database, "SELECT article FROM search_outdated WHERE article BETWEEN ? AND ?"
                                   " ORDER BY article");
    const QList<qint64> undecided = articlesIn(outdated.bind(first, last));
    replace(search, without(held, undecided), without(found, undecided), change);
}

/// Both in ascending order.
void SavedSearches::replace(const Search &search,
                            const QList<qint64> &held,
                            const QList<qint64> &found,
                            models::LibraryChange &change)
{
    const QList<qint64> go = without(held, found);
    const QList<qint64> come = without(found, held);
    Members members(m_database);
    members.remove(search.id, go);
    members.add(search.id, come);
    members.count(change);
    for (const qint64 article : go + come)
        change.gathered.append(models::ArticleId{article});
}

bool SavedSearches::gather(bool complete, const std::function<bool()> &enough, models::LibraryChange &change)
{
    const qint64 indexed = isEmpty() ? 0 : m_database.number("SELECT indexed FROM search_state");
    Statement looked(m_database, "UPDATE collection SET looked_down_to = ?, looked_up_to = ? WHERE id = ?");
    bool did = false;
    for (Search &search : m_searches) {
        const qint64 before = search.downTo;
        bool ends = false;
        while (!ends && search.upTo < indexed) {
            const qint64 last = std::min(indexed, search.upTo + lookedThroughAtOnce);
            lookThrough(search, search.upTo + 1, last, change);
            search.upTo = last;
            did = true;
            ends = enough();
        }
        while (!ends && complete && search.downTo > 1) {
            const qint64 first = std::max<qint64>(1, search.downTo - lookedThroughAtOnce);
            lookThrough(search, first, search.downTo - 1, change);
            search.downTo = first;
            did = true;
            ends = enough();
        }
        if (did)
            looked.bind(search.downTo, search.upTo, search.id).run();
        change.collections |= search.downTo != before; // how far it is
        if (ends)
            break;
    }
    return did;
}

void SavedSearches::begin(Database &database, qint64 search, const QDateTime &now)
{
    Statement query(database, "SELECT query FROM collection WHERE id = ?");
    query.bind(search).next();
    const models::SearchNode root = models::parseSearch(query.column<QString>(0), now).root;
    Statement(database, "UPDATE collection SET looked_at = ?, feeds = ?, looked_up_to = indexed,"
                        " looked_down_to = indexed + 1 FROM search_state WHERE id = ?")
        .bind(now, textOf(feedsNamedIn(database, root)), search)
        .run();
}

void SavedSearches::lookAgain(Database &database, qint64 search)
{
    Statement(database, "UPDATE collection SET looked_down_to = looked_up_to + 1 WHERE id = ?")
        .bind(search)
        .run();
}

void SavedSearches::lookAgainForAll(Database &database)
{
    database.execute("UPDATE collection SET looked_down_to = looked_up_to + 1 WHERE kind = 2");
}

} // namespace app::store
