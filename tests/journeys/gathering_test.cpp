// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "tests/support/httpserver.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/collections/labelpicker.h"
#include "ui/collections/savedsearchdialog.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/searchfield.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using app::session::Session;
using ui::Actions;

/// Whole paths by keyboard: searching, keeping a search, labelling, and taking it back.
class GatheringTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void labellingByKeyboardCanBeTakenBack();
    void severalArticlesAreLabelledAtOnce();
    void aLabelIsAPlaceThatCanGoAndComeBack();
    void aSearchIsKeptAndCountsWhatArrives();
    void whatIsSearchedForIsMarkedAndWalkedThrough();
    void aSearchThatFindsNothingHereIsOfferedEverywhere();
    void aSearchThatFindsNothingIsOfferedWithLess();

private:
    void start();
    void refresh(int items);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text) { QTest::keyClicks(window().focusWidget(), text); }
    ui::MainWindow &window() { return m_session->window(); }
    ui::ArticleListView *list() { return window().articleList()->view(); }
    ui::FeedTreeView *tree() { return window().feedTree()->view(); }
    QList<models::Label> labels() { return m_session->tree().labels(); }
    QList<models::SavedSearch> searches() { return m_session->tree().savedSearches(); }
    int rows() { return list()->articles()->count(); }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<tests::HttpServer> m_web;
    std::unique_ptr<Session> m_session;
};

namespace {

QByteArray feed(int items)
{
    QByteArray xml = "<rss version='2.0'><channel><title>Harbour</title><link>http://site.test/</link>";
    for (int i = items; i > 0; --i) {
        const QByteArray n = QByteArray::number(i);
        xml += "<item><title>Story " + n + "</title><guid isPermaLink='false'>" + n
               + "</guid><pubDate>Mon, 16 Nov 2026 10:" + QByteArray::number(10 + i)
               + ":00 +0000</pubDate><description>A boat of 内核 and wood, " + (i % 2 ? "odd" : "even")
               + " like every boat.</description></item>";
    }
    return xml + "</channel></rss>";
}

} // namespace

void GatheringTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_web = std::make_unique<tests::HttpServer>();
    start();
    QFile opml(m_profile->filePath(u"feeds.opml"_s));
    QVERIFY(opml.open(QIODevice::WriteOnly));
    opml.write("<opml version='2.0'><body><outline xmlUrl='" + m_web->url(u"/a"_s).toEncoded()
               + "'/></body></opml>");
    opml.close();
    m_session->importFile(opml.fileName());
    QTRY_COMPARE(m_session->tree().feeds().size(), 1);
    refresh(4);
    QTRY_COMPARE(rows(), 4);
    list()->setFocus(); // it could not have it while there were no feeds
}

void GatheringTest::cleanup()
{
    m_session.reset();
    m_web.reset();
    m_profile.reset();
}

void GatheringTest::start()
{
    app::session::SessionOptions options;
    options.paths = app::Paths::forProfile(m_profile->path());
    options.firstStart = false;
    options.refresh = false;
    m_session = std::make_unique<Session>(options);
    QSignalSpy settled(m_session.get(), &Session::settled);
    m_session->start();
    window().show();
    window().activateWindow();
    QVERIFY(settled.wait());
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void GatheringTest::refresh(int items)
{
    m_web->serve("/a", tests::HttpResponse::feed(feed(items)));
    window().actions().at(Actions::RefreshAll)->trigger();
    QTRY_COMPARE(m_session->tree().feeds().first().total, items);
}

void GatheringTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(window().focusWidget(), key, modifiers);
}

void GatheringTest::labellingByKeyboardCanBeTakenBack()
{
    key(Qt::Key_J);
    QTRY_COMPARE(window().reader()->article().headline.title, u"Story 4"_s);
    key(Qt::Key_L);
    QTRY_VERIFY(window().labelPicker()->isVisible());
    type(u"To read"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(labels().size(), 1);
    QTRY_COMPARE(labels().first().total, 1);
    QCOMPARE(labels().first().name, u"To read"_s);
    QTRY_COMPARE(window().reader()->article().headline.labels, QList{labels().first().id});
    QTRY_COMPARE(list()->articles()->labelsOf(*list()->articles()->headline(0)).size(), 1);
    QVERIFY(list()->hasFocus() || window().reader()->view()->hasFocus());

    key(Qt::Key_L);
    QTRY_VERIFY(window().labelPicker()->isVisible());
    key(Qt::Key_1);
    QTRY_COMPARE(labels().first().total, 0);
    QVERIFY(window().labelPicker()->isVisible());
    key(Qt::Key_Escape);
    QVERIFY(window().labelPicker()->isHidden());

    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(labels().first().total, 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(labels().first().total, 0);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(labels().isEmpty());
    QTRY_VERIFY(window().reader()->article().headline.labels.isEmpty());
}

void GatheringTest::severalArticlesAreLabelledAtOnce()
{
    key(Qt::Key_J);
    QTRY_COMPARE(window().reader()->article().headline.title, u"Story 4"_s);
    list()->setFocus();
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list()->selectedArticles().size(), 3);
    key(Qt::Key_L);
    QTRY_VERIFY(window().labelPicker()->isVisible());
    type(u"Boats"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(!labels().isEmpty() && labels().first().total == 3);

    window().searchField()->setText(u"label:boats"_s);
    QTRY_COMPARE(rows(), 3);
}

void GatheringTest::aLabelIsAPlaceThatCanGoAndComeBack()
{
    key(Qt::Key_J);
    QTRY_COMPARE(window().reader()->article().headline.title, u"Story 4"_s);
    key(Qt::Key_L);
    QTRY_VERIFY(window().labelPicker()->isVisible());
    type(u"Boats"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(!labels().isEmpty() && labels().first().total == 1);

    tree()->choose(labels().first().id);
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(window().windowTitle(), u"Courant – Boats"_s);
    tree()->setFocus();
    key(Qt::Key_Delete);
    QTRY_VERIFY(labels().isEmpty());
    QTRY_VERIFY(window().windowTitle() != u"Courant – Boats"_s);
    window().actions().at(Actions::Undo)->trigger();
    QTRY_COMPARE(labels().size(), 1);
    QTRY_COMPARE(labels().first().total, 1);
}

void GatheringTest::aSearchIsKeptAndCountsWhatArrives()
{
    key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(window().focusWidget(), window().searchField());
    type(u"even wood"_s);
    QTRY_COMPARE(rows(), 2);
    key(Qt::Key_D, Qt::ControlModifier);
    auto *dialog = window().findChild<ui::SavedSearchDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(searches().size(), 1);
    QCOMPARE(searches().first().query, u"even wood"_s);
    QTRY_COMPARE(searches().first().unread, 2);
    QTRY_COMPARE(tree()->selectedSavedSearches(), QList{searches().first().id});
    QTRY_COMPARE(rows(), 2);

    refresh(8);
    QTRY_COMPARE(searches().first().unread, 4);
    QTRY_COMPARE(rows(), 4);

    tree()->setFocus();
    key(Qt::Key_Delete);
    QTRY_VERIFY(searches().isEmpty());
    window().actions().at(Actions::Undo)->trigger();
    QTRY_COMPARE(searches().size(), 1);
    QTRY_COMPARE(searches().first().unread, 4);
}

void GatheringTest::whatIsSearchedForIsMarkedAndWalkedThrough()
{
    window().searchField()->setText(u"boat 内核"_s);
    QTRY_COMPARE(rows(), 4);
    key(Qt::Key_J);
    QTRY_COMPARE(window().reader()->article().headline.title, u"Story 4"_s);
    QTRY_COMPARE(window().reader()->view()->hits(), 3);
    QCOMPARE(window().reader()->view()->currentHit(), -1);
    key(Qt::Key_F3);
    QCOMPARE(window().reader()->view()->currentHit(), 0);
    key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(window().reader()->view()->currentHit(), 2);
    window().searchField()->clear();
    QTRY_COMPARE(window().reader()->view()->hits(), 0);
}

void GatheringTest::aSearchThatFindsNothingHereIsOfferedEverywhere()
{
    m_session->places().go(models::FeedTreeModel::Kind::Starred);
    QTRY_COMPARE(rows(), 0);
    window().searchField()->setText(u"boat"_s);
    QTRY_VERIFY(window().articleList()->isShowingEmptiness());
    ui::EmptyPane *pane = window().articleList()->emptyPane();
    QTRY_VERIFY2(pane->explanation().contains(u"4"), qPrintable(pane->explanation()));
    QVERIFY(pane->headline().contains(u"“boat”"_s));
    QTRY_VERIFY(window().actions().at(Actions::SearchEverywhere)->isEnabled());
    const QList<QPushButton *> buttons = pane->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    buttons.first()->click();
    QTRY_COMPARE(rows(), 4);
    QCOMPARE(window().searchField()->text(), u"boat"_s);
    QCOMPARE(window().searchField()->text(), u"boat"_s);
}

void GatheringTest::aSearchThatFindsNothingIsOfferedWithLess()
{
    window().searchField()->setText(u"boat -wood"_s);
    QTRY_VERIFY(window().articleList()->isShowingEmptiness());
    ui::EmptyPane *pane = window().articleList()->emptyPane();
    QTRY_VERIFY2(pane->explanation().contains(u"“-wood”"_s), qPrintable(pane->explanation()));
    pane->findChildren<QPushButton *>().first()->click();
    QTRY_COMPARE(rows(), 4);
    QCOMPARE(window().searchField()->text(), u"boat"_s);
}

QTEST_MAIN(GatheringTest)
#include "gathering_test.moc"
