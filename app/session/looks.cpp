// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/looks.h"

#include "ui/articles/articlelistpane.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QEvent>

using models::Preferences;
using ui::Actions;

namespace app::session {

Looks::Looks(SettingsFile &settings, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_window(window)
    , m_preferences(settings.preferences())
    , m_platform(ui::platformPalette())
{
    connectWindow();
    m_window.installEventFilter(this); // the window hears when the platform turns dark
}

Looks::~Looks() = default;

template<typename Value>
void Looks::set(Value Preferences::*member, Value value)
{
    Preferences wanted = m_preferences;
    wanted.*member = value;
    change(wanted);
}

void Looks::connectWindow()
{
    const Actions &actions = m_window.actions();
    connect(&actions, &Actions::themeWanted, this, [this](auto theme) { set(&Preferences::theme, theme); });
    connect(&actions, &Actions::accentWanted, this,
            [this](auto accent) { set(&Preferences::accent, accent); });
    connect(&actions, &Actions::densityWanted, this,
            [this](auto density) { set(&Preferences::density, density); });
    connect(&m_window, &ui::MainWindow::layoutChanged, this,
            [this](auto layout) { set(&Preferences::layout, layout); });
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    on(Actions::GroupByDay, [this](bool group) { set(&Preferences::groupByDay, group); });
    on(Actions::UnreadOnly, [this](bool only) { set(&Preferences::unreadOnly, only); });
    on(Actions::Preferences, [this] { showDialog(); });
}

void Looks::change(const Preferences &preferences)
{
    if (preferences == m_preferences)
        return;
    const Preferences before = std::exchange(m_preferences, preferences);
    m_settings.setPreferences(m_preferences);
    if (before.theme != m_preferences.theme || before.accent != m_preferences.accent)
        applyTheme(m_preferences.theme);
    if (before.density != m_preferences.density)
        m_window.setDensity(m_preferences.density);
    if (before.layout != m_preferences.layout)
        m_window.setPaneLayout(m_preferences.layout);
    m_window.articleList()->setGroupByDay(m_preferences.groupByDay);
    m_window.reader()->setPreferences(m_preferences);
    emit changed(m_preferences);
}

void Looks::apply()
{
    m_window.actions().show(m_preferences.theme);
    m_window.actions().show(m_preferences.accent);
    m_window.actions().at(Actions::GroupByDay)->setChecked(m_preferences.groupByDay);
    m_window.actions().at(Actions::UnreadOnly)->setChecked(m_preferences.unreadOnly);
    m_window.articleList()->setGroupByDay(m_preferences.groupByDay);
    m_window.setDensity(m_preferences.density);
    m_window.setPaneLayout(m_preferences.layout);
    m_window.reader()->setPreferences(m_preferences);
    applyTheme(m_preferences.theme);
}

void Looks::showTheme(Preferences::Theme theme)
{
    applyTheme(theme);
}

void Looks::applyTheme(Preferences::Theme wanted)
{
    m_applyingTheme = true;
    const ui::Theme theme = ui::makeTheme(wanted, m_preferences.accent, m_platform);
    ui::applyTheme(theme, m_platform);
    m_window.setTheme(theme);
    m_applyingTheme = false;
}

bool Looks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_applyingTheme) {
        m_platform = ui::platformPalette();
        applyTheme(m_preferences.theme);
    }
    return QObject::eventFilter(watched, event);
}

void Looks::showDialog()
{
    auto *dialog = new ui::PreferencesDialog(m_preferences, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::PreferencesDialog::changed, this, &Looks::change);
    connect(this, &Looks::changed, dialog, &ui::PreferencesDialog::setPreferences);
    dialog->show();
}

} // namespace app::session
