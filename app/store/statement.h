// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace app::store {

class FullText;

/// A number, a text or a search: a value whose type is only known while a query is put together.
struct SqlValue
{
    SqlValue(qint64 value)
        : number(value)
    {}
    SqlValue(const QString &value)
        : text(value)
        , isText(true)
    {}
    SqlValue(FullText *value) ///< For `hits()`; must outlive the statement.
        : search(value)
    {}

    qint64 number = 0;
    FullText *search = nullptr;
    QString text;
    bool isText = false;
};

/// A prepared statement: bind all, then step. An error names the SQL.
class Statement final
{
public:
    Statement(Database &database, const char *sql);
    Statement(Database &database, const QByteArray &sql)
        : Statement(database, sql.constData())
    {}

    /// Binds every parameter, in order. What is text or a blob is kept until the next bind().
    template<typename... Values>
    Statement &bind(const Values &...values)
    {
        rewind(int(sizeof...(values)));
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }
    Statement &bindList(const QList<SqlValue> &values);

    bool next(); ///< True while there is a row to read.
    void run();  ///< For statements that return no rows.

    /// qint64, int, bool, double, QString, QByteArray, QDateTime (milliseconds since 1970), QUrl.
    template<typename T>
    T column(int index) const;
    bool isNull(int index) const;
    bool isBlob(int index) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const noexcept;
    };

    void rewind(int expected);
    void check(int code) const;
    void bindOne(int index, qint64 value);
    void bindOne(int index, int value) { bindOne(index, qint64(value)); }
    void bindOne(int index, bool value) { bindOne(index, qint64(value)); }
    void bindOne(int index, double value);
    void bindOne(int index, const QString &value);
    void bindOne(int index, const QByteArray &value); ///< As a blob.
    void bindOne(int index, const QDateTime &value);  ///< NULL if invalid.
    void bindOne(int index, const QUrl &value);
    void bindOne(int index, std::nullptr_t);
    void bindOne(int index, FullText *value);
    template<typename Tag>
    void bindOne(int index, models::Id<Tag> value) ///< NULL if none.
    {
        value ? bindOne(index, value.value) : bindOne(index, nullptr);
    }
    template<typename T>
    void bindOne(int index, const std::optional<T> &value)
    {
        value ? bindOne(index, *value) : bindOne(index, nullptr);
    }

    sqlite3 *m_database = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QList<QByteArray> m_bound; // SQLite reads these where they are, instead of copying each article's body
};

// clang-format off
template<> qint64 Statement::column(int index) const;
template<> int Statement::column(int index) const;
template<> bool Statement::column(int index) const;
template<> double Statement::column(int index) const;
template<> QString Statement::column(int index) const;
template<> QByteArray Statement::column(int index) const;
template<> QDateTime Statement::column(int index) const;
template<> QUrl Statement::column(int index) const;
// clang-format on

} // namespace app::store
