// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filterqueries.h"

#include "app/store/searchqueries.h"
#include "app/store/sqlerror.h"
#include "app/store/statement.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using Scope = models::ArticleFilter::Scope;
using Order = models::ArticleFilter::Order;
using Column = models::ArticleFilter::Column;
using models::ArticleRow;

#define FEEDS_BELOW                                                                                          \
    "(WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT folder.id FROM folder JOIN below"                  \
    " ON folder.parent = below.id WHERE folder.removed IS NULL)"                                             \
    " SELECT feed.id FROM feed JOIN below ON feed.folder = below.id WHERE feed.removed IS NULL)"

/// A filter on its way to SQL.
struct Plan
{
    QByteArray from = "status s";     ///< Where the rows are;
    QByteArray row = "s";             ///< what they are called there;
    QByteArray index = "status_time"; ///< and the index that holds them, if possible in order.
    QList<QByteArray> conditions;
    QList<SqlValue> values;
    std::shared_ptr<FullText> words;           ///< What all rows must hold; asked apart from the conditions.
    QList<std::shared_ptr<FullText>> searches; ///< That the values point at.
    bool needsStatus = false;                  ///< Of members: not only which they are.
    bool needsArticle = false;                 ///< Not only their marks.
    bool inIndexOrder = true; ///< False: rows come feed by feed, and are sorted here, which is quicker.

    void add(const QByteArray &condition, const QList<SqlValue> &more = {})
    {
        conditions.append(condition);
        values += more;
    }

    // Both leave the words to whoever asks.
    QByteArray sql() const { return select(index.isEmpty() ? from : from + " INDEXED BY " + index); }
    QByteArray sqlForOne() const { return select(from) + " AND " + row + ".article = ?"; }
    QByteArray orderBy(Order order) const
    {
        const QByteArray down = order == Order::NewestFirst ? " DESC" : "";
        return " ORDER BY " + row + ".sort" + down + ", " + row + ".article" + down;
    }

private:
    QByteArray select(const QByteArray &table) const
    {
        return "SELECT " + row + ".article, " + row + ".sort FROM " + table + joins() + " WHERE " + where();
    }
    QByteArray joins() const
    {
        QByteArray joins;
        if (row == "m" && needsStatus)
            joins += " CROSS JOIN status s ON s.article = m.article";
        if (needsArticle)
            joins += " CROSS JOIN article a ON a.id = s.article";
        return joins;
    }
    QByteArray where() const { return conditions.isEmpty() ? QByteArray("1") : conditions.join(" AND "); }
};

bool isUnreadOnly(const models::ArticleFilter &filter)
{
    return filter.unreadOnly || filter.scope == Scope::Unread;
}

/// A folder with a small part of the library is read feed by feed; one with much of it by time.
bool isSmallPart(Database &database, models::FolderId folder)
{
    Statement sums(database, "SELECT ifnull(sum(total), 0) FROM feed WHERE id IN " FEEDS_BELOW);
    sums.bind(folder.value).next();
    return sums.column<qint64>(0) * 8 < database.number("SELECT ifnull(sum(total), 0) FROM feed");
}

/// The members of a label or of a saved search, which have an index of their own.
void addCollection(qint64 collection, bool unread, Plan &plan)
{
    plan.from = "member m";
    plan.row = "m";
    plan.index = unread ? "member_unread" : "";
    plan.add("m.collection = ?", {collection});
    if (unread)
        plan.add("m.read = 0");
}

void addScope(Database &database, const models::ArticleFilter &filter, const QDateTime &now, Plan &plan)
{
    const bool unread = isUnreadOnly(filter);
    if (filter.scope == Scope::Label)
        return addCollection(filter.label.value, unread, plan);
    if (filter.scope == Scope::SavedSearch)
        return addCollection(filter.savedSearch.value, unread, plan);
    if (unread) {
        plan.index = "status_unread";
        plan.add("s.read = 0");
    }
    switch (filter.scope) {
    case Scope::All:
    case Scope::Label:
    case Scope::SavedSearch: // both above
    case Scope::Unread: break;
    case Scope::Today:
        plan.add("s.sort >= ?", {now.toLocalTime().date().startOfDay().toMSecsSinceEpoch()});
        break;
    case Scope::Starred:
        plan.index = "status_starred";
        plan.add("s.starred = 1");
        break;
    case Scope::Feed:
        plan.index = unread ? "status_feed_unread" : "status_feed";
        plan.add("s.feed = ?", {filter.feed.value});
        break;
    case Scope::Folder:
        plan.add("s.feed IN " FEEDS_BELOW, {filter.folder.value});
        if (isSmallPart(database, filter.folder)) {
            plan.index = unread ? "status_feed_unread" : "status_feed";
            plan.inIndexOrder = false;
        }
        break;
    }
}

/// The one label that all that is found has, if a search asks for one: that is where to look.
std::optional<models::LabelId> labelWantedBy(Database &database, const models::SearchNode &root)
{
    using Op = models::SearchNode::Op;
    const QList<models::SearchNode> parts =
        root.op == Op::And ? root.children : QList<models::SearchNode>{root};
    for (const models::SearchNode &part : parts) {
        if (part.op != Op::Term || part.term.kind != models::SearchTerm::Kind::Label)
            continue;
        Statement row(database, "SELECT min(id), count(*) FROM collection WHERE kind = 1 AND removed IS NULL"
                                " AND named(name, ?, ?)");
        if (row.bind(part.term.text, part.term.prefix).next() && row.column<int>(1) == 1)
            return models::LabelId{row.column<qint64>(0)};
    }
    return std::nullopt;
}

Plan planFor(Database &database, const models::ArticleFilter &filter, const QDateTime &now)
{
    Plan plan;
    const models::SearchQuery query = models::parseSearch(filter.query, now);
    if (query.problem)
        throw Refusal{*query.problem};
    const bool everywhere = filter.scope == Scope::All || filter.scope == Scope::Unread;
    const auto label = everywhere ? labelWantedBy(database, query.root) : std::nullopt;
    if (label)
        addCollection(label->value, isUnreadOnly(filter), plan);
    else
        addScope(database, filter, now, plan);
    // Rarely is there anything to leave out, and a million rows need not be asked.
    if (database.number("SELECT count(*) FROM feed WHERE removed IS NOT NULL") > 0) {
        plan.add("s.feed NOT IN (SELECT id FROM feed WHERE removed IS NOT NULL)");
        plan.needsStatus = true;
    }
    if (!query.root.matchesEverything()) {
        const bool inFeed = filter.scope == Scope::Feed;
        const PreparedSearch search =
            prepareSearch(database, query.root, inFeed ? filter.feed : models::FeedId());
        plan.words = search.words;
        plan.searches = search.rest.searches;
        plan.needsArticle = search.rest.needsArticle;
        if (search.rest.sql != "1") {
            plan.add(search.rest.sql, search.rest.values);
            plan.needsStatus = true;
        }
    }
    return plan;
}

bool isBefore(Order order, const ArticleRow &a, const ArticleRow &b)
{
    const bool less = a.sortKey != b.sortKey ? a.sortKey < b.sortKey : a.id < b.id;
    return order == Order::OldestFirst ? less : !less && !(a == b);
}

void sortRows(QList<ArticleRow> &rows, Order order, int limit)
{
    const auto before = [order](const ArticleRow &a, const ArticleRow &b) { return isBefore(order, a, b); };
    if (limit >= 0 && limit < rows.size()) {
        std::partial_sort(rows.begin(), rows.begin() + limit, rows.end(), before);
        rows.resize(limit);
    } else {
        std::sort(rows.begin(), rows.end(), before);
    }
}

ArticleRow rowFrom(const Statement &statement)
{
    return {{statement.column<qint64>(0)}, statement.column<qint64>(1)};
}

/// All questions of one search see the library at the same moment, although it is being indexed meanwhile.
class Snapshot
{
public:
    explicit Snapshot(Database &database)
        : m_database(database)
    {
        m_database.execute("SAVEPOINT question");
    }
    ~Snapshot()
    {
        try {
            m_database.execute("RELEASE question");
        } catch (const SqlError &) { // the transaction around it was rolled back, and this with it
        }
    }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Database &m_database;
};

/// How many rows are sooner looked up one by one than met on a walk over all. Measured at a million articles:
/// 2 µs to look one up, 0.25 µs to pass one by.
qsizetype fewEnough(Database &database, int limit)
{
    constexpr qsizetype few = 3000;
    const qint64 all = limit < 0 ? database.number("SELECT ifnull(sum(total), 0) FROM feed") : 0;
    return std::max(few, qsizetype(all / 8));
}

/// How long and how far rows are looked for.
struct Bounds
{
    int limit = -1;
    std::optional<QDeadlineTimer> until; ///< Then what was found is enough, if anything was.
    const Pause &pause;

    bool areReached(qsizetype found) const
    {
        return (limit >= 0 && found >= limit) || (until && found > 0 && until->hasExpired());
    }
};

/// Where words are rare: the rows of those that may be found, in order, then those that are.
std::optional<QList<ArticleRow>>
rowsOfRareWords(Database &database, const Plan &plan, Order order, const Bounds &bounds)
{
    const auto candidates = plan.words->candidates(fewEnough(database, bounds.limit));
    if (!candidates)
        return std::nullopt;
    QList<ArticleRow> rows;
    Statement one(database, plan.sqlForOne());
    QList<SqlValue> values = plan.values + QList<SqlValue>{qint64(0)};
    for (const qint64 article : *candidates) {
        values.last().number = article;
        if (one.bindList(values).next())
            rows.append(rowFrom(one));
    }
    sortRows(rows, order, -1);
    QList<ArticleRow> found;
    Breather breather(bounds.pause);
    for (const ArticleRow &row : std::as_const(rows)) {
        if (bounds.areReached(found.size()))
            break;
        if (plan.words->confirms(row.id.value))
            found.append(row);
        breather.breathe();
    }
    return found;
}

/// The walk over the index that holds the rows, in its order.
QList<ArticleRow> rowsByWalking(Database &database, const Plan &plan, Order order, const Bounds &bounds)
{
    QByteArray sql = plan.sql();
    QList<SqlValue> values = plan.values;
    if (plan.inIndexOrder) {
        sql += plan.orderBy(order) + " LIMIT ?";
        values.append(qint64(plan.words ? -1 : bounds.limit));
    }
    const bool stops = plan.inIndexOrder && plan.words;
    QList<ArticleRow> rows;
    Statement statement(database, sql);
    statement.bindList(values);
    Breather breather(bounds.pause);
    while (statement.next()) {
        const ArticleRow row = rowFrom(statement);
        if (!plan.words || plan.words->finds(row.id.value))
            rows.append(row);
        if (stops && bounds.areReached(rows.size()))
            break;
        breather.breathe();
    }
    if (!plan.inIndexOrder)
        sortRows(rows, order, bounds.limit);
    return rows;
}

/// What the texts of the newest hold, without the index: of words that are nearly everywhere that is quicker.
QList<ArticleRow> rowsOfNewestTexts(Database &database, const Plan &plan, Order order, const Bounds &bounds)
{
    constexpr std::chrono::milliseconds worthTrying(5);
    QDeadlineTimer deadline(worthTrying);
    QList<ArticleRow> rows;
    Statement statement(database, plan.sql() + plan.orderBy(order));
    statement.bindList(plan.values);
    while (!deadline.hasExpired() && rows.size() < bounds.limit && statement.next()) {
        const ArticleRow row = rowFrom(statement);
        if (plan.words->isIn(row.id.value))
            rows.append(row);
    }
    return rows;
}

QList<ArticleRow>
rowsByDate(Database &database, const models::ArticleFilter &filter, Bounds bounds, const QDateTime &now)
{
    constexpr qsizetype enough = 10; // rows; half a screen
    constexpr std::chrono::milliseconds another(4);
    const Plan plan = planFor(database, filter, now);
    if (plan.words) {
        if (bounds.until && plan.inIndexOrder && plan.words->query().isBroad()) {
            auto rows = rowsOfNewestTexts(database, plan, filter.order, bounds);
            if (rows.size() >= enough)
                return rows;
            bounds.until->setRemainingTime(another, Qt::PreciseTimer);
        }
        if (auto rows = rowsOfRareWords(database, plan, filter.order, bounds))
            return *std::move(rows);
    }
    return rowsByWalking(database, plan, filter.order, bounds);
}

/// The row behind `after`, or the first but it.
ArticleRow nextAmong(const QList<ArticleRow> &rows, Order order, ArticleRow after)
{
    const auto isBehind = [&](const ArticleRow &row) { return !after.id || isBefore(order, after, row); };
    const auto isOther = [&](const ArticleRow &row) { return row.id != after.id; };
    auto next = std::find_if(rows.cbegin(), rows.cend(), isBehind);
    if (next == rows.cend())
        next = std::find_if(rows.cbegin(), rows.cend(), isOther);
    return next == rows.cend() ? ArticleRow() : *next;
}

} // namespace

QList<ArticleRow> filteredRows(Database &database,
                               const models::ArticleFilter &filter,
                               int limit,
                               const QDateTime &now,
                               const Pause &pause)
{
    const Snapshot snapshot(database);
    if (filter.column == Column::Date)
        return rowsByDate(database, filter, {.limit = limit, .until = {}, .pause = pause}, now);
    models::ArticleFilter byDate = filter;
    byDate.order = Order::NewestFirst;
    QList<ArticleRow> rows = rowsByDate(database, byDate, {.limit = -1, .until = {}, .pause = pause}, now);
    sortByColumn(database, rows, filter.column, filter.order, pause);
    return limit < 0 ? rows : rows.mid(0, limit);
}

QList<ArticleRow> firstFilteredRows(Database &database,
                                    const models::ArticleFilter &filter,
                                    int limit,
                                    const QDateTime &now,
                                    const Pause &pause)
{
    constexpr std::chrono::milliseconds moment(7);
    if (filter.column != Column::Date)
        return filteredRows(database, filter, limit, now, pause);
    const QDeadlineTimer deadline(moment, Qt::PreciseTimer);
    const Snapshot snapshot(database);
    return rowsByDate(database, filter, {.limit = limit, .until = deadline, .pause = pause}, now);
}

QList<ArticleRow> matchingRows(Database &database,
                               const models::ArticleFilter &filter,
                               const QList<models::ArticleId> &articles,
                               const QDateTime &now)
{
    const Snapshot snapshot(database);
    const Plan plan = planFor(database, filter, now);
    Statement statement(database, plan.sqlForOne());
    QList<ArticleRow> rows;
    for (const models::ArticleId article : articles) {
        statement.bindList(plan.values + QList<SqlValue>{article.value});
        if (statement.next() && (!plan.words || plan.words->finds(article.value)))
            rows.append(rowFrom(statement));
    }
    sortRows(rows, filter.order, -1);
    return rows;
}

ArticleRow
nextUnreadRow(Database &database, const models::ArticleFilter &filter, ArticleRow after, const QDateTime &now)
{
    models::ArticleFilter unread = filter;
    unread.unreadOnly = true;
    const Snapshot snapshot(database);
    const Plan plan = planFor(database, unread, now);
    if (plan.words)
        return nextAmong(filteredRows(database, unread, -1, now), filter.order, after);
    const auto first = [&](const QByteArray &more, const QList<SqlValue> &values) {
        Statement statement(database, plan.sql() + more + plan.orderBy(filter.order) + " LIMIT 1");
        statement.bindList(plan.values + values);
        return statement.next() ? rowFrom(statement) : ArticleRow();
    };
    if (!after.id)
        return first({}, {});
    const QByteArray behind = " AND (" + plan.row + ".sort, " + plan.row + ".article) "
                              + (filter.order == Order::NewestFirst ? '<' : '>') + " (?, ?)";
    const ArticleRow next = first(behind, {after.sortKey, after.id.value});
    return next.id ? next : first(" AND " + plan.row + ".article <> ?", {after.id.value});
}

ArticleRow
nextUnreadAmong(Database &database, const QList<ArticleRow> &rows, qsizetype after, const Pause &pause)
{
    Breather breather(pause);
    Statement unread(database, "SELECT 1 FROM status WHERE article = ? AND read = 0");
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const ArticleRow &row = rows.at((after + i) % rows.size());
        if (unread.bind(row.id).next())
            return row;
        breather.breathe();
    }
    return {};
}

int filteredCount(Database &database, const models::ArticleFilter &filter, const QDateTime &now)
{
    if (!filter.query.isEmpty())
        return int(filteredRows(database, filter, -1, now).size());
    const Plan plan = planFor(database, filter, now);
    Statement statement(database, "SELECT count(*) FROM (" + plan.sql() + ')');
    statement.bindList(plan.values).next();
    return statement.column<int>(0);
}

} // namespace app::store
