// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace models {

/// What an article said before its publisher changed it.
struct Revision
{
    int number = 0; ///< 1 is the text it came with; where one is missing, it was too old to be kept.
    QString title;
    QString text;       ///< The publisher's HTML, not yet sanitised.
    QDateTime seen;     ///< When this text was first seen,
    QDateTime replaced; ///< and when another was there instead.

    bool operator==(const Revision &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::Revision)
