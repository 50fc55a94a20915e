// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/entities.h"

namespace app::html {

bool mayBeSeen(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\t' || u == u'\n' || u == u'\r'
           || (u >= 0x20 && u != 0x7F && !(u >= 0x80 && u < 0xA0) && (u & 0xFFFE) != 0xFFFE);
}

QString decoded(QStringView source, ReferenceIn place)
{
    QString text;
    text.reserve(source.size());
    for (qsizetype at = 0; at < source.size();) {
        if (source[at] == u'&') {
            if (const Reference reference = readReference(source.sliced(at), place); reference.length > 0) {
                if (reference.character)
                    text += QStringView(QChar::fromUcs4(reference.character));
                at += reference.length;
                continue;
            }
        }
        if (mayBeSeen(source[at]))
            text += source[at];
        ++at;
    }
    return text;
}

QString visible(QStringView source)
{
    QString text = source.toString();
    text.removeIf([](QChar c) { return !mayBeSeen(c); });
    return text;
}

} // namespace app::html
