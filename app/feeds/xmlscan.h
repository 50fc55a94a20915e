// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/flaws.h"

#include <QByteArray>

#include <string>

namespace app::feeds {

/// A document made safe and digestible for an XML parser: begins with its first tag or comment, has neither
/// XML declaration nor DOCTYPE, and no references but to characters and the five entities of XML.
struct ScannedXml
{
    enum class Verdict { Good, Hostile };

    Verdict verdict = Verdict::Good;
    QByteArray bytes;
    std::string root; ///< The first element's name as written; empty if there is no element.
    Flaw flaws = Flaw::None;
    std::string evidence; ///< Of Verdict::Hostile.
};

/// Looks at every byte once, and copies only what needs mending. Refuses a start tag with over 1,000
/// attributes or over 1 MB: libxml2's check for duplicates is quadratic and cannot be interrupted.
ScannedXml scanXml(const QByteArray &utf8);

} // namespace app::feeds
