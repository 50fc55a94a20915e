// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/refresh/refresher.h"
#include "models/itemmodels/feedtreemodel.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace ui {
class MainWindow;
} // namespace ui

namespace app::session {

/// Shows in the window what the refresher does, and tells it what the menus want.
class Refreshing final : public QObject
{
    Q_OBJECT

public:
    Refreshing(refresh::Refresher &refresher,
               models::FeedTreeModel &tree,
               ui::MainWindow &window,
               Clock clock,
               QObject *parent = nullptr);

    void setOnTimer(bool onTimer) { m_onTimer = onTimer; }

signals:
    void busyChanged(bool busy);

private:
    void connectActions();
    void showProgress(int done, int total);
    void note(const models::FetchOutcome &outcome);
    void showSoon();
    void show();
    void setBusy(bool busy);
    void showSummary(const refresh::RefreshSummary &summary);
    void showRest();

    refresh::Refresher &m_refresher;
    models::FeedTreeModel &m_tree;
    ui::MainWindow &m_window;
    Clock m_clock;
    QDateTime m_finished; ///< When the last round ended; invalid before the first.
    QTimer m_minute;
    QTimer m_soon;                      ///< Many small changes, one look at them.
    QSet<models::FeedId> m_underWay;    ///< Being fetched.
    QSet<models::FeedId> m_shownBusy;   ///< Those that the tree shows as such.
    QList<models::FetchState> m_looked; ///< With nothing new; not in the tree yet.
    int m_done = 0;
    int m_total = 0;
    bool m_busy = false;
    bool m_onTimer = true;
};

} // namespace app::session
