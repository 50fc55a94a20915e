// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace app::store {

/// One value of a row as it lies in the file.
struct ScannedValue
{
    enum class Type { Null, Number, Real, Text, Blob };

    Type type = Type::Null;
    qint64 number = 0;
    double real = 0;
    QByteArray bytes; ///< Of a text, in UTF-8, or of a blob.
};

/// A row of some table, found without asking which one.
struct ScannedRow
{
    qint64 rowid = 0;
    QList<ScannedValue> values; ///< The column that is the rowid is Null, as SQLite stores it.
};

/// Reads the rows out of a database file page by page, by its format (https://sqlite.org/fileformat2.html)
/// and without its schema, tree or header: what is left when SQLite can no longer find them. What does not
/// make sense is passed over; rows deleted long ago may turn up. `bytes` is the file, of which nothing is
/// trusted.
void scanRows(const QByteArray &bytes, const std::function<void(const ScannedRow &)> &found);

} // namespace app::store
