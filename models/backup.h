// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace models {

/// A copy of the whole library, as it was at a moment.
struct Backup
{
    /// Why it was made.
    enum class Kind {
        Daily,         ///< By itself, once a day.
        BeforeUpdate,  ///< A newer program was about to change the library's form.
        BeforeRestore, ///< Another backup was about to take the library's place.
        ByHand,
        Damaged ///< No backup: a library that was set aside as it was found.
    };

    QString path;
    Kind kind = Kind::Daily;
    QDateTime at;
    qint64 bytes = 0;
    bool readable = false; ///< Whether it can be opened, and so be restored; the counts are known then.
    int feeds = 0;
    int articles = 0;
    int unread = 0;

    bool operator==(const Backup &) const = default;
};

/// What repairing a damaged library came to.
struct RepairReport
{
    QString setAside; ///< The damaged file, as it was found.
    Backup backup;    ///< What was built upon; its path is empty if there was none.
    int salvaged = 0; ///< Articles that were read out of the damaged file.
    int feeds = 0;    ///< In the library as it is now.
    int articles = 0;

    bool operator==(const RepairReport &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::Backup)
Q_DECLARE_METATYPE(models::RepairReport)
