// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statement.h"

#include "app/store/sqlerror.h"
#include "app/store/sqlfunctions.h"

#include <sqlite3.h>

namespace app::store {

void Statement::Finalize::operator()(sqlite3_stmt *statement) const noexcept
{
    sqlite3_finalize(statement);
}

Statement::Statement(Database &database, const char *sql)
    : m_database(database.handle())
{
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v2(m_database, sql, -1, &raw, nullptr);
    m_statement.reset(raw);
    if (code != SQLITE_OK)
        throw SqlError(code, QString::fromUtf8(sqlite3_errmsg(m_database)), sql);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw SqlError(code, QString::fromUtf8(sqlite3_errmsg(m_database)), sqlite3_sql(m_statement.get()));
}

void Statement::rewind(int expected)
{
    Q_ASSERT_X(sqlite3_bind_parameter_count(m_statement.get()) == expected, "Statement::bind",
               sqlite3_sql(m_statement.get()));
    sqlite3_reset(m_statement.get()); // repeats the last step's error, which was thrown already
    m_bound.clear();
    m_bound.reserve(expected); // addresses of short arrays stay valid anyhow: they are on the heap
}

Statement &Statement::bindList(const QList<SqlValue> &values)
{
    rewind(int(values.size()));
    int index = 0;
    for (const SqlValue &value : values) {
        if (value.search)
            bindOne(++index, value.search);
        else
            value.isText ? bindOne(++index, value.text) : bindOne(++index, value.number);
    }
    return *this;
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_DONE)
        sqlite3_reset(m_statement.get()); // so that no read transaction stays open behind it
    check(code);
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (next()) {
    }
}

void Statement::bindOne(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement.get(), index, value));
}

void Statement::bindOne(int index, double value)
{
    check(sqlite3_bind_double(m_statement.get(), index, value));
}

void Statement::bindOne(int index, const QString &value)
{
    m_bound.append(value.toUtf8());
    const QByteArray &kept = m_bound.constLast();
    check(sqlite3_bind_text64(m_statement.get(), index, kept.constData(), sqlite3_uint64(kept.size()),
                              SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindOne(int index, const QByteArray &value)
{
    m_bound.append(value);
    const QByteArray &kept = m_bound.constLast();
    check(sqlite3_bind_blob64(m_statement.get(), index, kept.constData(), sqlite3_uint64(kept.size()),
                              SQLITE_STATIC));
}

void Statement::bindOne(int index, const QDateTime &value)
{
    value.isValid() ? bindOne(index, value.toMSecsSinceEpoch()) : bindOne(index, nullptr);
}

void Statement::bindOne(int index, const QUrl &value)
{
    bindOne(index, QString::fromUtf8(value.toEncoded()));
}

void Statement::bindOne(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement.get(), index));
}

void Statement::bindOne(int index, FullText *value)
{
    check(sqlite3_bind_pointer(m_statement.get(), index, value, fullTextType, nullptr));
}

bool Statement::isNull(int index) const
{
    return sqlite3_column_type(m_statement.get(), index) == SQLITE_NULL;
}

bool Statement::isBlob(int index) const
{
    return sqlite3_column_type(m_statement.get(), index) == SQLITE_BLOB;
}

template<>
qint64 Statement::column(int index) const
{
    return sqlite3_column_int64(m_statement.get(), index);
}

template<>
int Statement::column(int index) const
{
    return sqlite3_column_int(m_statement.get(), index);
}

template<>
bool Statement::column(int index) const
{
    return sqlite3_column_int(m_statement.get(), index) != 0;
}

template<>
double Statement::column(int index) const
{
    return sqlite3_column_double(m_statement.get(), index);
}

template<>
QString Statement::column(int index) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), index));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement.get(), index));
}

template<>
QByteArray Statement::column(int index) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), index));
    return {bytes, sqlite3_column_bytes(m_statement.get(), index)};
}

template<>
QDateTime Statement::column(int index) const
{
    return isNull(index) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(column<qint64>(index), Qt::UTC);
}

template<>
QUrl Statement::column(int index) const
{
    return QUrl(column<QString>(index));
}

} // namespace app::store
