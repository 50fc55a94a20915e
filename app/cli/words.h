// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace app::cli {

/// The translation context of everything the command line says.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace app::cli
