// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/busyfeeds.h"

#include "ui/widgets/busyring.h"

#include <QTimerEvent>
#include <QWidget>

namespace ui {

BusyFeeds::BusyFeeds(QWidget *view)
    : QObject(view)
    , m_view(view)
{
    m_clock.start();
}

void BusyFeeds::setBusy(models::FeedId feed, bool busy)
{
    if (!busy)
        m_since.remove(feed);
    else if (!m_since.contains(feed))
        m_since.insert(feed, m_clock.elapsed());
    if (m_since.isEmpty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(80, this);
}

bool BusyFeeds::isSeen(models::FeedId feed) const
{
    const auto since = m_since.constFind(feed);
    return since != m_since.constEnd() && m_clock.elapsed() - *since >= BusyRing::delay.count();
}

void BusyFeeds::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (BusyRing::mayMove(m_view))
        m_angle = (m_angle + 30) % 360;
    QList<models::FeedId> seen;
    for (auto it = m_since.cbegin(); it != m_since.cend(); ++it) {
        if (isSeen(it.key()))
            seen.append(it.key());
    }
    if (!seen.isEmpty())
        emit turned(seen);
}

} // namespace ui
