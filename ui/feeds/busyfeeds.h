// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace ui {

/// Which feeds have been busy for so long that their ring should be seen, and how far it has turned.
class BusyFeeds final : public QObject
{
    Q_OBJECT

public:
    explicit BusyFeeds(QWidget *view);

    void setBusy(models::FeedId feed, bool busy);
    bool isSeen(models::FeedId feed) const;
    int angle() const { return m_angle; } ///< Degrees.

signals:
    void turned(const QList<models::FeedId> &feeds); ///< These have to be painted again.

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QWidget *m_view = nullptr;
    QHash<models::FeedId, qint64> m_since; ///< Milliseconds of m_clock.
    QElapsedTimer m_clock;
    QBasicTimer m_timer;
    int m_angle = 0;
};

} // namespace ui
