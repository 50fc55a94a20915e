// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/paintwatch.h"

#include <QEvent>
#include <QTimer>

namespace app::session {

void PaintWatch::once(QWidget *widget, std::function<void()> painted)
{
    delete widget->findChild<PaintWatch *>({}, Qt::FindDirectChildrenOnly);
    new PaintWatch(widget, std::move(painted));
    widget->update();
}

PaintWatch::PaintWatch(QWidget *widget, std::function<void()> painted)
    : QObject(widget)
    , m_painted(std::move(painted))
{
    widget->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The filter comes before the painting; the next turn of the event loop comes after it.
        QTimer::singleShot(0, this, [this] {
            m_painted();
            deleteLater();
        });
    }
    return false;
}

} // namespace app::session
