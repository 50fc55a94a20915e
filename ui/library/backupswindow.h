// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

/// The copies of the library, each with its date, size and what is in it; one of them may take its place.
class BackupsWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit BackupsWindow(QWidget *parent = nullptr);

    void setBackups(const QList<models::Backup> &backups); ///< The newest first.
    void setBusy(const QString &sentence);                 ///< Something is going on; empty: no longer.

signals:
    void backUpWanted();
    void restoreWanted(const QString &path); ///< Asked and answered.

private:
    void chosenChanged();
    void askAndRestore();

    QTreeWidget *m_list = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_backUp = nullptr;
    QList<models::Backup> m_backups;
};

} // namespace ui
