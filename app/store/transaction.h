// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

namespace app::store {

/// A transaction that rolls back unless it is committed. Takes the write lock at once, so that two programs
/// wait for each other at the start and not in the middle.
class Transaction final
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace app::store
