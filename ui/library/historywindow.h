// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/historyentry.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

/// What was done to the library, the newest first, and the way back to any moment of it, or forward again.
class HistoryWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit HistoryWindow(QWidget *parent = nullptr);

    void setEntries(const QList<models::HistoryEntry> &entries); ///< The newest first.

signals:
    /// To the moment after this entry; 0: before all of them.
    void momentWanted(qint64 entry);

private:
    void chosenChanged();
    void go();

    QTreeWidget *m_list = nullptr;
    QPushButton *m_go = nullptr;
    qint64 m_now = 0; ///< The last entry that holds.
};

} // namespace ui
