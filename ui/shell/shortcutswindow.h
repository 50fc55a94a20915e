// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QDialog>

namespace ui {

/// All commands that have a key, with it.
class ShortcutsWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsWindow(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace ui
