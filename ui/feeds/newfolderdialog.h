// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarytree.h"

#include <QDialog>

class QLineEdit;

namespace ui {

class FolderCombo;

/// Asks for a new folder's name and place.
class NewFolderDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewFolderDialog(const models::LibraryTree &tree, QWidget *parent = nullptr);

    void setPlace(models::FolderId parent);

signals:
    void newFolderWanted(const QString &name, models::FolderId parent); ///< On "Create".

private:
    QLineEdit *m_name = nullptr;
    FolderCombo *m_place = nullptr;
};

} // namespace ui
