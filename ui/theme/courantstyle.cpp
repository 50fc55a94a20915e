// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/courantstyle.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QSplitter>
#include <QStyleOption>

namespace ui {

namespace {

bool isInSplitter(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (qobject_cast<const QSplitter *>(at))
            return true;
        if (at->isWindow())
            break;
    }
    return false;
}

/// A highlighted menu row has white words; its icon has to be white as well.
QStyleOptionMenuItem withSelectedIcon(const QStyleOptionMenuItem &item)
{
    QStyleOptionMenuItem changed = item;
    const bool lit =
        item.state.testFlag(QStyle::State_Selected) && item.state.testFlag(QStyle::State_Enabled);
    if (lit && !item.icon.isNull()) {
        const int size = item.maxIconWidth > 0 ? 16 : 0;
        const QPixmap white = item.icon.pixmap(QSize(size, size), 2.0, QIcon::Selected);
        if (!white.isNull())
            changed.icon = QIcon(white);
    }
    return changed;
}

} // namespace

CourantStyle::CourantStyle(QStyle *base)
    : QProxyStyle(base)
{}

int CourantStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ToolBarIconSize: return 20;
    case PM_SplitterWidth: return 1;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractScrollArea *>(widget) && isInSplitter(widget))
            return 0;
        break;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

void CourantStyle::drawControl(ControlElement element,
                               const QStyleOption *option,
                               QPainter *painter,
                               const QWidget *widget) const
{
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Midlight));
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item) {
        const QStyleOptionMenuItem changed = withSelectedIcon(*item);
        QProxyStyle::drawControl(element, &changed, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace ui
