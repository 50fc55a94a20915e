// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace app::session {

/// A heartbeat on the thread that made it: a beat that comes late by more than 8 ms goes into the trace as a
/// stall. Does nothing while nothing is traced.
class StallWatch final : public QObject
{
    Q_OBJECT

public:
    StallWatch();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_used = 0; ///< Of the processor, at the last beat; a busy machine makes a thread wait for it.
};

} // namespace app::session
