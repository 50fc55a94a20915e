// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/dress.h"

#include "ui/theme/courantstyle.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontInfo>
#include <QLocale>

namespace app::session {

void dressApplication()
{
    QApplication::setStyle(new ui::CourantStyle);

    const QString language = QLocale().bcp47Name();
    const ui::Script script = ui::scriptOf(u"汉", language); // which of the four forms of hanzi it is
    QFont font = QApplication::font();
    // "Sans Serif" is no family but an alias, and in a list of families Qt would pass it over.
    QStringList families{QFontInfo(font).family()};
    for (const QString &family : ui::interfaceFamilies(script)) {
        if (!families.contains(family))
            families.append(family);
    }
    font.setFamilies(families);
    QApplication::setFont(font);
}

} // namespace app::session
