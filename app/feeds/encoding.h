// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace app::feeds {

/// A document as UTF-8, without byte order mark.
struct Utf8Text
{
    QByteArray bytes;
    bool wrongEncoding = false; ///< It was not what it said, or could not be read fully.
};

/// Turns a document into UTF-8. Byte order mark first, then the charset of the HTTP header (RFC 7303 §3),
/// then the XML declaration, and what the bytes themselves look like where those are absent or wrong.
Utf8Text toUtf8(const QByteArray &document, const QByteArray &contentType = {});

} // namespace app::feeds
