// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/xmlevents.h"

#include <QByteArray>

namespace app::feeds {

/// How a reading ended: with the document, with its root element but not yet with the document, or where it
/// was found not to be well-formed.
enum class XmlEnd { Whole, Trailing, Broken };

/// Reads well-formed XML with libxml2's push parser and tells the listener. What the listener has heard of a
/// broken document is the part before.
/// No file, no network, no entity of the document's own (options RECOVER and NONET only).
XmlEnd readXml(const QByteArray &utf8, XmlListener &listener);

} // namespace app::feeds
