// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

class QWidget;

namespace ui {

/// Opens a window with a table that does not fit the page: it scrolls both ways, and its text can be copied.
void openTableWindow(const models::Block &table, const QString &title, QWidget *parent);

} // namespace ui
