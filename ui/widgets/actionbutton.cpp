// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QAction>

namespace ui {

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setIconSize(QSize(16, 16));
    setAutoDefault(true);
    connect(action, &QAction::changed, this, &ActionButton::take);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    take();
}

void ActionButton::take()
{
    // The dots of "Add Feed..." belong in menus.
    QString words = m_action->text();
    while (words.endsWith(u'.') || words.endsWith(u'…'))
        words.chop(1);
    setText(words);
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    if (m_action->toolTip() != m_action->iconText())
        setToolTip(m_action->toolTip());
}

} // namespace ui
