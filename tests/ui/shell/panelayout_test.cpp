// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelayout.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::PaneLayout;
using Layout = PaneLayout::Layout;

/// Three panes: where they are in each layout, and that their sizes come back.
class PaneLayoutTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void classicPutsTheReaderUnderTheList();
    void widePutsTheReaderBesideTheList();
    void listOnlyShowsTheArticleInPlaceOfTheList();
    void aNarrowWindowFallsBackToClassic();
    void aTinyWindowTakesTheTreeAwayUntilItIsAskedFor();
    void anEmptyListHasTheReadersRoom();
    void sizesAreKeptPerLayoutAndRestored();
    void strangeStatesAreRefused();
    void theNextPaneGetsTheFocus();

private:
    void show(int width, int height, Layout layout);

    QWidget *m_tree = nullptr;
    QWidget *m_list = nullptr;
    QWidget *m_reader = nullptr;
    std::unique_ptr<PaneLayout> m_layout;
};

void PaneLayoutTest::init()
{
    m_tree = new QLineEdit;
    m_list = new QLineEdit;
    m_reader = new QLineEdit;
    for (QWidget *pane : {m_tree, m_list, m_reader})
        pane->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_layout = std::make_unique<PaneLayout>(m_tree, m_list, m_reader);
}

void PaneLayoutTest::cleanup()
{
    m_layout.reset();
}

void PaneLayoutTest::show(int width, int height, Layout layout)
{
    m_layout->resize(width, height);
    m_layout->setLayout(layout);
    m_layout->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_layout.get()));
}

void PaneLayoutTest::classicPutsTheReaderUnderTheList()
{
    show(1440, 780, Layout::Classic);

    QCOMPARE(m_tree->width(), 252);
    QCOMPARE(m_list->width(), m_reader->width());
    QVERIFY(m_list->mapTo(m_layout.get(), QPoint()).y() < m_reader->mapTo(m_layout.get(), QPoint()).y());
    QVERIFY(m_reader->height() > m_list->height());
}

void PaneLayoutTest::widePutsTheReaderBesideTheList()
{
    show(1440, 780, Layout::Wide);

    QCOMPARE(m_list->width(), 400);
    QCOMPARE(m_list->height(), m_reader->height());
}

void PaneLayoutTest::listOnlyShowsTheArticleInPlaceOfTheList()
{
    show(1440, 780, Layout::ListOnly);
    QVERIFY(m_list->isVisible());
    QVERIFY(!m_reader->isVisible());

    m_layout->showReader(true);
    QVERIFY(!m_list->isVisible());
    QVERIFY(m_reader->isVisible());

    m_layout->showReader(false);
    QVERIFY(m_list->isVisible());
}

void PaneLayoutTest::aNarrowWindowFallsBackToClassic()
{
    show(1440, 780, Layout::Wide);
    QSignalSpy changed(m_layout.get(), &PaneLayout::effectiveLayoutChanged);

    m_layout->resize(800, 500);
    QCOMPARE(m_layout->effectiveLayout(), Layout::Classic);
    QCOMPARE(m_layout->layout(), Layout::Wide);
    QCOMPARE(m_tree->width(), 196);
    QCOMPARE(changed.count(), 1);

    m_layout->resize(1440, 780);
    QCOMPARE(m_layout->effectiveLayout(), Layout::Wide);
    QCOMPARE(changed.count(), 2);
}

void PaneLayoutTest::aTinyWindowTakesTheTreeAwayUntilItIsAskedFor()
{
    show(1000, 600, Layout::Classic);
    m_layout->resize(600, 600);
    QVERIFY(!m_tree->isVisible());

    m_layout->setTreeShown(true);
    QVERIFY(m_tree->isVisible());

    m_layout->resize(1000, 600);
    QVERIFY(m_tree->isVisible());
}

void PaneLayoutTest::anEmptyListHasTheReadersRoom()
{
    show(1440, 780, Layout::Wide);
    m_layout->setListAlone(true);
    QVERIFY(!m_reader->isVisible());

    m_layout->setListAlone(false);
    QVERIFY(m_reader->isVisible());
    QCOMPARE(m_list->width(), 400);
}

void PaneLayoutTest::sizesAreKeptPerLayoutAndRestored()
{
    show(1440, 780, Layout::Wide);
    const auto splitters = m_layout->findChildren<QSplitter *>();
    QSplitter *inner =
        splitters.at(0)->orientation() == Qt::Horizontal && splitters.at(0)->widget(0) == m_list
            ? splitters.at(0)
            : splitters.at(1);
    // As the user does it: by the handle.
    QWidget *handle = inner->handle(1);
    QTest::mousePress(handle, Qt::LeftButton);
    QTest::mouseMove(handle, handle->rect().center() + QPoint(100, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center() + QPoint(100, 0));
    const int moved = m_list->width();
    QVERIFY(moved > 450);

    m_layout->setLayout(Layout::Classic);
    m_layout->setLayout(Layout::Wide);
    QCOMPARE(m_list->width(), moved);

    const QByteArray state = m_layout->state();
    init();
    QVERIFY(m_layout->restore(state));
    m_layout->resize(1440, 780);
    m_layout->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_layout.get()));
    QCOMPARE(m_layout->layout(), Layout::Wide);
    QCOMPARE(m_list->width(), moved);
}

void PaneLayoutTest::strangeStatesAreRefused()
{
    const QByteArray state = m_layout->state();
    QVERIFY(!m_layout->restore({}));
    QVERIFY(!m_layout->restore("nonsense that is long enough to be read"));
    QVERIFY(!m_layout->restore(state.chopped(4)));
    QVERIFY(m_layout->restore(state));
}

void PaneLayoutTest::theNextPaneGetsTheFocus()
{
    show(1440, 780, Layout::Wide);
    m_layout->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_layout.get()));
    m_tree->setFocus();

    m_layout->focusNextPane(1);
    QVERIFY(m_list->hasFocus());
    m_layout->focusNextPane(1);
    QVERIFY(m_reader->hasFocus());
    m_layout->focusNextPane(1);
    QVERIFY(m_tree->hasFocus());
    m_layout->focusNextPane(-1);
    QVERIFY(m_reader->hasFocus());
}

QTEST_MAIN(PaneLayoutTest)
#include "panelayout_test.moc"
