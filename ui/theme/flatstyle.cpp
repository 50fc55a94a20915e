// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/flatstyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::flat {

namespace {

constexpr double radius = 5;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

QColor surface(const Theme &theme)
{
    return theme.dark ? mix(theme.window, theme.text, 0.05) : theme.base;
}

void paintBox(QPainter *painter,
              const QRect &rect,
              const QColor &outline,
              const QColor &filling,
              double corner,
              double width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(outline, width));
    painter->setBrush(filling);
    const double half = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner, corner);
    painter->restore();
}

QRect square(const QStyleOption *option)
{
    QRect box(0, 0, 16, 16);
    box.moveCenter(option->rect.center());
    return box;
}

} // namespace

void paintButton(QPainter *painter, const QStyleOption *option)
{
    const Theme &theme = currentTheme();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool flatLook = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool main = button && button->features.testFlag(QStyleOptionButton::DefaultButton) && enabled;

    QColor filling = surface(theme);
    QColor outline = theme.lineMid;
    if (main) {
        filling = outline = pressed                                ? mix(theme.fill, Qt::black, 0.18)
                            : has(option, QStyle::State_MouseOver) ? mix(theme.fill, Qt::black, 0.08)
                                                                   : theme.fill;
    } else if (!enabled) {
        filling = theme.window;
        outline = theme.line;
    } else if (pressed) {
        filling = theme.selectOff;
    } else if (has(option, QStyle::State_MouseOver)) {
        filling = mix(surface(theme), theme.text, 0.05);
    }
    if (!flatLook || pressed || has(option, QStyle::State_MouseOver))
        paintBox(painter, option->rect, outline, filling, radius);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        const QColor ring = main ? mix(theme.fill, Qt::white, 0.75) : theme.accent;
        paintBox(painter, main ? option->rect.adjusted(2, 2, -2, -2) : option->rect, ring, Qt::transparent,
                 main ? radius - 2 : radius, 2);
    }
}

void paintToolButton(QPainter *painter, const QStyleOption *option)
{
    const Theme &theme = currentTheme();
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    if (!has(option, QStyle::State_Enabled) && !pressed)
        return;
    if (pressed)
        paintBox(painter, option->rect, Qt::transparent, theme.selectOff, 6, 0);
    else if (has(option, QStyle::State_MouseOver) || !has(option, QStyle::State_AutoRaise))
        paintBox(painter, option->rect,
                 has(option, QStyle::State_AutoRaise) ? QColor(Qt::transparent) : theme.lineMid,
                 has(option, QStyle::State_MouseOver) ? theme.hoverSide : surface(theme), 6,
                 has(option, QStyle::State_AutoRaise) ? 0 : 1);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        paintBox(painter, option->rect, theme.accent, Qt::transparent, 6, 2);
}

void paintField(QPainter *painter, const QStyleOption *option)
{
    const Theme &theme = currentTheme();
    const bool focus = has(option, QStyle::State_HasFocus);
    const bool enabled = has(option, QStyle::State_Enabled);
    paintBox(painter, option->rect,
             focus     ? theme.accent
             : enabled ? theme.lineStrong
                       : theme.lineMid,
             enabled ? theme.base : theme.window, radius, focus ? 2 : 1);
}

void paintCheckBox(QPainter *painter, const QStyleOption *option)
{
    const Theme &theme = currentTheme();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QColor filled = enabled ? theme.fill : theme.lineMid;
    const QRect box = square(option);
    paintBox(painter, box,
             on        ? filled
             : enabled ? theme.lineStrong
                       : theme.lineMid,
             on        ? filled
             : enabled ? theme.base
                       : theme.window,
             3.5, 1.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Qt::white, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (has(option, QStyle::State_NoChange))
        painter->drawLine(QPointF(box.left() + 4.5, box.top() + 8),
                          QPointF(box.left() + 11.5, box.top() + 8));
    else if (on)
        painter->drawPolyline(
            QPolygonF({QPointF(box.left() + 4.2, box.top() + 8.4), QPointF(box.left() + 7, box.top() + 11),
                       QPointF(box.left() + 11.8, box.top() + 5.4)}));
    painter->restore();
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        paintBox(painter, box.adjusted(-2, -2, 2, 2), theme.accent, Qt::transparent, 5, 2);
}

void paintRadioButton(QPainter *painter, const QStyleOption *option)
{
    const Theme &theme = currentTheme();
    const bool on = has(option, QStyle::State_On);
    const QRect box = square(option);
    paintBox(painter, box, on ? theme.fill : theme.lineStrong, theme.base, 8, 1.5);
    if (on)
        paintBox(painter, box.adjusted(4, 4, -4, -4), Qt::transparent, theme.fill, 4, 0);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        paintBox(painter, box.adjusted(-2, -2, 2, 2), theme.accent, Qt::transparent, 10, 2);
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox *option, const QRect &arrow)
{
    const Theme &theme = currentTheme();
    const bool focus = has(option, QStyle::State_HasFocus);
    const bool enabled = has(option, QStyle::State_Enabled);
    paintBox(painter, option->rect,
             focus     ? theme.accent
             : enabled ? theme.lineStrong
                       : theme.lineMid,
             enabled ? theme.base : theme.window, radius, focus ? 2 : 1);
    const QPoint place(arrow.center().x() - 7, option->rect.center().y() - 7);
    painter->drawPixmap(place, iconPixmap(u"chevron-down"_s, 16, enabled ? theme.text2 : theme.lineMid,
                                          painter->device()->devicePixelRatioF()));
}

void paintScrollBar(QPainter *painter,
                    const QStyleOptionSlider *bar,
                    const QRect &handle,
                    const QColor &surface)
{
    painter->fillRect(bar->rect, surface);
    if (bar->minimum >= bar->maximum)
        return;
    const bool held =
        bar->state.testFlag(QStyle::State_Sunken) && bar->activeSubControls == QStyle::SC_ScrollBarSlider;
    const bool hovered = bar->state.testFlag(QStyle::State_MouseOver);
    const bool upright = bar->orientation == Qt::Vertical;
    const QRectF shape =
        upright ? QRectF(handle).adjusted(3, 2, -3, -2) : QRectF(handle).adjusted(2, 3, -2, -3);
    const double radius = std::min(shape.width(), shape.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mix(surface, bar->palette.color(QPalette::WindowText),
                          held      ? 0.52
                          : hovered ? 0.42
                                    : 0.27));
    painter->drawRoundedRect(shape, radius, radius);
    painter->restore();
}

QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part)
{
    constexpr int shortest = 28;
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                            std::min(shortest, length), length);
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - handle, bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect box = upright ? QRect(0, from, bar->rect.width(), to - from)
                                  : QRect(from, 0, to - from, bar->rect.height());
        return QStyle::visualRect(bar->direction, bar->rect, box.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return stretch(start, start + handle);
    case QStyle::SC_ScrollBarSubPage: return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage: return stretch(start + handle, length);
    case QStyle::SC_ScrollBarGroove: return bar->rect;
    default: return {};
    }
}

} // namespace ui::flat
