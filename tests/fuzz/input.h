// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace fuzz {

/// The input, not copied: a read behind its end is one that AddressSanitizer sees.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

/// Takes the first line off the input, for targets that need more than one thing.
inline QByteArray takeLine(QByteArray &input)
{
    const qsizetype end = input.indexOf('\n');
    const QByteArray line = end < 0 ? input : input.left(end);
    input = end < 0 ? QByteArray() : input.mid(end + 1);
    return line;
}

/// Ends the run, so that libFuzzer keeps the input, unless what the code promises holds.
inline void promise(bool holds, const char *what, const QString &evidence = {})
{
    if (holds)
        return;
    QByteArray told = evidence.toUtf8();
    told.replace('\0', "\\0");
    std::fprintf(stderr, "Broken promise: %s\n%s\n", what, told.constData());
    std::abort();
}

} // namespace fuzz
