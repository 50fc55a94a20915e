// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/stallwatch.h"

#include "app/base/trace.h"

using namespace Qt::StringLiterals;

namespace app::session {

namespace {

constexpr double interval = 4.0; // milliseconds
constexpr double late = 8.0;     // milliseconds; half a frame

} // namespace

StallWatch::StallWatch()
{
    if (!trace::isOn())
        return;
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(int(interval));
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::beat);
    m_used = trace::threadTime();
    m_since.start();
    m_timer.start();
}

void StallWatch::beat()
{
    const double away = double(m_since.nsecsElapsed()) / 1e6 - interval;
    m_since.restart();
    const double used = trace::threadTime();
    if (away > late)
        trace::span("stall", away, {{u"cpu"_s, used - m_used}});
    m_used = used;
}

} // namespace app::session
