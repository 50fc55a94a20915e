// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace models {

/// Something the user did to the library, as the history window lists it.
struct HistoryEntry
{
    qint64 id = 0; ///< Later ones are greater.
    QDateTime at;
    QString sentence;    ///< What was done: "128 articles marked read."
    bool undone = false; ///< It was taken back, and can be done again.

    bool operator==(const HistoryEntry &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::HistoryEntry)
