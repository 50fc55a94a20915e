// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/resident.h"

namespace tests::hostile {

std::optional<Resident> resident()
{
    return std::nullopt;
}

void forgetPeak()
{}

} // namespace tests::hostile
