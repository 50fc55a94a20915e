// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::feeds {

/// The name in what RSS calls an author: "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>",
/// "Jane Doe (jane@example.org)", and several of these apart by commas. The address if there is no name.
QString personName(const QString &text);

} // namespace app::feeds
