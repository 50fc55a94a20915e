// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/entities.h"

#include <libxml/HTMLparser.h>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

constexpr qsizetype longestName = 12; ///< Of a reference: "&thetasym;" and "&#x10FFFF;" fit.

std::optional<char32_t> predefined(QStringView name)
{
    constexpr std::array known = {std::pair{u"amp", U'&'}, std::pair{u"lt", U'<'}, std::pair{u"gt", U'>'},
                                  std::pair{u"quot", U'"'}, std::pair{u"apos", U'\''}};
    for (const auto &[word, character] : known) {
        if (name == word)
            return character;
    }
    return {};
}

std::optional<char32_t> numbered(QStringView name)
{
    if (!name.startsWith(u'#'))
        return {};
    const bool hexadecimal = name.mid(1).startsWith(u'x') || name.mid(1).startsWith(u'X');
    bool ok = false;
    const char32_t code = name.mid(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10);
    const bool isCharacter = code == U'\t' || code == U'\n' || code == U'\r'
                             || (code >= 0x20 && code < 0xD800) || (code >= 0xE000 && code < 0xFFFE)
                             || (code >= 0x10000 && code <= 0x10FFFF);
    return ok && isCharacter ? std::optional(code) : std::nullopt;
}

std::optional<char32_t> namedInHtml(QStringView name)
{
    const QByteArray word = name.toLatin1();
    const htmlEntityDesc *known = htmlEntityLookup(reinterpret_cast<const xmlChar *>(word.constData()));
    return known ? std::optional(static_cast<char32_t>(known->value)) : std::nullopt;
}

} // namespace

Decoded withoutReferences(QStringView text)
{
    Decoded decoded;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', done)) {
        decoded.text += text.mid(done, at - done);
        const QStringView name = text.mid(at + 1, longestName);
        const qsizetype end = name.indexOf(u';');
        std::optional<char32_t> character;
        if (end > 0) {
            character = predefined(name.first(end));
            if (!character)
                character = numbered(name.first(end));
            if (!character) {
                character = namedInHtml(name.first(end));
                decoded.repaired = true;
            }
        } else {
            decoded.repaired = true;
        }
        if (character)
            decoded.text += QStringView(QChar::fromUcs4(*character));
        else
            decoded.text += u'&';
        done = character ? at + end + 2 : at + 1;
    }
    decoded.text += text.mid(done);
    return decoded;
}

} // namespace app::opml
