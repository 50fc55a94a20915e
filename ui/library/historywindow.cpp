// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/historywindow.h"

#include "ui/theme/icons.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int idRole = Qt::UserRole;
constexpr int textColumn = 1;

QString timeOf(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

HistoryWindow::HistoryWindow(QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("History"));
    auto *words =
        new QLabel(tr("Choose a moment: what was done after it is taken back, what was taken back before "
                      "it is done again."),
                   this);
    words->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("When"), tr("What was done")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go = buttons->addButton(tr("&Go to This Moment"), QDialogButtonBox::ActionRole);
    m_go->setEnabled(false);
    connect(m_go, &QPushButton::clicked, this, &HistoryWindow::go);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryWindow::chosenChanged);
    connect(m_list, &QTreeWidget::itemActivated, this, &HistoryWindow::go);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(11);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(560, 520);
}

void HistoryWindow::setEntries(const QList<models::HistoryEntry> &entries)
{
    m_list->clear();
    m_now = 0;
    for (const models::HistoryEntry &entry : entries) {
        auto *row = new QTreeWidgetItem(m_list, {timeOf(entry.at), entry.sentence});
        row->setData(0, idRole, entry.id);
        if (entry.undone) {
            row->setText(textColumn, tr("Taken back: %1").arg(entry.sentence));
            for (int i = 0; i <= textColumn; ++i)
                row->setForeground(i, palette().brush(QPalette::Disabled, QPalette::Text));
        } else if (m_now == 0) {
            m_now = entry.id;
        }
    }
    auto *first = new QTreeWidgetItem(m_list, {QString(), tr("Before all of this")});
    first->setData(0, idRole, qint64(0));
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        if (row->data(0, idRole).toLongLong() != m_now)
            continue;
        QFont bold = m_list->font();
        bold.setBold(true);
        row->setFont(0, bold);
        row->setFont(textColumn, bold);
        m_list->setCurrentItem(row);
    }
    chosenChanged();
}

void HistoryWindow::chosenChanged()
{
    const QTreeWidgetItem *row = m_list->currentItem();
    m_go->setEnabled(row && row->data(0, idRole).toLongLong() != m_now);
}

void HistoryWindow::go()
{
    const QTreeWidgetItem *row = m_list->currentItem();
    if (row && row->data(0, idRole).toLongLong() != m_now)
        emit momentWanted(row->data(0, idRole).toLongLong());
}

} // namespace ui
