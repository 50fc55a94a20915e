// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlfunctions.h"

#include "app/store/fulltext.h"
#include "app/store/sqlerror.h"

#include <QString>

#include <sqlite3.h>

#include <new>

namespace app::store {

namespace {

QString textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

void holds(sqlite3_context *context, int, sqlite3_value **arguments)
{
    sqlite3_result_int(context, textOf(arguments[0]).contains(textOf(arguments[1]), Qt::CaseInsensitive));
}

/// named(name, wanted, asBeginning): whether a name is the one wanted, whatever its case.
void named(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const QString name = textOf(arguments[0]);
    const QString wanted = textOf(arguments[1]);
    sqlite3_result_int(context, sqlite3_value_int(arguments[2])
                                    ? name.startsWith(wanted, Qt::CaseInsensitive)
                                    : name.compare(wanted, Qt::CaseInsensitive) == 0);
}

void hits(sqlite3_context *context, int, sqlite3_value **arguments)
{
    auto *search = static_cast<FullText *>(sqlite3_value_pointer(arguments[0], fullTextType));
    try {
        sqlite3_result_int(context, search && search->finds(sqlite3_value_int64(arguments[1])));
    } catch (const SqlError &error) { // through C no exception may pass
        sqlite3_result_error(context, error.what(), -1);
        sqlite3_result_error_code(context, error.code());
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

void addFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function(handle, "holds", 2, flags, nullptr, holds, nullptr, nullptr);
    sqlite3_create_function(handle, "named", 3, flags, nullptr, named, nullptr, nullptr);
    // Not deterministic: SQLite would be free to ask once for all rows.
    sqlite3_create_function(handle, "hits", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, hits, nullptr,
                            nullptr);
}

} // namespace app::store
