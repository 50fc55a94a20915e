// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/faultydisk.h"

#include <QHash>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <limits>
#include <mutex>
#include <new>

namespace faultydisk {

namespace {

constexpr int sector = 512;

struct State
{
    std::mutex mutex; // connections of several threads come here
    bool recording = false;
    QList<Event> events;
    int calls = 0;
    int failing = 0; ///< 0: none.
    int code = SQLITE_OK;
    bool fromThereOn = false;
    qint64 room = std::numeric_limits<qint64>::max();
    bool readOnly = false;
};

State &state()
{
    static State only;
    return only;
}

sqlite3_vfs *realDisk = nullptr;
sqlite3_vfs faultyDisk;

struct File
{
    sqlite3_file base;
    QString *name;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

/// What this call has to fail with; SQLITE_OK: it may go on.
int verdict()
{
    State &s = state();
    const std::lock_guard guard(s.mutex);
    ++s.calls;
    if (s.failing && (s.calls == s.failing || (s.fromThereOn && s.calls > s.failing)))
        return s.code;
    return SQLITE_OK;
}

void write(Event event)
{
    State &s = state();
    const std::lock_guard guard(s.mutex);
    if (s.recording)
        s.events.append(std::move(event));
}

int closeFile(sqlite3_file *file)
{
    File *own = fileOf(file);
    const int code = own->real()->pMethods ? own->real()->pMethods->xClose(own->real()) : SQLITE_OK;
    delete own->name;
    own->name = nullptr;
    return code;
}

int readFile(sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
    if (const int code = verdict())
        return code == SQLITE_FULL ? SQLITE_IOERR_READ : code;
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xRead(real, buffer, size, offset);
}

int writeFile(sqlite3_file *file, const void *buffer, int size, sqlite3_int64 offset)
{
    if (const int code = verdict())
        return code;
    File *own = fileOf(file);
    sqlite3_int64 length = 0;
    own->real()->pMethods->xFileSize(own->real(), &length);
    {
        const qint64 growth = std::max<qint64>(0, offset + size - length);
        const std::lock_guard guard(state().mutex);
        if (state().room == 0 || growth > state().room)
            return SQLITE_FULL;
        if (state().room != std::numeric_limits<qint64>::max())
            state().room -= growth;
    }
    write({Event::Kind::Write, *own->name, offset, QByteArray(static_cast<const char *>(buffer), size)});
    return own->real()->pMethods->xWrite(own->real(), buffer, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = verdict())
        return code;
    File *own = fileOf(file);
    write({Event::Kind::Truncate, *own->name, size, {}});
    return own->real()->pMethods->xTruncate(own->real(), size);
}

int syncFile(sqlite3_file *file, int)
{
    if (const int code = verdict())
        return code;
    write({Event::Kind::Sync, *fileOf(file)->name, 0, {}});
    return SQLITE_OK; // the real disk need not work for it
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xFileSize(real, size);
}

int lockFile(sqlite3_file *file, int level)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xLock(real, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xUnlock(real, level);
}

int checkReservedLock(sqlite3_file *file, int *held)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xCheckReservedLock(real, held);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xFileControl(real, operation, argument);
}

int sectorSize(sqlite3_file *)
{
    return sector;
}

/// Nothing may be taken for granted: no write is atomic, none stays where its neighbour is.
int deviceCharacteristics(sqlite3_file *)
{
    return 0;
}

int shmMap(sqlite3_file *file, int region, int size, int extend, volatile void **memory)
{
    if (const int code = verdict())
        return code;
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xShmMap(real, region, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    sqlite3_file *real = fileOf(file)->real();
    real->pMethods->xShmBarrier(real);
}

int shmUnmap(sqlite3_file *file, int remove)
{
    sqlite3_file *real = fileOf(file)->real();
    return real->pMethods->xShmUnmap(real, remove);
}

const sqlite3_io_methods methods = {2,
                                    closeFile,
                                    readFile,
                                    writeFile,
                                    truncateFile,
                                    syncFile,
                                    fileSize,
                                    lockFile,
                                    unlockFile,
                                    checkReservedLock,
                                    fileControl,
                                    sectorSize,
                                    deviceCharacteristics,
                                    shmMap,
                                    shmLock,
                                    shmBarrier,
                                    shmUnmap,
                                    nullptr,
                                    nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    File *own = fileOf(file);
    own->base.pMethods = nullptr;
    if (const int code = verdict())
        return (code & 0xff) == SQLITE_IOERR ? SQLITE_CANTOPEN : code;
    bool readOnly = false;
    {
        const std::lock_guard guard(state().mutex);
        readOnly = state().readOnly;
    }
    if (readOnly && (flags & SQLITE_OPEN_READWRITE))
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    const int code = realDisk->xOpen(realDisk, name, own->real(), flags, outFlags);
    if (!own->real()->pMethods)
        return code;
    own->name = new (std::nothrow) QString(QString::fromUtf8(name).section(QLatin1Char('/'), -1));
    own->base.pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int code = verdict())
        return code;
    write({Event::Kind::Delete, QString::fromUtf8(name).section(QLatin1Char('/'), -1), 0, {}});
    return realDisk->xDelete(realDisk, name, syncFolder);
}

/// A file as the power cut finds it: what was synced, and what came after.
struct Remains
{
    bool exists = false;
    QByteArray synced;
    QList<const Event *> unsynced;
};

void apply(QByteArray &content, const Event &event, QRandomGenerator *random)
{
    if (event.kind == Event::Kind::Truncate) {
        if (!random || random->bounded(2))
            content.resize(std::min<qsizetype>(content.size(), event.offset));
        return;
    }
    const bool whole = !random || random->bounded(3) == 0;
    const qsizetype step = whole ? event.bytes.size() : sector;
    for (qsizetype at = 0; at < event.bytes.size(); at += step) {
        if (!whole && random->bounded(2))
            continue;
        const QByteArray piece = event.bytes.mid(at, step);
        const qsizetype end = qsizetype(event.offset) + at + piece.size();
        if (content.size() < end)
            content.append(QByteArray(end - content.size(), '\0'));
        content.replace(qsizetype(event.offset) + at, piece.size(), piece);
    }
}

} // namespace

void install()
{
    if (realDisk)
        return;
    realDisk = sqlite3_vfs_find(nullptr);
    faultyDisk = *realDisk;
    faultyDisk.zName = "faulty";
    faultyDisk.szOsFile = int(sizeof(File)) + realDisk->szOsFile;
    faultyDisk.xOpen = openFile;
    faultyDisk.xDelete = deleteFile;
    // What is left is the real disk's; it looks at its own data only.
    sqlite3_vfs_register(&faultyDisk, 1);
}

void heal()
{
    State &s = state();
    const std::lock_guard guard(s.mutex);
    s.failing = 0;
    s.room = std::numeric_limits<qint64>::max();
    s.readOnly = false;
}

void startRecording()
{
    State &s = state();
    const std::lock_guard guard(s.mutex);
    s.events.clear();
    s.recording = true;
}

void note(qint64 what)
{
    write({Event::Kind::Note, {}, what, {}});
}

QList<Event> stopRecording()
{
    State &s = state();
    const std::lock_guard guard(s.mutex);
    s.recording = false;
    return std::exchange(s.events, {});
}

QHash<QString, QByteArray> afterPowerCut(const QList<Event> &events, qsizetype at, quint32 seed)
{
    QRandomGenerator random(seed);
    QHash<QString, Remains> files;
    for (qsizetype i = 0; i < at; ++i) {
        const Event &event = events.at(i);
        if (event.kind == Event::Kind::Note)
            continue;
        Remains &file = files[event.file];
        switch (event.kind) {
        case Event::Kind::Note: break;
        case Event::Kind::Write:
        case Event::Kind::Truncate:
            file.exists = true;
            file.unsynced.append(&event);
            break;
        case Event::Kind::Sync:
            for (const Event *done : std::as_const(file.unsynced))
                apply(file.synced, *done, nullptr);
            file.unsynced.clear();
            break;
        case Event::Kind::Delete: file = {}; break;
        }
    }
    QHash<QString, QByteArray> left;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!file->exists)
            continue;
        for (const Event *undone : std::as_const(file->unsynced)) {
            if (random.bounded(2))
                apply(file->synced, *undone, &random);
        }
        left.insert(file.key(), file->synced);
    }
    return left;
}

void failAt(int call, int code, bool fromThereOn)
{
    State &s = state();
    const std::lock_guard guard(s.mutex);
    s.calls = 0;
    s.failing = call;
    s.code = code;
    s.fromThereOn = fromThereOn;
}

int calls()
{
    const std::lock_guard guard(state().mutex);
    return state().calls;
}

void setRoom(qint64 bytes)
{
    const std::lock_guard guard(state().mutex);
    state().room = bytes;
}

void setReadOnly(bool on)
{
    const std::lock_guard guard(state().mutex);
    state().readOnly = on;
}

} // namespace faultydisk
