// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;
class QWidget;

namespace ui {

/// True if a key means something to the widget with the focus, so that it must not be taken for a command:
/// letters in a text field, Space and Return on a button.
bool belongsToWidget(const QKeyEvent &key, const QWidget *focus);

} // namespace ui
