// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/refresh/refresher.h"
#include "app/secrets/passwords.h"
#include "app/session/settingsfile.h"
#include "app/session/treekeeper.h"
#include "app/store/library.h"
#include "models/itemmodels/feedhealthmodel.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace ui {
class FeedPropertiesDialog;
class HealthWindow;
class MainWindow;
struct FeedEdit;
} // namespace ui

namespace app::session {

/// The windows in which feeds are looked after: feed health, and the properties of one feed. Keeps what they
/// show in step with the library and brings it what they want.
class FeedCare final : public QObject
{
    Q_OBJECT

public:
    FeedCare(store::Library &library,
             refresh::Refresher &refresher,
             secrets::Passwords &passwords,
             TreeKeeper &tree,
             models::FeedTreeModel &treeModel,
             SettingsFile &settings,
             ui::MainWindow &window,
             Clock clock,
             QObject *parent = nullptr);
    ~FeedCare() override;

    void setPreferences(const models::Preferences &preferences) { m_preferences = preferences; }
    /// Null while there is nothing to show it for: before the library is open.
    ui::HealthWindow *showHealth(models::HealthFilter filter = models::HealthFilter::All);
    ui::FeedPropertiesDialog *showProperties(models::FeedId feed); ///< Null if there is no such feed.
    void showUndo(const QString &sentence);                        ///< In the window of feed health, if open.
    /// Stores an address that its site offers, offers to take that back, and looks at once whether there is a
    /// feed. A login stays behind if that is another server.
    void takeFoundAddress(models::FeedId feed, const QUrl &url);

signals:
    void findAddressWanted(models::FeedId feed);
    void removeWanted(const QList<models::FeedId> &feeds);
    void undoWanted();
    void undoOffered(const QString &sentence);
    void failed(const models::Problem &problem);
    void healthShown(); ///< All that feed health shows is there, after showHealth().

private:
    void connectHealth();
    void follow();
    void countPosts();
    void take(const models::Feed &before, const ui::FeedEdit &edit);
    void setAddress(models::FeedId feed, const QUrl &url);

    store::Library &m_library;
    refresh::Refresher &m_refresher;
    secrets::Passwords &m_passwords;
    TreeKeeper &m_tree;
    models::FeedTreeModel &m_treeModel;
    SettingsFile &m_settings;
    ui::MainWindow &m_window;
    Clock m_clock;
    models::Preferences m_preferences;
    models::FeedHealthModel m_healthModel;
    QPointer<ui::HealthWindow> m_health;
    QPointer<ui::FeedPropertiesDialog> m_properties;
    models::FeedId m_propertiesOf;
    QTimer m_minute; ///< "in 5 minutes" is another time by then.
};

} // namespace app::session
