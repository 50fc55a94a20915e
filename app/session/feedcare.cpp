// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/feedcare.h"

#include "app/base/answers.h"
#include "ui/feeds/feedpropertiesdialog.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/health/healthwindow.h"
#include "ui/shell/mainwindow.h"

using namespace Qt::StringLiterals;
using models::FeedId;
using ui::Actions;

namespace app::session {

namespace {

constexpr int weeksShown = 8;
const QString windowName = u"health"_s;

} // namespace

FeedCare::FeedCare(store::Library &library,
                   refresh::Refresher &refresher,
                   secrets::Passwords &passwords,
                   TreeKeeper &tree,
                   models::FeedTreeModel &treeModel,
                   SettingsFile &settings,
                   ui::MainWindow &window,
                   Clock clock,
                   QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_refresher(refresher)
    , m_passwords(passwords)
    , m_tree(tree)
    , m_treeModel(treeModel)
    , m_settings(settings)
    , m_window(window)
    , m_clock(std::move(clock))
{
    connect(&m_tree, &TreeKeeper::countsChanged, this, &FeedCare::follow);
    connect(&m_refresher, &refresh::Refresher::finished, this, &FeedCare::countPosts);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &FeedCare::follow);
    connect(m_window.actions().at(Actions::FeedHealth), &QAction::triggered, this, [this] { showHealth(); });
    connect(m_window.feedTree(), &ui::FeedTreePane::attentionWanted, this,
            [this] { showHealth(models::HealthFilter::Attention); });
    ui::FeedTreeView *view = m_window.feedTree()->view();
    connect(view, &ui::FeedTreeView::propertiesWanted, this, &FeedCare::showProperties);
    connect(m_window.actions().at(Actions::Properties), &QAction::triggered, this, [this, view] {
        const QList<FeedId> feeds = view->selectedFeeds();
        if (!feeds.isEmpty())
            showProperties(feeds.first());
    });
}

FeedCare::~FeedCare()
{
    delete m_health; // it shows our model
}

// --- feed health

ui::HealthWindow *FeedCare::showHealth(models::HealthFilter filter)
{
    if (!m_health) {
        m_healthModel.setFeeds(m_tree.tree().feeds(), m_clock());
        for (const models::Feed &feed : m_tree.tree().feeds()) {
            const QVariant icon = m_treeModel.indexOf(feed.id).data(Qt::DecorationRole);
            if (icon.isValid())
                m_healthModel.setFeedIcon(feed.id, icon.value<QIcon>());
        }
        m_health = new ui::HealthWindow(&m_healthModel, &m_window);
        m_health->setAttribute(Qt::WA_DeleteOnClose);
        m_health->restoreGeometry(m_settings.windowState(windowName));
        connectHealth();
        m_minute.start();
    }
    m_health->setFilter(filter);
    m_health->show();
    m_health->raise();
    m_health->activateWindow();
    countPosts();
    return m_health;
}

void FeedCare::connectHealth()
{
    ui::HealthWindow *health = m_health;
    connect(health, &QDialog::finished, this, [this, health] {
        m_settings.setWindowState(windowName, health->saveGeometry());
        m_minute.stop();
    });
    connect(health, &ui::HealthWindow::findAddressWanted, this, &FeedCare::findAddressWanted);
    connect(health, &ui::HealthWindow::removeWanted, this, &FeedCare::removeWanted);
    connect(health, &ui::HealthWindow::undoWanted, this, [this, health] {
        health->showUndo({}); // what it offered is being done
        emit undoWanted();
    });
    connect(health, &ui::HealthWindow::lookWanted, this,
            [this](const QList<FeedId> &feeds) { m_refresher.refresh(feeds); });
    connect(health, &ui::HealthWindow::editWanted, this, [this](FeedId feed) {
        if (ui::FeedPropertiesDialog *dialog = showProperties(feed))
            dialog->editAddress();
    });
}

void FeedCare::follow()
{
    const QDateTime now = m_clock();
    if (m_health)
        m_healthModel.setFeeds(m_tree.tree().feeds(), now);
    const models::Feed *feed = m_tree.tree().feed(m_propertiesOf);
    if (m_properties && feed)
        m_properties->showState(*feed, now);
}

void FeedCare::countPosts()
{
    if (!m_health)
        return;
    whenAnswered(m_library.postsByWeek(weeksShown, m_clock()), this, [this](const auto &weeks) {
        if (weeks)
            m_healthModel.setWeeks(weeks.value(), weeksShown);
        emit healthShown();
    });
}

void FeedCare::showUndo(const QString &sentence)
{
    if (m_health)
        m_health->showUndo(sentence);
}

// --- properties

ui::FeedPropertiesDialog *FeedCare::showProperties(FeedId id)
{
    const models::Feed *feed = m_tree.tree().feed(id);
    if (!feed)
        return nullptr;
    QWidget *parent = m_health && m_health->isActiveWindow() ? static_cast<QWidget *>(m_health) : &m_window;
    auto *dialog = new ui::FeedPropertiesDialog(*feed, m_tree.tree(), m_preferences, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showState(*feed, m_clock());
    connect(dialog, &ui::FeedPropertiesDialog::editWanted, this,
            [this, before = *feed](const ui::FeedEdit &edit) { take(before, edit); });
    connect(dialog, &ui::FeedPropertiesDialog::lookWanted, this,
            [this](FeedId wanted) { m_refresher.refresh({wanted}); });
    connect(dialog, &ui::FeedPropertiesDialog::formerAddressWanted, this, [this, dialog](FeedId wanted) {
        if (const models::Feed *moved = m_tree.tree().feed(wanted))
            setAddress(wanted, moved->formerUrl);
        dialog->close(); // it still shows the address that was left
    });
    whenAnswered(m_passwords.keeping(), dialog, [dialog](secrets::Keeping keeping) {
        dialog->setPasswordPlace(keeping == secrets::Keeping::Keyring ? ui::PasswordPlace::Keyring
                                                                      : ui::PasswordPlace::ProfileFile);
    });
    m_properties = dialog;
    m_propertiesOf = id;
    dialog->open();
    return dialog;
}

void FeedCare::take(const models::Feed &before, const ui::FeedEdit &edit)
{
    if (edit.password)
        whenAnswered(m_passwords.write(secrets::passwordName(edit.id), *edit.password), this,
                     [this](const auto &written) {
                         if (!written)
                             emit failed(written.error());
                     });
    if (edit.title != before.userTitle)
        m_library.renameFeed(edit.id, edit.title);
    if (edit.folder != before.folder)
        m_library.moveFeed(edit.id, edit.folder);
    models::FeedSettings settings = edit.settings;
    if (!edit.password && edit.url.host() != before.url.host())
        settings.userName.clear(); // another server has no business with the old one's password
    if (settings != before.settings)
        m_library.setFeedSettings(edit.id, settings);
    if (edit.url != before.url)
        setAddress(edit.id, edit.url);
}

void FeedCare::takeFoundAddress(FeedId id, const QUrl &url)
{
    const models::Feed *feed = m_tree.tree().feed(id);
    if (feed && !feed->settings.userName.isEmpty() && feed->url.host() != url.host()) {
        models::FeedSettings settings = feed->settings;
        settings.userName.clear();
        m_library.setFeedSettings(id, settings);
    }
    setAddress(id, url);
}

void FeedCare::setAddress(FeedId feed, const QUrl &url)
{
    whenAnswered(m_library.setFeedUrl(feed, url), this, [this, feed](const auto &done) {
        if (!done)
            return emit failed(done.error());
        m_refresher.refresh({feed});
        whenAnswered(m_library.undoable(), this, [this](const auto &sentence) {
            if (sentence)
                emit undoOffered(sentence.value());
        });
    });
}

} // namespace app::session
