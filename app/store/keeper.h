// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"
#include "app/store/sqlerror.h"

#include <QObject>

#include <atomic>

namespace app::store {

/// Looks after the library in the background, on a thread that has time: copies it and looks for damage, over
/// connections of its own that only read.
class Keeper final : public QObject
{
    Q_OBJECT

public:
    explicit Keeper(const LibraryOptions &options);

    QList<models::Backup> backups() const; ///< The newest first.
    /// Into this file, or among the backups if it is empty. Throws SqlError and Refusal, as all here do.
    models::Backup backUp(const QString &file);
    /// If there is none of today. Those that are superfluous go.
    void backUpDaily();
    /// What is wrong with the library; empty: nothing was found.
    QString check(bool whole);

    void stop() { m_stop.store(true, std::memory_order_relaxed); } ///< Any thread: what goes on is left.

private:
    bool isStopped() const { return m_stop.load(std::memory_order_relaxed); }

    LibraryOptions m_options;
    std::atomic<bool> m_stop = false;
};

} // namespace app::store
