// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvage.h"

#include "app/base/logging.h"
#include "app/store/identity.h"
#include "app/store/packing.h"
#include "app/store/pagescan.h"
#include "app/store/savedsearches.h"
#include "app/store/searchindex.h"
#include "app/store/sqlerror.h"
#include "app/store/statement.h"
#include "app/store/statusqueries.h"
#include "app/store/transaction.h"

#include <QFile>
#include <QSet>

#include <sqlite3.h>

#include <array>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using Type = ScannedValue::Type;

/// The kinds of rows that are known by their looks, when there is no schema to tell.
struct Shape
{
    const char *table;
    int fewest; ///< Columns; later schemas have more behind them.
    /// By column: - the rowid, n a number or null, N a number, t a text, a any text or blob.
    const char *columns;
};

// Those with more columns first: what looks like several is the first of them.
constexpr std::array shapes = {
    Shape{"feed", 20,
          "-nN"
          "ttttttttt"
          "NNtNtNNn"},
    Shape{"article", 14, "-NNnttttttnNtN"},
    Shape{"collection", 13, "-NtNtNNNNNNtn"},
    Shape{"folder", 6, "-nNtNn"},
    Shape{"status", 5, "-NNNN"},
    Shape{"body", 5, "-aatt"},
};

bool looksLike(const ScannedRow &row, const Shape &shape)
{
    if (row.rowid <= 0 || row.values.size() < shape.fewest)
        return false;
    for (qsizetype i = 0; i < shape.fewest; ++i) {
        const Type type = row.values.at(i).type;
        const bool number = type == Type::Number || type == Type::Real;
        switch (shape.columns[i]) {
        case '-':
            if (type != Type::Null)
                return false;
            break;
        case 'n':
            if (!number && type != Type::Null)
                return false;
            break;
        case 'N':
            if (!number)
                return false;
            break;
        case 't':
            if (type != Type::Text)
                return false;
            break;
        default:
            if (type != Type::Text && type != Type::Blob)
                return false;
        }
    }
    return true;
}

/// A statement's values taken over as they are.
ScannedValue valueOf(sqlite3_stmt *statement, int column)
{
    const auto bytes = [&](const void *data) {
        return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(statement, column));
    };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return {.type = Type::Number, .number = sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT: return {.type = Type::Real, .real = sqlite3_column_double(statement, column)};
    case SQLITE_TEXT: return {.type = Type::Text, .bytes = bytes(sqlite3_column_text(statement, column))};
    case SQLITE_BLOB: return {.type = Type::Blob, .bytes = bytes(sqlite3_column_blob(statement, column))};
    default: return {};
    }
}

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const noexcept { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

RawStatement prepare(Database &database, const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &raw, nullptr);
    RawStatement statement(raw);
    if (code != SQLITE_OK)
        throw SqlError(code, QString::fromUtf8(sqlite3_errmsg(database.handle())), sql);
    return statement;
}

/// One table of the new library, and how rows come into it.
class Table
{
public:
    Table(Database &into, const QByteArray &name)
        : m_into(into)
        , m_name(name)
    {
        Statement row(into, "SELECT name, pk, type FROM pragma_table_info(?) ORDER BY cid");
        row.bind(QString::fromUtf8(name));
        while (row.next()) {
            m_columns.append(row.column<QString>(0).toUtf8());
            if (row.column<int>(1) == 1 && row.column<QString>(2) == "INTEGER"_L1)
                m_rowid = m_columns.last();
            if (row.column<int>(1) > 0)
                m_key.append('"' + m_columns.last() + "\" DESC");
        }
        Statement keyed(into, "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?");
        if (keyed.bind(QString::fromUtf8(name)).next() && keyed.column<bool>(0))
            m_rowid.clear(); // WITHOUT ROWID
    }

    const QByteArray &name() const { return m_name; }
    const QByteArray &rowid() const { return m_rowid; } ///< The column that is the rowid; empty: none.
    const QList<QByteArray> &columns() const { return m_columns; }
    QByteArray fromTheEnd() const { return " ORDER BY " + m_key.join(", "); }
    qsizetype taken() const { return m_taken.size(); }

    /// A row that the new library does not take is passed over: it was no row of ours.
    void take(const QList<QByteArray> &columns, const QList<ScannedValue> &values)
    {
        if (columns != m_prepared) {
            m_prepared = columns;
            m_insert = prepare(m_into, "INSERT INTO " + m_name + " (\"" + columns.join("\", \"")
                                           + "\") VALUES (?" + QByteArray(", ?").repeated(columns.size() - 1)
                                           + ") ON CONFLICT " + onConflict(columns));
        }
        sqlite3_stmt *insert = m_insert.get();
        sqlite3_reset(insert);
        for (int i = 0; i < int(columns.size()); ++i)
            bind(insert, i + 1, values.at(i));
        const int code = sqlite3_step(insert);
        sqlite3_reset(insert);
        if (code == SQLITE_DONE) {
            const qsizetype at = m_rowid.isEmpty() ? -1 : columns.indexOf(m_rowid);
            m_taken.insert(at >= 0 ? values.at(at).number : m_taken.size());
        } else if ((code & 0xff) != SQLITE_CONSTRAINT && (code & 0xff) != SQLITE_MISMATCH) {
            throw SqlError(code, QString::fromUtf8(sqlite3_errmsg(m_into.handle())), "salvage");
        }
    }
    bool has(qint64 rowid) const { return m_taken.contains(rowid); }

private:
    /// What a user changes is younger in the damaged library; what a publisher wrote is the same in a backup,
    /// and sound there.
    QByteArray onConflict(const QList<QByteArray> &columns) const
    {
        if (m_rowid.isEmpty() || !columns.contains(m_rowid) || m_name == "article" || m_name == "body")
            return "DO NOTHING";
        QByteArrayList sets;
        for (const QByteArray &column : columns)
            sets.append('"' + column + "\" = excluded.\"" + column + '"');
        return '(' + m_rowid + ") DO UPDATE SET " + sets.join(", ");
    }

    static void bind(sqlite3_stmt *insert, int at, const ScannedValue &value)
    {
        const auto size = sqlite3_uint64(value.bytes.size());
        switch (value.type) {
        case Type::Null: sqlite3_bind_null(insert, at); break;
        case Type::Number: sqlite3_bind_int64(insert, at, value.number); break;
        case Type::Real: sqlite3_bind_double(insert, at, value.real); break;
        case Type::Text:
            sqlite3_bind_text64(insert, at, value.bytes.constData(), size, SQLITE_STATIC, SQLITE_UTF8);
            break;
        case Type::Blob: sqlite3_bind_blob64(insert, at, value.bytes.constData(), size, SQLITE_STATIC); break;
        }
    }

    Database &m_into;
    QByteArray m_name;
    QByteArray m_rowid;
    QByteArrayList m_key; ///< Descending.
    QList<QByteArray> m_columns;
    QList<QByteArray> m_prepared;
    RawStatement m_insert;
    QSet<qint64> m_taken;
};

/// What SQLite itself still reads of a table, from its beginning and, if it stops in between, from its end.
/// False if that was not all.
bool readTable(Database &damaged, Table &table)
{
    QList<QByteArray> columns;
    Statement known(damaged, "SELECT name FROM pragma_table_info(?)");
    known.bind(QString::fromUtf8(table.name()));
    while (known.next()) {
        const QByteArray name = known.column<QString>(0).toUtf8();
        if (table.columns().contains(name))
            columns.append(name);
    }
    if (columns.isEmpty())
        return false;
    const QByteArray select = "SELECT \"" + columns.join("\", \"") + "\" FROM main." + table.name();
    const auto walk = [&](const QByteArray &order) {
        const RawStatement row = prepare(damaged, select + order);
        int code = sqlite3_step(row.get());
        for (; code == SQLITE_ROW; code = sqlite3_step(row.get())) {
            QList<ScannedValue> values;
            for (int i = 0; i < int(columns.size()); ++i)
                values.append(valueOf(row.get(), i));
            table.take(columns, values);
        }
        return code == SQLITE_DONE;
    };
    return walk({}) || (walk(table.fromTheEnd()), false);
}

/// What lies on the pages of tables that SQLite could not read to the end.
void readPages(const QString &path, std::vector<Table> &tables, const QSet<QByteArray> &incomplete)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const uchar *mapped = file.map(0, file.size());
    const QByteArray bytes =
        mapped ? QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), file.size())
               : file.readAll();
    scanRows(bytes, [&](const ScannedRow &row) {
        for (const Shape &shape : shapes) {
            if (!looksLike(row, shape))
                continue;
            if (!incomplete.contains(shape.table))
                return;
            for (Table &table : tables) {
                if (table.name() != shape.table || table.has(row.rowid))
                    continue;
                const qsizetype count = std::min(row.values.size(), table.columns().size());
                QList<ScannedValue> values = row.values.first(count);
                values.first() = {.type = Type::Number, .number = row.rowid};
                table.take(table.columns().first(count), values);
            }
            return;
        }
    });
}

QList<QByteArray> tablesOf(Database &database)
{
    QList<QByteArray> names;
    Statement row(database, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                            " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%' ORDER BY name");
    while (row.next())
        names.append(row.column<QString>(0).toUtf8());
    return names;
}

/// Takes away what hangs in the air.
void tidy(Database &database)
{
    database.execute(
        "UPDATE feed SET folder = NULL WHERE folder NOT IN (SELECT id FROM folder);"
        // A folder that cannot be reached from the top, because the one above is lost or lies in it.
        "UPDATE folder SET parent = NULL WHERE id NOT IN ("
        "  WITH RECURSIVE reached (id) AS (SELECT id FROM folder WHERE parent IS NULL"
        "    UNION SELECT folder.id FROM folder JOIN reached ON folder.parent = reached.id)"
        "  SELECT id FROM reached);"
        "DELETE FROM article WHERE feed NOT IN (SELECT id FROM feed);"
        "DELETE FROM status WHERE article NOT IN (SELECT id FROM article);"
        "INSERT INTO body (article, content, summary, categories, more)"
        "  SELECT id, excerpt, '', '', '' FROM article WHERE id NOT IN (SELECT article FROM body);"
        "INSERT INTO status (article, feed, sort)"
        "  SELECT id, feed, min(ifnull(published, first_seen), first_seen + 86400000) FROM article"
        "  WHERE id NOT IN (SELECT article FROM status);"
        "UPDATE status SET feed = (SELECT feed FROM article WHERE article.id = status.article)"
        "  WHERE feed <> (SELECT feed FROM article WHERE article.id = status.article);"
        "UPDATE article SET flags = flags | 8 WHERE id IN (SELECT article FROM revision);"
        "INSERT OR IGNORE INTO fetch (feed) SELECT id FROM feed;");
    for (int again = 0; again < 2; ++again) { // what hangs on what hung in the air
        for (const QByteArray &table : tablesOf(database)) {
            Statement key(database,
                          "SELECT \"from\", \"table\", ifnull(\"to\", 'id') FROM pragma_foreign_key_list(?)");
            key.bind(QString::fromUtf8(table));
            QList<QByteArray> orphans;
            while (key.next()) {
                const QByteArray from = key.column<QString>(0).toUtf8();
                orphans.append("DELETE FROM " + table + " WHERE " + from + " IS NOT NULL AND " + from
                               + " NOT IN (SELECT " + key.column<QString>(2).toUtf8() + " FROM "
                               + key.column<QString>(1).toUtf8() + ')');
            }
            for (const QByteArray &sql : std::as_const(orphans))
                database.execute(sql.constData());
        }
    }
}

/// Articles that are known by no key any more would come again as new ones.
void nameArticles(Database &database)
{
    QHash<qint64, QList<std::pair<qint64, models::ParsedItem>>> nameless;
    QHash<qint64, QString> sites;
    Statement row(database,
                  "SELECT a.feed, a.id, a.guid, a.title, a.link, a.published, b.content, b.summary, f.site"
                  " FROM article a JOIN body b ON b.article = a.id JOIN feed f ON f.id = a.feed"
                  " WHERE a.id NOT IN (SELECT article FROM alias)");
    while (row.next()) {
        const models::ParsedItem item{.id = row.column<QString>(2),
                                      .title = row.column<QString>(3),
                                      .link = row.column<QString>(4),
                                      .published = row.column<QDateTime>(5),
                                      .summary = bodyFrom(row, 7),
                                      .content = bodyFrom(row, 6)};
        nameless[row.column<qint64>(0)].append({row.column<qint64>(1), item});
        sites.insert(row.column<qint64>(0), row.column<QString>(8));
    }
    Statement name(database, "INSERT OR IGNORE INTO alias (feed, key, article) VALUES (?, ?, ?)");
    for (auto feed = nameless.cbegin(); feed != nameless.cend(); ++feed) {
        QList<models::ParsedItem> items;
        for (const auto &[id, item] : feed.value())
            items.append(item);
        const QList<Match> matches = matchItems(keysOf(items, sites.value(feed.key())),
                                                [](quint64) { return std::optional<qint64>(); });
        for (qsizetype i = 0; i < matches.size(); ++i) {
            for (const quint64 key : matches.at(i).keys)
                name.bind(feed.key(), qint64(key), feed.value().at(i).first).run();
            for (const quint64 key : matches.at(i).useless)
                name.bind(feed.key(), qint64(key), qint64(0)).run();
        }
    }
}

} // namespace

int salvage(const QString &damaged, Database &into)
{
    into.execute("PRAGMA foreign_keys = OFF");
    Transaction transaction(into);
    SearchIndex(into).clear(); // written anew in the background
    std::vector<Table> tables;
    QSet<QByteArray> incomplete;
    for (const QByteArray &name : tablesOf(into)) {
        tables.emplace_back(into, name);
        incomplete.insert(name);
    }
    try {
        Database source(damaged, Database::Mode::ReadWrite);
        for (Table &table : tables) {
            try {
                if (readTable(source, table))
                    incomplete.remove(table.name());
            } catch (const SqlError &error) {
                qCWarning(lcStore) << table.name() << error.evidence();
            }
        }
        sqlite3_wal_checkpoint_v2(source.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    } catch (const SqlError &error) {
        qCWarning(lcStore) << error.evidence(); // not even its first page can be read
    }
    readPages(damaged, tables, incomplete);
    tidy(into);
    nameArticles(into);
    recount(into);
    SavedSearches::lookAgainForAll(into);
    transaction.commit();
    into.execute("PRAGMA foreign_keys = ON");
    for (const Table &table : std::as_const(tables)) {
        if (table.name() == "article")
            return int(table.taken());
    }
    return 0;
}

} // namespace app::store
