// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/backupswindow.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

using Kind = models::Backup::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BackupsWindow)
};

QString reasonOf(Kind kind)
{
    switch (kind) {
    case Kind::Daily: return Words::tr("By itself");
    case Kind::BeforeUpdate: return Words::tr("Before an update");
    case Kind::BeforeRestore: return Words::tr("Before another was restored");
    case Kind::ByHand: return Words::tr("By hand");
    case Kind::Damaged: return Words::tr("Damaged, set aside");
    }
    return {};
}

QString timeOf(const models::Backup &backup)
{
    return QLocale().toString(backup.at.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

BackupsWindow::BackupsWindow(QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_state(new QLabel(this))
{
    setWindowTitle(tr("Backups"));
    auto *words =
        new QLabel(tr("Courant copies the library once a day while it is open. The copies of seven days "
                      "and of four weeks are kept."),
                   this);
    words->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Date"), tr("Made"), tr("Feeds"), tr("Articles"), tr("Unread"), tr("Size")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_state->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = buttons->addButton(tr("&Restore..."), QDialogButtonBox::ActionRole);
    m_backUp = buttons->addButton(tr("&Back Up Now"), QDialogButtonBox::ActionRole);
    connect(m_restore, &QPushButton::clicked, this, &BackupsWindow::askAndRestore);
    connect(m_backUp, &QPushButton::clicked, this, &BackupsWindow::backUpWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupsWindow::chosenChanged);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(11);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    column->addWidget(buttons);
    resize(640, 440);
    chosenChanged();
}

void BackupsWindow::setBackups(const QList<models::Backup> &backups)
{
    m_backups = backups;
    m_list->clear();
    const QLocale locale;
    for (const models::Backup &backup : backups) {
        QStringList texts{timeOf(backup), reasonOf(backup.kind)};
        if (backup.readable)
            texts << locale.toString(backup.feeds) << locale.toString(backup.articles)
                  << locale.toString(backup.unread);
        else
            texts << QString() << QString() << QString();
        texts << locale.formattedDataSize(backup.bytes, 1, QLocale::DataSizeTraditionalFormat);
        auto *row = new QTreeWidgetItem(m_list, texts);
        for (int i = 2; i < texts.size(); ++i)
            row->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    }
    chosenChanged();
}

void BackupsWindow::setBusy(const QString &sentence)
{
    m_state->setText(sentence);
    m_backUp->setEnabled(sentence.isEmpty());
    chosenChanged();
}

void BackupsWindow::chosenChanged()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_restore->setEnabled(m_backUp->isEnabled() && row >= 0 && m_backups.at(row).readable);
}

void BackupsWindow::askAndRestore()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || !m_backups.at(row).readable)
        return;
    const models::Backup backup = m_backups.at(row);
    QMessageBox question(
        QMessageBox::Question, windowTitle(),
        //: %1 is a date and a time, %2 a number of feeds, %3 one of articles.
        tr("The backup of %1 has %2 feeds and %3 articles. It takes the place of the library.")
            .arg(timeOf(backup), QLocale().toString(backup.feeds), QLocale().toString(backup.articles)),
        QMessageBox::Cancel, this);
    question.setInformativeText(
        tr("The library as it is now becomes a backup itself, and Ctrl+Z brings it back."));
    QPushButton *restore = question.addButton(tr("&Restore"), QMessageBox::AcceptRole);
    question.setDefaultButton(restore);
    question.exec();
    if (question.clickedButton() == restore)
        emit restoreWanted(backup.path);
}

} // namespace ui
