// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutswindow.h"

#include "ui/widgets/plainwords.h"
#include "ui/widgets/searchfield.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(u"   "_s);
}

void showMatching(QTreeWidget *list, const QString &words)
{
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = list->topLevelItem(row);
        item->setHidden(!item->text(0).contains(words, Qt::CaseInsensitive)
                        && !item->text(1).contains(words, Qt::CaseInsensitive));
    }
}

} // namespace

ShortcutsWindow::ShortcutsWindow(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *search = new SearchField(this);
    search->setPlaceholderText(tr("Find a command or a key"));
    search->setAccessibleName(search->placeholderText());

    auto *list = new QTreeWidget(this);
    list->setAccessibleName(windowTitle());
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHeaderLabels({tr("Command"), tr("Keys")});
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    for (const QAction *action : actions.all()) {
        if (!action->shortcuts().isEmpty())
            new QTreeWidgetItem(list, {plainWords(action->text()), keysOf(action)});
    }
    connect(search, &QLineEdit::textChanged, list,
            [list](const QString &words) { showMatching(list, words); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(11);
    column->addWidget(search);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(480, 540);
}

} // namespace ui
