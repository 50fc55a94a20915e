// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// The ground of a widget that hangs over others of its window: an outline instead of a shadow, which means
/// nothing in the dark. For its paintEvent().
void paintPopup(QWidget &popup);

} // namespace ui
