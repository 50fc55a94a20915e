// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QPushButton>

class QAction;

namespace ui {

/// A push button that does what an action does and always looks like it: words, icon, whether it is enabled.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void take();

    QPointer<QAction> m_action;
};

} // namespace ui
