// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplehealth.h"
#include "ui/health/filterchips.h"
#include "ui/health/healthtable.h"
#include "ui/health/healthwindow.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/undobar.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using tests::healthNow;
using ui::HealthWindow;

/// What the window of feed health shows, and which wishes leave it.
class HealthWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theWorstIsChosenAndExplained();
    void chipsCountAndFilter();
    void wordsFilter();
    void buttonsAreWishes();
    void severalAtOnce();
    void keysWork();
    void anEmptyTableSaysWhy();
    void undoIsOffered();
    void theChoiceSurvivesARefresh();
    void theNeighbourOfARemovedFeedIsChosen();
    void aNarrowWindowKeepsTheState();
    void everythingHasAName();

private:
    QPushButton *button(const QString &words) const;
    QString said() const;

    std::unique_ptr<FeedHealthModel> m_model;
    std::unique_ptr<HealthWindow> m_window;
    ui::HealthTable *m_table = nullptr;
};

void HealthWindowTest::init()
{
    m_model = std::make_unique<FeedHealthModel>();
    m_model->setFeeds(tests::healthFeeds(), healthNow);
    m_model->setWeeks(tests::healthWeeks(), 8);
    m_window = std::make_unique<HealthWindow>(m_model.get());
    m_table = m_window->findChild<ui::HealthTable *>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_table->setFocus();
}

void HealthWindowTest::cleanup()
{
    m_window.reset();
}

QPushButton *HealthWindowTest::button(const QString &words) const
{
    for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text().startsWith(words))
            return one;
    }
    return nullptr;
}

/// All that can be read in labels.
QString HealthWindowTest::said() const
{
    QStringList words;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

void HealthWindowTest::theWorstIsChosenAndExplained()
{
    QCOMPARE(m_table->chosen(), QList{FeedId{2}});
    QTRY_VERIFY(said().contains(u"Harbour Letters"_s));
    QVERIFY(said().contains(tests::healthFeeds().at(1).problem->headline()));
    QVERIFY(said().contains(u"36 MB not downloaded"_s));
}

void HealthWindowTest::chipsCountAndFilter()
{
    auto *chips = m_window->findChild<ui::FilterChips *>();
    QStringList texts;
    for (const QAbstractButton *chip : chips->findChildren<QAbstractButton *>())
        texts.append(chip->text());
    QCOMPARE(texts, (QStringList{u"All 10"_s, u"Need attention 2"_s, u"Silent for months 1"_s, u"Moved 1"_s,
                                 u"Gone 1"_s}));
    chips->findChildren<QAbstractButton *>().at(2)->click();
    QCOMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(m_table->chosen(), QList{FeedId{7}}); // what was chosen is not in sight any more
    m_window->setFilter(HealthFilter::Attention);
    QCOMPARE(chips->chosen(), HealthFilter::Attention);
    QCOMPARE(m_table->model()->rowCount(), 2);
}

void HealthWindowTest::wordsFilter()
{
    auto *field = m_window->findChild<ui::SearchField *>();
    QTest::keyClick(m_table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"kernel"_s);
    QCOMPARE(m_table->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Escape); // empties it first
    QCOMPARE(m_table->model()->rowCount(), 10);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(m_table->hasFocus());
    QVERIFY(m_window->isVisible());
}

void HealthWindowTest::buttonsAreWishes()
{
    QSignalSpy find(m_window.get(), &HealthWindow::findAddressWanted);
    QSignalSpy look(m_window.get(), &HealthWindow::lookWanted);
    QSignalSpy edit(m_window.get(), &HealthWindow::editWanted);
    QSignalSpy remove(m_window.get(), &HealthWindow::removeWanted);
    button(u"Look for the new address"_s)->click();
    button(u"Try again"_s)->click();
    button(u"Edit address"_s)->click();
    button(u"Unsubscribe"_s)->click();
    QCOMPARE(find.at(0).at(0).value<FeedId>(), FeedId{2});
    QCOMPARE(look.at(0).at(0).value<QList<FeedId>>(), QList{FeedId{2}});
    QCOMPARE(edit.at(0).at(0).value<FeedId>(), FeedId{2});
    QCOMPARE(remove.at(0).at(0).value<QList<FeedId>>(), QList{FeedId{2}});

    m_window->choose(FeedId{1}); // it is well: there is nothing to look for
    QTRY_VERIFY(button(u"Look now"_s));
    QVERIFY(!button(u"Look for the new address"_s));
    QVERIFY(!button(u"Try again"_s));
}

void HealthWindowTest::severalAtOnce()
{
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_table->chosen(), (QList{FeedId{2}, FeedId{8}}));
    QTRY_VERIFY(button(u"Unsubscribe from 2"_s));
    QVERIFY(!button(u"Edit address"_s));
    QVERIFY(said().contains(u"256 article(s)"_s));
    QSignalSpy remove(m_window.get(), &HealthWindow::removeWanted);
    button(u"Unsubscribe from 2"_s)->click();
    QCOMPARE(remove.at(0).at(0).value<QList<FeedId>>(), (QList{FeedId{2}, FeedId{8}}));
}

void HealthWindowTest::keysWork()
{
    QSignalSpy look(m_window.get(), &HealthWindow::lookWanted);
    QSignalSpy remove(m_window.get(), &HealthWindow::removeWanted);
    QSignalSpy edit(m_window.get(), &HealthWindow::editWanted);
    QSignalSpy undo(m_window.get(), &HealthWindow::undoWanted);
    QTest::keyClick(m_table, Qt::Key_F5);
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTest::keyClick(m_table, Qt::Key_F2);
    QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(look.size(), 1);
    QCOMPARE(remove.size(), 1);
    QCOMPARE(edit.size(), 1);
    QCOMPARE(undo.size(), 1);
    QSignalSpy find(m_window.get(), &HealthWindow::findAddressWanted);
    QTest::keyClick(m_table, Qt::Key_Return); // the row's properties, not the default button
    QCOMPARE(edit.size(), 2);
    QCOMPARE(find.size(), 0);
    button(u"Look for the new address"_s)->setFocus();
    QTest::keyClick(button(u"Look for the new address"_s), Qt::Key_Return);
    QCOMPARE(find.size(), 1);
    auto *field = m_window->findChild<ui::SearchField *>();
    field->setText(u"kernel"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Delete); // deletes letters, not feeds
    QCOMPARE(remove.size(), 1);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

void HealthWindowTest::anEmptyTableSaysWhy()
{
    auto *empty = m_window->findChild<ui::EmptyPane *>();
    m_window->findChild<ui::SearchField *>()->setText(u"zzz"_s);
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->headline(), u"No feed matches “zzz”."_s);
    m_window->findChild<ui::SearchField *>()->clear();
    QVERIFY(!empty->isVisible());
    m_model->setFeeds({tests::healthFeeds().constFirst()}, healthNow);
    m_window->setFilter(HealthFilter::Gone);
    QCOMPARE(empty->headline(), u"No feed was closed by its publisher."_s);
    m_model->setFeeds({}, healthNow);
    QTRY_COMPARE(empty->headline(), u"There are no feeds yet."_s);
    QVERIFY(empty->isVisible());
}

void HealthWindowTest::undoIsOffered()
{
    QSignalSpy undo(m_window.get(), &HealthWindow::undoWanted);
    m_window->showUndo(u"2 feeds were removed."_s);
    auto *bar = m_window->findChild<ui::UndoBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(said().contains(u"2 feeds were removed."_s));
    bar->findChild<QPushButton *>()->click();
    QCOMPARE(undo.size(), 1);
}

void HealthWindowTest::theChoiceSurvivesARefresh()
{
    m_window->choose(FeedId{2});
    QList<Feed> feeds = tests::healthFeeds();
    feeds[1].problem.reset();
    feeds[1].failures = 0;
    feeds.removeAt(0);
    m_model->setFeeds(feeds, healthNow); // it sorts elsewhere now
    QCOMPARE(m_table->chosen(), QList{FeedId{2}});
    QTRY_VERIFY(button(u"Look now"_s));
}

void HealthWindowTest::theNeighbourOfARemovedFeedIsChosen()
{
    QTest::keyClick(m_table, Qt::Key_Down);
    QCOMPARE(m_table->chosen(), QList{FeedId{8}});
    QList<Feed> feeds = tests::healthFeeds();
    feeds.removeAt(7);
    m_model->setFeeds(feeds, healthNow);
    QTRY_COMPARE(m_table->chosen().size(), 1);
    QVERIFY((QList{FeedId{2}, FeedId{4}}).contains(m_table->chosen().constFirst()));
}

void HealthWindowTest::aNarrowWindowKeepsTheState()
{
    m_window->resize(760, 560);
    QTRY_VERIFY(m_table->header()->isSectionHidden(FeedHealthModel::LastSuccess));
    QVERIFY(!m_table->header()->isSectionHidden(FeedHealthModel::State));
    QVERIFY(m_table->header()->sectionSize(FeedHealthModel::State) >= 160);
    QCOMPARE(m_table->header()->length(), m_table->viewport()->width());
    m_window->resize(1220, 600);
    QTRY_VERIFY(!m_table->header()->isSectionHidden(FeedHealthModel::LastSuccess));
}

void HealthWindowTest::everythingHasAName()
{
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || qobject_cast<const QLabel *>(widget))
            continue;
        const auto *one = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (one && !one->text().isEmpty()),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(HealthWindowTest)
#include "healthwindow_test.moc"
