// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paths.h"
#include "app/images/pictureloader.h"
#include "app/net/connectivity.h"
#include "app/net/fetcher.h"
#include "app/refresh/refresher.h"
#include "app/secrets/passwords.h"
#include "app/session/articleactions.h"
#include "app/session/articlechanges.h"
#include "app/session/collections.h"
#include "app/session/feedcare.h"
#include "app/session/keeping.h"
#include "app/session/libraryactions.h"
#include "app/session/listing.h"
#include "app/session/looks.h"
#include "app/session/opmlactions.h"
#include "app/session/pictureerrands.h"
#include "app/session/places.h"
#include "app/session/reading.h"
#include "app/session/refreshing.h"
#include "app/session/settingsfile.h"
#include "app/session/treekeeper.h"
#include "app/store/library.h"
#include "models/itemmodels/articlelistmodel.h"
#include "models/itemmodels/feedtreemodel.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace app::session {

struct SessionOptions
{
    Paths paths;
    QString extraCaFile;
    enum class Mode {
        Window,
        Picture ///< Drawn once, off screen: nothing is fetched but what lies inside the program, nothing is
                ///< marked.
    };
    Mode mode = Mode::Window;
    bool refresh = true;    ///< Feeds are fetched when they are due.
    bool firstStart = true; ///< A new library is subscribed to the starter feeds.
    Clock clock = systemClock();
};

/// The window and all it stands on: builds the parts in their order, introduces them to one another, and
/// takes them down in reverse. What it hears it hands on; what is more than that has a file of its own.
class Session final : public QObject
{
    Q_OBJECT

public:
    explicit Session(const SessionOptions &options, QObject *parent = nullptr);
    ~Session() override;

    void start(); ///< Opens the library and shows what is in it.
    ui::MainWindow &window() { return m_window; }
    Places &places() { return m_places; }
    const models::LibraryTree &tree() const { return m_tree.tree(); }
    void importFile(const QString &path) { m_opmlActions.importFile(path); }
    models::Preferences::Theme theme() const { return m_looks.preferences().theme; }
    void setTheme(models::Preferences::Theme theme); ///< For this session; not kept.

    /// What a later start handed over: comes to the front, and begins to add the feeds at these addresses.
    void take(const QStringList &addresses);

signals:
    void settled(); ///< The tree and its first place are there; emitted once.
    void articleShown();

private:
    bool isPicture() const { return m_options.mode == SessionOptions::Mode::Picture; }
    bool mayFetch() const { return m_options.refresh && m_options.mode == SessionOptions::Mode::Window; }
    void opened(const store::Opening &opening);
    void begin();
    void firstPlace();
    void showFirstPlace();
    void traceStart();
    void connectNews();
    void connectReading();
    void applyPreferences(const models::Preferences &preferences);
    void updateSituation();
    void updateUndo();
    void tell(const models::Problem &problem);
    void nameFeeds();
    void turnDay();
    void watchNetwork();

    SessionOptions m_options;
    SettingsFile m_settings;
    store::Library m_library;
    net::Fetcher m_fetcher;
    secrets::Passwords m_passwords;
    std::unique_ptr<net::Connectivity> m_connectivity; ///< Null where the system says nothing.
    refresh::Refresher m_refresher;
    images::PictureLoader m_pictures;
    models::FeedTreeModel m_treeModel;
    models::ArticleListModel m_listModel;
    ui::MainWindow m_window;
    Looks m_looks;
    TreeKeeper m_tree;
    Listing m_listing;
    Places m_places;
    Reading m_reading;
    PictureErrands m_pictureErrands;
    ArticleActions m_articleActions;
    ArticleChanges m_articleChanges;
    LibraryActions m_libraryActions;
    Collections m_collections;
    FeedCare m_feedCare;
    OpmlActions m_opmlActions;
    Keeping m_keeping;
    Refreshing m_refreshing;
    QTimer m_midnight;
    bool m_firstStart = false;
    bool m_busy = false; ///< A round of refreshing is going on.
};

} // namespace app::session
