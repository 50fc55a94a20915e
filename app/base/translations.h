// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace app {

/// Makes the program speak a language and write its dates and numbers: "zh_CN", "en"; empty: the system's, as
/// far as we know it, else English. Qt's own words follow where they are installed. Call once.
void installTranslation(QCoreApplication &application, const QString &language);

} // namespace app
