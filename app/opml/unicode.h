// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace app::opml {

/// An XML document's bytes as text: by its byte order mark, else by what its declaration says, else UTF-8,
/// else Windows-1252. Characters that XML does not know (XML 1.0 §2.2) are left out. Pure.
QString textOf(const QByteArray &bytes);

} // namespace app::opml
