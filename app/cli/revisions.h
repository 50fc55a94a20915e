// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/article.h"
#include "models/revision.h"

namespace app::cli {

/// Prints the older texts of an article: as JSON all of each, cleaned; in words what was changed from each to
/// the next, [-so-] what was removed and {+so+} what was inserted.
void printRevisions(Context &context,
                    const models::Article &article,
                    const QList<models::Revision> &revisions);

} // namespace app::cli
