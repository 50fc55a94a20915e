// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/colourmenu.h"
#include "ui/collections/labelpicker.h"
#include "ui/collections/savedsearchdialog.h"
#include "ui/theme/labelchip.h"
#include "ui/widgets/searchfield.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace models;
using ui::LabelPicker;

/// Labels are given by keyboard, and searches kept by name.
class CollectionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void digitsGiveAndTake();
    void lettersFilterAndReturnGives();
    void anUnknownNameMakesALabel();
    void returnWithoutAChoiceOnlyCloses();
    void whatSomeHaveIsGivenToAll();
    void theFocusLeavingClosesIt();
    void escapeClosesIt();
    void everyColourHasANameOfItsOwn();
    void chipsAreReadableInEveryTheme();
    void aSearchNeedsANameAndSense();

private:
    void open(const LabelPicker::States &states = {});
    ui::SearchField *field() { return m_picker->findChild<ui::SearchField *>(); }
    QListWidget *list() { return m_picker->findChild<QListWidget *>(); }

    std::unique_ptr<QWidget> m_window;
    LabelPicker *m_picker = nullptr;
    QWidget *m_other = nullptr;
};

namespace {

const QList<Label> labels{{.id = LabelId{7}, .name = u"Kernel"_s, .colour = 0},
                          {.id = LabelId{8}, .name = u"To read"_s, .colour = 4},
                          {.id = LabelId{9}, .name = u"芯片"_s, .colour = 6}};

} // namespace

void CollectionsTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_other = new QWidget(m_window.get());
    m_other->setFocusPolicy(Qt::StrongFocus);
    m_picker = new LabelPicker(m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
}

void CollectionsTest::open(const LabelPicker::States &states)
{
    m_picker->open(labels, states, QPoint(700, 500));
    QVERIFY(m_picker->isVisible());
    QVERIFY(m_window->rect().contains(m_picker->geometry()));
    QVERIFY(field()->hasFocus());
    QCOMPARE(list()->count(), 3);
}

void CollectionsTest::digitsGiveAndTake()
{
    QSignalSpy wishes(m_picker, &LabelPicker::labelWanted);
    open({{LabelId{8}, Qt::Checked}});
    QTest::keyClicks(field(), u"3"_s);
    QTest::keyClicks(field(), u"2"_s);
    QTest::keyClicks(field(), u"9"_s); // there is no ninth one; it begins a name
    QCOMPARE(wishes.size(), 2);
    QCOMPARE(wishes.at(0).at(0).value<LabelId>(), LabelId{9});
    QCOMPARE(wishes.at(0).at(1).toBool(), true);
    QCOMPARE(wishes.at(1).at(0).value<LabelId>(), LabelId{8});
    QCOMPARE(wishes.at(1).at(1).toBool(), false);
    QVERIFY(m_picker->isVisible());
    QCOMPARE(field()->text(), u"9"_s);
}

void CollectionsTest::lettersFilterAndReturnGives()
{
    QSignalSpy wishes(m_picker, &LabelPicker::labelWanted);
    open();
    QTest::keyClicks(field(), u"READ"_s);
    QCOMPARE(list()->item(0)->text(), u"To read"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.at(0).at(0).value<LabelId>(), LabelId{8});
    QVERIFY(m_picker->isHidden());
}

void CollectionsTest::anUnknownNameMakesALabel()
{
    QSignalSpy news(m_picker, &LabelPicker::newLabelWanted);
    open();
    QTest::keyClicks(field(), u"Boats"_s);
    QCOMPARE(list()->count(), 1);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.at(0).at(0).toString(), u"Boats"_s);

    open();
    QTest::keyClicks(field(), u"kernel"_s); // known, whatever its case
    QCOMPARE(list()->count(), 1);
    QCOMPARE(list()->item(0)->text(), u"Kernel"_s);
}

void CollectionsTest::returnWithoutAChoiceOnlyCloses()
{
    QSignalSpy wishes(m_picker, &LabelPicker::labelWanted);
    QSignalSpy closed(m_picker, &LabelPicker::closed);
    open();
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(wishes.size(), 0);
    QCOMPARE(closed.size(), 1);
}

void CollectionsTest::whatSomeHaveIsGivenToAll()
{
    QSignalSpy wishes(m_picker, &LabelPicker::labelWanted);
    open({{LabelId{7}, Qt::PartiallyChecked}});
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(wishes.at(0).at(1).toBool(), true);
}

void CollectionsTest::theFocusLeavingClosesIt()
{
    open();
    m_other->setFocus();
    QVERIFY(m_picker->isHidden());
}

void CollectionsTest::escapeClosesIt()
{
    open();
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(m_picker->isHidden());
}

void CollectionsTest::everyColourHasANameOfItsOwn()
{
    ui::ColourMenu menu;
    QCOMPARE(menu.actions().size(), ui::labelColourCount);
    QSet<QString> names;
    for (const QAction *action : menu.actions())
        names.insert(action->text());
    QCOMPARE(names.size(), ui::labelColourCount);
    QSignalSpy wanted(&menu, &ui::ColourMenu::colourWanted);
    menu.setColour(2);
    QVERIFY(menu.actions().at(2)->isChecked());
    QCOMPARE(wanted.size(), 0);
    menu.actions().at(5)->trigger();
    QCOMPARE(wanted.at(0).at(0).toInt(), 5);
}

void CollectionsTest::chipsAreReadableInEveryTheme()
{
    using Choice = Preferences::Theme;
    for (const Choice choice : {Choice::Light, Choice::Dark, Choice::Sepia}) {
        const ui::Theme theme = ui::makeTheme(choice, Preferences::Accent::Blue, QPalette());
        for (int colour = 0; colour < ui::labelColourCount; ++colour) {
            for (const QColor &surface :
                 {theme.base, theme.paper, theme.select, theme.selectOff, theme.hover}) {
                const ui::ChipColours chip = ui::chipColours(colour, theme, surface);
                QVERIFY2(ui::contrast(chip.ink, chip.ground) >= 4.5, qPrintable(chip.ink.name()));
            }
            for (const QColor &surface : {theme.sidebar, theme.selectSide, theme.base})
                QVERIFY(ui::contrast(ui::labelColour(colour, theme, surface), surface) >= 3.0);
        }
    }
}

void CollectionsTest::aSearchNeedsANameAndSense()
{
    ui::SavedSearchDialog dialog({.query = u"kernel (a"_s});
    QSignalSpy wanted(&dialog, &ui::SavedSearchDialog::searchWanted);
    QPushButton *save = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            save = button;
    }
    QVERIFY(save);
    auto *query = dialog.findChild<ui::SearchField *>();
    QLineEdit *name = nullptr;
    for (QLineEdit *line : dialog.findChildren<QLineEdit *>()) {
        if (line != query)
            name = line;
    }
    QVERIFY(name);
    name->setText(u"  Kernel  news "_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(!query->mistake().isEmpty());
    query->setText(u"kernel (a)"_s);
    QVERIFY(save->isEnabled());
    name->clear();
    QVERIFY(!save->isEnabled());
    name->setText(u"  Kernel  news "_s);
    save->click();
    QCOMPARE(wanted.size(), 1);
    const auto search = wanted.at(0).at(0).value<SavedSearch>();
    QCOMPARE(search.name, u"Kernel news"_s);
    QCOMPARE(search.query, u"kernel (a)"_s);
}

QTEST_MAIN(CollectionsTest)
#include "collections_test.moc"
