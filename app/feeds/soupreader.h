// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/xmlevents.h"

#include <QByteArray>

namespace app::feeds {

/// How a reading ended: with the document, or within elements that it leaves open, an item among them or not.
enum class SoupEnd { Whole, Cut, CutInItem };

/// Reads what an XML parser refuses: tags that do not match, attributes without quotes, a '<' in text, an end
/// that is missing. Any bytes are read to their end in linear time; an item that follows one which was never
/// closed closes it.
SoupEnd readSoup(const QByteArray &utf8, XmlListener &listener);

} // namespace app::feeds
