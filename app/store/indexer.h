// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/library.h"
#include "app/store/sqlerror.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace app::store {

/// Writes the search index, and what saved searches hold, on the writer's thread, between its commands and a
/// little at a time: a user's command that is announced is not kept waiting for longer than an article takes,
/// and its commit.
class Indexer final : public QObject
{
    Q_OBJECT

public:
    /// `database` is the writer's, which may come and go.
    Indexer(const LibraryOptions &options, const std::unique_ptr<Database> &database, QObject *parent);

    void later(); ///< Something was stored.
    /// What is stored in large amounts is not let run away from the index: called before more of it.
    void keepUp();

    Result<Done, models::Problem> finish(); ///< Until all that is stored can be searched.
    Result<Done, models::Problem> tidy();   ///< Until nothing is left to do.
    Result<Done, models::Problem> rebuild();
    Result<QString, models::Problem> findDamage(); ///< Empty: none was found.

    // Any thread.
    void announce() { m_announced.fetch_add(1, std::memory_order_relaxed); }
    void arrive() { m_announced.fetch_sub(1, std::memory_order_relaxed); }

signals:
    void gathered(const models::LibraryChange &change); ///< Saved searches took in articles, or let some go.

private:
    enum class Came { Further, ToTheEnd };

    void goOn();
    Came step(); ///< Throws SqlError.
    bool isBehind();
    template<typename Value, typename Work>
    Result<Value, models::Problem> attempt(Work work);

    LibraryOptions m_options;
    const std::unique_ptr<Database> &m_database;
    std::atomic<int> m_announced = 0;
    QTimer m_next{this}; ///< Moves to the writer's thread with us.
};

} // namespace app::store
