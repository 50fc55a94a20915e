// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/memory.h"

#include <cstdlib> // tells which C library this is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace app {

void keepMemorySmall()
{
#ifdef __GLIBC__
    constexpr int arenas = 2;
    constexpr int ownPages = 256 * 1024; // documents are given back at once, and leave no holes
    mallopt(M_ARENA_MAX, arenas);
    mallopt(M_MMAP_THRESHOLD, ownPages);
    mallopt(M_TRIM_THRESHOLD, ownPages);
#endif
}

void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace app
