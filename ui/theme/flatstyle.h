// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;

namespace ui::flat {

/// Buttons, fields and boxes as the design draws them, for desktops that have no style of their own (Fusion
/// is what Qt falls back on there). Each function paints one element in the colours of the current theme.
void paintButton(QPainter *painter, const QStyleOption *option);
void paintToolButton(QPainter *painter, const QStyleOption *option);
void paintField(QPainter *painter, const QStyleOption *option);
void paintCheckBox(QPainter *painter, const QStyleOption *option);
void paintRadioButton(QPainter *painter, const QStyleOption *option);
void paintComboBox(QPainter *painter, const QStyleOptionComboBox *option, const QRect &arrow);

constexpr int controlHeight = 30;

/// A scroll bar without arrows and groove: the handle on the surface of what it scrolls.
void paintScrollBar(QPainter *painter,
                    const QStyleOptionSlider *bar,
                    const QRect &handle,
                    const QColor &surface);

/// Where the parts of such a scroll bar lie: handle, the pages before and after it, no arrows.
QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part);

} // namespace ui::flat
