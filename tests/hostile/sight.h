// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"

namespace tests::hostile {

/// What of this article could hurt or mislead a reader if it were shown, opened or printed: its lines, its
/// addresses, its sanitised text. Empty: nothing.
QString forbiddenIn(const models::Article &article);

/// The same for one line of text: control characters, and those that turn the direction of what follows.
QString forbiddenInLine(const QString &text);

} // namespace tests::hostile
