// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articlefilter.h"
#include "models/preferences.h"

#include <QAction>
#include <QObject>

#include <array>

class QActionGroup;

namespace ui {

/// What can be done depends on it.
struct Situation
{
    bool article = false;    ///< One is shown or selected.
    bool link = false;       ///< The article has an address.
    bool edited = false;     ///< Older texts of the article are kept.
    bool comments = false;   ///< The article has a page with comments.
    bool rows = false;       ///< The list is not empty.
    bool feed = false;       ///< A feed is selected in the tree.
    bool label = false;      ///< A label is selected in the tree.
    bool saved = false;      ///< A saved search is selected in the tree.
    bool search = false;     ///< Words are being searched for, in a part of the library.
    bool folder = false;     ///< A folder is selected in the tree.
    bool feeds = false;      ///< There is at least one subscription.
    bool site = false;       ///< The selected feed has a home page.
    bool refreshing = false; ///< A refresh is going on.
    bool reader = false;     ///< The article pane is in sight.

    bool operator==(const Situation &) const = default;
};

/// Every command of the window: its words, icon, keys, and when it is there. Menus, toolbar and context menus
/// are made of these and nothing else.
class Actions final : public QObject
{
    Q_OBJECT

public:
    enum Id {
        // File
        AddFeed,
        NewFolder,
        NewSavedSearch,
        ImportSubscriptions,
        ExportSubscriptions,
        Print,
        ExportPdf,
        Backups,
        CloseWindow,
        Quit,
        // Edit
        Undo,
        Redo,
        History,
        Copy,
        SelectAll,
        CopyLink,
        CopyTitleAndLink,
        CopyMarkdown,
        SearchArticles,
        SearchEverywhere,
        FindInArticle,
        FindNext,
        FindPrevious,
        Preferences,
        // View
        LayoutClassic,
        LayoutWide,
        LayoutListOnly,
        ShowTree,
        ShowToolBar,
        ShowMenuBar,
        ShowStatusBar,
        UnreadOnly,
        HideReadFeeds,
        CleanUp,
        NewestFirst,
        OldestFirst,
        ByTitle,
        ByFeed,
        ByAuthor,
        ByComments,
        UnreadFirst,
        StarredFirst,
        GroupByDay,
        DensityCompact,
        DensityNormal,
        DensityRelaxed,
        LargerText,
        SmallerText,
        NormalText,
        ThemeSystem,
        ThemeLight,
        ThemeSepia,
        ThemeDark,
        AccentSystem,
        AccentBlue,
        AccentOrange,
        AccentGreen,
        AccentLightGreen,
        FullScreen,
        // Go
        NextUnread,
        BackAPage,
        NextArticle,
        PreviousArticle,
        NextFeed,
        PreviousFeed,
        GoToday,
        GoUnread,
        GoStarred,
        GoAll,
        NextPane,
        // Feed
        Refresh,
        RefreshAll,
        StopRefreshing,
        MarkAllRead,
        MarkOlderThanDay,
        MarkOlderThanWeek,
        MarkOlderThanMonth,
        OpenSite,
        FindAddress,
        Rename,
        Unsubscribe,
        Properties,
        // Article
        ToggleRead,
        ToggleStar,
        Labels,
        MarkAboveRead,
        MarkBelowRead,
        OpenInBrowser,
        LoadPictures,
        Reply,
        Comments,
        ShowChanges,
        // Tools
        FeedHealth,
        CheckLibrary,
        // Help
        KeyboardShortcuts,
        WhatIsNew,
        About,
        Count
    };

    explicit Actions(QObject *parent = nullptr);

    QAction *at(Id id) const { return m_actions.at(id); }
    QList<QAction *> all() const { return {m_actions.cbegin(), m_actions.cend()}; }

    void setSituation(const Situation &situation);
    const Situation &situation() const { return m_situation; }

    /// What Ctrl+Z and Ctrl+Shift+Z would do, as sentences; empty: nothing.
    void setUndo(const QString &undo, const QString &redo);

    // The choices as they are; they emit nothing.
    void show(models::Preferences::Layout layout);
    void show(models::Preferences::Density density);
    void show(models::Preferences::Theme theme);
    void show(models::Preferences::Accent accent);
    void show(models::ArticleFilter::Column column, models::ArticleFilter::Order order);
    void setArticleState(bool read, bool starred); ///< Of the selected article: chooses the words.

    /// How lists may be sorted. What is chosen already is turned round when it is chosen again.
    QList<QAction *> sortings() const;

    void retranslate();

signals:
    void layoutWanted(models::Preferences::Layout layout);
    void densityWanted(models::Preferences::Density density);
    void themeWanted(models::Preferences::Theme theme);
    void accentWanted(models::Preferences::Accent accent);
    void sortingWanted(models::ArticleFilter::Column column, models::ArticleFilter::Order order);

private:
    template<typename Choice>
    void addChoice(Id first, std::initializer_list<Choice> choices, void (Actions::*wanted)(Choice));
    void addSortings();
    void setEnabledStates();
    void nameRemoval();

    std::array<QAction *, Count> m_actions{};
    Situation m_situation;
    QString m_undo, m_redo;
    models::ArticleFilter::Column m_column = models::ArticleFilter::Column::Date;
    models::ArticleFilter::Order m_order = models::ArticleFilter::Order::NewestFirst;
    bool m_read = false;
    bool m_starred = false;
};

} // namespace ui
