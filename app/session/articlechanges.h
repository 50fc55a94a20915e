// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/reading.h"
#include "app/store/library.h"

#include <QObject>
#include <QPointer>

namespace ui {
class ChangesWindow;
class MainWindow;
} // namespace ui

namespace app::session {

/// Shows what a publisher changed in the article that is read: brings its older texts from the library to a
/// window, and compares on the pool those that are chosen there.
class ArticleChanges final : public QObject
{
    Q_OBJECT

public:
    ArticleChanges(store::Library &library,
                   const Reading &reading,
                   ui::MainWindow &window,
                   QObject *parent = nullptr);

signals:
    void failed(const models::Problem &problem);

private:
    void show();
    void load();
    void take(const QList<models::Revision> &older, const models::Article &article);
    void compare(const models::Revision &before, const models::Revision &after);
    void apply(const models::LibraryChange &change);

    store::Library &m_library;
    const Reading &m_reading;
    ui::MainWindow &m_window;
    QPointer<ui::ChangesWindow> m_shown;
    models::ArticleId m_article; ///< Whose changes are shown.
    int m_comparisons = 0;       ///< Asked for; the last one wins.
};

} // namespace app::session
