// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/base/answers.h"
#include "app/base/logging.h"
#include "app/base/trace.h"
#include "app/session/firststart.h"
#include "app/session/paintwatch.h"
#include "models/links.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/searchfield.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTimer>

using namespace Qt::StringLiterals;
using ui::Actions;

namespace app::session {

namespace {

const QString windowName = u"main"_s;
constexpr std::chrono::seconds askSystemAfter(1); ///< For the network; the window comes first.

net::NetworkOptions::Proxy proxyOf(const models::Preferences &preferences)
{
    switch (preferences.proxy) {
    case models::Preferences::Proxy::System: break;
    case models::Preferences::Proxy::None: return net::NetworkOptions::Proxy::None;
    case models::Preferences::Proxy::Manual: return net::NetworkOptions::Proxy::Manual;
    }
    return net::NetworkOptions::Proxy::System;
}

net::NetworkOptions networkOptions(const SessionOptions &options, const models::Preferences &preferences)
{
    net::NetworkOptions network;
    network.extraCaFile = options.extraCaFile;
    network.offline = options.mode == SessionOptions::Mode::Picture;
    network.proxy = proxyOf(preferences);
    network.proxyAddress = preferences.proxyAddress;
    return network;
}

refresh::RefreshOptions refreshOptions(const SessionOptions &options,
                                       const models::Preferences &preferences,
                                       secrets::Passwords &passwords)
{
    refresh::RefreshOptions refresh;
    refresh.usual = {preferences.interval, preferences.learnSchedule};
    refresh.jobs = preferences.jobs;
    refresh.bundled = bundledFeed;
    refresh.passwordOf = [&passwords](models::FeedId feed) {
        return passwords.read(secrets::passwordName(feed));
    };
    refresh.clock = options.clock;
    return refresh;
}

store::LibraryOptions libraryOptions(const SessionOptions &options)
{
    return {.path = options.paths.library(),
            .clock = options.clock,
            .backups = options.paths.backups(),
            .marksMayWait = true};
}

QList<models::ShareTarget> shareTargets(const Paths &paths, const QString &language)
{
    // The user's own file, if there is one, stands for ours as a whole.
    for (const QString &path : {paths.shareTargets(), u":/courant/share-targets.json"_s}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<models::ShareTarget> targets = models::readShareTargets(file.readAll(), language);
        if (!targets.isEmpty())
            return targets;
    }
    return {};
}

} // namespace

Session::Session(const SessionOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_settings(options.paths.settings())
    , m_library(libraryOptions(options))
    , m_fetcher(networkOptions(options, m_settings.preferences()))
    , m_passwords(options.paths)
    , m_refresher(m_library, m_fetcher, refreshOptions(options, m_settings.preferences(), m_passwords))
    , m_pictures(m_fetcher, options.paths.pictures())
    , m_window(&m_treeModel, &m_listModel)
    , m_looks(m_settings, m_window)
    , m_tree(m_library, m_treeModel)
    , m_listing(m_library, m_listModel)
    , m_places(m_listing, m_tree, m_settings, m_window)
    , m_reading(m_library, *m_window.reader())
    , m_pictureErrands(m_pictures, m_treeModel, *m_window.reader())
    , m_articleActions(m_library, m_listing, m_reading, m_window)
    , m_articleChanges(m_library, m_reading, m_window)
    , m_libraryActions(m_library, m_fetcher, m_refresher, m_passwords, m_treeModel, m_window)
    , m_collections(m_library, m_tree, m_treeModel, m_listModel, m_articleActions, m_window)
    , m_feedCare(
          m_library, m_refresher, m_passwords, m_tree, m_treeModel, m_settings, m_window, options.clock)
    , m_opmlActions(m_library, m_tree, m_window)
    , m_keeping(m_library, m_tree, m_window, options.paths, options.clock)
    , m_refreshing(m_refresher, m_treeModel, m_window, options.clock)
{
    m_window.restoreWindow(m_settings.windowState(windowName));
    m_looks.apply();
    applyPreferences(m_looks.preferences());
    const QList<models::ShareTarget> targets = shareTargets(options.paths, QLocale().bcp47Name());
    m_window.setShareTargets(targets);
    m_window.reader()->setShareTargets(targets);
    m_articleActions.setShareTargets(targets);
    connectNews();
    connectReading();
    connect(&m_midnight, &QTimer::timeout, this, &Session::turnDay);
    turnDay();
}

Session::~Session()
{
    m_refresher.stop();
    if (m_options.mode == SessionOptions::Mode::Window)
        m_settings.setWindowState(windowName, m_window.windowState());
}

void Session::setTheme(models::Preferences::Theme theme)
{
    m_looks.showTheme(theme);
}

// --- the beginning

void Session::start()
{
    whenAnswered(m_library.open(), this, [this](const auto &opening) {
        if (opening)
            opened(opening.value());
        else if (opening.error().kind == models::Problem::Kind::LibraryDamaged && !isPicture())
            m_keeping.offerRepair(opening.error());
        else
            tell(opening.error());
    });
}

void Session::opened(const store::Opening &opening)
{
    if (opening.readOnly) {
        const models::Problem problem{
            models::Problem::Kind::LibraryReadOnly, m_options.paths.library(), {}, 0};
        tell(problem);
        m_window.setBanner(problem.headline());
    }
    if (!m_options.firstStart || opening.readOnly)
        return begin();
    whenAnswered(subscribeAtFirst(m_library), this, [this](bool first) {
        m_firstStart = first;
        begin();
    });
}

void Session::begin()
{
    connect(&m_tree, &TreeKeeper::loaded, this, &Session::firstPlace, Qt::SingleShotConnection);
    m_tree.load();
    updateUndo();
}

// The first place is chosen when the tree is there; what lies inside the program needs no network to be there
// too.
void Session::firstPlace()
{
    m_places.setUnreadOnly(m_looks.preferences().unreadOnly);
    QList<models::FeedId> bundled;
    for (const models::Feed &feed : m_tree.tree().feeds()) {
        if (bundledFeed(feed.url) && !feed.lastSuccess.isValid())
            bundled.append(feed.id);
    }
    if (!bundled.isEmpty() && !m_refresher.isBusy()) {
        connect(&m_refresher, &refresh::Refresher::finished, this, &Session::showFirstPlace,
                Qt::SingleShotConnection);
        m_refresher.refresh(bundled);
    } else {
        showFirstPlace();
    }
}

void Session::showFirstPlace()
{
    connect(&m_listing, &Listing::shown, this, &Session::settled, Qt::SingleShotConnection);
    if (!isPicture())
        m_keeping.begin();
    // Someone who starts for the first time is welcomed by an article, not by an empty page.
    if (m_firstStart)
        connect(
            &m_listing, &Listing::shown, m_window.articleList()->view(),
            [this] { m_window.articleList()->view()->selectNeighbour(1); }, Qt::SingleShotConnection);
    m_places.go(models::FeedTreeModel::Kind::All);
    m_window.articleList()->view()->setFocus(Qt::OtherFocusReason);
    if (trace::isOn())
        traceStart();
    if (mayFetch())
        QTimer::singleShot(askSystemAfter, this, &Session::watchNetwork);
    if (mayFetch() && m_looks.preferences().refreshOnTimer) {
        m_refresher.startTimer();
        m_refresher.refreshDue();
    }
}

// Painted is the window with its counts; idle it is when the rows of its list are there too.
void Session::traceStart()
{
    const auto stillToDo = std::make_shared<int>(2);
    const auto done = [stillToDo] {
        if (--*stillToDo == 0)
            QTimer::singleShot(0, [] { trace::span("idle", trace::sinceStart()); });
    };
    const auto counted = [this, done] {
        PaintWatch::once(&m_window, [done] {
            trace::span("painted", trace::sinceStart());
            done();
        });
    };
    connect(&m_tree, &TreeKeeper::counted, this, counted, Qt::SingleShotConnection);
    connect(&m_places.trace(), &ListTrace::told, this, done, Qt::SingleShotConnection);
}

void Session::watchNetwork()
{
    m_connectivity = net::systemConnectivity();
    if (m_connectivity)
        m_refresher.watch(*m_connectivity);
}

void Session::take(const QStringList &addresses)
{
    m_window.setWindowState(m_window.QMainWindow::windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (!addresses.isEmpty())
        m_libraryActions.addFeed(addresses.first());
}

// --- introductions

void Session::connectNews()
{
    connect(&m_library, &store::Library::changed, this, [this](const models::LibraryChange &change) {
        m_tree.apply(change);
        m_listing.apply(change);
        m_reading.apply(change);
        m_keeping.apply(change);
        if (change.everything) // another library is in the place of the one that is shown
            m_places.go(models::FeedTreeModel::Kind::All);
        updateUndo();
    });
    connect(&m_library, &store::Library::failed, this, &Session::tell);
    connect(&m_listing, &Listing::failed, this, &Session::tell);
    connect(&m_libraryActions, &LibraryActions::failed, this, &Session::tell);
    connect(&m_articleChanges, &ArticleChanges::failed, this, &Session::tell);
    connect(&m_opmlActions, &OpmlActions::failed, this, &Session::tell);
    connect(&m_keeping, &Keeping::failed, this, &Session::tell);
    connect(&m_keeping, &Keeping::repaired, this, &Session::begin);
    connect(&m_feedCare, &FeedCare::failed, this, &Session::tell);
    connect(&m_collections, &Collections::failed, this, &Session::tell);
    connect(&m_collections, &Collections::undoOffered, &m_window, &ui::MainWindow::showUndo);

    connect(&m_libraryActions, &LibraryActions::undoOffered, &m_window, &ui::MainWindow::showUndo);
    connect(&m_libraryActions, &LibraryActions::undoOffered, &m_feedCare, &FeedCare::showUndo);
    connect(&m_feedCare, &FeedCare::undoOffered, &m_window, &ui::MainWindow::showUndo);
    connect(&m_feedCare, &FeedCare::undoOffered, &m_feedCare, &FeedCare::showUndo);
    connect(&m_feedCare, &FeedCare::undoWanted, &m_libraryActions, &LibraryActions::undo);
    connect(&m_feedCare, &FeedCare::removeWanted, &m_libraryActions,
            [this](const QList<models::FeedId> &feeds) { m_libraryActions.remove(feeds); });
    connect(&m_feedCare, &FeedCare::findAddressWanted, &m_libraryActions, &LibraryActions::findAddress);
    connect(&m_libraryActions, &LibraryActions::addressFound, &m_feedCare, &FeedCare::takeFoundAddress);
    connect(&m_articleActions, &ArticleActions::undoOffered, &m_window, &ui::MainWindow::showUndo);
    connect(&m_opmlActions, &OpmlActions::imported, this, [this](const QString &sentence) {
        m_window.showUndo(sentence);
        if (mayFetch())
            m_refresher.refreshDue();
    });
    connect(&m_libraryActions, &LibraryActions::subscribed, this, [this](models::FeedId feed) {
        // The tree must have the feed before it can be chosen.
        connect(
            &m_tree, &TreeKeeper::loaded, &m_places, [this, feed] { m_places.go(feed); },
            Qt::SingleShotConnection);
    });
    connect(&m_tree, &TreeKeeper::countsChanged, this, [this] {
        nameFeeds();
        updateSituation();
    });
    connect(&m_places, &Places::placeChanged, this, &Session::updateSituation);
    connect(&m_listing, &Listing::shown, this, &Session::updateSituation);
    connect(&m_listing, &Listing::grew, this, &Session::updateSituation);
    connect(&m_refreshing, &Refreshing::busyChanged, this, [this](bool busy) {
        m_busy = busy;
        if (!busy && mayFetch())
            m_pictureErrands.fetchIcons();
        updateSituation();
    });
    connect(&m_looks, &Looks::changed, this, &Session::applyPreferences);
    connect(&m_looks, &Looks::changed, m_window.actions().at(Actions::UnreadOnly),
            [this](const models::Preferences &preferences) {
                m_window.actions().at(Actions::UnreadOnly)->setChecked(preferences.unreadOnly);
            });
    connect(&m_window, &ui::MainWindow::closing, this,
            [this] { m_settings.setWindowState(windowName, m_window.windowState()); });

    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    on(Actions::Quit, [] { QCoreApplication::quit(); });
    on(Actions::About, [this] { m_window.showAbout(QCoreApplication::applicationVersion()); });
    on(Actions::WhatIsNew, [this] {
        QFile news(u":/courant/CHANGELOG.md"_s);
        if (news.open(QIODevice::ReadOnly))
            m_window.showWhatIsNew(QString::fromUtf8(news.readAll()));
    });
}

void Session::connectReading()
{
    ui::ReaderPane *reader = m_window.reader();
    ui::ArticleListView *list = m_window.articleList()->view();
    connect(list, &ui::ArticleListView::articleWanted, &m_reading, &Reading::open);
    connect(list, &ui::ArticleListView::selectionSettled, this, &Session::updateSituation);
    connect(&m_places, &Places::placeChanged, &m_reading, &Reading::close);
    connect(&m_places, &Places::unreadOnlyChanged, this, [this](bool only) {
        models::Preferences wanted = m_looks.preferences();
        wanted.unreadOnly = only;
        m_looks.change(wanted);
    });
    connect(&m_articleActions, &ArticleActions::nothingUnreadHere, &m_places, &Places::goToNextUnreadFeed);
    connect(&m_articleActions, &ArticleActions::instanceChosen, this, [this](const QString &host) {
        models::Preferences wanted = m_looks.preferences();
        wanted.mastodonInstance = host;
        m_looks.change(wanted);
    });
    m_reading.setPicturesAllowed(
        [this](const models::Article &article) { return m_pictureErrands.areAllowed(article); });
    connect(&m_reading, &Reading::opened, this, [this](const models::Article &article) {
        if (m_options.mode == SessionOptions::Mode::Window && m_looks.preferences().markReadOnOpen
            && !article.headline.read)
            m_library.setRead({article.headline.id}, true);
        updateSituation();
        emit articleShown();
    });
    connect(&m_reading, &Reading::renewed, this, &Session::updateSituation);
    connect(&m_reading, &Reading::closed, this, &Session::updateSituation);

    connect(reader, &ui::ReaderPane::categoryWanted, this, [this](const QString &category) {
        m_window.searchField()->setText(u"tag:\"%1\""_s.arg(category));
    });
    connect(reader, &ui::ReaderPane::fileNotWritable, this, [this](const QString &path) {
        tell({models::Problem::Kind::FileNotWritable, path, {}, 0});
    });
    connect(reader, &ui::ReaderPane::picturesAlwaysWanted, this, [this](models::FeedId feed) {
        if (const models::Feed *known = m_tree.tree().feed(feed)) {
            models::FeedSettings settings = known->settings;
            settings.images = models::ImagePolicy::Always;
            m_library.setFeedSettings(feed, settings);
        }
    });
}

// --- what follows from the state of things

void Session::applyPreferences(const models::Preferences &preferences)
{
    m_fetcher.setProxy(proxyOf(preferences), preferences.proxyAddress);
    m_refresher.setOptions(refreshOptions(m_options, preferences, m_passwords));
    m_refreshing.setOnTimer(preferences.refreshOnTimer);
    m_feedCare.setPreferences(preferences);
    m_pictureErrands.setPolicy(preferences.images);
    m_keeping.setRetention(preferences.keep);
    m_articleActions.setMastodonInstance(preferences.mastodonInstance);
    if (!preferences.refreshOnTimer)
        m_refresher.stopTimer();
    else if (mayFetch())
        m_refresher.startTimer();
}

// "Today" is another day after midnight, also in a window that is never closed.
void Session::turnDay()
{
    const QDateTime now = m_options.clock().toLocalTime();
    m_listModel.setToday(now.date());
    m_midnight.start(std::chrono::milliseconds(now.msecsTo(now.date().addDays(1).startOfDay()) + 1000));
}

void Session::nameFeeds()
{
    QHash<models::FeedId, models::FeedName> names;
    for (const models::Feed &feed : m_tree.tree().feeds())
        names.insert(feed.id, {feed.title, feed.url.toString()});
    m_listModel.setFeeds(names);
}

void Session::updateSituation()
{
    const ui::FeedTreeView *tree = m_window.feedTree()->view();
    const ui::ArticleListView *list = m_window.articleList()->view();
    const QList<models::FeedId> feeds = tree->selectedFeeds();
    const models::Feed *feed = feeds.isEmpty() ? nullptr : m_tree.tree().feed(feeds.first());

    ui::Situation situation;
    situation.feeds = !m_tree.tree().feeds().isEmpty();
    situation.feed = feed != nullptr;
    situation.folder = !tree->selectedFolders().isEmpty();
    situation.label = !tree->selectedLabels().isEmpty();
    situation.saved = !tree->selectedSavedSearches().isEmpty();
    situation.site = feed && !feed->site.isEmpty();
    situation.search = m_places.isSearchingPart();
    situation.rows = m_listModel.count() > 0;
    situation.refreshing = m_busy;
    situation.article = m_reading.article().has_value() || list->currentArticle();
    if (m_reading.article()) {
        const models::Article &article = *m_reading.article();
        situation.link = !article.headline.link.isEmpty();
        situation.comments = !models::commentsLink(article).isEmpty();
        situation.edited = article.headline.revisions > 0;
        situation.reader = true;
        m_window.actions().setArticleState(article.headline.read, article.headline.starred);
    }
    m_window.actions().setSituation(situation);
}

void Session::updateUndo()
{
    whenAnswered(m_library.undoable(), this, [this](const auto &undo) {
        whenAnswered(m_library.redoable(), this, [this, undo](const auto &redo) {
            if (undo && redo)
                m_window.actions().setUndo(undo.value(), redo.value());
        });
    });
}

// Trouble goes to the status line: nothing that happens in the background may stand in the reader's way.
void Session::tell(const models::Problem &problem)
{
    if (problem.kind == models::Problem::Kind::Cancelled)
        return;
    m_window.setStatus(problem.headline());
    qCWarning(lcSession).noquote() << models::problemCode(problem.kind) << problem.subject
                                   << problem.evidence;
}

} // namespace app::session
