// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/backupswindow.h"
#include "ui/library/damagedialog.h"
#include "ui/library/historywindow.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using models::Backup;

/// The windows on the library as a whole: its history and its copies.
class LibraryWindowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theHistoryStandsWhereTheLibraryIs();
    void aMomentIsChosen();
    void backupsSayWhatIsInThem();
    void restoringIsAskedFirst_data();
    void restoringIsAskedFirst();
    void damageIsRepairedOrLeft();
};

namespace {

QDateTime noon()
{
    return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
}

QPushButton *buttonCalled(const QWidget &window, const QString &word)
{
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == word)
            return button;
    }
    return nullptr;
}

QList<models::HistoryEntry> threeEntries()
{
    return {{.id = 3, .at = noon(), .sentence = u"Third."_s, .undone = true},
            {.id = 2, .at = noon().addSecs(-60), .sentence = u"Second."_s},
            {.id = 1, .at = noon().addSecs(-120), .sentence = u"First."_s}};
}

Backup goodBackup()
{
    return {.path = u"a.db"_s,
            .at = noon(),
            .bytes = 1 << 20,
            .readable = true,
            .feeds = 24,
            .articles = 18204,
            .unread = 7};
}

} // namespace

void LibraryWindowsTest::theHistoryStandsWhereTheLibraryIs()
{
    ui::HistoryWindow window;
    window.setEntries(threeEntries());
    const auto *list = window.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 4);
    QCOMPARE(list->topLevelItem(0)->text(1), u"Taken back: Third."_s);
    QCOMPARE(list->currentItem()->text(1), u"Second."_s);
    QVERIFY(!buttonCalled(window, u"Go to This Moment"_s)->isEnabled());
}

void LibraryWindowsTest::aMomentIsChosen()
{
    ui::HistoryWindow window;
    window.setEntries(threeEntries());
    QSignalSpy wanted(&window, &ui::HistoryWindow::momentWanted);
    auto *list = window.findChild<QTreeWidget *>();
    QPushButton *go = buttonCalled(window, u"Go to This Moment"_s);
    for (const auto &[row, id] : {std::pair(0, 3), std::pair(2, 1), std::pair(3, 0)}) {
        list->setCurrentItem(list->topLevelItem(row));
        QVERIFY(go->isEnabled());
        go->click();
        QCOMPARE(wanted.takeFirst().first().toInt(), id);
    }
}

void LibraryWindowsTest::backupsSayWhatIsInThem()
{
    ui::BackupsWindow window;
    Backup damaged{.path = u"b.db"_s, .kind = Backup::Kind::Damaged, .at = noon().addDays(-1)};
    window.setBackups({goodBackup(), damaged});
    auto *list = window.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItem(0)->text(2), u"24"_s);
    QCOMPARE(list->topLevelItem(0)->text(3), QLocale().toString(18204));
    QCOMPARE(list->topLevelItem(1)->text(1), u"Damaged, set aside"_s);
    QPushButton *restore = buttonCalled(window, u"Restore..."_s);
    list->setCurrentItem(list->topLevelItem(1));
    QVERIFY(!restore->isEnabled());
    list->setCurrentItem(list->topLevelItem(0));
    QVERIFY(restore->isEnabled());
    window.setBusy(u"Going on."_s);
    QVERIFY(!restore->isEnabled());
}

void LibraryWindowsTest::restoringIsAskedFirst_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("asked");
    QTest::newRow("restored") << u"Restore"_s << 1;
    QTest::newRow("left") << u"Cancel"_s << 0;
}

void LibraryWindowsTest::restoringIsAskedFirst()
{
    QFETCH(const QString, answer);
    QFETCH(const int, asked);
    ui::BackupsWindow window;
    window.setBackups({goodBackup()});
    window.show();
    QSignalSpy wanted(&window, &ui::BackupsWindow::restoreWanted);
    auto *list = window.findChild<QTreeWidget *>();
    list->setCurrentItem(list->topLevelItem(0));
    bool found = false;
    QTimer::singleShot(0, &window, [&] {
        auto *question = window.findChild<QMessageBox *>();
        QPushButton *button = question ? buttonCalled(*question, answer) : nullptr;
        found = button != nullptr;
        if (button)
            button->click();
        else if (question)
            question->reject();
    });
    buttonCalled(window, u"Restore..."_s)->click();
    QVERIFY(found);
    QCOMPARE(wanted.size(), asked);
}

void LibraryWindowsTest::damageIsRepairedOrLeft()
{
    ui::DamageDialog dialog(goodBackup(), u"page 7"_s);
    QVERIFY(dialog.informativeText().contains(QLocale().toString(18204)));
    QSignalSpy repair(&dialog, &ui::DamageDialog::repairWanted);
    QSignalSpy quit(&dialog, &ui::DamageDialog::quitWanted);
    dialog.open();
    buttonCalled(dialog, u"Repair"_s)->click();
    QCOMPARE(repair.size(), 1);
    dialog.open();
    dialog.reject();
    buttonCalled(dialog, u"Quit"_s)->click();
    QCOMPARE(quit.size(), 1);
    QVERIFY(ui::repairSentence({.backup = goodBackup()}).contains(u"24"_s));
}

QTEST_MAIN(LibraryWindowsTest)
#include "librarywindows_test.moc"
