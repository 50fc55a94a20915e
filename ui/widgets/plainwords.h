// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// The words of a menu entry or label for where they have no access key: "&Print..." and "打印(&P)..." become
/// "Print" and "打印".
QString plainWords(QString text);

} // namespace ui
