// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paths.h"
#include "app/cli/command.h"
#include "app/net/fetcher.h"
#include "models/foundfeed.h"

namespace app::cli {

/// The settings of the profile, or the defaults where nobody tells.
models::Preferences preferencesOf(const Context &context, const Paths &paths);

net::NetworkOptions networkOptions(const Context &context, const models::Preferences &preferences);

/// The feeds at an address that a person typed, best first. Waits for the network; throws a Refusal.
QList<models::FoundFeed> findFeeds(Context &context, const QString &typed);

} // namespace app::cli
