// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/articlelistmodel.h"
#include "models/preferences.h"
#include "ui/articles/emptylist.h"
#include "ui/articles/rowmetrics.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QAction;
class QStackedLayout;

namespace ui {

class ArticleListView;
class EmptyPane;
class InfoBar;
class ListHeader;

/// The middle pane: the list under its head, or the reason why there is none.
class ArticleListPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleListPane(QWidget *parent = nullptr);

    void setArticles(models::ArticleListModel *model);
    ArticleListView *view() const { return m_view; }

    void setTheme(const Theme &theme);
    void setDensity(models::Preferences::Density density);
    void setMode(RowMode mode);
    void setGroupByDay(bool group);

    void setPlace(const QString &title, bool singleFeed);
    void setUnread(int unread); ///< Beside the place's name.
    void setSorting(models::ArticleFilter::Column column, models::ArticleFilter::Order order);
    void setSortActions(const QList<QAction *> &actions); ///< For the list's head. They stay the caller's.
    void setUnreadOnly(bool only);

    /// A bar over the rows: what is wrong with the feed that they are of. Empty: nothing. Once the user has
    /// closed it, the same sentence does not come back.
    void setTrouble(const QString &sentence, const QList<QAction *> &actions);

    /// Shown while the list has no rows.
    void setEmptiness(const EmptyList &emptiness);
    /// The buttons for a reason, the likeliest first. The actions stay the caller's.
    void setEmptyActions(EmptyList::Reason reason, const QList<QAction *> &actions);
    bool isShowingEmptiness() const;
    EmptyPane *emptyPane() const { return m_emptyPane; } ///< For what only the first start shows.

signals:
    void sortingWanted(models::ArticleFilter::Column column, models::ArticleFilter::Order order);
    void unreadOnlyWanted(bool only);
    void emptinessShown(bool shown); ///< Then the pane may have the reader's room as well.

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWhatThereIs();

    ListHeader *m_header;
    ArticleListView *m_view;
    InfoBar *m_trouble;
    EmptyPane *m_emptyPane;
    QStackedLayout *m_stack;
    Theme m_theme;
    RowMode m_mode = RowMode::OneLine;
    QString m_title;
    int m_unread = 0;
    QString m_closedTrouble;
    EmptyList m_emptiness;
    QHash<EmptyList::Reason, QList<QAction *>> m_emptyActions;
};

} // namespace ui
