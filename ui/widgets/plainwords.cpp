// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

QString plainWords(QString text)
{
    // Where words have no Latin letters, their access key follows them in brackets.
    static const QRegularExpression appendedKey(uR"(\s*\(&.\))"_s);
    return text.remove(appendedKey).remove(u'&').remove(u"..."_s);
}

} // namespace ui
