// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app::session {

/// What the whole program wears before its first window: our style over the platform's, and after the
/// platform's own font the families for the scripts it lacks, so that hanzi do not come from whatever font
/// has them first.
void dressApplication();

} // namespace app::session
