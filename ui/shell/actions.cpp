// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plainwords.h"

#include <QActionGroup>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

using P = models::Preferences;
using Need = bool Situation::*;

constexpr Need always = nullptr;

struct Row
{
    Actions::Id id;
    const char *text;
    const char *icon; ///< Empty: none, as for plain choices.
    const char *keys; ///< Separated by " | ".
    Need need = always;
    bool checkable = false;
    const char *shortText = ""; ///< On the toolbar.
};

// The order is that of Actions::Id; the menus have their own.
const std::array<Row, Actions::Count> rows{{
    {Actions::AddFeed, QT_TRANSLATE_NOOP("ui::Actions", "&Add Feed..."), "add-feed", "Ctrl+N", always, false,
     QT_TRANSLATE_NOOP("ui::Actions", "Add feed")},
    {Actions::NewFolder, QT_TRANSLATE_NOOP("ui::Actions", "New &Folder..."), "add-folder", "Ctrl+Shift+N"},
    {Actions::NewSavedSearch, QT_TRANSLATE_NOOP("ui::Actions", "New Sa&ved Search..."), "saved-search",
     "Ctrl+D", always, false, QT_TRANSLATE_NOOP("ui::Actions", "Save this search")},
    {Actions::ImportSubscriptions, QT_TRANSLATE_NOOP("ui::Actions", "&Import Subscriptions..."), "import",
     "Ctrl+O"},
    {Actions::ExportSubscriptions, QT_TRANSLATE_NOOP("ui::Actions", "&Export Subscriptions..."), "export", "",
     &Situation::feeds},
    {Actions::Print, QT_TRANSLATE_NOOP("ui::Actions", "&Print..."), "print", "Ctrl+P", &Situation::article},
    {Actions::ExportPdf, QT_TRANSLATE_NOOP("ui::Actions", "Export as P&DF..."), "", "", &Situation::article},
    {Actions::Backups, QT_TRANSLATE_NOOP("ui::Actions", "&Backups..."), "backup", ""},
    {Actions::CloseWindow, QT_TRANSLATE_NOOP("ui::Actions", "&Close Window"), "close", "Ctrl+W"},
    {Actions::Quit, QT_TRANSLATE_NOOP("ui::Actions", "&Quit"), "power", "Ctrl+Q"},

    {Actions::Undo, QT_TRANSLATE_NOOP("ui::Actions", "&Undo"), "undo", "Ctrl+Z"},
    {Actions::Redo, QT_TRANSLATE_NOOP("ui::Actions", "&Redo"), "redo", "Ctrl+Shift+Z"},
    {Actions::History, QT_TRANSLATE_NOOP("ui::Actions", "&History..."), "clock", ""},
    {Actions::Copy, QT_TRANSLATE_NOOP("ui::Actions", "&Copy"), "copy", "Ctrl+C"},
    {Actions::SelectAll, QT_TRANSLATE_NOOP("ui::Actions", "Select &All"), "", "Ctrl+A"},
    {Actions::CopyLink, QT_TRANSLATE_NOOP("ui::Actions", "Copy &Link"), "link", "Ctrl+L", &Situation::link},
    {Actions::CopyTitleAndLink, QT_TRANSLATE_NOOP("ui::Actions", "Copy &Title and Link"), "", "Ctrl+Shift+L",
     &Situation::link},
    {Actions::CopyMarkdown, QT_TRANSLATE_NOOP("ui::Actions", "Copy as &Markdown Link"), "", "",
     &Situation::link},
    {Actions::SearchArticles, QT_TRANSLATE_NOOP("ui::Actions", "&Search Articles"), "search", "Ctrl+F"},
    {Actions::SearchEverywhere, QT_TRANSLATE_NOOP("ui::Actions", "Search E&verywhere"), "all-articles",
     "Ctrl+Alt+F", &Situation::search},
    {Actions::FindInArticle, QT_TRANSLATE_NOOP("ui::Actions", "&Find in Article"), "find", "/ | Ctrl+Shift+F",
     &Situation::article},
    {Actions::FindNext, QT_TRANSLATE_NOOP("ui::Actions", "Find &Next"), "", "F3", &Situation::article},
    {Actions::FindPrevious, QT_TRANSLATE_NOOP("ui::Actions", "Find &Previous"), "", "Shift+F3",
     &Situation::article},
    {Actions::Preferences, QT_TRANSLATE_NOOP("ui::Actions", "Pr&eferences..."), "settings", "Ctrl+,"},

    {Actions::LayoutClassic, QT_TRANSLATE_NOOP("ui::Actions", "&Classic"), "layout-classic", "Ctrl+1"},
    {Actions::LayoutWide, QT_TRANSLATE_NOOP("ui::Actions", "&Wide"), "layout-wide", "Ctrl+2"},
    {Actions::LayoutListOnly, QT_TRANSLATE_NOOP("ui::Actions", "&List Only"), "layout-list", "Ctrl+3"},
    {Actions::ShowTree, QT_TRANSLATE_NOOP("ui::Actions", "&Feed Tree"), "sidebar", "F9", always, true},
    {Actions::ShowToolBar, QT_TRANSLATE_NOOP("ui::Actions", "&Toolbar"), "", "", always, true},
    {Actions::ShowMenuBar, QT_TRANSLATE_NOOP("ui::Actions", "&Menu Bar"), "menu", "Ctrl+M", always, true},
    {Actions::ShowStatusBar, QT_TRANSLATE_NOOP("ui::Actions", "&Status Bar"), "", "", always, true},
    {Actions::UnreadOnly, QT_TRANSLATE_NOOP("ui::Actions", "&Unread Only"), "filter", "Ctrl+U", always, true},
    {Actions::HideReadFeeds, QT_TRANSLATE_NOOP("ui::Actions", "H&ide Read Feeds"), "eye-off", "Ctrl+Shift+U",
     always, true},
    {Actions::CleanUp, QT_TRANSLATE_NOOP("ui::Actions", "Clean U&p Read Articles"), "clear", "",
     &Situation::rows},
    {Actions::NewestFirst, QT_TRANSLATE_NOOP("ui::Actions", "&Newest First"), "", ""},
    {Actions::OldestFirst, QT_TRANSLATE_NOOP("ui::Actions", "&Oldest First"), "", ""},
    {Actions::ByTitle, QT_TRANSLATE_NOOP("ui::Actions", "By &Title"), "", ""},
    {Actions::ByFeed, QT_TRANSLATE_NOOP("ui::Actions", "By &Feed"), "", ""},
    {Actions::ByAuthor, QT_TRANSLATE_NOOP("ui::Actions", "By &Author"), "", ""},
    {Actions::ByComments, QT_TRANSLATE_NOOP("ui::Actions", "By Number of &Comments"), "", ""},
    {Actions::UnreadFirst, QT_TRANSLATE_NOOP("ui::Actions", "&Unread First"), "", ""},
    {Actions::StarredFirst, QT_TRANSLATE_NOOP("ui::Actions", "&Starred First"), "", ""},
    {Actions::GroupByDay, QT_TRANSLATE_NOOP("ui::Actions", "&Group by Day"), "", "", always, true},
    {Actions::DensityCompact, QT_TRANSLATE_NOOP("ui::Actions", "&Compact"), "", ""},
    {Actions::DensityNormal, QT_TRANSLATE_NOOP("ui::Actions", "&Normal"), "", ""},
    {Actions::DensityRelaxed, QT_TRANSLATE_NOOP("ui::Actions", "&Relaxed"), "", ""},
    {Actions::LargerText, QT_TRANSLATE_NOOP("ui::Actions", "L&arger Text"), "zoom-in", "Ctrl++ | Ctrl+="},
    {Actions::SmallerText, QT_TRANSLATE_NOOP("ui::Actions", "Smaller Te&xt"), "zoom-out", "Ctrl+-"},
    {Actions::NormalText, QT_TRANSLATE_NOOP("ui::Actions", "&Normal Text"), "text-style", "Ctrl+0"},
    {Actions::ThemeSystem, QT_TRANSLATE_NOOP("ui::Actions", "S&ystem"), "window", ""},
    {Actions::ThemeLight, QT_TRANSLATE_NOOP("ui::Actions", "&Light"), "theme-light", ""},
    {Actions::ThemeSepia, QT_TRANSLATE_NOOP("ui::Actions", "&Sepia"), "theme-sepia", ""},
    {Actions::ThemeDark, QT_TRANSLATE_NOOP("ui::Actions", "&Dark"), "theme-dark", ""},
    {Actions::AccentSystem, QT_TRANSLATE_NOOP("ui::Actions", "As the S&ystem"), "", ""},
    {Actions::AccentBlue, QT_TRANSLATE_NOOP("ui::Actions", "&Blue"), "", ""},
    {Actions::AccentOrange, QT_TRANSLATE_NOOP("ui::Actions", "&Orange"), "", ""},
    {Actions::AccentGreen, QT_TRANSLATE_NOOP("ui::Actions", "&Green"), "", ""},
    {Actions::AccentLightGreen, QT_TRANSLATE_NOOP("ui::Actions", "&Light Green"), "", ""},
    {Actions::FullScreen, QT_TRANSLATE_NOOP("ui::Actions", "Full Sc&reen"), "", "F11", always, true},

    {Actions::NextUnread, QT_TRANSLATE_NOOP("ui::Actions", "Next &Unread"), "next-unread", "Space", always,
     false, QT_TRANSLATE_NOOP("ui::Actions", "Next unread")},
    {Actions::BackAPage, QT_TRANSLATE_NOOP("ui::Actions", "&Back a Page"), "", "Shift+Space",
     &Situation::article},
    {Actions::NextArticle, QT_TRANSLATE_NOOP("ui::Actions", "&Next Article"), "next", "J | N",
     &Situation::rows},
    {Actions::PreviousArticle, QT_TRANSLATE_NOOP("ui::Actions", "&Previous Article"), "previous", "K | P",
     &Situation::rows},
    {Actions::NextFeed, QT_TRANSLATE_NOOP("ui::Actions", "Next &Feed with Unread"), "", "Shift+J",
     &Situation::feeds},
    {Actions::PreviousFeed, QT_TRANSLATE_NOOP("ui::Actions", "Previous Fee&d with Unread"), "", "Shift+K",
     &Situation::feeds},
    {Actions::GoToday, QT_TRANSLATE_NOOP("ui::Actions", "&Today"), "today", "G, T"},
    {Actions::GoUnread, QT_TRANSLATE_NOOP("ui::Actions", "Un&read"), "unread", "G, U"},
    {Actions::GoStarred, QT_TRANSLATE_NOOP("ui::Actions", "&Starred"), "star", "G, S"},
    {Actions::GoAll, QT_TRANSLATE_NOOP("ui::Actions", "&All Articles"), "all-articles", "G, A"},
    {Actions::NextPane, QT_TRANSLATE_NOOP("ui::Actions", "Ne&xt Pane"), "", "F6"},

    {Actions::Refresh, QT_TRANSLATE_NOOP("ui::Actions", "&Refresh"), "refresh-feed", "F5", &Situation::feeds},
    {Actions::RefreshAll, QT_TRANSLATE_NOOP("ui::Actions", "Refresh &All"), "refresh", "Ctrl+R",
     &Situation::feeds, false, QT_TRANSLATE_NOOP("ui::Actions", "Refresh")},
    {Actions::StopRefreshing, QT_TRANSLATE_NOOP("ui::Actions", "S&top"), "stop", "Ctrl+.",
     &Situation::refreshing},
    {Actions::MarkAllRead, QT_TRANSLATE_NOOP("ui::Actions", "&Mark All Read"), "mark-all-read", "Shift+A",
     &Situation::rows, false, QT_TRANSLATE_NOOP("ui::Actions", "Mark all read")},
    {Actions::MarkOlderThanDay, QT_TRANSLATE_NOOP("ui::Actions", "Than a &Day"), "", "", &Situation::feeds},
    {Actions::MarkOlderThanWeek, QT_TRANSLATE_NOOP("ui::Actions", "Than a &Week"), "", "", &Situation::feeds},
    {Actions::MarkOlderThanMonth, QT_TRANSLATE_NOOP("ui::Actions", "Than a &Month"), "", "",
     &Situation::feeds},
    {Actions::OpenSite, QT_TRANSLATE_NOOP("ui::Actions", "&Open Site"), "open-browser", "Shift+V",
     &Situation::site},
    {Actions::FindAddress, QT_TRANSLATE_NOOP("ui::Actions", "Loo&k for the New Address..."), "search", "",
     &Situation::feed},
    {Actions::Rename, QT_TRANSLATE_NOOP("ui::Actions", "Re&name..."), "rename", "F2"},
    {Actions::Unsubscribe, QT_TRANSLATE_NOOP("ui::Actions", "&Unsubscribe"), "unsubscribe", "Del"},
    {Actions::Properties, QT_TRANSLATE_NOOP("ui::Actions", "&Properties..."), "properties", "Alt+Return",
     &Situation::feed},

    {Actions::ToggleRead, QT_TRANSLATE_NOOP("ui::Actions", "Mark &Read"), "read", "M", &Situation::article},
    {Actions::ToggleStar, QT_TRANSLATE_NOOP("ui::Actions", "&Star"), "star", "S", &Situation::article},
    {Actions::Labels, QT_TRANSLATE_NOOP("ui::Actions", "&Labels..."), "label", "L", &Situation::article},
    {Actions::MarkAboveRead, QT_TRANSLATE_NOOP("ui::Actions", "Mark &Above Read"), "mark-above", "[",
     &Situation::article},
    {Actions::MarkBelowRead, QT_TRANSLATE_NOOP("ui::Actions", "Mark &Below Read"), "mark-below", "]",
     &Situation::article},
    {Actions::OpenInBrowser, QT_TRANSLATE_NOOP("ui::Actions", "&Open in Browser"), "open-browser", "V",
     &Situation::link},
    {Actions::LoadPictures, QT_TRANSLATE_NOOP("ui::Actions", "Load &Pictures"), "picture", "I",
     &Situation::article},
    {Actions::Reply, QT_TRANSLATE_NOOP("ui::Actions", "Repl&y"), "reply", "R", &Situation::link},
    {Actions::Comments, QT_TRANSLATE_NOOP("ui::Actions", "&Comments"), "comments", "C", &Situation::comments},
    {Actions::ShowChanges, QT_TRANSLATE_NOOP("ui::Actions", "Show Chan&ges"), "revisions", "D",
     &Situation::edited},

    {Actions::FeedHealth, QT_TRANSLATE_NOOP("ui::Actions", "Feed &Health..."), "health", "Ctrl+Shift+H",
     &Situation::feeds},
    {Actions::CheckLibrary, QT_TRANSLATE_NOOP("ui::Actions", "&Check Library..."), "", ""},

    {Actions::KeyboardShortcuts, QT_TRANSLATE_NOOP("ui::Actions", "&Keyboard Shortcuts"), "keyboard", "?"},
    {Actions::WhatIsNew, QT_TRANSLATE_NOOP("ui::Actions", "What Is &New"), "info", ""},
    {Actions::About, QT_TRANSLATE_NOOP("ui::Actions", "&About Courant"), "help", ""},
}};

QList<QKeySequence> keysOf(const Row &row)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(row.keys).split(u" | "_s, Qt::SkipEmptyParts))
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

template<typename Choice>
int indexOf(std::initializer_list<Choice> choices, Choice choice)
{
    return static_cast<int>(std::find(choices.begin(), choices.end(), choice) - choices.begin());
}

constexpr std::initializer_list<P::Layout> layouts{P::Layout::Classic, P::Layout::Wide, P::Layout::ListOnly};
constexpr std::initializer_list<P::Density> densities{P::Density::Compact, P::Density::Normal,
                                                      P::Density::Relaxed};
constexpr std::initializer_list<P::Theme> themes{P::Theme::System, P::Theme::Light, P::Theme::Sepia,
                                                 P::Theme::Dark};
constexpr std::initializer_list<P::Accent> accents{P::Accent::System, P::Accent::Blue, P::Accent::Orange,
                                                   P::Accent::Green, P::Accent::LightGreen};
using Filter = models::ArticleFilter;
/// From OldestFirst on, in the order of their ids.
constexpr std::initializer_list<Filter::Column> columns{
    Filter::Column::Date,     Filter::Column::Title,  Filter::Column::Feed,   Filter::Column::Author,
    Filter::Column::Comments, Filter::Column::Unread, Filter::Column::Starred};

/// For a menu, and without the access key for buttons and those who listen to them.
void name(QAction *action, const QString &text)
{
    action->setText(text);
    action->setIconText(plainWords(text));
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const Row &row : rows) {
        auto *action = new QAction(this);
        Q_ASSERT(!m_actions.at(row.id));
        m_actions.at(row.id) = action;
        action->setObjectName(QString::number(row.id));
        if (*row.icon != '\0')
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        action->setShortcuts(keysOf(row));
        action->setCheckable(row.checkable);
    }
    at(Preferences)->setMenuRole(QAction::PreferencesRole);
    at(Quit)->setMenuRole(QAction::QuitRole);
    at(About)->setMenuRole(QAction::AboutRole);
    // They mean the tree, and must not take a feed away while an article is looked at.
    for (const Id id : {Rename, Unsubscribe})
        at(id)->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addChoice(LayoutClassic, layouts, &Actions::layoutWanted);
    addChoice(DensityCompact, densities, &Actions::densityWanted);
    addChoice(ThemeSystem, themes, &Actions::themeWanted);
    addChoice(AccentSystem, accents, &Actions::accentWanted);
    addSortings();
    retranslate();
    setEnabledStates();
}

template<typename Choice>
void Actions::addChoice(Id first, std::initializer_list<Choice> choices, void (Actions::*wanted)(Choice))
{
    auto *group = new QActionGroup(this);
    int id = first;
    for (const Choice choice : choices) {
        QAction *action = at(static_cast<Id>(id++));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted, choice] { emit(this->*wanted)(choice); });
    }
}

void Actions::addSortings()
{
    auto *group = new QActionGroup(this);
    const auto add = [this, group](Id id, auto wanted) {
        at(id)->setCheckable(true);
        group->addAction(at(id));
        connect(at(id), &QAction::triggered, this, [this, wanted] {
            const auto [column, order] = wanted();
            emit sortingWanted(column, order);
        });
    };
    using Sorting = std::pair<Filter::Column, Filter::Order>;
    add(NewestFirst, [] { return Sorting(Filter::Column::Date, Filter::Order::NewestFirst); });
    add(OldestFirst, [] { return Sorting(Filter::Column::Date, Filter::Order::OldestFirst); });
    int id = ByTitle;
    for (const Filter::Column column : columns) {
        if (column == Filter::Column::Date)
            continue;
        add(static_cast<Id>(id++), [this, column] {
            return Sorting(column,
                           m_column == column ? Filter::reversed(m_order) : Filter::usualOrder(column));
        });
    }
    at(NewestFirst)->setChecked(true);
}

QList<QAction *> Actions::sortings() const
{
    QList<QAction *> all;
    for (int id = NewestFirst; id <= StarredFirst; ++id)
        all.append(at(static_cast<Id>(id)));
    return all;
}

void Actions::retranslate()
{
    for (const Row &row : rows) {
        name(at(row.id), tr(row.text));
        if (*row.shortText != '\0')
            at(row.id)->setIconText(tr(row.shortText));
    }
    setUndo(m_undo, m_redo);
    setArticleState(m_read, m_starred);
    nameRemoval();
    for (QAction *action : m_actions) {
        // The words with their keys, as people learn them.
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString words = plainWords(action->text());
        //: A tool tip: %1 is what a button does, %2 the key that does it.
        action->setToolTip(keys.isEmpty() ? words : tr("%1 (%2)").arg(words, keys));
    }
}

void Actions::setUndo(const QString &undo, const QString &redo)
{
    m_undo = undo;
    m_redo = redo;
    const auto escaped = [](QString sentence) { return sentence.replace(u'&', u"&&"_s); };
    //: %1 is what was done, a sentence: "128 articles marked read."
    name(at(Undo), undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(escaped(undo)));
    name(at(Redo), redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(escaped(redo)));
    setEnabledStates();
}

void Actions::setArticleState(bool read, bool starred)
{
    m_read = read;
    m_starred = starred;
    name(at(ToggleRead), read ? tr("Mark Un&read") : tr("Mark &Read"));
    at(ToggleRead)->setIcon(icon(read ? u"unread"_s : u"read"_s));
    name(at(ToggleStar), starred ? tr("Remove &Star") : tr("&Star"));
    at(ToggleStar)->setIcon(icon(starred ? u"star-filled"_s : u"star"_s));
}

/// Feeds are unsubscribed from; labels and saved searches are not.
void Actions::nameRemoval()
{
    const bool gathers = m_situation.label || m_situation.saved;
    name(at(Unsubscribe), gathers ? tr("De&lete") : tr("&Unsubscribe"));
    at(Unsubscribe)->setIcon(icon(gathers ? u"trash"_s : u"unsubscribe"_s));
}

void Actions::setSituation(const Situation &situation)
{
    m_situation = situation;
    nameRemoval();
    setEnabledStates();
}

void Actions::setEnabledStates()
{
    for (const Row &row : rows) {
        if (row.need)
            at(row.id)->setEnabled(m_situation.*row.need);
    }
    const bool gathers = m_situation.label || m_situation.saved;
    const bool node = m_situation.feed || m_situation.folder || gathers;
    at(Rename)->setEnabled(node);
    at(Unsubscribe)->setEnabled(node);
    at(Properties)->setEnabled(m_situation.feed || m_situation.saved);
    at(Undo)->setEnabled(!m_undo.isEmpty());
    at(Redo)->setEnabled(!m_redo.isEmpty());
}

void Actions::show(P::Layout layout)
{
    at(static_cast<Id>(LayoutClassic + indexOf(layouts, layout)))->setChecked(true);
}

void Actions::show(P::Density density)
{
    at(static_cast<Id>(DensityCompact + indexOf(densities, density)))->setChecked(true);
}

void Actions::show(P::Theme theme)
{
    at(static_cast<Id>(ThemeSystem + indexOf(themes, theme)))->setChecked(true);
}

void Actions::show(P::Accent accent)
{
    at(static_cast<Id>(AccentSystem + indexOf(accents, accent)))->setChecked(true);
}

void Actions::show(Filter::Column column, Filter::Order order)
{
    m_column = column;
    m_order = order;
    const bool newestFirst = column == Filter::Column::Date && order == Filter::Order::NewestFirst;
    const int id = newestFirst ? NewestFirst : OldestFirst + indexOf(columns, column);
    at(static_cast<Id>(id))->setChecked(true);
}

} // namespace ui
