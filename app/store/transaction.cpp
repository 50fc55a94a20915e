// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/transaction.h"

#include <sqlite3.h>

namespace app::store {

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // After a full disk or an I/O error SQLite has rolled back already.
    if (m_open && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

} // namespace app::store
