// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/paths.h"
#include "app/session/treekeeper.h"
#include "app/store/library.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace ui {
class BackupsWindow;
class HistoryWindow;
class MainWindow;
} // namespace ui

namespace app::session {

/// Sees that nothing is lost: backups and copies of the subscriptions, the search for damage and its repair,
/// marks that wait for room on the disk, the windows on history and backups, and what may be forgotten.
class Keeping final : public QObject
{
    Q_OBJECT

public:
    Keeping(store::Library &library,
            const TreeKeeper &tree,
            ui::MainWindow &window,
            const Paths &paths,
            Clock clock,
            QObject *parent = nullptr);

    void begin(); ///< The library is open and shown: from now on it is looked after.
    void setRetention(const models::Retention &usual) { m_usual = usual; }
    void apply(const models::LibraryChange &change);
    /// The library could not be opened or read: offers to repair it.
    void offerRepair(const models::Problem &damage);

signals:
    void repaired(); ///< Another library is there now.
    void failed(const models::Problem &problem);

private:
    void lookAfter();
    void check(bool asked);
    void backUp();
    void forget();
    void forgetSome();
    void keepSubscriptions();
    void showMarksWaiting(int articles);
    void showHistory();
    void listHistory();
    void showBackups();
    void listBackups();
    void backUpNow();
    void restore(const QString &path);
    void repair();

    store::Library &m_library;
    const TreeKeeper &m_tree;
    ui::MainWindow &m_window;
    Paths m_paths;
    Clock m_clock;
    models::Retention m_usual;
    QTimer m_next;
    QPointer<ui::HistoryWindow> m_history;
    QPointer<ui::BackupsWindow> m_backups;
    bool m_offering = false; ///< The reader is being asked about a repair.
};

} // namespace app::session
