// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libraryfile.h"

#include "app/store/migrations.h"
#include "app/store/sqlerror.h"

#include <QFile>
#include <QFileInfo>

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
    auto database = std::make_unique<Database>(options.path, Mode::ReadWrite);
    try {
        checkIdentity(*database, options);
        setUpWriting(*database);
        const int before = migrate(*database);
        opening.created = before == 0;
        opening.migratedFrom = before == newestSchemaVersion() ? 0 : before;
    } catch (const SqlError &error) {
        // A file on a medium that says it can be written and then does not: better read than refused.
        if (!exists || problemOf(error, options.path).kind != Kind::LibraryReadOnly)
            throw;
        opening.readOnly = true;
        return nullptr;
    }
    database->tidyOnClose(true);
    return database;
}

std::unique_ptr<Database> openForReading(const LibraryOptions &options, const Opening &opening)
{
    auto database = std::make_unique<Database>(options.path, readingMode(options, opening));
    checkIdentity(*database, options);
    if (database->number("PRAGMA user_version") < newestSchemaVersion())
        throw refusal(Kind::LibraryReadOnly, options, u"The library has to be brought up to date first."_s);
    return database;
}

} // namespace app::store
