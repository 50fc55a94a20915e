// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/pages.h"
#include "ui/preferences/preferencespage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SharingPage)
};

} // namespace

PreferencesPage *makeSharingPage(QWidget *parent)
{
    using Value = models::Preferences;
    auto *page = new PreferencesPage(Words::tr("Sharing"), u"share"_s, parent);
    page->addText(
        Words::tr("&Mastodon server"), u"mastodon.social"_s,
        Words::tr(
            "Where your account is. If you leave it empty, Courant asks when you share for the first time."),
        [](const Value &value) { return value.mastodonInstance; },
        [](Value &value, const QString &host) { value.mastodonInstance = host; });
    return page;
}

} // namespace ui
