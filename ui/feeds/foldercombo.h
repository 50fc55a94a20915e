// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarytree.h"

#include <QComboBox>

namespace ui {

/// A choice among the folders of the library; may offer to make another one.
class FolderCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit FolderCombo(QWidget *parent = nullptr);

    void setTree(const models::LibraryTree &tree); ///< Keeps the choice if it is still there.
    void offerNewFolder();                         ///< Adds "New folder…" as the last row.
    models::FolderId folder() const;               ///< None: at the top of the tree.
    void choose(models::FolderId folder);

signals:
    void newFolderChosen(); ///< The last row; the choice goes back to what it was.

private:
    void fill(const models::LibraryTree &tree, models::FolderId parent, int depth);

    models::FolderId m_chosen;
    bool m_offersNew = false;
};

} // namespace ui
