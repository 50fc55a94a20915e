// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/repair.h"

#include "app/base/logging.h"
#include "app/store/backups.h"
#include "app/store/importqueries.h"
#include "app/store/migrations.h"
#include "app/store/salvage.h"
#include "app/store/selfcheck.h"
#include "app/store/sqlerror.h"
#include "app/store/statement.h"
#include "app/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

void require(bool done, const QString &what)
{
    if (!done)
        throw SqlError(SQLITE_CANTOPEN, what, "repair");
}

bool isSound(const QString &path)
{
    try {
        Database database(path, Database::Mode::ReadOnly);
        return findDamage(database, Thoroughness::Quick, std::chrono::minutes(5)).isEmpty();
    } catch (const SqlError &error) {
        qCWarning(lcStore) << error.evidence();
        return false;
    }
}

/// The newest sound backup, copied to where the new library is built; its path is empty if there is none.
models::Backup startFrom(const QString &folder, const QString &unfinished)
{
    for (const models::Backup &backup : backupsIn(folder)) {
        if (backup.kind == models::Backup::Kind::Damaged || !backup.readable || !isSound(backup.path))
            continue;
        copyLibrary(backup.path, unfinished);
        return backup;
    }
    return {};
}

/// An address of which some letters were damaged, or the canonical one that goes with it.
void mendAddresses(Database &database, const models::Outline &subscriptions)
{
    Statement mend(database, "UPDATE feed SET url = ?1 WHERE canonical = ?2 AND url <> ?1");
    for (const models::OutlineFeed &feed : subscriptions.feeds)
        mend.bind(feed.xmlUrl, models::canonicalAddress(QUrl(feed.xmlUrl))).run();
    QHash<qint64, QString> wrong;
    Statement row(database, "SELECT id, url, canonical FROM feed");
    while (row.next()) {
        const QString canonical = models::canonicalAddress(row.column<QUrl>(1));
        if (canonical != row.column<QString>(2))
            wrong.insert(row.column<qint64>(0), canonical);
    }
    Statement name(database, "UPDATE OR IGNORE feed SET canonical = ? WHERE id = ?");
    for (auto feed = wrong.cbegin(); feed != wrong.cend(); ++feed)
        name.bind(feed.value(), feed.key()).run();
}

void build(const QString &damaged,
           const QString &unfinished,
           const models::Outline &subscriptions,
           models::RepairReport &report)
{
    Database database(unfinished, Database::Mode::ReadWrite);
    if (database.number("PRAGMA page_count") == 0)
        database.execute("PRAGMA page_size = 8192");
    migrate(database);
    report.salvaged = salvage(damaged, database);
    Transaction transaction(database);
    mendAddresses(database, subscriptions);
    QList<qint64> feeds;
    QList<qint64> folders;
    insertOutline(database, subscriptions, {}, feeds, folders);
    report.feeds = int(database.number("SELECT count(*) FROM feed WHERE removed IS NULL"));
    report.articles = int(database.number("SELECT sum(total) FROM feed WHERE removed IS NULL"));
    transaction.commit();
    const QString wrong = findDamage(database, Thoroughness::Whole, std::chrono::hours(1));
    require(wrong.isEmpty(), wrong);
}

void moveFile(const QString &from, const QString &to)
{
    std::error_code failed;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), failed);
    require(!failed, QString::fromStdString(failed.message()));
}

} // namespace

models::RepairReport repairLibrary(const LibraryOptions &options, const models::Outline &subscriptions)
{
    const QString folder =
        options.backups.isEmpty() ? QFileInfo(options.path).absolutePath() : options.backups;
    require(QDir().mkpath(folder), folder);
    // Beside the library, where there is room for it and a rename moves no bytes.
    const QTemporaryDir workshop(QFileInfo(options.path).absolutePath() + u"/repair-XXXXXX"_s);
    require(workshop.isValid(), workshop.errorString());
    const QString copy = workshop.filePath(u"damaged.db"_s);
    const QString unfinished = workshop.filePath(u"library.db"_s);
    require(QFile::copy(options.path, copy), options.path);
    if (QFile::exists(options.path + u"-wal"_s))
        QFile::copy(options.path + u"-wal"_s, copy + u"-wal"_s);

    models::RepairReport report;
    report.backup = startFrom(folder, unfinished);
    build(copy, unfinished, subscriptions, report);

    report.setAside = backupPath(folder, models::Backup::Kind::Damaged, options.clock());
    for (int i = 1; QFile::exists(report.setAside); ++i) // what was set aside before stays
        report.setAside = backupPath(folder, models::Backup::Kind::Damaged, options.clock().addSecs(i));
    moveFile(options.path, report.setAside);
    if (QFile::exists(options.path + u"-wal"_s))
        moveFile(options.path + u"-wal"_s, report.setAside + u"-wal"_s);
    QFile::remove(options.path + u"-shm"_s);
    moveFile(unfinished, options.path);
    return report;
}

} // namespace app::store
