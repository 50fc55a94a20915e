// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/popup.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace ui {

void paintPopup(QWidget &popup)
{
    constexpr double corner = 8;
    const Theme &theme = currentTheme();
    const double pen = theme.highContrast ? 2 : 1;
    QPainter painter(&popup);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.lineMid, pen));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(popup.rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), corner,
                            corner);
}

} // namespace ui
