// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/pages.h"
#include "ui/preferences/preferencespage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Value = models::Preferences;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchingPage)
};

QList<std::pair<QString, int>> intervals()
{
    QList<std::pair<QString, int>> choices;
    for (const int minutes : {5, 15, 30})
        choices.append({Words::tr("%n minute(s)", nullptr, minutes), minutes * 60});
    for (const int hours : {1, 2, 4, 8, 24})
        choices.append({Words::tr("%n hour(s)", nullptr, hours), hours * 3600});
    return choices;
}

} // namespace

PreferencesPage *makeFetchingPage(QWidget *parent)
{
    auto *page = new PreferencesPage(Words::tr("Fetching"), u"refresh"_s, parent);
    page->addCheck(
        Words::tr("&Look for new articles by itself"), {},
        [](const Value &value) { return int(value.refreshOnTimer); },
        [](Value &value, int on) { value.refreshOnTimer = on != 0; });
    const auto onTimer = [](const Value &value) { return value.refreshOnTimer; };
    page->addChoice(
        //: When Courant looks for new articles; the choice below says how often.
        Words::tr("&When"),
        {{Words::tr("At the same interval for all feeds"), 0},
         {Words::tr("When a feed usually has something new"), 1}},
        [](const Value &value) { return int(value.learnSchedule); },
        [](Value &value, int learn) { value.learnSchedule = learn != 0; },
        Words::tr(
            "Courant can learn from what a feed posted before. It then asks a lively feed more often, and "
            "a quiet one seldom."));
    page->enableLastIf(onTimer);
    page->addChoice(
        Words::tr("&Every"), intervals(),
        [](const Value &value) { return static_cast<int>(value.interval.count()); },
        [](Value &value, int seconds) { value.interval = std::chrono::seconds(seconds); });
    page->enableLastIf([](const Value &value) { return value.refreshOnTimer && !value.learnSchedule; });
    page->addSlider(
        Words::tr("Feeds at &once"), 1, 32, [](int jobs) { return QString::number(jobs); },
        [](const Value &value) { return value.jobs; }, [](Value &value, int jobs) { value.jobs = jobs; });
    page->addChoice(
        Words::tr("&Pictures"),
        {{Words::tr("Ask me"), int(models::ImagePolicy::Ask)},
         {Words::tr("Never load"), int(models::ImagePolicy::Never)},
         {Words::tr("From the feed’s own site"), int(models::ImagePolicy::SameSite)},
         {Words::tr("Always load"), int(models::ImagePolicy::Always)}},
        [](const Value &value) { return int(value.images); },
        [](Value &value, int chosen) { value.images = static_cast<models::ImagePolicy>(chosen); });
    page->addSection(Words::tr("Network"));
    page->addChoice(
        Words::tr("Pro&xy"),
        {{Words::tr("As the system"), int(Value::Proxy::System)},
         {Words::tr("None"), int(Value::Proxy::None)},
         {Words::tr("The one below"), int(Value::Proxy::Manual)}},
        [](const Value &value) { return int(value.proxy); },
        [](Value &value, int chosen) { value.proxy = static_cast<Value::Proxy>(chosen); });
    page->addText(
        Words::tr("Proxy &address"), u"proxy.example:3128"_s,
        Words::tr("A feed can have a proxy of its own, in its properties."),
        [](const Value &value) { return value.proxyAddress; },
        [](Value &value, const QString &address) { value.proxyAddress = address; });
    page->enableLastIf([](const Value &value) { return value.proxy == Value::Proxy::Manual; });
    return page;
}

} // namespace ui
