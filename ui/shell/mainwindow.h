// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/label.h"
#include "models/preferences.h"
#include "models/sharing.h"
#include "ui/shell/actions.h"
#include "ui/shell/panelayout.h"
#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QUrl>

#include <memory>

class QMenu;

namespace models {
class ArticleListModel;
class FeedTreeModel;
} // namespace models

namespace ui {

class ArticleListPane;
class ColourMenu;
class FeedTreePane;
class InfoBar;
class LabelPicker;
class ReaderPane;
class SearchField;
class SearchGuide;
class StatusLine;
class ToolBar;
class UndoBar;

/// Three panes and where they are; nothing else. What the user wants leaves by the actions and the panes'
/// signals, what there is to see comes in by calls.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    using Layout = models::Preferences::Layout;

    /// The models stay the caller's and must live longer.
    MainWindow(models::FeedTreeModel *feeds, models::ArticleListModel *articles, QWidget *parent = nullptr);
    ~MainWindow() override;

    Actions &actions() { return m_actions; }
    FeedTreePane *feedTree() const { return m_tree; }
    ArticleListPane *articleList() const { return m_list; }
    ReaderPane *reader() const { return m_reader; }
    SearchField *searchField() const;
    LabelPicker *labelPicker() const { return m_labelPicker; }
    ColourMenu *colourMenu() const { return m_colourMenu; } ///< Of a label in the tree.

    void setTheme(const Theme &theme);
    void setDensity(models::Preferences::Density density);
    void setPaneLayout(Layout layout);
    Layout paneLayout() const { return m_panes->layout(); }
    void setShareTargets(const QList<models::ShareTarget> &targets);

    /// What the list shows: the window's title and the list's head. `singleFeed`: all rows are of one feed.
    void setPlace(const QString &title, bool singleFeed);
    void setSearchPlace(const QString &title); ///< Where the field searches; empty: everywhere.
    void setUnread(int inPlace, int inAll);
    void setSorting(models::ArticleFilter::Column column, models::ArticleFilter::Order order);
    void setStatus(const QString &sentence);
    void setPointedLink(const QUrl &link);
    void showUndo(const QString &sentence); ///< The bar with Undo, for eight seconds.
    /// A bar over the panes, for as long as something is the case; empty: it goes.
    void setBanner(const QString &sentence);
    void setSearch(const QString &query); ///< Emits nothing.
    QString searchText() const;           ///< As it stands in the field, finished or not.
    /// What is marked in list and article, in the language of the search field.
    void setMarked(const QString &query);
    /// Over the article, or over the list where none is in sight.
    void openLabelPicker(const QList<models::Label> &labels,
                         const QHash<models::LabelId, Qt::CheckState> &states);
    void showReader(bool shown); ///< In the list-only layout.

    void showWhatIsNew(const QString &markdown);
    void showAbout(const QString &version);
    void showShortcuts();

    QByteArray windowState() const; ///< Geometry, layout, sizes, bars.
    void restoreWindow(const QByteArray &state);

signals:
    /// While it is typed, as long as it makes sense; empty: back to the place.
    void searchWanted(const QString &query);
    /// By the target's id; `quote` is what is selected in the article, may be empty.
    void shareWanted(const QString &target, const QString &quote);
    void undoWanted();       ///< By the bar's button.
    void nextUnreadWanted(); ///< Space at the article's end, or without an article.
    void layoutChanged(models::Preferences::Layout layout);
    void closing(); ///< The last chance to ask for windowState().

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void connectTree();
    void fillTreeMenus();
    void connectList();
    void connectReader();
    void connectBars();
    void retranslate();
    void pageOrNextUnread();
    void backAPage();
    void copy();
    void selectAll();
    void setBarsFromActions();
    void listFits(Layout effective);

    Actions m_actions;
    ToolBar *m_toolBar;
    FeedTreePane *m_tree;
    ArticleListPane *m_list;
    ReaderPane *m_reader;
    PaneLayout *m_panes;
    UndoBar *m_undoBar;
    InfoBar *m_banner;
    StatusLine *m_status;
    SearchGuide *m_guide;
    LabelPicker *m_labelPicker;
    ColourMenu *m_colourMenu;
    QMenu *m_shareMenu;
    QMenu *m_contextMenu;
    QString m_place;
};

} // namespace ui
