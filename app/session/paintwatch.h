// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace app::session {

/// Calls back once, after a widget has next been painted: how the trace knows when something was on the
/// screen.
class PaintWatch final : public QObject
{
    Q_OBJECT

public:
    /// Makes itself, and goes when it has called or when the widget goes. A later watch on the same widget
    /// replaces one that is still waiting.
    static void once(QWidget *widget, std::function<void()> painted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PaintWatch(QWidget *widget, std::function<void()> painted);

    std::function<void()> m_painted;
};

} // namespace app::session
