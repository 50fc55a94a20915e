// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keeper.h"

#include "app/base/logging.h"
#include "app/store/backups.h"
#include "app/store/selfcheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

constexpr std::chrono::minutes quickTime(2); ///< In the background: only the disk notices.
constexpr std::chrono::minutes wholeTime(30);

} // namespace

Keeper::Keeper(const LibraryOptions &options)
    : m_options(options)
{}

QList<models::Backup> Keeper::backups() const
{
    return m_options.backups.isEmpty() ? QList<models::Backup>() : backupsIn(m_options.backups);
}

models::Backup Keeper::backUp(const QString &file)
{
    const QString to = !file.isEmpty()
                           ? file
                           : backupPath(m_options.backups, models::Backup::Kind::ByHand, m_options.clock());
    if (QFileInfo(to).absoluteFilePath() == QFileInfo(m_options.path).absoluteFilePath())
        throw Refusal{{.kind = models::Problem::Kind::FileNotWritable, .subject = to}};
    copyLibrary(m_options.path, to, [this] { return isStopped(); });
    return describeBackup(to);
}

void Keeper::backUpDaily()
{
    if (m_options.backups.isEmpty() || !isBackupDue(backups(), m_options.clock()))
        return;
    QDir().mkpath(m_options.backups);
    // A backup must not be what fills the disk.
    const qint64 size = QFileInfo(m_options.path).size() + QFileInfo(m_options.path + u"-wal"_s).size();
    const qint64 room = QStorageInfo(m_options.backups).bytesAvailable();
    if (room >= 0 && room < 2 * size)
        throw Refusal{{.kind = models::Problem::Kind::DiskFull, .subject = m_options.backups}};
    copyLibrary(m_options.path, backupPath(m_options.backups, models::Backup::Kind::Daily, m_options.clock()),
                [this] { return isStopped(); });
    for (const QString &old : superfluousBackups(backups()))
        QFile::remove(old);
}

QString Keeper::check(bool whole)
{
    Database database(m_options.path, Database::Mode::ReadOnly);
    return findDamage(database, whole ? Thoroughness::Whole : Thoroughness::Quick,
                      whole ? std::chrono::milliseconds(wholeTime) : std::chrono::milliseconds(quickTime),
                      &m_stop);
}

} // namespace app::store
