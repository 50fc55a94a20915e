// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace app::refresh {

/// The timer's sense of time: how often it ticks, and how many feeds it takes up at a tick. After a sleep, or
/// when the clock was set, much is due at once; then it ticks oftener and takes a little each time. Pure.
class Heartbeat
{
public:
    static constexpr int ticksOfASpread = 24;
    static constexpr int oftenerBy = 12;
    static constexpr int fewest = 3;

    Heartbeat(std::chrono::milliseconds usual, int most)
        : m_usual(usual)
        , m_most(most)
    {}

    /// At every tick. A gap in the time of day, forward or back, begins a spread.
    void beat(const QDateTime &now)
    {
        if (m_last.isValid()) {
            const std::chrono::milliseconds passed(m_last.msecsTo(now));
            if (passed > gaps * m_usual || passed < -m_usual)
                m_perTick = 0;
        }
        m_last = now;
    }

    /// How many of those that are due may be taken up now.
    int share(int due)
    {
        if (m_perTick == 0)
            m_perTick = std::max(fewest, (due + ticksOfASpread - 1) / ticksOfASpread);
        if (m_perTick > 0 && due <= m_perTick)
            m_perTick = unhurried; // the spread is over
        return m_perTick > 0 ? m_perTick : m_most;
    }

    bool isSpreading() const { return m_perTick >= 0; }
    std::chrono::milliseconds interval() const { return isSpreading() ? m_usual / oftenerBy : m_usual; }

private:
    static constexpr int gaps = 3;       ///< Ticks that may be missed without it being a sleep.
    static constexpr int unhurried = -1; ///< No spread.

    std::chrono::milliseconds m_usual;
    int m_most;
    QDateTime m_last;
    int m_perTick = unhurried; ///< 0: a spread begins, and how much is due is not known yet.
};

} // namespace app::refresh
