// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup.h"

#include <QMessageBox>

namespace ui {

/// The library is damaged: what can be done about it. The file stays as it is until the reader decides.
class DamageDialog final : public QMessageBox
{
    Q_OBJECT

public:
    /// `newest` is the backup a repair begins with; its path is empty if there is none.
    DamageDialog(const models::Backup &newest, const QString &evidence, QWidget *parent = nullptr);

signals:
    void repairWanted();
    void quitWanted();
};

/// What a repair came to: "The library was damaged and has been set aside. ..."
QString repairSentence(const models::RepairReport &report);

} // namespace ui
