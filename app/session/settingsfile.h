// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articlefilter.h"
#include "models/preferences.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace app::session {

/// By which column a list is sorted, and which way.
struct Sorting
{
    models::ArticleFilter::Column column = models::ArticleFilter::Column::Date;
    models::ArticleFilter::Order order = models::ArticleFilter::Order::NewestFirst;

    bool operator==(const Sorting &) const = default;
};

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

    /// How a place's list is sorted; as usual if it was never sorted otherwise. `place` is a word like
    /// "feed-12".
    Sorting sorting(const QString &place) const;
    void setSorting(const QString &place, const Sorting &sorting);

private:
    QSettings m_settings;
};

} // namespace app::session
