// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/resident.h"

#include <QFile>

#include <malloc.h>

namespace tests::hostile {

namespace {

// A line of /proc/self/status: "VmHWM:     1764 kB".
qint64 bytesIn(const QByteArray &status, const QByteArray &name)
{
    const qsizetype at = status.indexOf(name + ':');
    const QByteArray number = status.mid(at + name.size() + 1, 40).trimmed();
    return at < 0 ? 0 : number.left(number.indexOf(' ')).toLongLong() * 1024;
}

} // namespace

std::optional<Resident> resident()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray status = file.readAll();
    return Resident{bytesIn(status, "VmRSS"), bytesIn(status, "VmHWM")};
}

void forgetPeak()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5"); // proc(5): resets the high-water mark
}

} // namespace tests::hostile
