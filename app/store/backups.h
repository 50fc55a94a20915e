// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/backup.h"

#include <QStringList>

#include <functional>

namespace app::store {

/// Copies the library in `from` as it is at this moment into a file of its own, in which it lies whole, over
/// connections of its own: nobody waits for it. `to` is there whole or not at all; what was there is
/// replaced. Stops with SQLITE_INTERRUPT as soon as `stop` says so. Throws SqlError.
void copyLibrary(const QString &from, const QString &to, const std::function<bool()> &stop = {});

/// Puts the library in `from` in the place of what this connection has. Not inside a transaction; whoever
/// reads sees the one or the other. Throws SqlError.
void replaceLibrary(Database &library, const QString &from);

/// What the file's name and its library say.
models::Backup describeBackup(const QString &path);

/// All in the folder, the newest first.
QList<models::Backup> backupsIn(const QString &folder);

/// Where a backup made at that moment belongs.
QString backupPath(const QString &folder, models::Backup::Kind kind, const QDateTime &at);

/// True if the last daily one is not from today.
bool isBackupDue(const QList<models::Backup> &backups, const QDateTime &now);

/// Those that may go: of the daily ones stay those of the last seven days that have any, and the last one of
/// each of four weeks; of those before an update three, before a restore five. What a user made or what was
/// damaged stays. Pure.
QStringList superfluousBackups(const QList<models::Backup> &backups);

} // namespace app::store
