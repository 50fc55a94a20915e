// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QByteArray>
#include <QString>

namespace app::cli {

/// A whole file, "-" being standard input. Throws a Refusal if it cannot be read.
QByteArray readFile(Context &context, const QString &name);

/// Writes a whole file or leaves the old one as it was; "-" is standard output. Throws a Refusal.
void writeFile(Context &context, const QString &name, const QByteArray &bytes);

} // namespace app::cli
