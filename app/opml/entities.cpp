// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/entities.h"

#include "app/base/references.h"

#include <algorithm>
#include <array>

namespace app::opml {

namespace {

// What XML itself knows: its five names, and numbers.
bool isOfXml(QStringView name)
{
    constexpr std::array names = {u"amp", u"lt", u"gt", u"quot", u"apos"};
    return name.startsWith(u'#') || std::any_of(names.begin(), names.end(), [name](const char16_t *known) {
               return name == known;
           });
}

} // namespace

Decoded withoutReferences(QStringView text)
{
    Decoded decoded;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', done)) {
        decoded.text += text.sliced(done, at - done);
        const Reference reference = readReference(text.sliced(at), ReferenceIn::Xml);
        if (reference.character) {
            decoded.text += QStringView(QChar::fromUcs4(reference.character));
            decoded.repaired |= !isOfXml(text.sliced(at + 1, reference.length - 2));
            done = at + reference.length;
        } else {
            decoded.text += u'&';
            decoded.repaired = true;
            done = at + 1;
        }
    }
    decoded.text += text.sliced(done);
    return decoded;
}

} // namespace app::opml
