// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlerror.h"

#include <sqlite3.h>

namespace app::store {

namespace {

using Kind = models::Problem::Kind;

Kind kindOf(int code)
{
    switch (code & 0xff) { // the primary code is the low byte
    case SQLITE_FULL: return Kind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return Kind::LibraryReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Kind::LibraryLocked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Kind::LibraryDamaged;
    case SQLITE_INTERRUPT: return Kind::Cancelled;
    default: return Kind::LibraryFailed;
    }
}

} // namespace

SqlError::SqlError(int code, const QString &message, const QByteArray &sql)
    : m_code(code)
    , m_evidence(message.toUtf8() + " (SQLite " + QByteArray::number(code) + ')'
                 + (sql.isEmpty() ? QByteArray() : " in: " + sql.simplified().left(200)))
{}

models::Problem problemOf(const SqlError &error, const QString &path)
{
    return {.kind = kindOf(error.code()), .subject = path, .evidence = QString::fromUtf8(error.evidence())};
}

} // namespace app::store
