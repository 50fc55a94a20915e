// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models {

/// A file that comes with an article: RSS enclosure, Atom link rel=enclosure, media:content.
struct Enclosure
{
    QString url;        ///< Absolute.
    QString type;       ///< MIME type, may be empty.
    qint64 length = -1; ///< Bytes; -1 if the publisher does not say.
    QString title;
    qint64 duration = -1; ///< Seconds; -1 if not known.

    bool operator==(const Enclosure &) const = default;
};

} // namespace models
