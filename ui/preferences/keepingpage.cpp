// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/pages.h"
#include "ui/preferences/preferencespage.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Value = models::Preferences;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeepingPage)
};

QList<std::pair<QString, int>> ages()
{
    QList<std::pair<QString, int>> choices{{Words::tr("For ever"), 0}};
    for (const int months : {1, 3, 6})
        choices.append({Words::tr("%n month(s)", nullptr, months), months * 30});
    for (const int years : {1, 2, 5})
        choices.append({Words::tr("%n year(s)", nullptr, years), years * 365});
    return choices;
}

QList<std::pair<QString, int>> numbers()
{
    QList<std::pair<QString, int>> choices{{Words::tr("Any number"), 0}};
    for (const int articles : {100, 500, 1000, 5000, 20'000})
        choices.append({QLocale().toString(articles), articles});
    return choices;
}

} // namespace

PreferencesPage *makeKeepingPage(QWidget *parent)
{
    auto *page = new PreferencesPage(Words::tr("Keeping"), u"backup"_s, parent);
    page->addChoice(
        Words::tr("Keep &articles"), ages(), [](const Value &value) { return value.keep.days; },
        [](Value &value, int days) { value.keep.days = days; }, Words::tr("What is starred always stays."));
    page->addChoice(
        Words::tr("At &most in a feed"), numbers(), [](const Value &value) { return value.keep.articles; },
        [](Value &value, int articles) { value.keep.articles = articles; });
    page->addCheck(
        Words::tr("&Unread articles go as well"), {},
        [](const Value &value) { return int(value.keep.unread); },
        [](Value &value, int on) { value.keep.unread = on != 0; });
    return page;
}

} // namespace ui
