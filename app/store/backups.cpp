// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backups.h"

#include "app/store/migrations.h"
#include "app/store/sqlerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using Kind = models::Backup::Kind;

constexpr std::array kinds = {
    std::pair{Kind::Daily, "daily"},     std::pair{Kind::BeforeUpdate, "before-update"},
    std::pair{Kind::ByHand, "by-hand"},  std::pair{Kind::BeforeRestore, "before-restore"},
    std::pair{Kind::Damaged, "damaged"},
};
const QString timeFormat = u"yyyyMMdd-HHmmss"_s;

constexpr int daysKept = 7;
constexpr int weeksKept = 4;
constexpr int updatesKept = 3;
constexpr int restoresKept = 5;

struct Finish
{
    void operator()(sqlite3_backup *backup) const noexcept { sqlite3_backup_finish(backup); }
};

/// Page after page; what is copied is what `from` saw at the first one.
void copyPages(Database &from, Database &to, const std::function<bool()> &stop)
{
    constexpr int pagesAtOnce = 512;
    const std::unique_ptr<sqlite3_backup, Finish> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    if (!backup)
        throw SqlError(sqlite3_extended_errcode(to.handle()), QString::fromUtf8(sqlite3_errmsg(to.handle())),
                       "backup");
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (stop && stop())
            throw SqlError(SQLITE_INTERRUPT, u"stopped"_s, "backup");
        code = sqlite3_backup_step(backup.get(), pagesAtOnce);
    }
    if (code != SQLITE_DONE)
        throw SqlError(code, QString::fromUtf8(sqlite3_errstr(code)), "backup");
}

void removeLibrary(const QString &path)
{
    for (const QString &rest : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + rest);
}

} // namespace

void copyLibrary(const QString &from, const QString &to, const std::function<bool()> &stop)
{
    QDir().mkpath(QFileInfo(to).absolutePath());
    const QString unfinished = to + u".part"_s;
    removeLibrary(unfinished);
    try {
        Database source(from, Database::Mode::ReadOnly);
        Database copy(unfinished, Database::Mode::ReadWrite);
        copy.execute("PRAGMA synchronous = FULL");
        source.execute("BEGIN");
        source.number("SELECT count(*) FROM sqlite_schema"); // from here on it sees what is there now
        copyPages(source, copy, stop);
        // Without a log beside it a backup is one file that can be carried anywhere.
        copy.execute("PRAGMA journal_mode = DELETE");
    } catch (const SqlError &) {
        removeLibrary(unfinished);
        throw;
    }
    std::error_code failed;
    std::filesystem::rename(unfinished.toStdU16String(), to.toStdU16String(), failed); // over an old one
    if (failed) {
        removeLibrary(unfinished);
        throw SqlError(SQLITE_CANTOPEN, QString::fromStdString(failed.message()), "backup");
    }
}

void replaceLibrary(Database &library, const QString &from)
{
    Database source(from, Database::Mode::ReadOnly);
    copyPages(source, library, {});
    library.execute(
        "PRAGMA wal_checkpoint(TRUNCATE)"); // it may be another library's, which the log must not be
}

models::Backup describeBackup(const QString &path)
{
    const QFileInfo file(path);
    models::Backup backup{
        .path = path, .kind = Kind::ByHand, .at = file.lastModified().toUTC(), .bytes = file.size()};
    // courant-20261123-210000-daily.db
    const QString name = file.completeBaseName();
    for (const auto &[kind, word] : kinds) {
        if (name.startsWith("courant-"_L1) && name.endsWith(u'-' + QLatin1StringView(word)))
            backup.kind = kind;
    }
    QDateTime at = QDateTime::fromString(name.mid(8, 15), timeFormat);
    at.setTimeSpec(Qt::UTC);
    if (at.isValid())
        backup.at = at;
    try {
        Database database(path, Database::Mode::ReadOnly);
        backup.readable = database.number("PRAGMA application_id") == applicationId
                          && database.number("PRAGMA user_version") <= newestSchemaVersion();
        if (backup.readable) {
            backup.feeds = int(database.number("SELECT count(*) FROM feed WHERE removed IS NULL"));
            backup.articles = int(database.number("SELECT sum(total) FROM feed WHERE removed IS NULL"));
            backup.unread = int(database.number("SELECT sum(unread) FROM feed WHERE removed IS NULL"));
        }
    } catch (const SqlError &) {
        backup.readable = false; // as the list will say
    }
    return backup;
}

QList<models::Backup> backupsIn(const QString &folder)
{
    QList<models::Backup> backups;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"courant-*.db"_s}, QDir::Files))
        backups.append(describeBackup(file.absoluteFilePath()));
    std::sort(backups.begin(), backups.end(), [](const models::Backup &a, const models::Backup &b) {
        return a.at != b.at ? a.at > b.at : a.path > b.path;
    });
    return backups;
}

QString backupPath(const QString &folder, Kind kind, const QDateTime &at)
{
    const auto word =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto &one) { return one.first == kind; });
    const QString name =
        u"courant-%1-%2.db"_s.arg(at.toUTC().toString(timeFormat), QLatin1StringView(word->second));
    return QDir(folder).filePath(name);
}

bool isBackupDue(const QList<models::Backup> &backups, const QDateTime &now)
{
    return std::none_of(backups.cbegin(), backups.cend(), [&](const models::Backup &backup) {
        // One of tomorrow, made before the clock was set right, does not count for today.
        return backup.kind == Kind::Daily && backup.at.date() == now.date();
    });
}

QStringList superfluousBackups(const QList<models::Backup> &backups)
{
    QStringList superfluous;
    QSet<QDate> days;
    QSet<int> weeks;
    int updates = 0;
    int restores = 0;
    for (const models::Backup &backup : backups) { // the newest first
        bool stays = true;
        if (backup.kind == Kind::Daily) {
            const QDate day = backup.at.date();
            int year = 0;
            const int week = day.weekNumber(&year) + 100 * year;
            const bool forItsDay = !days.contains(day) && days.size() < daysKept;
            const bool forItsWeek = !weeks.contains(week) && weeks.size() < weeksKept;
            stays = forItsDay || forItsWeek;
            if (forItsDay)
                days.insert(day);
            if (forItsWeek)
                weeks.insert(week);
        } else if (backup.kind == Kind::BeforeUpdate) {
            stays = ++updates <= updatesKept;
        } else if (backup.kind == Kind::BeforeRestore) {
            stays = ++restores <= restoresKept;
        }
        if (!stays)
            superfluous.append(backup.path);
    }
    return superfluous;
}

} // namespace app::store
