// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace app {

Paths Paths::forProfile(const QString &folder)
{
    const QString wanted = folder.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               : QDir(folder).absolutePath();
    if (!QDir(wanted).exists() && QDir().mkpath(wanted))
        QFile::setPermissions(wanted, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {wanted};
}

} // namespace app
