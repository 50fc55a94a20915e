// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/foldercombo.h"

#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 newFolder = -1; // as data of the last row; no folder has this number

} // namespace

FolderCombo::FolderCombo(QWidget *parent)
    : QComboBox(parent)
{
    setIconSize(QSize(16, 16));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (itemData(row).toLongLong() != newFolder) {
            m_chosen = {itemData(row).toLongLong()};
            return;
        }
        choose(m_chosen);
        emit newFolderChosen();
    });
    setTree({});
}

void FolderCombo::setTree(const models::LibraryTree &tree)
{
    const models::FolderId kept = m_chosen;
    clear();
    addItem(icon(u"library"_s), tr("No folder"), qint64(0));
    fill(tree, {}, 0);
    if (m_offersNew)
        offerNewFolder();
    choose(kept);
}

void FolderCombo::fill(const models::LibraryTree &tree, models::FolderId parent, int depth)
{
    for (const models::FolderId id : tree.subfolders(parent)) {
        addItem(icon(u"folder"_s), QString(depth * 3, u' ') + tree.folder(id)->name, id.value);
        fill(tree, id, depth + 1);
    }
}

void FolderCombo::offerNewFolder()
{
    m_offersNew = true;
    insertSeparator(count());
    addItem(icon(u"add-folder"_s), tr("New folder…"), newFolder);
}

models::FolderId FolderCombo::folder() const
{
    return m_chosen;
}

void FolderCombo::choose(models::FolderId folder)
{
    const int row = std::max(0, findData(folder.value));
    m_chosen = {itemData(row).toLongLong()};
    setCurrentIndex(row);
}

} // namespace ui
