// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/outline.h"

#include <QDateTime>
#include <QString>

namespace app::opml {

/// Writes the subscriptions into the folder, beside those of earlier, unless nothing changed since or there
/// are none. The last twenty stay. Returns false if they cannot be written.
bool keepCopy(const QString &folder, const models::Outline &subscriptions, const QDateTime &now);

/// The newest copy that can be read; empty if there is none.
models::Outline newestCopy(const QString &folder);

} // namespace app::opml
