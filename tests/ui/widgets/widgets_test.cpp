// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyring.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/plainwords.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/undobar.h"

#include <QAccessible>
#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The small widgets keep what their one sentence promises.
class WidgetsTest final : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyPanesButtonsDoTheActions();
    void anEmptyPaneIsOneThingToAScreenReader();
    void aButtonFollowsItsAction();
    void theUndoBarLeavesByItself();
    void undoIsWantedOnce();
    void anInfoBarCanBeClosed();
    void escapeEmptiesASearchThenLeaves();
    void aLongLabelHasAToolTip();
    void whatIsQuickShowsNoRing();
    void plainWordsHaveNoAccessKey();
};

void WidgetsTest::anEmptyPanesButtonsDoTheActions()
{
    ui::EmptyPane pane;
    QAction look(u"Look for the new address..."_s);
    QAction again(u"Try again"_s);
    pane.setActions({&look, &again});
    const QList<QPushButton *> buttons = pane.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons.at(0)->text(), u"Look for the new address"_s);
    QVERIFY(buttons.at(0)->isDefault());
    QVERIFY(!buttons.at(1)->isDefault());
    QSignalSpy triggered(&again, &QAction::triggered);
    buttons.at(1)->click();
    QCOMPARE(triggered.size(), 1);
    pane.setActions({});
    QVERIFY(pane.findChildren<QPushButton *>().isEmpty());
}

void WidgetsTest::anEmptyPaneIsOneThingToAScreenReader()
{
    ui::EmptyPane pane;
    pane.setIcon(u"warning"_s);
    pane.setTexts(u"Nothing is new."_s, u"Courant looks again at noon."_s);
    QAccessibleInterface *group = QAccessible::queryAccessibleInterface(&pane);
    QVERIFY(group);
    QCOMPARE(group->text(QAccessible::Name), u"Nothing is new."_s);
    QCOMPARE(group->text(QAccessible::Description), u"Courant looks again at noon."_s);
}

void WidgetsTest::aButtonFollowsItsAction()
{
    ui::EmptyPane pane;
    QAction subscribe(u"Subscribe"_s);
    pane.setActions({&subscribe});
    auto *button = pane.findChild<QPushButton *>();
    subscribe.setText(u"Subscribe to 3 feeds"_s);
    subscribe.setEnabled(false);
    QCOMPARE(button->text(), u"Subscribe to 3 feeds"_s);
    QVERIFY(!button->isEnabled());
}

void WidgetsTest::theUndoBarLeavesByItself()
{
    QWidget window;
    ui::UndoBar bar(&window);
    bar.setTime(20ms);
    bar.show(u"128 articles marked read."_s);
    QVERIFY(!bar.isHidden());
    QTRY_VERIFY(bar.isHidden());
}

void WidgetsTest::undoIsWantedOnce()
{
    ui::UndoBar bar;
    QSignalSpy undo(&bar, &ui::UndoBar::undoWanted);
    bar.show(u"128 articles marked read."_s);
    QCOMPARE(bar.sentence(), u"128 articles marked read."_s);
    bar.findChild<QPushButton *>()->click();
    QCOMPARE(undo.size(), 1);
    QVERIFY(!bar.isVisible());
}

void WidgetsTest::anInfoBarCanBeClosed()
{
    ui::InfoBar bar;
    QVERIFY(bar.isHidden());
    QSignalSpy closed(&bar, &ui::InfoBar::closed);
    bar.setSentence(u"There is no network."_s, ui::InfoBar::Tone::Warning);
    QVERIFY(!bar.isHidden());
    bar.findChild<QToolButton *>()->click();
    QCOMPARE(closed.size(), 1);
    QVERIFY(bar.isHidden());
}

void WidgetsTest::escapeEmptiesASearchThenLeaves()
{
    ui::SearchField field;
    QSignalSpy leave(&field, &ui::SearchField::leaveWanted);
    field.setText(u"kernel"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(leave.size(), 0);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(leave.size(), 1);
}

void WidgetsTest::aLongLabelHasAToolTip()
{
    ui::ElidedLabel label;
    label.setText(u"A very long title indeed"_s);
    label.resize(40, 20);
    label.show();
    QTRY_COMPARE(label.toolTip(), label.text());
    label.resize(800, 20);
    QTRY_VERIFY(label.toolTip().isEmpty());
}

void WidgetsTest::whatIsQuickShowsNoRing()
{
    ui::BusyRing ring;
    ring.setBusy(true);
    QVERIFY(!ring.isTurning());
    ring.setBusy(false);
    ring.setBusy(true);
    QTRY_COMPARE_WITH_TIMEOUT(ring.isTurning(), ui::BusyRing::mayMove(&ring), 2000);
    ring.setBusy(false);
    QVERIFY(!ring.isTurning());
}

void WidgetsTest::plainWordsHaveNoAccessKey()
{
    QCOMPARE(ui::plainWords(u"&Print..."_s), u"Print"_s);
    QCOMPARE(ui::plainWords(u"Refresh &All"_s), u"Refresh All"_s);
    QCOMPARE(ui::plainWords(u"打印(&P)..."_s), u"打印"_s);
    QCOMPARE(ui::plainWords(u"撤销(&U)：1 篇文章已标为已读。"_s), u"撤销：1 篇文章已标为已读。"_s);
    QCOMPARE(ui::plainWords(u"&Undo: “Q&&A” was moved."_s), u"Undo: “Q&A” was moved."_s);
    QCOMPARE(ui::plainWords(u"As in the preferences (Every hour)"_s),
             u"As in the preferences (Every hour)"_s);
}

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
