// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/selfcheck.h"

#include "app/store/sqlerror.h"

#include <QElapsedTimer>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace app::store {

QString findDamage(Database &database,
                   Thoroughness how,
                   std::chrono::milliseconds time,
                   const std::atomic<bool> *stop)
{
    QElapsedTimer timer;
    timer.start();
    const Database::StopGuard guard(database, [&] {
        return timer.hasExpired(time.count()) || (stop && stop->load(std::memory_order_relaxed));
    });
    try {
        const QString found =
            database.text(how == Thoroughness::Quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
        return found == "ok"_L1 ? QString() : found;
    } catch (const SqlError &error) {
        const auto kind = problemOf(error, {}).kind;
        if (kind == models::Problem::Kind::LibraryDamaged)
            return QString::fromUtf8(error.evidence());
        if (kind == models::Problem::Kind::Cancelled)
            return {}; // the time is over
        throw;
    }
}

} // namespace app::store
