// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitstatus.h"

namespace app::cli {

ExitStatus exitStatusOf(models::Problem::Kind kind)
{
    using Kind = models::Problem::Kind;
    switch (kind) {
    case Kind::LibraryDamaged:
    case Kind::LibraryTooNew:
    case Kind::LibraryReadOnly:
    case Kind::LibraryLocked:
    case Kind::LibraryFailed:
    case Kind::DiskFull:
    case Kind::FileNotWritable: return ExitStatus::LibraryFailed;
    case Kind::NameMissing:
    case Kind::NameTaken:
    case Kind::QueryNotUnderstood: return ExitStatus::WrongArguments;
    default: return ExitStatus::NotFound;
    }
}

Refusal refusalOf(const models::Problem &problem)
{
    return {exitStatusOf(problem.kind), problem.headline()};
}

} // namespace app::cli
