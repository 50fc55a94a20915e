// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::html {

/// The first `letters` letters of an HTML fragment as one line of text for lists and notifications.
/// Quick and forgiving: no tree is built, script and style are skipped, entities decoded, white space folded.
QString excerpt(const QString &html, int letters = 300);

} // namespace app::html
