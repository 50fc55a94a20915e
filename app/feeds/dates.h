// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

namespace app::feeds {

/// Reads a date as found in feeds: RFC 822/2822, RFC 3339, W3C-DTF, and what people write instead.
/// Returns UTC; invalid if no date can be made out. A missing zone means UTC.
QDateTime parseDate(QStringView text);

} // namespace app::feeds
