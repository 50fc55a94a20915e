// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/xmlevents.h"

#include <QByteArray>

namespace app::feeds {

/// Reads well-formed XML with libxml2's push parser and tells the listener. False as soon as the document is
/// found not to be well-formed; what the listener has heard by then is the part before.
/// No file, no network, no entity of the document's own (options RECOVER and NONET only).
bool readXml(const QByteArray &utf8, XmlListener &listener);

} // namespace app::feeds
