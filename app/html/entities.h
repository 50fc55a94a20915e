// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace app::html {

/// What a character reference stands for, and how many characters of the source it takes.
struct Reference
{
    QString text;         ///< Empty: it names a character that nobody should see.
    qsizetype length = 0; ///< 0: this '&' is an ampersand and nothing more.
};

enum class Place { Text, Attribute };

/// The reference at the beginning of `source`, which begins with '&' (HTML Standard §13.2.5.72). The old
/// names need no semicolon; in an attribute only if no letter, digit or '=' follows, so that "?a=1&copy=2"
/// stays.
Reference referenceAt(QStringView source, Place place);

/// Text with its references decoded, control characters and NUL dropped.
QString decoded(QStringView source, Place place);

} // namespace app::html
