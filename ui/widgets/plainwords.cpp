// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

QString plainWords(QString text)
{
    // Where words have no Latin letters, their access key follows them in brackets.
    static const QRegularExpression appendedKey(uR"(\s*\(&.\))"_s);
    static const QRegularExpression key(u"&(&?)"_s); // a doubled one is meant as such
    return text.remove(appendedKey).replace(key, u"\\1"_s).remove(u"..."_s);
}

} // namespace ui
