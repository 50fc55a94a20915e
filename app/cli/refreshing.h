// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/profile.h"

namespace app::cli {

/// How much of a round of refreshing is told on standard output.
enum class Report { Everything, ProblemsOnly };

/// Fetches these feeds, or all, or only those that are due, and waits until the last is stored.
ExitStatus
refreshFeeds(Context &context, Profile &profile, const QList<models::FeedId> &feeds, Report report);

} // namespace app::cli
