// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refresh/refresher.h"
#include "app/session/treekeeper.h"
#include "app/store/library.h"

#include <QObject>

namespace ui {
class MainWindow;
} // namespace ui

namespace app::session {

/// Subscriptions out of an OPML file and into one. Reading and writing need no network.
class OpmlActions final : public QObject
{
    Q_OBJECT

public:
    OpmlActions(store::Library &library,
                const TreeKeeper &tree,
                ui::MainWindow &window,
                QObject *parent = nullptr);

    void importFile(const QString &path);
    void exportTo(const QString &path);

signals:
    void imported(const QString &sentence); ///< Can be taken back.
    void failed(const models::Problem &problem);

private:
    void askAndImport();
    void askAndExport();

    store::Library &m_library;
    const TreeKeeper &m_tree;
    ui::MainWindow &m_window;
};

} // namespace app::session
