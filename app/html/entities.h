// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/references.h"

#include <QString>
#include <QStringView>

namespace app::html {

/// Whether it is one that an article may show: control characters, DEL and noncharacters are not.
bool mayBeSeen(QChar c);

/// Text with its character references decoded; control characters and NUL are dropped.
QString decoded(QStringView source, ReferenceIn place);

/// Text whose references mean nothing, control characters and NUL dropped.
QString visible(QStringView source);

} // namespace app::html
