// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "tests/support/httpserver.h"
#include "ui/articles/articlelistpane.h"
#include "ui/feeds/addfeeddialog.h"
#include "ui/feeds/feedpropertiesdialog.h"
#include "ui/feeds/foundfeedmodel.h"
#include "ui/feeds/loginrow.h"
#include "ui/health/healthtable.h"
#include "ui/health/healthwindow.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/undobar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using app::session::Session;
using app::session::SessionOptions;
using models::FeedHealthModel;
using models::FeedId;
using ui::Actions;

/// Feeds looked after through the windows, down to the server that is asked and the library that keeps it.
class FeedCareTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void healthShowsWhatTheFetchesCameTo();
    void theNextLookIsKnownAfterA304Too();
    void severalAreRemovedAndComeBack();
    void aFeedIsFoundAtItsNewAddress();
    void anEmptyFeedOffersTheWayOut();
    void aPasswordIsKeptAndSent();
    void aServerThatAsksIsSubscribedToWithAPassword();
    void aLoginIsForItsOwnServerAlone();

private:
    void start();
    void import(const QList<QByteArray> &paths);
    void trigger(Actions::Id id) { m_session->window().actions().at(id)->trigger(); }
    const models::Feed *feedAt(const QString &path);
    template<typename Window>
    Window *shown();
    ui::HealthTable *openHealth();
    QString cell(const ui::HealthTable *table, FeedId feed, FeedHealthModel::Column column);

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<tests::HttpServer> m_web;
    std::unique_ptr<Session> m_session;
};

namespace {

QByteArray feed(const QByteArray &title)
{
    return "<rss version='2.0'><channel><title>" + title
           + "</title><link>http://site.test/</link><description>d</description><item><title>" + title
           + " story</title><link>http://site.test/1</link><guid isPermaLink='false'>" + title
           + "</guid></item></channel></rss>";
}

QPushButton *button(const QWidget *window, const QString &words)
{
    for (QPushButton *one : window->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text().remove(u'&').startsWith(words))
            return one;
    }
    return nullptr;
}

tests::HttpServer::Handler lockedFeed()
{
    return [](const tests::HttpRequest &request) {
        if (request.header("Authorization") == "Basic " + QByteArray("ada:secret").toBase64())
            return tests::HttpResponse::feed(feed("Club"));
        return tests::HttpResponse::withStatus(401, {{"WWW-Authenticate", "Basic realm=\"club\""}});
    };
}

} // namespace

void FeedCareTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_web = std::make_unique<tests::HttpServer>();
    start();
}

void FeedCareTest::cleanup()
{
    m_session.reset();
    m_web.reset();
    m_profile.reset();
}

void FeedCareTest::start()
{
    SessionOptions options;
    options.paths = app::Paths::forProfile(m_profile->path());
    options.firstStart = false;
    options.refresh = false;
    m_session = std::make_unique<Session>(options);
    QSignalSpy settled(m_session.get(), &Session::settled);
    m_session->start();
    m_session->window().show();
    QVERIFY(settled.wait());
}

void FeedCareTest::import(const QList<QByteArray> &paths)
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
                            [](const models::Feed &known) { return known.lastAttempt.isValid(); }));
}

const models::Feed *FeedCareTest::feedAt(const QString &path)
{
    return m_session->tree().feedByUrl(m_web->url(path));
}

template<typename Window>
Window *FeedCareTest::shown()
{
    for (Window *window : m_session->window().findChildren<Window *>()) {
        if (window->isVisible())
            return window;
    }
    return nullptr;
}

ui::HealthTable *FeedCareTest::openHealth()
{
    trigger(Actions::FeedHealth);
    return shown<ui::HealthWindow>()->template findChild<ui::HealthTable *>();
}

QString FeedCareTest::cell(const ui::HealthTable *table, FeedId feed, FeedHealthModel::Column column)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, column);
        if (index.data(FeedHealthModel::FeedIdRole).value<FeedId>() == feed)
            return index.data().toString();
    }
    return {};
}

void FeedCareTest::healthShowsWhatTheFetchesCameTo()
{
    m_web->serve("/a", tests::HttpResponse::feed(feed("Harbour")));
    m_web->serve("/b", tests::HttpResponse::withStatus(404));
    import({"/a", "/b"});
    const FeedId harbour = feedAt(u"/a"_s)->id;
    const FeedId lost = feedAt(u"/b"_s)->id;
    ui::HealthTable *table = openHealth();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->chosen(), QList{lost}); // the worst first
    QCOMPARE(cell(table, lost, FeedHealthModel::State), u"The page is not there any more (404)"_s);
    QCOMPARE(cell(table, harbour, FeedHealthModel::State), u"Well"_s);
    QTRY_COMPARE(cell(table, harbour, FeedHealthModel::AWeek), u"0.1"_s); // one in eight weeks

    m_web->serve("/b", tests::HttpResponse::feed(feed("Garden")));
    QTRY_VERIFY(button(shown<ui::HealthWindow>(), u"Try again"_s));
    button(shown<ui::HealthWindow>(), u"Try again"_s)->click();
    QTRY_COMPARE(cell(table, lost, FeedHealthModel::State), u"Well"_s);
    QCOMPARE(cell(table, lost, FeedHealthModel::Name), u"Garden"_s);
}

void FeedCareTest::theNextLookIsKnownAfterA304Too()
{
    m_web->handle("/a", [](const tests::HttpRequest &request) {
        return request.header("If-None-Match") == "\"1\""
                   ? tests::HttpResponse::withStatus(304)
                   : tests::HttpResponse::feed(feed("Harbour"), {{"ETag", "\"1\""}});
    });
    import({"/a"});
    const QDateTime before = feedAt(u"/a"_s)->nextDue;
    QCOMPARE(feedAt(u"/a"_s)->record.notModified, 0);

    trigger(Actions::RefreshAll);

    QTRY_COMPARE(feedAt(u"/a"_s)->record.notModified, 1);
    QVERIFY(feedAt(u"/a"_s)->nextDue > before);
}

void FeedCareTest::severalAreRemovedAndComeBack()
{
    m_web->serve("/a", tests::HttpResponse::withStatus(410));
    m_web->serve("/b", tests::HttpResponse::withStatus(410));
    m_web->serve("/c", tests::HttpResponse::feed(feed("Garden")));
    import({"/a", "/b", "/c"});
    ui::HealthTable *table = openHealth();
    auto *health = shown<ui::HealthWindow>();
    health->setFilter(models::HealthFilter::Gone);
    QCOMPARE(table->model()->rowCount(), 2);
    table->selectAll();
    QTRY_VERIFY(button(health, u"Unsubscribe from 2"_s));
    button(health, u"Unsubscribe from 2"_s)->click();
    QTRY_COMPARE(m_session->tree().feeds().size(), 1);
    auto *undo = health->findChild<ui::UndoBar *>();
    QTRY_VERIFY(undo->isVisible());
    button(undo, u"Undo"_s)->click();
    QTRY_COMPARE(m_session->tree().feeds().size(), 3);
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

void FeedCareTest::aFeedIsFoundAtItsNewAddress()
{
    m_web->serve("/old", tests::HttpResponse::withStatus(404));
    m_web->serve("/", tests::HttpResponse{.headers = {{"Content-Type", "text/html"}},
                                          .body = "<html><head><link rel='alternate' "
                                                  "type='application/rss+xml' href='/new'></head></html>"});
    m_web->serve("/new", tests::HttpResponse::feed(feed("Harbour")));
    import({"/old"});
    const FeedId id = feedAt(u"/old"_s)->id;
    openHealth();
    QTRY_VERIFY(button(shown<ui::HealthWindow>(), u"Look for the new address"_s));
    button(shown<ui::HealthWindow>(), u"Look for the new address"_s)->click();
    QTRY_VERIFY(shown<ui::AddFeedDialog>());
    QTRY_VERIFY(button(shown<ui::AddFeedDialog>(), u"Use this address"_s)->isEnabled());
    button(shown<ui::AddFeedDialog>(), u"Use this address"_s)->click();
    QTRY_VERIFY(feedAt(u"/new"_s) && feedAt(u"/new"_s)->lastSuccess.isValid());
    QCOMPARE(feedAt(u"/new"_s)->id, id); // the same feed, with its articles
    QCOMPARE(m_session->tree().feeds().size(), 1);
    QTRY_VERIFY(shown<ui::HealthWindow>()->findChild<ui::UndoBar *>()->isVisible());
}

void FeedCareTest::anEmptyFeedOffersTheWayOut()
{
    m_web->serve("/old", tests::HttpResponse::withStatus(404));
    import({"/old"});
    m_session->places().go(feedAt(u"/old"_s)->id);
    const ui::EmptyPane *pane = m_session->window().articleList()->emptyPane();
    QTRY_VERIFY(pane->explanation().contains(u"Look for a new one on its site."_s));
    QTRY_VERIFY(button(pane, u"Look for the New Address"_s));
    button(pane, u"Look for the New Address"_s)->click();
    QTRY_VERIFY(shown<ui::AddFeedDialog>());
}

void FeedCareTest::aPasswordIsKeptAndSent()
{
    m_web->handle("/club", lockedFeed());
    import({"/club"});
    const FeedId id = feedAt(u"/club"_s)->id;
    QTRY_VERIFY(feedAt(u"/club"_s)->problem);
    QCOMPARE(feedAt(u"/club"_s)->problem->kind, models::Problem::Kind::LoginNeeded);
    m_session->places().go(id);
    trigger(Actions::Properties);
    auto *dialog = shown<ui::FeedPropertiesDialog>();
    QVERIFY(dialog);
    dialog->showPage(1);
    const auto fields = dialog->findChild<ui::FeedAccessPage *>()->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->echoMode() == QLineEdit::Password)
            field->setText(u"secret"_s);
        else if (field->text().isEmpty() && field->placeholderText().isEmpty())
            field->setText(u"ada"_s);
    }
    button(dialog, u"Save"_s)->click();
    QTRY_COMPARE(feedAt(u"/club"_s)->settings.userName, u"ada"_s);
    trigger(Actions::RefreshAll);
    QTRY_VERIFY(feedAt(u"/club"_s)->lastSuccess.isValid());

    // Another server gets neither name nor password.
    tests::HttpServer elsewhere;
    elsewhere.serve("/feed", tests::HttpResponse::feed(feed("Elsewhere")));
    QUrl other = elsewhere.url(u"/feed"_s);
    other.setHost(u"localhost"_s);
    trigger(Actions::Properties);
    auto *again = shown<ui::FeedPropertiesDialog>();
    QVERIFY(again);
    for (QLineEdit *field : again->findChildren<QLineEdit *>()) {
        if (field->text() == m_web->url(u"/club"_s).toString())
            field->setText(other.toString());
    }
    button(again, u"Save"_s)->click();
    QTRY_VERIFY(!elsewhere.requestsTo("/feed").isEmpty());
    QVERIFY(!elsewhere.requestsTo("/feed").constFirst().has("Authorization"));
    QTRY_VERIFY(m_session->tree().feeds().constFirst().settings.userName.isEmpty());
}

void FeedCareTest::aServerThatAsksIsSubscribedToWithAPassword()
{
    m_web->handle("/club", lockedFeed());
    m_session->take({m_web->url(u"/club"_s).toString()});
    auto *dialog = shown<ui::AddFeedDialog>();
    QVERIFY(dialog);
    QLineEdit *password = nullptr;
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            password = field;
    }
    QTRY_VERIFY(password->isVisible());
    QTest::keyClicks(dialog->focusWidget(), u"ada"_s);
    QTest::keyClicks(password, u"secret"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(button(dialog, u"Subscribe"_s)->isEnabled());
    button(dialog, u"Subscribe"_s)->click();
    QTRY_VERIFY(feedAt(u"/club"_s) && feedAt(u"/club"_s)->lastSuccess.isValid());
    QCOMPARE(feedAt(u"/club"_s)->settings.userName, u"ada"_s);
    m_web->forgetRequests();
    trigger(Actions::RefreshAll);
    QTRY_VERIFY(!m_web->requestsTo("/club").isEmpty());
    QTRY_VERIFY(!feedAt(u"/club"_s)->problem);
}

void FeedCareTest::aLoginIsForItsOwnServerAlone()
{
    tests::HttpServer elsewhere;
    elsewhere.serve("/feed", tests::HttpResponse::feed(feed("Elsewhere")));
    m_web->serve("/own", tests::HttpResponse::feed(feed("Own")));
    const auto offer = [](const QUrl &url) {
        return "<link rel='alternate' type='application/rss+xml' href='" + url.toEncoded() + "'>";
    };
    const QByteArray page =
        "<html><head>" + offer(m_web->url(u"/own"_s)) + offer(elsewhere.url(u"/feed"_s)) + "</head></html>";
    m_web->handle("/page", [page](const tests::HttpRequest &request) {
        if (!request.has("Authorization"))
            return tests::HttpResponse::withStatus(401, {{"WWW-Authenticate", "Basic realm=\"club\""}});
        return tests::HttpResponse{.headers = {{"Content-Type", "text/html"}}, .body = page};
    });
    m_session->take({m_web->url(u"/page"_s).toString()});
    auto *dialog = shown<ui::AddFeedDialog>();
    const auto fields = dialog->findChild<ui::LoginRow *>()->findChildren<QLineEdit *>();
    QTRY_VERIFY(fields.constFirst()->isVisible());
    fields.constFirst()->setText(u"ada"_s);
    fields.constLast()->setText(u"secret"_s);
    QTest::keyClick(fields.constLast(), Qt::Key_Return);
    QTRY_VERIFY(button(dialog, u"Subscribe"_s)->isEnabled());
    QVERIFY(!m_web->requestsTo("/own").isEmpty());
    QVERIFY(m_web->requestsTo("/own").constLast().has("Authorization"));
    QVERIFY(!elsewhere.requestsTo("/feed").isEmpty());
    for (QAbstractItemModel *found : dialog->findChildren<ui::FoundFeedModel *>()) {
        for (int row = 0; row < found->rowCount(); ++row)
            found->setData(found->index(row, 0), Qt::Checked, Qt::CheckStateRole);
    }
    button(dialog, u"Subscribe to 2"_s)->click();
    QTRY_COMPARE(m_session->tree().feeds().size(), 2);
    QCOMPARE(feedAt(u"/own"_s)->settings.userName, u"ada"_s);
    const models::Feed *other = m_session->tree().feedByUrl(elsewhere.url(u"/feed"_s));
    QVERIFY(other && other->settings.userName.isEmpty());
    for (const tests::HttpRequest &request : elsewhere.requests())
        QVERIFY(!request.has("Authorization"));
}

QTEST_MAIN(FeedCareTest)
#include "feedcare_test.moc"
