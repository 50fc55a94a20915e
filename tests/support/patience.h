// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define COURANT_SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define COURANT_SANITIZED
#endif

namespace tests {

/// How many times longer than usual a test may wait: a sanitizer slows what it watches down. Multiply every
/// limit of time with it, so that one number says what is allowed.
constexpr int patience()
{
#ifdef COURANT_SANITIZED
    return 8;
#else
    return 1;
#endif
}

/// How many of the whole a test of size repeats what it repeats: a sanitizer seeks other faults than
/// slowness, and finds them in less.
constexpr int portion(int whole)
{
    return std::min(whole, std::max(whole / patience(), 10'000));
}

} // namespace tests
