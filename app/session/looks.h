// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/settingsfile.h"
#include "models/preferences.h"

#include <QObject>
#include <QPalette>

namespace ui {
class MainWindow;
} // namespace ui

namespace app::session {

/// The preferences as they are: read from the settings, brought to the window, changed by menus and dialog,
/// and written at once.
class Looks final : public QObject
{
    Q_OBJECT

public:
    Looks(SettingsFile &settings, ui::MainWindow &window, QObject *parent = nullptr);
    ~Looks() override;

    const models::Preferences &preferences() const { return m_preferences; }
    void change(const models::Preferences &preferences);
    void apply();                                     ///< All of it, for the first time.
    void showTheme(models::Preferences::Theme theme); ///< Until it is changed; not kept.

signals:
    void changed(const models::Preferences &preferences);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template<typename Value>
    void set(Value models::Preferences::*member, Value value);
    void connectWindow();
    void applyTheme(models::Preferences::Theme theme);
    void showDialog();

    SettingsFile &m_settings;
    ui::MainWindow &m_window;
    models::Preferences m_preferences;
    QPalette m_platform; ///< The platform's own palette, before ours went over it.
    bool m_applyingTheme = false;
};

} // namespace app::session
