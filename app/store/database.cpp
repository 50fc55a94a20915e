// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/store/sqlerror.h"
#include "app/store/sqlfunctions.h"
#include "app/store/statement.h"
#include "app/store/tokenizer.h"

#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

QByteArray nameFor(const QString &path, Database::Mode mode)
{
    if (mode != Database::Mode::Immutable)
        return path.toUtf8();
    return "file:" + QUrl::toPercentEncoding(path, "/") + "?immutable=1";
}

int flagsFor(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::ReadWrite: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    case Database::Mode::ReadOnly: return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    case Database::Mode::Immutable: return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    }
    return 0;
}

constexpr int everySoManySteps = 2000; // of SQLite's virtual machine: well under a millisecond

} // namespace

void Database::Close::operator()(sqlite3 *handle) const noexcept
{
    sqlite3_close_v2(handle);
}

Database::Database(const QString &path, Mode mode)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(nameFor(path, mode).constData(), &raw, flagsFor(mode), nullptr);
    m_handle.reset(raw); // SQLite hands out a handle even when opening fails
    if (code != SQLITE_OK)
        throw SqlError(raw ? sqlite3_extended_errcode(raw) : code,
                       QString::fromUtf8(raw ? sqlite3_errmsg(raw) : sqlite3_errstr(code)), {});

    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, 5000);
    // A library may have been handled by others: what its schema says is data, not code.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    tidyOnClose(false);
    execute("PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
            "PRAGMA cache_size = -8000;");
    addFunctions(raw);
    addTokenizer(raw);
}

void Database::execute(const char *sql)
{
    if (sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw SqlError(sqlite3_extended_errcode(m_handle.get()),
                       QString::fromUtf8(sqlite3_errmsg(m_handle.get())), sql);
}

qint64 Database::number(const char *sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.column<qint64>(0) : 0;
}

QString Database::text(const char *sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.column<QString>(0) : QString();
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

int Database::changedRows() const
{
    return sqlite3_changes(m_handle.get());
}

void Database::tidyOnClose(bool on)
{
    sqlite3_db_config(m_handle.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

void Database::stopWhenOvertaken(const std::atomic<quint64> *latest, quint64 current)
{
    m_watch = {latest, current};
    sqlite3_progress_handler(
        m_handle.get(), latest ? everySoManySteps : 0,
        [](void *data) -> int {
            const auto *watch = static_cast<const Watch *>(data);
            return watch->latest && watch->latest->load(std::memory_order_relaxed) != watch->current;
        },
        &m_watch);
}

Database::StopGuard::StopGuard(Database &database, std::function<bool()> over)
    : m_database(database)
    , m_over(std::move(over))
{
    sqlite3_progress_handler(
        database.handle(), everySoManySteps,
        [](void *data) -> int { return (*static_cast<const std::function<bool()> *>(data))(); }, &m_over);
}

Database::StopGuard::~StopGuard()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

} // namespace app::store
