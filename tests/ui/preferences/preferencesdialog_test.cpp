// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Preferences;

/// Every change is told at once, and nothing changes that nobody touched.
class PreferencesDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void openingChangesNothing();
    void aChangeIsToldOnce();
    void defaultsAreRestoredForOnePageOnly();
    void wordsFindSettings();
    void whatDoesNotMatterIsDisabled();
};

void PreferencesDialogTest::openingChangesNothing()
{
    Preferences odd;
    odd.jobs = 7;
    odd.language = u"zh_CN"_s;
    odd.theme = Preferences::Theme::Sepia;
    odd.textSize = 14.5;
    ui::PreferencesDialog dialog(odd);
    QSignalSpy changes(&dialog, &ui::PreferencesDialog::changed);
    for (int page = 0; page < 4; ++page)
        dialog.showPage(page);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(dialog.preferences(), odd);
}

void PreferencesDialogTest::aChangeIsToldOnce()
{
    ui::PreferencesDialog dialog{Preferences()};
    QSignalSpy changes(&dialog, &ui::PreferencesDialog::changed);
    for (QSlider *slider : dialog.findChildren<QSlider *>()) {
        if (slider->maximum() == 48) // the text size, in half points
            slider->setValue(30);
    }
    QCOMPARE(changes.size(), 1);
    Preferences expected;
    expected.textSize = 15;
    QCOMPARE(changes.at(0).at(0).value<Preferences>(), expected);
}

void PreferencesDialogTest::defaultsAreRestoredForOnePageOnly()
{
    Preferences odd;
    odd.jobs = 7;
    odd.textSize = 20;
    odd.markReadOnOpen = false;
    ui::PreferencesDialog dialog(odd);
    dialog.showPage(0);
    for (QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text().contains("Restore"_L1))
            emit label->linkActivated(u"#"_s);
    }
    QCOMPARE(dialog.preferences().textSize, Preferences().textSize);
    QCOMPARE(dialog.preferences().markReadOnOpen, true);
    QCOMPARE(dialog.preferences().jobs, 7);
}

void PreferencesDialogTest::wordsFindSettings()
{
    ui::PreferencesDialog dialog{Preferences()};
    auto *pages = dialog.findChild<QListWidget *>();
    dialog.findChild<QLineEdit *>()->setText(u"mastodon"_s);
    QCOMPARE(pages->currentRow(), 4); // the only page that has it
    dialog.findChild<QLineEdit *>()->clear();
    QCOMPARE(pages->currentRow(), 4);
}

void PreferencesDialogTest::whatDoesNotMatterIsDisabled()
{
    ui::PreferencesDialog dialog{Preferences()};
    QSignalSpy changes(&dialog, &ui::PreferencesDialog::changed);
    QLineEdit *proxy = nullptr;
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->placeholderText().startsWith("proxy"_L1))
            proxy = field;
    }
    QVERIFY(!proxy->isEnabled());
    Preferences manual;
    manual.proxy = Preferences::Proxy::Manual;
    manual.learnSchedule = true;
    dialog.setPreferences(manual);
    QVERIFY(proxy->isEnabled());
    for (const QComboBox *combo : dialog.findChildren<QComboBox *>()) {
        if (combo->findData(4 * 3600) >= 0) // the interval
            QVERIFY(!combo->isEnabled());
    }
    QCOMPARE(changes.size(), 0);
}

QTEST_MAIN(PreferencesDialogTest)
#include "preferencesdialog_test.moc"
