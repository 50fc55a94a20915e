// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libraryfile.h"

#include "app/base/logging.h"
#include "app/store/backups.h"
#include "app/store/migrations.h"
#include "app/store/selfcheck.h"
#include "app/store/sqlerror.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using Kind = models::Problem::Kind;
using Mode = Database::Mode;

Refusal refusal(Kind kind, const LibraryOptions &options, const QString &evidence)
{
    return {{.kind = kind, .subject = options.path, .evidence = evidence}};
}

/// SQLite takes a file of a few bytes for an empty library, and would write over it.
void checkHeader(const LibraryOptions &options)
{
    QFile file(options.path);
    const QByteArray magic("SQLite format 3\0", 16);
    if (file.open(QIODevice::ReadOnly) && file.size() > 0 && file.read(magic.size()) != magic)
        throw refusal(Kind::LibraryDamaged, options, u"This is not an SQLite file."_s);
}

/// Reads only: nothing may be changed in a file that is not ours.
void checkIdentity(Database &database, const LibraryOptions &options)
{
    const qint64 version = database.number("PRAGMA user_version");
    const qint64 application = database.number("PRAGMA application_id");
    const qint64 tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (application != applicationId && (application != 0 || version != 0 || tables != 0))
        throw refusal(Kind::LibraryDamaged, options, u"This is another program’s file."_s);
    if (version > newestSchemaVersion())
        throw refusal(Kind::LibraryTooNew, options, u"Schema version %1."_s.arg(version));
}

bool isWritable(const LibraryOptions &options)
{
    const QFileInfo file(options.path);
    const QFileInfo folder(file.absolutePath());
    // WAL needs two more files beside the library.
    return !options.readOnly && folder.isWritable() && (!file.exists() || file.isWritable());
}

Mode readingMode(const LibraryOptions &options, const Opening &opening)
{
    const QFileInfo log(options.path + u"-wal"_s);
    const bool canShare = QFileInfo(QFileInfo(options.path).absolutePath()).isWritable() || log.size() > 0;
    return opening.readOnly && !canShare ? Mode::Immutable : Mode::ReadOnly;
}

bool cannotWrite(const SqlError &error, const LibraryOptions &options)
{
    return (error.code() & 0xff) == SQLITE_CANTOPEN
           || problemOf(error, options.path).kind == Kind::LibraryReadOnly;
}

std::unique_ptr<Database> openToRead(const LibraryOptions &options, const Opening &opening)
{
    const Mode mode = readingMode(options, opening);
    try {
        auto database = std::make_unique<Database>(options.path, mode);
        checkIdentity(*database, options);
        return database;
    } catch (const SqlError &error) {
        const bool hasLog = QFileInfo(options.path + u"-wal"_s).size() > 0; // which must not be passed over
        if (!opening.readOnly || mode == Mode::Immutable || hasLog || !cannotWrite(error, options))
            throw;
    }
    auto database = std::make_unique<Database>(options.path, Mode::Immutable);
    checkIdentity(*database, options);
    return database;
}

/// Which library it is, so that another's log is not taken for its own; empty if that cannot be told.
QString nameOf(Database &database)
{
    return database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'setting'")
               ? database.text("SELECT value FROM setting WHERE key = 'library'")
               : QString();
}

QString nameWithoutLog(const QString &path)
{
    try {
        Database database(path, Mode::Immutable);
        return nameOf(database);
    } catch (const SqlError &) {
        return {}; // without its log it may be in the middle of something
    }
}

void giveName(Database &database)
{
    if (nameOf(database).isEmpty()) // so that a library that another program holds can be opened
        database.execute(
            "INSERT OR IGNORE INTO setting (key, value) VALUES ('library', hex(randomblob(16)))");
}

/// After a crash there is a log. SQLite believes any log that is whole, also that of another file: so the
/// library is looked at for a moment, and a log that spoils it is set aside, not thrown away.
std::unique_ptr<Database> openChecked(const LibraryOptions &options)
{
    constexpr std::chrono::milliseconds atMost(500);
    const QString log = options.path + u"-wal"_s;
    const bool hasLog = QFileInfo(log).size() > 0;
    const auto open = [&] {
        auto database = std::make_unique<Database>(options.path, Mode::ReadWrite);
        checkIdentity(*database, options);
        return database;
    };
    if (!hasLog)
        return open();
    const auto tell = [&](const QString &evidence) {
        return Refusal{{.kind = Kind::LibraryDamaged, .subject = options.path, .evidence = evidence}};
    };
    QString wrong;
    try {
        auto database = open();
        wrong = findDamage(*database, Thoroughness::Quick, atMost);
        const QString name = nameWithoutLog(options.path);
        if (wrong.isEmpty() && !name.isEmpty() && nameOf(*database) != name)
            wrong = u"The log is another library’s."_s;
        if (wrong.isEmpty())
            return database;
    } catch (const SqlError &error) {
        if (problemOf(error, options.path).kind != Kind::LibraryDamaged)
            throw;
        wrong = QString::fromUtf8(error.evidence());
    } catch (const Refusal &refused) {
        if (refused.problem.kind != Kind::LibraryDamaged)
            throw;
        wrong = refused.problem.evidence;
    }
    const QString aside = options.path + u"-wal-set-aside-%1"_s.arg(options.clock().toMSecsSinceEpoch());
    if (!QFile::rename(log, aside))
        throw tell(wrong);
    QFile::remove(options.path + u"-shm"_s); // only an index of the log
    try {
        auto database = open();
        if (findDamage(*database, Thoroughness::Quick, atMost).isEmpty()) {
            qCWarning(lcStore).noquote()
                << "A log that does not belong to the library was set aside:" << aside;
            return database;
        }
    } catch (const SqlError &) { // it is the library
    } catch (const Refusal &) {
    }
    QFile::remove(log);
    QFile::rename(aside, log);
    throw tell(wrong);
}

/// A library that is about to change its form is copied first, if there is room.
void backUpBeforeUpdate(Database &database, const LibraryOptions &options)
{
    const qint64 version = database.number("PRAGMA user_version");
    if (options.backups.isEmpty() || version == 0 || version >= newestSchemaVersion())
        return;
    try {
        copyLibrary(options.path,
                    backupPath(options.backups, models::Backup::Kind::BeforeUpdate, options.clock()));
    } catch (const SqlError &error) {
        qCWarning(lcStore) << error.evidence(); // each step is a transaction: it is whole before and after
    }
}

void setUpWriting(Database &database)
{
    if (database.number("PRAGMA page_count") == 0)
        database.execute("PRAGMA page_size = 8192");
    // A network share may not be able to keep a WAL; then SQLite stays with its rollback journal, which
    // works.
    database.execute("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 33554432;"
                     "PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;"
                     "PRAGMA wal_autocheckpoint = 2000;");
}

} // namespace

std::unique_ptr<Database> openForWriting(const LibraryOptions &options, Opening &opening)
{
    checkHeader(options);
    const bool exists = QFileInfo(options.path).size() > 0;
    opening.readOnly = !isWritable(options);
    if (opening.readOnly) {
        if (!exists)
            throw refusal(Kind::LibraryReadOnly, options, u"There is no library to read."_s);
        return nullptr;
    }
    std::unique_ptr<Database> database;
    try {
        database = openChecked(options);
        backUpBeforeUpdate(*database, options);
        setUpWriting(*database);
        const int before = migrate(*database);
        giveName(*database);
        opening.created = before == 0;
        opening.migratedFrom = before == newestSchemaVersion() ? 0 : before;
    } catch (const SqlError &error) {
        // A file on a medium that says it can be written and then does not: better read than refused.
        if (!exists || !cannotWrite(error, options))
            throw;
        opening.readOnly = true;
        return nullptr;
    }
    database->tidyOnClose(true);
    return database;
}

std::unique_ptr<Database> openForReading(const LibraryOptions &options, const Opening &opening)
{
    auto database = openToRead(options, opening);
    if (database->number("PRAGMA user_version") < newestSchemaVersion())
        throw refusal(Kind::LibraryReadOnly, options, u"The library has to be brought up to date first."_s);
    return database;
}

} // namespace app::store
