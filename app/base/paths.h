// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// Where a profile keeps what it keeps. Everything lies below one folder.
struct Paths
{
    QString folder;

    QString library() const { return folder + QStringLiteral("/courant.db"); }
    QString settings() const { return folder + QStringLiteral("/courant.ini"); }
    QString pictures() const { return folder + QStringLiteral("/pictures"); }
    QString backups() const { return folder + QStringLiteral("/backups"); }
    QString passwords() const { return folder + QStringLiteral("/passwords.json"); } ///< Without a keyring.
    QString shareTargets() const { return folder + QStringLiteral("/share-targets.json"); }

    /// The profile in this folder, or, if it is empty, in the platform's application data folder.
    /// Creates the folder, readable by its owner only.
    static Paths forProfile(const QString &folder);
};

} // namespace app
