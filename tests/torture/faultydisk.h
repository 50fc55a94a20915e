// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A disk that can be told to misbehave: stands between SQLite and the real one for every connection of the
/// process. Writes it down what reaches it, so that a power cut can be played at any moment; fails the call
/// it is told to fail; is full, or cannot be written. Any thread.
namespace faultydisk {

void install(); ///< Before the first connection; more than once does no harm.
void heal();    ///< From now on it is a good disk.

/// One thing that reached the disk, or `Note`: something a program said at that moment.
struct Event
{
    enum class Kind { Write, Truncate, Sync, Delete, Note };

    Kind kind = Kind::Note;
    QString file;      ///< Its name without the folder.
    qint64 offset = 0; ///< Of a write; the size after a truncation; what was noted.
    QByteArray bytes;
};

void startRecording();
void note(qint64 what);
QList<Event> stopRecording();

/// What is left in a file when the power goes just before event `at`: all that was synced, and of what was
/// not, sectors of 512 bytes here and there. The same seed leaves the same. By file; a file that is not there
/// is left out.
QHash<QString, QByteArray> afterPowerCut(const QList<Event> &events, qsizetype at, quint32 seed);

/// The call number `call` from now on (1 is the next) fails with this SQLite result code, or all from there
/// on. Counted are openings, reads, writes, truncations, syncs and the sharing of memory.
void failAt(int call, int code, bool fromThereOn);
int calls(); ///< Since failAt().

/// So much longer may files become in all; with 0 nothing is written at all, as where a disk copies what it
/// overwrites.
void setRoom(qint64 bytes);
void setReadOnly(bool on); ///< Files opened from now on cannot be written.

} // namespace faultydisk
