// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"

#include "app/store/indexedtext.h"
#include "app/store/packing.h"
#include "app/store/savedsearches.h"
#include "app/store/sqlerror.h"
#include "app/store/statement.h"

#include <QHash>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

// Raised when the same article would be indexed by other words than before: then all is indexed anew.
constexpr qint64 splitterVersion = 1;

constexpr int packedTogether = 200; // articles; what is packed at once lies in full pages afterwards

/// Adds and takes away words, with one statement for each volume.
class VolumeWriter
{
public:
    explicit VolumeWriter(Database &database)
        : m_database(database)
    {}

    void add(qint64 article, const QByteArray &text)
    {
        run(m_add, article, text, "(rowid, words) VALUES (?, ?)");
    }
    void remove(qint64 article, const QByteArray &text) { run(m_remove, article, text, {}); }

private:
    using Statements = QHash<qint64, std::shared_ptr<Statement>>;

    void run(Statements &statements, qint64 article, const QByteArray &text, const QByteArray &values)
    {
        const qint64 volume = volumeOf(article);
        std::shared_ptr<Statement> &statement = statements[volume];
        if (!statement) {
            const QByteArray name = volumeName(volume);
            const QByteArray removal = '(' + name + ", rowid, words) VALUES ('delete', ?, ?)";
            statement = std::make_shared<Statement>(m_database, "INSERT INTO " + name
                                                                    + (values.isEmpty() ? removal : values));
        }
        statement->bind(article, text).run(); // FTS5 takes the bytes for text
    }

    Database &m_database;
    Statements m_add;
    Statements m_remove;
};

/// Content or summary, packed or not.
struct Part
{
    QByteArray bytes;
    bool isText = true;
};

struct Body
{
    qint64 article = 0;
    Part content;
    Part summary;
    QString categories;
    QString more;
};

/// Packed if that makes it smaller.
Part part(const Statement &row, int column, bool &smaller)
{
    constexpr qsizetype worthIt = 300; // bytes
    Part part{row.column<QByteArray>(column), !row.isBlob(column)};
    if (!part.isText || part.bytes.size() < worthIt)
        return part;
    const QByteArray blob = packed(part.bytes);
    if (blob.size() >= part.bytes.size())
        return part;
    smaller = true;
    return {blob, false};
}

void putBack(Database &database, const QList<Body> &bodies)
{
    Statement(database, "DELETE FROM body WHERE article BETWEEN ? AND ?")
        .bind(bodies.constFirst().article, bodies.constLast().article)
        .run();
    Statement insert(database, "INSERT INTO body (article, content, summary, categories, more) VALUES"
                               " (?, iif(?, CAST(?3 AS TEXT), ?3), iif(?4, CAST(?5 AS TEXT), ?5), ?, ?)");
    for (const Body &body : bodies) {
        insert
            .bind(body.article, body.content.isText, body.content.bytes, body.summary.isText,
                  body.summary.bytes, body.categories, body.more)
            .run();
    }
}

} // namespace

QByteArray volumeName(qint64 volume)
{
    return "search_" + QByteArray::number(volume);
}

IndexState IndexState::of(Database &database)
{
    IndexState state;
    Statement how(database, "SELECT indexed FROM search_state WHERE splitter = ?");
    if (!how.bind(splitterVersion).next())
        return state; // an index by other rules is as good as none
    state.indexed = how.column<qint64>(0);
    Statement outdated(database, "SELECT article FROM search_outdated");
    while (outdated.next())
        state.outdated.insert(outdated.column<qint64>(0));
    Statement volumes(database, "SELECT number FROM search_volume ORDER BY number");
    while (volumes.next())
        state.volumes.append(volumes.column<qint64>(0));
    return state;
}

SearchIndex::Progress SearchIndex::step(const std::function<bool()> &enough)
{
    Progress progress;
    if (m_database.number("SELECT splitter FROM search_state") != splitterVersion)
        clear();
    if (!refresh(enough, progress) && !append(enough, progress) && !merge(progress)
        && !pack(enough, progress))
        progress.done = true;
    return progress;
}

bool SearchIndex::isComplete()
{
    Statement row(m_database, "SELECT splitter = ? AND indexed >= (SELECT ifnull(max(id), 0) FROM article)"
                              " AND NOT EXISTS (SELECT 1 FROM search_outdated) FROM search_state");
    return row.bind(splitterVersion).next() && row.column<bool>(0);
}

/// What changed since it was indexed: its old words go, its new words come, if it is still there.
bool SearchIndex::refresh(const std::function<bool()> &enough, Progress &progress)
{
    constexpr int atOnce = 100;
    QList<qint64> articles;
    Statement outdated(m_database, "SELECT article FROM search_outdated LIMIT ?");
    outdated.bind(atOnce);
    while (outdated.next())
        articles.append(outdated.column<qint64>(0));
    VolumeWriter volumes(m_database);
    Statement old(m_database, "SELECT feed, title, author, content, summary, categories, known"
                              " FROM search_outdated WHERE article = ?");
    Statement now(m_database,
                  "SELECT " INDEXED_COLUMNS " FROM article a JOIN body b ON b.article = a.id WHERE a.id = ?");
    Statement forget(m_database, "DELETE FROM search_outdated WHERE article = ?");
    for (const qint64 article : std::as_const(articles)) {
        if (old.bind(article).next() && old.column<bool>(6))
            volumes.remove(article, indexedText(old));
        if (now.bind(article).next()) {
            makeVolume(volumeOf(article));
            const QByteArray text = indexedText(now);
            volumes.add(article, text);
            ++progress.articles;
            progress.bytes += text.size();
            progress.refreshed.append(article);
        }
        forget.bind(article).run();
        if (enough())
            break;
    }
    return !articles.isEmpty();
}

bool SearchIndex::append(const std::function<bool()> &enough, Progress &progress)
{
    Statement row(m_database,
                  "SELECT a.id, " INDEXED_COLUMNS " FROM article a JOIN body b ON b.article = a.id"
                  " WHERE a.id > (SELECT indexed FROM search_state) ORDER BY a.id");
    VolumeWriter volumes(m_database);
    qint64 last = 0;
    while (row.next()) {
        const auto article = row.column<qint64>(0);
        if (!last || volumeOf(article) != volumeOf(last))
            makeVolume(volumeOf(article));
        const QByteArray text = indexedText(row, 1);
        volumes.add(article, text);
        last = article;
        ++progress.articles;
        progress.bytes += text.size();
        if (enough())
            break;
    }
    if (last)
        Statement(m_database, "UPDATE search_state SET indexed = ?").bind(last).run();
    return last != 0;
}

/// A volume that is full is put in order, page by page, so that a word is found at one place.
bool SearchIndex::merge(Progress &)
{
    constexpr int pages = 300; // of FTS5; about 10 ms
    Statement next(m_database, "SELECT number, merged FROM search_volume WHERE merged < 2"
                               " AND number < (SELECT max(number) FROM search_volume) LIMIT 1");
    if (!next.next())
        return false;
    const auto volume = next.column<qint64>(0);
    // The first call with a negative number says that all is to become one, the others go on with it.
    const bool first = next.column<int>(1) == 0;
    const int before = sqlite3_total_changes(m_database.handle());
    const QByteArray name = volumeName(volume);
    Statement(m_database, "INSERT INTO " + name + '(' + name + ", rank) VALUES ('merge', ?)")
        .bind(first ? -pages : pages)
        .run();
    const bool isOne = !first && sqlite3_total_changes(m_database.handle()) - before < 2;
    Statement(m_database, "UPDATE search_volume SET merged = ? WHERE number = ?")
        .bind(isOne ? 2 : 1, volume)
        .run();
    return true;
}

/// Bodies are packed where they lie: taken out together and put back in order, else their pages would stay
/// half empty.
bool SearchIndex::pack(const std::function<bool()> &enough, Progress &)
{
    Statement row(m_database, "SELECT article, content, summary, categories, more FROM body"
                              " WHERE article > (SELECT packed FROM search_state)"
                              " AND article <= (SELECT indexed FROM search_state) ORDER BY article LIMIT ?");
    row.bind(packedTogether);
    QList<Body> bodies;
    bool smaller = false;
    while (row.next()) {
        Body body{.article = row.column<qint64>(0),
                  .content = part(row, 1, smaller),
                  .summary = part(row, 2, smaller),
                  .categories = row.column<QString>(3),
                  .more = row.column<QString>(4)};
        bodies.append(body);
        if (enough() && bodies.size() >= packedTogether / 4)
            break;
    }
    if (bodies.isEmpty())
        return false;
    if (smaller)
        putBack(m_database, bodies);
    Statement(m_database, "UPDATE search_state SET packed = ?").bind(bodies.constLast().article).run();
    return true;
}

void SearchIndex::makeVolume(qint64 volume)
{
    Statement known(m_database, "SELECT 1 FROM search_volume WHERE number = ?");
    if (known.bind(volume).next())
        return;
    const QByteArray name = volumeName(volume);
    m_database.execute(
        ("CREATE VIRTUAL TABLE " + name
         + " USING fts5(words, content = '', detail = none, columnsize = 0, tokenize = 'courant');"
           "INSERT INTO "
         + name + '(' + name + ", rank) VALUES ('automerge', 8);")
            .constData());
    Statement(m_database, "INSERT INTO search_volume (number) VALUES (?)").bind(volume).run();
}

void SearchIndex::dropVolumes()
{
    // By their names, so that also one is found that the list of volumes has lost.
    QList<QByteArray> names;
    Statement table(m_database, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                " AND name GLOB 'search_[0-9]*' AND sql LIKE 'CREATE VIRTUAL%'");
    while (table.next())
        names.append(table.column<QByteArray>(0));
    for (const QByteArray &name : std::as_const(names))
        m_database.execute(("DROP TABLE " + name).constData());
}

void SearchIndex::clear()
{
    dropVolumes();
    m_database.execute("DELETE FROM search_volume; DELETE FROM search_outdated;");
    Statement(m_database, "UPDATE search_state SET indexed = 0, splitter = ?").bind(splitterVersion).run();
    SavedSearches::lookAgainForAll(m_database); // what they were decided by may have been wrong
}

QString SearchIndex::fault()
{
    const IndexState state = IndexState::of(m_database);
    for (const qint64 volume : state.volumes) {
        const QByteArray name = volumeName(volume);
        try {
            Statement(m_database, "INSERT INTO " + name + '(' + name + ") VALUES ('integrity-check')").run();
        } catch (const SqlError &error) {
            return QString::fromUtf8(error.evidence());
        }
    }
    const qint64 newest = m_database.number("SELECT ifnull(max(id), 0) FROM article");
    if (state.indexed > newest && m_database.number("SELECT count(*) FROM search_outdated") == 0
        && state.indexed > m_database.number("SELECT ifnull(max(seq), 0) FROM sqlite_sequence"
                                             " WHERE name = 'article'"))
        return u"The search index knows articles that never were."_s;
    return {};
}

} // namespace app::store
