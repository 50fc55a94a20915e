// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyring.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace ui {

BusyRing::BusyRing(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void BusyRing::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    m_shown = false;
    m_turning.stop();
    if (busy)
        m_waiting.start(static_cast<int>(delay.count()), this);
    else
        m_waiting.stop();
    setAccessibleName(busy ? tr("Busy") : QString());
    update();
}

QSize BusyRing::sizeHint() const
{
    return {side, side};
}

void BusyRing::paint(QPainter *painter, const QRectF &square, const QColor &colour, int angle)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    painter->drawArc(square.adjusted(2.5, 2.5, -2.5, -2.5), -angle * 16, 270 * 16);
    painter->restore();
}

bool BusyRing::mayMove(const QWidget *widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

void BusyRing::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    paint(&painter, rect(), palette().color(QPalette::PlaceholderText), m_angle);
}

void BusyRing::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_waiting.timerId()) {
        m_waiting.stop();
        m_shown = true;
        if (mayMove(this))
            m_turning.start(60, this);
    } else if (event->timerId() == m_turning.timerId()) {
        m_angle = (m_angle + 24) % 360;
    }
    update();
}

} // namespace ui
