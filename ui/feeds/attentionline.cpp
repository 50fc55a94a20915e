// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/attentionline.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

AttentionLine::AttentionLine(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 1);
    setFont(small);
    setToolTip(tr("Show these feeds and what is wrong"));
    hide();
}

void AttentionLine::setCount(int feeds)
{
    setText(tr("%n feed(s) need attention", nullptr, feeds));
    setVisible(feeds > 0);
    updateGeometry();
    update();
}

QSize AttentionLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 54, fontMetrics().height() + 14};
}

void AttentionLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), underMouse() || isDown() ? theme.hoverSide : theme.sidebar);
    painter.fillRect(0, 0, width(), 1, theme.line);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), QRect(14, (height() - 16) / 2, 16, 16));
    painter.drawPixmap(icon.topLeft(), iconPixmap(u"health"_s, 16, theme.warn, devicePixelRatioF()));
    painter.setPen(theme.warn);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), QRect(38, 0, width() - 46, height()));
    painter.drawText(words, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 4, -3, -3), 5, 5);
    }
}

} // namespace ui
