// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/theme/icons.h"

#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr auto separator = Actions::Count;

void add(QMenu *menu, const Actions &actions, std::initializer_list<Actions::Id> ids)
{
    for (const Actions::Id id : ids) {
        if (id == separator)
            menu->addSeparator();
        else
            menu->addAction(actions.at(id));
    }
}

QMenu *
addMenu(QMenu *menu, const QString &title, const Actions &actions, std::initializer_list<Actions::Id> ids)
{
    QMenu *inner = menu->addMenu(title);
    add(inner, actions, ids);
    return inner;
}

} // namespace

void Menus::fill(QMenuBar *bar, const Actions &actions, QMenu *shareOn)
{
    using A = Actions;
    bar->clear();
    add(bar->addMenu(tr("&File")), actions,
        {A::AddFeed, A::NewFolder, A::NewSavedSearch, separator, A::ImportSubscriptions,
         A::ExportSubscriptions, separator, A::Print, A::ExportPdf, separator, A::Backups, separator,
         A::CloseWindow, A::Quit});
    add(bar->addMenu(tr("&Edit")), actions,
        {A::Undo, A::Redo, A::History, separator, A::Copy, A::SelectAll, A::CopyLink, A::CopyTitleAndLink,
         A::CopyMarkdown, separator, A::SearchArticles, A::SearchEverywhere, A::FindInArticle, A::FindNext,
         A::FindPrevious, separator, A::Preferences});
    fillView(bar->addMenu(tr("&View")), actions);
    add(bar->addMenu(tr("&Go")), actions,
        {A::NextUnread, A::BackAPage, A::NextArticle, A::PreviousArticle, separator, A::NextFeed,
         A::PreviousFeed, separator, A::GoToday, A::GoUnread, A::GoStarred, A::GoAll, separator,
         A::NextPane});

    QMenu *feed = bar->addMenu(tr("Fee&d"));
    add(feed, actions, {A::Refresh, A::RefreshAll, A::StopRefreshing, separator, A::MarkAllRead});
    addMenu(feed, tr("Mark Older Rea&d"), actions,
            {A::MarkOlderThanDay, A::MarkOlderThanWeek, A::MarkOlderThanMonth})
        ->setIcon(icon(u"mark-older"_s));
    add(feed, actions,
        {separator, A::OpenSite, A::FindAddress, A::Rename, separator, A::Unsubscribe, separator,
         A::Properties});

    QMenu *article = bar->addMenu(tr("&Article"));
    add(article, actions,
        {A::ToggleRead, A::ToggleStar, A::Labels, separator, A::MarkAboveRead, A::MarkBelowRead, separator,
         A::OpenInBrowser, A::LoadPictures, separator, A::Reply, A::Comments, separator, A::ShowChanges});
    article->addMenu(shareOn);

    add(bar->addMenu(tr("&Tools")), actions, {A::FeedHealth, separator, A::CheckLibrary});
    add(bar->addMenu(tr("&Help")), actions, {A::KeyboardShortcuts, separator, A::WhatIsNew, A::About});
}

void Menus::fillView(QMenu *menu, const Actions &actions)
{
    using A = Actions;
    add(menu, actions,
        {A::LayoutClassic, A::LayoutWide, A::LayoutListOnly, separator, A::ShowTree, A::ShowToolBar,
         A::ShowMenuBar, A::ShowStatusBar, separator, A::UnreadOnly, A::HideReadFeeds, A::CleanUp,
         separator});
    QMenu *sort = addMenu(menu, tr("Sort &By"), actions, {});
    sort->setIcon(icon(u"sort"_s));
    sort->addActions(actions.sortings());
    add(menu, actions, {A::GroupByDay});
    addMenu(menu, tr("&Density"), actions, {A::DensityCompact, A::DensityNormal, A::DensityRelaxed});
    add(menu, actions, {separator, A::LargerText, A::SmallerText, A::NormalText, separator});
    addMenu(menu, tr("T&heme"), actions, {A::ThemeSystem, A::ThemeLight, A::ThemeSepia, A::ThemeDark});
    addMenu(menu, tr("Acc&ent"), actions,
            {A::AccentSystem, A::AccentBlue, A::AccentOrange, A::AccentGreen, A::AccentLightGreen});
    add(menu, actions, {separator, A::FullScreen});
}

void Menus::fillArticleMenu(QMenu *menu, const Actions &actions, QMenu *shareOn)
{
    using A = Actions;
    menu->clear();
    add(menu, actions,
        {A::ToggleRead, A::ToggleStar, A::Labels, separator, A::MarkAboveRead, A::MarkBelowRead, separator,
         A::OpenInBrowser});
    menu->addMenu(shareOn);
    add(menu, actions, {separator, A::CopyLink});
}

} // namespace ui
