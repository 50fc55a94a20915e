// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "tests/support/httpserver.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/reader/articleview.h"
#include "ui/reader/changeswindow.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/searchfield.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using app::session::Session;
using app::session::SessionOptions;
using ui::Actions;

/// Whole paths through the window: what a reader does, and what is there afterwards, also after a restart.
class WindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theFirstStartShowsAnArticleWithoutANetwork();
    void feedsThatWereRemovedAtFirstStayAway();
    void openingAnArticleMarksItReadForGood();
    void removingAFeedCanBeTakenBackAfterARestart();
    void spaceWalksToTheNextUnreadArticleInTheNextFeed();
    void searchingNarrowsTheListAndComesBack();
    void aPlaceIsSortedAsItWasLeft();
    void aSolidotStoryHasItsDepartmentReplyAndShareLinks();
    void aRefreshKeepsPlaceAndSelection();
    void whatWasChangedInAnArticleIsShown();

public slots:
    void remember(const QUrl &url) { m_opened.append(url); } ///< Instead of a browser.

private:
    void start(bool firstStart = false);
    void restart();
    void import(const QList<QByteArray> &paths);
    ui::MainWindow &window() { return m_session->window(); }
    ui::ArticleListView *list() { return window().articleList()->view(); }
    void trigger(Actions::Id id) { window().actions().at(id)->trigger(); }
    int rows() { return list()->articles()->count(); }
    const models::Headline *headline(int row);

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<tests::HttpServer> m_web;
    std::unique_ptr<Session> m_session;
    QList<QUrl> m_opened;
};

namespace {

QByteArray feed(const QByteArray &title, int items)
{
    QByteArray xml = "<rss version='2.0'><channel><title>" + title
                     + "</title><link>http://site.test/</link><description>d</description>";
    for (int i = items; i > 0; --i) {
        const QByteArray n = QByteArray::number(i);
        xml += "<item><title>" + title + " story " + n + "</title><link>http://site.test/" + title + n
               + "</link><guid isPermaLink='false'>" + title + n
               + "</guid><pubDate>Mon, 16 Nov 2026 10:" + QByteArray::number(10 + i)
               + ":00 +0000</pubDate><description>Words of " + n + ".</description></item>";
    }
    return xml + "</channel></rss>";
}

// As the site writes it: title and link in CDATA, the whole story as its description, no guid.
const QByteArray solidot = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
<title>奇客Solidot–传递最新科技情报</title><link>https://www.solidot.org</link><language>zh-cn</language>
<item><title><![CDATA[研究人员用旧手机搭建了一座海底观测站]]></title>
<link><![CDATA[https://www.solidot.org/story?sid=91204]]></link>
<description><![CDATA[一个由四所大学组成的研究小组把 32 部退役手机装进耐压玻璃球，沉入 <a href="https://coast.test/?utm_source=x" target="_blank">340 米</a>深的海底。<p></p>]]></description>
<slash:department>再就业的手机</slash:department>
<pubDate>Mon, 23 Nov 2026 09:58:39 +0800</pubDate></item></channel></rss>)";

} // namespace

void WindowTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_web = std::make_unique<tests::HttpServer>();
    m_opened.clear();
    for (const auto *scheme : {"http", "https", "mailto"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "remember");
}

void WindowTest::cleanup()
{
    m_session.reset();
    m_web.reset();
    m_profile.reset();
    for (const auto *scheme : {"http", "https", "mailto"})
        QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
}

void WindowTest::start(bool firstStart)
{
    SessionOptions options;
    options.paths = app::Paths::forProfile(m_profile->path());
    options.firstStart = firstStart;
    options.refresh = false;
    m_session = std::make_unique<Session>(options);
    QSignalSpy settled(m_session.get(), &Session::settled);
    m_session->start();
    window().show();
    QVERIFY(settled.wait());
}

void WindowTest::restart()
{
    m_session.reset();
    start();
}

void WindowTest::import(const QList<QByteArray> &paths)
{
    QFile opml(m_profile->filePath(u"feeds.opml"_s));
    QVERIFY(opml.open(QIODevice::WriteOnly));
    opml.write("<opml version='2.0'><body>");
    for (const QByteArray &path : paths)
        opml.write("<outline xmlUrl='" + m_web->url(QString::fromUtf8(path)).toEncoded() + "'/>");
    opml.write("</body></opml>");
    opml.close();
    m_session->importFile(opml.fileName());
    QTRY_COMPARE(m_session->tree().feeds().size(), paths.size());
    trigger(Actions::RefreshAll);
    QTRY_VERIFY(std::all_of(m_session->tree().feeds().cbegin(), m_session->tree().feeds().cend(),
                            [](const models::Feed &known) { return known.lastSuccess.isValid(); }));
}

const models::Headline *WindowTest::headline(int row)
{
    const models::Headline *found = nullptr;
    [&] { QTRY_VERIFY((found = list()->articles()->headline(row))); }();
    return found;
}

void WindowTest::theFirstStartShowsAnArticleWithoutANetwork()
{
    start(true);
    QTRY_VERIFY(window().reader()->article().headline.title.contains(u"Courant"_s));
    QCOMPARE(rows(), 3);
    QCOMPARE(m_session->tree().feeds().size(), 2);
    QVERIFY(window().windowTitle().startsWith(u"Courant"_s));
}

void WindowTest::feedsThatWereRemovedAtFirstStayAway()
{
    start(true);
    for (int left = 1; left >= 0; --left) {
        m_session->places().go(m_session->tree().feeds().first().id);
        trigger(Actions::Unsubscribe);
        QTRY_COMPARE(m_session->tree().feeds().size(), left);
    }
    m_session.reset();
    start(true);
    QCOMPARE(m_session->tree().feeds().size(), 0);
    QVERIFY(window().articleList()->isShowingEmptiness());
}

void WindowTest::openingAnArticleMarksItReadForGood()
{
    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour", 3)));
    start();
    import({"/a"});
    QTRY_COMPARE(rows(), 3);

    QVERIFY(list()->selectNeighbour(1));
    QTRY_COMPARE(window().reader()->article().headline.title, u"Harbour story 3"_s);
    QTRY_COMPARE(m_session->tree().unread(), 2);

    restart();
    QTRY_COMPARE(m_session->tree().unread(), 2);
}

void WindowTest::removingAFeedCanBeTakenBackAfterARestart()
{
    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour", 3)));
    m_web->serve("/b", tests::HttpResponse::feed(feed("Garden", 2)));
    start();
    import({"/a", "/b"});
    m_session->places().go(m_session->tree().feeds().first().id);
    trigger(Actions::Unsubscribe);
    QTRY_COMPARE(m_session->tree().feeds().size(), 1);

    restart();
    QCOMPARE(m_session->tree().feeds().size(), 1);
    QTRY_VERIFY(window().actions().at(Actions::Undo)->isEnabled());
    trigger(Actions::Undo);
    QTRY_COMPARE(m_session->tree().feeds().size(), 2);
    QTRY_COMPARE(rows(), 5);
}

void WindowTest::spaceWalksToTheNextUnreadArticleInTheNextFeed()
{
    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour", 1)));
    m_web->serve("/b", tests::HttpResponse::feed(feed("Garden", 1)));
    start();
    import({"/a", "/b"});
    m_session->places().go(m_session->tree().feeds().first().id);
    QTRY_COMPARE(rows(), 1);

    trigger(Actions::NextUnread);
    QTRY_COMPARE(window().reader()->article().headline.title, u"Harbour story 1"_s);
    QTRY_COMPARE(m_session->tree().unread(), 1);
    trigger(Actions::NextUnread);
    QTRY_COMPARE(window().reader()->article().headline.title, u"Garden story 1"_s);
    QTRY_COMPARE(m_session->tree().unread(), 0);
}

void WindowTest::searchingNarrowsTheListAndComesBack()
{
    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour", 9)));
    start();
    import({"/a"});
    QTRY_COMPARE(rows(), 9);
    window().searchField()->setText(u"\"story 7\""_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(headline(0)->title, u"Harbour story 7"_s);
    window().searchField()->clear();
    QTRY_COMPARE(rows(), 9);
}

void WindowTest::aPlaceIsSortedAsItWasLeft()
{
    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour", 3)));
    m_web->serve("/b", tests::HttpResponse::feed(feed("anchor", 3)));
    start();
    import({"/a", "/b"});
    QTRY_COMPARE(rows(), 6);
    const auto titles = [this] {
        QStringList list;
        for (int row = 0; row < rows(); ++row) {
            const models::Headline *there = headline(row);
            list.append(there ? there->title : QString());
        }
        return list;
    };
    const QStringList byTitle{u"anchor story 1"_s,  u"anchor story 2"_s,  u"anchor story 3"_s,
                              u"Harbour story 1"_s, u"Harbour story 2"_s, u"Harbour story 3"_s};
    trigger(Actions::ByTitle);
    QTRY_COMPARE(titles(), byTitle);
    trigger(Actions::GoUnread); // another place has its own order
    QTRY_VERIFY(window().actions().at(Actions::NewestFirst)->isChecked());
    trigger(Actions::GoAll);
    QTRY_COMPARE(titles(), byTitle);
    QVERIFY(window().actions().at(Actions::ByTitle)->isChecked());

    restart();
    QTRY_COMPARE(titles(), byTitle);
    trigger(Actions::NextUnread);
    QTRY_COMPARE(window().reader()->article().headline.title, byTitle.first());
    trigger(Actions::ByTitle); // chosen again, it is turned round
    QTRY_COMPARE(titles(), QStringList(byTitle.crbegin(), byTitle.crend()));
}

void WindowTest::aSolidotStoryHasItsDepartmentReplyAndShareLinks()
{
    m_web->serve("/index.rss", tests::HttpResponse::feed(solidot));
    start();
    import({"/index.rss"});
    QTRY_COMPARE(rows(), 1);
    QVERIFY(list()->selectNeighbour(1));
    QTRY_COMPARE(window().reader()->article().headline.title, u"研究人员用旧手机搭建了一座海底观测站"_s);
    const QString words = window().reader()->view()->document()->toPlainText();
    QVERIFY2(words.contains(u"来自再就业的手机部门"_s), qPrintable(words));
    QVERIFY2(words.contains(u"340 米"_s), qPrintable(words));

    trigger(Actions::Reply);
    emit window().shareWanted(u"weibo"_s, {});
    emit window().reader()->linkWanted(QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(m_opened.size(), 2);
    QCOMPARE(m_opened.at(0), QUrl(u"https://www.solidot.org/comments?sid=91204&op=reply&type=story"_s));
    const QByteArray weibo = m_opened.at(1).toEncoded();
    QVERIFY2(
        weibo.startsWith("https://service.weibo.com/share/share.php?url=https%3A%2F%2Fwww.solidot.org%2Fstory"
                         "%3Fsid%3D91204&title=%E7%A0%94%E7%A9%B6"),
        weibo.constData());
    trigger(Actions::CopyLink);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://www.solidot.org/story?sid=91204"_s);
}

void WindowTest::aRefreshKeepsPlaceAndSelection()
{
    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour", 20)));
    start();
    import({"/a"});
    QTRY_COMPARE(rows(), 20);
    for (int step = 0; step < 6; ++step)
        QVERIFY(list()->selectNeighbour(1));
    const models::ArticleId chosen = list()->currentArticle();
    QTRY_COMPARE(window().reader()->article().headline.id, chosen);

    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour", 25)));
    trigger(Actions::RefreshAll);
    QTRY_COMPARE(rows(), 25);
    QCOMPARE(list()->currentArticle(), chosen);
    QCOMPARE(list()->selectedArticles(), QList{chosen});
}

void WindowTest::whatWasChangedInAnArticleIsShown()
{
    start();
    m_web->serve("/ships", tests::HttpResponse::feed(feed("Ships", 2)));
    import({"/ships"});
    QTRY_COMPARE(rows(), 2);
    trigger(Actions::NextArticle);
    QAction *changes = window().actions().at(Actions::ShowChanges);
    QTRY_VERIFY(window().reader()->view()->document()->toPlainText().contains(u"Words of 2."_s));
    QVERIFY(!changes->isEnabled());

    // The publisher edits what is being read.
    m_web->serve("/ships",
                 tests::HttpResponse::feed(feed("Ships", 2).replace("Words of 2", "Other words of 2")));
    trigger(Actions::RefreshAll);
    QTRY_VERIFY(changes->isEnabled());
    QTRY_VERIFY(window().reader()->view()->document()->toPlainText().contains(u"edited 1×"_s));

    changes->trigger();
    const auto *opened = window().findChild<ui::ChangesWindow *>();
    QVERIFY(opened);
    QTRY_COMPARE(opened->places(), 1);
    QVERIFY2(opened->view()->document()->toPlainText().contains(u"Words\u2009Other words of 2."_s),
             qPrintable(opened->view()->document()->toPlainText()));

    // And once more, while the changes are looked at.
    m_web->serve("/ships", tests::HttpResponse::feed(feed("Ships", 2).replace("Words of 2", "Words of two")));
    trigger(Actions::RefreshAll);
    QTRY_VERIFY(opened->view()->document()->toPlainText().contains(u"Words of 2\u2009two."_s));
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
