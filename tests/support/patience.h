// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace tests
