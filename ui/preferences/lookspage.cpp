// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/pages.h"
#include "ui/preferences/preferencespage.h"
#include "ui/preferences/swatches.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Value = models::Preferences;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LooksPage)
};

void addLanguage(PreferencesPage *page)
{
    static const QStringList languages{QString(), u"en"_s, u"zh_CN"_s};
    page->addChoice(
        Words::tr("&Language"), {{Words::tr("As the system"), 0}, {u"English"_s, 1}, {u"简体中文"_s, 2}},
        [](const Value &value) { return std::max(0, static_cast<int>(languages.indexOf(value.language))); },
        [](Value &value, int chosen) { value.language = languages.value(chosen); },
        Words::tr("Courant speaks another language from its next start on."));
}

} // namespace

PreferencesPage *makeLooksPage(QWidget *parent)
{
    auto *page = new PreferencesPage(Words::tr("Looks"), u"today"_s, parent);
    addLanguage(page);

    const auto writeTheme = [](Value &value, int chosen) { value.theme = static_cast<Value::Theme>(chosen); };
    auto *themes = new ThemeSwatches(page);
    QObject::connect(
        themes, &ThemeSwatches::chosen, page,
        [page, writeTheme](models::Preferences::Theme theme) { page->tell(writeTheme, int(theme)); });
    page->addOwn(
        Words::tr("Theme"), themes, [themes](int theme) { themes->choose(static_cast<Value::Theme>(theme)); },
        [](const Value &value) { return int(value.theme); }, writeTheme);

    const auto writeAccent = [](Value &value, int chosen) {
        value.accent = static_cast<Value::Accent>(chosen);
    };
    auto *accents = new AccentSwatches(page);
    QObject::connect(
        accents, &AccentSwatches::chosen, page,
        [page, writeAccent](models::Preferences::Accent accent) { page->tell(writeAccent, int(accent)); });
    page->addOwn(
        Words::tr("Accent"), accents,
        [accents](int accent) { accents->choose(static_cast<Value::Accent>(accent)); },
        [](const Value &value) { return int(value.accent); }, writeAccent);

    page->addChoice(
        Words::tr("La&yout"),
        {{Words::tr("Classic: list above the article"), int(Value::Layout::Classic)},
         {Words::tr("Wide: list beside the article"), int(Value::Layout::Wide)},
         {Words::tr("List only"), int(Value::Layout::ListOnly)}},
        [](const Value &value) { return int(value.layout); },
        [](Value &value, int chosen) { value.layout = static_cast<Value::Layout>(chosen); });
    page->addChoice(
        Words::tr("&Density"),
        {{Words::tr("Compact"), int(Value::Density::Compact)},
         {Words::tr("Normal"), int(Value::Density::Normal)},
         {Words::tr("Relaxed"), int(Value::Density::Relaxed)}},
        [](const Value &value) { return int(value.density); },
        [](Value &value, int chosen) { value.density = static_cast<Value::Density>(chosen); });
    page->addCheck(
        Words::tr("&Group articles by day"), {}, [](const Value &value) { return int(value.groupByDay); },
        [](Value &value, int on) { value.groupByDay = on != 0; });
    return page;
}

} // namespace ui
