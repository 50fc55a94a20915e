// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace app::store {

class Statement;

/// A stored body is TEXT as it came, or a BLOB packed with zlib; both may stand in one library.
QByteArray packed(const QString &text);
QString unpacked(const QByteArray &blob);               ///< Empty if the blob is none of ours.
QString bodyFrom(const Statement &row, int column);     ///< Either of them.
QByteArray bodyBytes(const Statement &row, int column); ///< Either of them, as UTF-8.
QByteArray packed(const QByteArray &utf8);

/// Row numbers as a blob: sorted, each as the distance from the one before, seven bits to the byte.
/// 100,000 neighbours take 100 kB.
QByteArray packedIds(QList<qint64> ids);
QList<qint64> unpackedIds(const QByteArray &blob); ///< Ascending; what is cut off is left out.
/// "[1,2,3]": how SQL is given many at once, by json_each().
QString listedIds(const QList<qint64> &ids);

} // namespace app::store
