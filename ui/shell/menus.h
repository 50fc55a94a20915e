// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sharing.h"
#include "ui/shell/actions.h"

#include <QCoreApplication>
#include <QList>

class QMenu;
class QMenuBar;

namespace ui {

/// The actions in their menus, as everyone expects to find them.
class Menus
{
    Q_DECLARE_TR_FUNCTIONS(Menus)

public:
    static void fill(QMenuBar *bar, const Actions &actions, QMenu *shareOn);
    /// The context menu of an article in the list.
    static void fillArticleMenu(QMenu *menu, const Actions &actions, QMenu *shareOn);

private:
    static void fillView(QMenu *menu, const Actions &actions);
};

} // namespace ui
