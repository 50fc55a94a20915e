// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/textdifference.h"

namespace app::text {

/// A text as it was at one time.
struct Wording
{
    QString title;
    models::BlockTree tree;
};

/// One text that shows how another came from it: paragraph by paragraph, and within those that are still
/// alike word by word. Pure, any thread; time and memory stay in proportion to the texts.
models::TextDifference compare(const Wording &before, const Wording &after);

} // namespace app::text
