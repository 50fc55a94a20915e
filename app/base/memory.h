// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Keeps the C library from holding on to what was freed, where it can be told so (glibc). Call it first of
/// all, before there are threads: each of them would get an arena of its own, and none ever shrinks.
void keepMemorySmall();

/// Gives back to the system what a burst of work has left behind. Milliseconds; nothing where it is not
/// needed.
void giveBackMemory();

} // namespace app
