// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/newfolderdialog.h"

#include "ui/feeds/foldercombo.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

NewFolderDialog::NewFolderDialog(const models::LibraryTree &tree, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_place(new FolderCombo(this))
{
    setWindowTitle(tr("New folder"));
    m_place->setTree(tree);
    m_name->setMinimumWidth(260);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    create->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, create,
            [create](const QString &name) { create->setEnabled(!name.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit newFolderWanted(m_name->text().simplified(), m_place->folder());
        accept();
    });

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 16);
    form->setVerticalSpacing(11);
    form->setHorizontalSpacing(12);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&In"), m_place);
    form->addRow(buttons);
}

void NewFolderDialog::setPlace(models::FolderId parent)
{
    m_place->choose(parent);
}

} // namespace ui
