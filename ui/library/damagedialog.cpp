// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/damagedialog.h"

#include <QLocale>
#include <QPushButton>

namespace ui {
namespace {

QString timeOf(const models::Backup &backup)
{
    return QLocale().toString(backup.at.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

DamageDialog::DamageDialog(const models::Backup &newest, const QString &evidence, QWidget *parent)
    : QMessageBox(parent)
{
    setIcon(QMessageBox::Warning);
    setWindowTitle(tr("The Library Is Damaged"));
    setText(tr("The library is damaged. Courant can set it aside as it is and build a sound one."));
    const QString rest =
        tr("What can still be read is taken over, and the subscriptions come back in any case.");
    setInformativeText(newest.path.isEmpty()
                           ? rest
                           //: %1 is a date and a time, %2 a number of feeds, %3 one of articles, %4 the
                           //: sentence about the rest.
                           : tr("It begins with the backup of %1, which has %2 feeds and %3 articles. %4")
                                 .arg(timeOf(newest), QLocale().toString(newest.feeds),
                                      QLocale().toString(newest.articles), rest));
    setDetailedText(evidence);
    QPushButton *repair = addButton(tr("&Repair"), QMessageBox::AcceptRole);
    QPushButton *quit = addButton(tr("&Quit"), QMessageBox::RejectRole);
    setDefaultButton(repair);
    setEscapeButton(quit);
    connect(repair, &QPushButton::clicked, this, &DamageDialog::repairWanted);
    connect(quit, &QPushButton::clicked, this, &DamageDialog::quitWanted);
}

QString repairSentence(const models::RepairReport &report)
{
    if (report.backup.path.isEmpty())
        return DamageDialog::tr(
            "The library was damaged and has been set aside. %n article(s) were read out of it.", nullptr,
            report.salvaged);
    //: %1 is a date and a time, %2 a number of feeds, %3 one of articles.
    return DamageDialog::tr(
               "The library was damaged and has been set aside. The backup of %1 has %2 feeds and %3 "
               "articles.")
        .arg(timeOf(report.backup), QLocale().toString(report.backup.feeds),
             QLocale().toString(report.backup.articles));
}

} // namespace ui
