// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace app::session {

/// The profile's settings file: the preferences, and where the windows were. An unknown or wrong value means
/// the default.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &path);

    models::Preferences preferences() const;
    void setPreferences(const models::Preferences &preferences);

    /// What a window wants back at the next start, by the window's name; opaque to everyone but the window.
    QByteArray windowState(const QString &window) const;
    void setWindowState(const QString &window, const QByteArray &state);

private:
    QSettings m_settings;
};

} // namespace app::session
