// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/flaws.h"

#include <QByteArray>

namespace app::feeds {

/// JSON with what a parser refuses mended: commas before a closing bracket are gone, so is what stands behind
/// the end, and where the end is missing the document ends with the last whole object of its first list.
struct MendedJson
{
    QByteArray bytes; ///< Empty if there is nothing to save.
    Flaw flaws = Flaw::None;
};

/// Looks at every byte once.
MendedJson mendJson(const QByteArray &utf8);

} // namespace app::feeds
