// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem.h"

#include <QString>

namespace app::cli {

/// What the process ends with. Scripts rely on the numbers.
enum class ExitStatus {
    Done = 0,
    Partly = 1,         ///< Some feeds failed, each named on standard error.
    WrongArguments = 2, ///< Why, and the command's usage, on standard error.
    NotFound = 3,       ///< The input is no feed, no OPML, or not there.
    LibraryFailed = 4   ///< The library cannot be opened or written; nothing was changed.
};

ExitStatus exitStatusOf(models::Problem::Kind kind);

/// Why a command cannot go on. Thrown by commands, caught by run() alone, so that a command reads as what it
/// does; it never leaves this folder.
struct Refusal
{
    ExitStatus status = ExitStatus::WrongArguments;
    QString sentence;
};

Refusal refusalOf(const models::Problem &problem);

} // namespace app::cli
