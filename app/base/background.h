// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Lets the window and whatever else is in a hurry go before this thread: for work that takes seconds and
/// that nobody waits for. It cannot be taken back. Nothing where the system does not know such a thing.
void workInBackground();

} // namespace app
