// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetch.h"
#include "models/fetchstate.h"

namespace app::refresh {

/// What is asked for a feed: its address, its validators as they came, and what the user set for it alone.
/// Pure.
net::FetchRequest
requestFor(const models::FetchState &state, const net::FetchLimits &limits, const QString &password = {});

} // namespace app::refresh
