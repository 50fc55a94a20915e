// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settingsfile.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::session {

namespace {

using models::ArticleFilter;
using models::ImagePolicy;
using models::Preferences;

// The words in the file; they outlive any renaming in the code.
constexpr std::array themes = {
    std::pair{Preferences::Theme::System, "system"},
    std::pair{Preferences::Theme::Light, "light"},
    std::pair{Preferences::Theme::Dark, "dark"},
    std::pair{Preferences::Theme::Sepia, "sepia"},
};
constexpr std::array accents = {
    std::pair{Preferences::Accent::System, "system"},          std::pair{Preferences::Accent::Blue, "blue"},
    std::pair{Preferences::Accent::Orange, "orange"},          std::pair{Preferences::Accent::Green, "green"},
    std::pair{Preferences::Accent::LightGreen, "light-green"},
};
constexpr std::array densities = {
    std::pair{Preferences::Density::Compact, "compact"},
    std::pair{Preferences::Density::Normal, "normal"},
    std::pair{Preferences::Density::Relaxed, "relaxed"},
};
constexpr std::array layouts = {
    std::pair{Preferences::Layout::Classic, "classic"},
    std::pair{Preferences::Layout::Wide, "wide"},
    std::pair{Preferences::Layout::ListOnly, "list"},
};
constexpr std::array proxies = {
    std::pair{Preferences::Proxy::System, "system"},
    std::pair{Preferences::Proxy::None, "none"},
    std::pair{Preferences::Proxy::Manual, "manual"},
};
constexpr std::array columns = {
    std::pair{ArticleFilter::Column::Date, "date"},
    std::pair{ArticleFilter::Column::Title, "title"},
    std::pair{ArticleFilter::Column::Feed, "feed"},
    std::pair{ArticleFilter::Column::Author, "author"},
    std::pair{ArticleFilter::Column::Comments, "comments"},
    std::pair{ArticleFilter::Column::Unread, "unread"},
    std::pair{ArticleFilter::Column::Starred, "starred"},
};
constexpr std::array orders = {
    std::pair{ArticleFilter::Order::NewestFirst, "down"},
    std::pair{ArticleFilter::Order::OldestFirst, "up"},
};
constexpr std::array imagePolicies = {
    std::pair{ImagePolicy::Ask, "ask"},
    std::pair{ImagePolicy::Never, "never"},
    std::pair{ImagePolicy::SameSite, "same-site"},
    std::pair{ImagePolicy::Always, "always"},
};

template<typename Words, typename Value>
QString wordFor(const Words &words, Value value)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.first == value; });
    return QString::fromLatin1(found->second);
}

template<typename Words, typename Value>
void readWord(const QSettings &settings, const QString &key, const Words &words, Value &value)
{
    const QString written = settings.value(key).toString();
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &word) {
        return written == QLatin1StringView(word.second);
    });
    if (found != words.end())
        value = found->first;
}

template<typename Number>
void readNumber(const QSettings &settings, const QString &key, Number least, Number most, Number &value)
{
    bool ok = false;
    const double written = settings.value(key).toDouble(&ok);
    if (ok)
        value = static_cast<Number>(std::clamp(written, double(least), double(most)));
}

void readFlag(const QSettings &settings, const QString &key, bool &value)
{
    if (settings.contains(key))
        value = settings.value(key).toBool();
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_settings(path, QSettings::IniFormat)
{}

Preferences SettingsFile::preferences() const
{
    Preferences p;
    qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(p.interval).count();
    readNumber<qint64>(m_settings, u"fetching/minutes"_s, 5, 60 * 24 * 30, minutes);
    p.interval = std::chrono::minutes(minutes);
    readFlag(m_settings, u"fetching/learn"_s, p.learnSchedule);
    readFlag(m_settings, u"fetching/onTimer"_s, p.refreshOnTimer);
    readNumber(m_settings, u"fetching/jobs"_s, 1, 64, p.jobs);
    readWord(m_settings, u"fetching/proxy"_s, proxies, p.proxy);
    p.proxyAddress = m_settings.value(u"fetching/proxyAddress"_s).toString();
    readWord(m_settings, u"fetching/pictures"_s, imagePolicies, p.images);

    p.language = m_settings.value(u"looks/language"_s).toString();
    readWord(m_settings, u"looks/theme"_s, themes, p.theme);
    readWord(m_settings, u"looks/accent"_s, accents, p.accent);
    readWord(m_settings, u"looks/density"_s, densities, p.density);
    readWord(m_settings, u"looks/layout"_s, layouts, p.layout);
    readFlag(m_settings, u"looks/groupByDay"_s, p.groupByDay);

    readNumber(m_settings, u"reading/textSize"_s, 6.0, 48.0, p.textSize);
    readNumber(m_settings, u"reading/columnWidth"_s, 520, 900, p.columnWidth);
    readFlag(m_settings, u"reading/unreadOnly"_s, p.unreadOnly);
    readFlag(m_settings, u"reading/markReadOnOpen"_s, p.markReadOnOpen);
    readNumber(m_settings, u"keeping/days"_s, 0, 36500, p.keep.days);
    readNumber(m_settings, u"keeping/articles"_s, 0, 10'000'000, p.keep.articles);
    readFlag(m_settings, u"keeping/unreadToo"_s, p.keep.unread);
    p.mastodonInstance = m_settings.value(u"sharing/mastodon"_s).toString();
    return p;
}

void SettingsFile::setPreferences(const Preferences &p)
{
    m_settings.setValue(u"fetching/minutes"_s,
                        qint64(std::chrono::duration_cast<std::chrono::minutes>(p.interval).count()));
    m_settings.setValue(u"fetching/learn"_s, p.learnSchedule);
    m_settings.setValue(u"fetching/onTimer"_s, p.refreshOnTimer);
    m_settings.setValue(u"fetching/jobs"_s, p.jobs);
    m_settings.setValue(u"fetching/proxy"_s, wordFor(proxies, p.proxy));
    m_settings.setValue(u"fetching/proxyAddress"_s, p.proxyAddress);
    m_settings.setValue(u"fetching/pictures"_s, wordFor(imagePolicies, p.images));

    m_settings.setValue(u"looks/language"_s, p.language);
    m_settings.setValue(u"looks/theme"_s, wordFor(themes, p.theme));
    m_settings.setValue(u"looks/accent"_s, wordFor(accents, p.accent));
    m_settings.setValue(u"looks/density"_s, wordFor(densities, p.density));
    m_settings.setValue(u"looks/layout"_s, wordFor(layouts, p.layout));
    m_settings.setValue(u"looks/groupByDay"_s, p.groupByDay);

    m_settings.setValue(u"reading/textSize"_s, p.textSize);
    m_settings.setValue(u"reading/columnWidth"_s, p.columnWidth);
    m_settings.setValue(u"reading/unreadOnly"_s, p.unreadOnly);
    m_settings.setValue(u"reading/markReadOnOpen"_s, p.markReadOnOpen);
    m_settings.setValue(u"keeping/days"_s, p.keep.days);
    m_settings.setValue(u"keeping/articles"_s, p.keep.articles);
    m_settings.setValue(u"keeping/unreadToo"_s, p.keep.unread);
    m_settings.setValue(u"sharing/mastodon"_s, p.mastodonInstance);
    m_settings.sync(); // a setting that was made is kept, also when the program is killed a moment later
}

QByteArray SettingsFile::windowState(const QString &window) const
{
    return m_settings.value(u"windows/"_s + window).toByteArray();
}

void SettingsFile::setWindowState(const QString &window, const QByteArray &state)
{
    m_settings.setValue(u"windows/"_s + window, state);
    m_settings.sync();
}

Sorting SettingsFile::sorting(const QString &place) const
{
    Sorting sorting;
    readWord(m_settings, u"sorting/"_s + place, columns, sorting.column);
    readWord(m_settings, u"sorting-order/"_s + place, orders, sorting.order);
    return sorting;
}

void SettingsFile::setSorting(const QString &place, const Sorting &sorting)
{
    const QString column = u"sorting/"_s + place;
    const QString order = u"sorting-order/"_s + place;
    if (sorting == Sorting()) {
        m_settings.remove(column);
        m_settings.remove(order);
    } else {
        m_settings.setValue(column, wordFor(columns, sorting.column));
        m_settings.setValue(order, wordFor(orders, sorting.order));
    }
    m_settings.sync();
}

} // namespace app::session
