// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::opml {

struct Decoded
{
    QString text;
    bool repaired = false; ///< There was an `&` that XML does not allow.
};

/// Text with its references resolved: XML's five, numbers, and the names of HTML. What the document itself
/// declares is never expanded; an `&` that begins nothing known stays as it is.
Decoded withoutReferences(QStringView text);

} // namespace app::opml
