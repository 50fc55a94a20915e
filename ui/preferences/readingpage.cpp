// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/pages.h"
#include "ui/preferences/preferencespage.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReadingPage)
};

} // namespace

PreferencesPage *makeReadingPage(QWidget *parent)
{
    using Value = models::Preferences;
    auto *page = new PreferencesPage(Words::tr("Reading"), u"text-style"_s, parent);
    // Half points: a slider counts in whole numbers.
    page->addSlider(
        Words::tr("&Text size"), 16, 48,
        //: %1 is a number of points like 12.5.
        [](int half) { return Words::tr("%1 pt").arg(QLocale().toString(half / 2.0, 'f', 1)); },
        [](const Value &value) { return static_cast<int>(std::lround(value.textSize * 2)); },
        [](Value &value, int half) { value.textSize = half / 2.0; });
    page->addSlider(
        Words::tr("&Column width"), 52, 90,
        //: %1 is a number of pixels like 680.
        [](int tens) { return Words::tr("%1 px").arg(tens * 10); },
        [](const Value &value) { return value.columnWidth / 10; },
        [](Value &value, int tens) { value.columnWidth = tens * 10; });
    page->addCheck(
        Words::tr("&Mark articles read when they are opened"), {},
        [](const Value &value) { return int(value.markReadOnOpen); },
        [](Value &value, int on) { value.markReadOnOpen = on != 0; });
    page->addCheck(
        Words::tr("Show only &unread articles"),
        Words::tr("What you read stays in the list until you leave it."),
        [](const Value &value) { return int(value.unreadOnly); },
        [](Value &value, int on) { value.unreadOnly = on != 0; });
    return page;
}

} // namespace ui
