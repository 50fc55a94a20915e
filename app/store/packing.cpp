// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/packing.h"

#include "app/store/statement.h"

#include <algorithm>

namespace app::store {

QByteArray packed(const QString &text)
{
    return packed(text.toUtf8());
}

QByteArray packed(const QByteArray &utf8)
{
    constexpr int quickest = 1; // the slowest saves two hundredths more
    return qCompress(utf8, quickest);
}

QString unpacked(const QByteArray &blob)
{
    return QString::fromUtf8(qUncompress(blob));
}

QString bodyFrom(const Statement &row, int column)
{
    return row.isBlob(column) ? unpacked(row.column<QByteArray>(column)) : row.column<QString>(column);
}

QByteArray bodyBytes(const Statement &row, int column)
{
    const auto bytes = row.column<QByteArray>(column);
    return row.isBlob(column) ? qUncompress(bytes) : bytes;
}

QByteArray packedIds(QList<qint64> ids)
{
    std::sort(ids.begin(), ids.end());
    QByteArray blob;
    blob.reserve(ids.size() + 16);
    quint64 before = 0;
    for (const qint64 id : ids) {
        quint64 distance = quint64(id) - before;
        before = quint64(id);
        while (distance >= 0x80) {
            blob.append(char((distance & 0x7f) | 0x80));
            distance >>= 7;
        }
        blob.append(char(distance));
    }
    return blob;
}

QList<qint64> unpackedIds(const QByteArray &blob)
{
    QList<qint64> ids;
    ids.reserve(blob.size());
    quint64 before = 0;
    quint64 distance = 0;
    int shift = 0;
    for (const char byte : blob) {
        distance |= quint64(byte & 0x7f) << shift;
        if (byte & 0x80) {
            shift += 7;
            if (shift > 63)
                break;
            continue;
        }
        before += distance;
        ids.append(qint64(before));
        distance = 0;
        shift = 0;
    }
    return ids;
}

QString listedIds(const QList<qint64> &ids)
{
    QByteArray list = "[";
    for (const qint64 id : ids) {
        if (list.size() > 1)
            list += ',';
        list += QByteArray::number(id);
    }
    return QString::fromLatin1(list + ']');
}

} // namespace app::store
