// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace models {

/// The address without what only tells its site who sent the reader: utm_*, fbclid, Slashdot's own marks.
/// What is left of the query keeps its bytes and its order.
QUrl cleanLink(const QUrl &link);

} // namespace models
