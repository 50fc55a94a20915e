// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace tests::hostile {

/// Bytes of memory that this process has, and the most it had since forgetPeak(); not set where the system
/// does not say.
struct Resident
{
    qint64 now = 0;
    qint64 peak = 0;
};
std::optional<Resident> resident();

/// From now on the peak is what comes; memory that is free but not given back is given back first.
void forgetPeak();

} // namespace tests::hostile
