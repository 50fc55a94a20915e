// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>

struct sqlite3;

namespace app::store {

/// One connection to a library file. Used by the thread that opened it, and by no other.
class Database final
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable ///< Read-only where not even a -shm file can be made; no other program may be writing.
    };

    Database(const QString &path, Mode mode); ///< Throws SqlError, as everything here does.

    void execute(const char *sql);  ///< One or more statements that return nothing of interest.
    qint64 number(const char *sql); ///< The first column of the first row; 0 if there is none.
    QString text(const char *sql);
    qint64 lastInsertId() const;
    int changedRows() const; ///< By the last INSERT, UPDATE or DELETE.

    /// Before this is called, closing the connection leaves the file as it was found.
    void tidyOnClose(bool on);

    /// Statements stop with SQLITE_INTERRUPT as soon as `*latest` is not `current`. Null: they run on.
    void stopWhenOvertaken(const std::atomic<quint64> *latest, quint64 current);

    /// While it lives, statements stop with SQLITE_INTERRUPT as soon as `over` says so.
    class StopGuard final
    {
    public:
        StopGuard(Database &database, std::function<bool()> over);
        ~StopGuard();
        Q_DISABLE_COPY_MOVE(StopGuard)

    private:
        Database &m_database;
        std::function<bool()> m_over;
    };

    sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Close
    {
        void operator()(sqlite3 *handle) const noexcept;
    };
    struct Watch
    {
        const std::atomic<quint64> *latest = nullptr;
        quint64 current = 0;
    };

    std::unique_ptr<sqlite3, Close> m_handle;
    Watch m_watch;
};

} // namespace app::store
