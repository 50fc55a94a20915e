// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

class SearchField;

/// The bar under the menus: what is done often, the layouts, and the search field at its end. Not a QToolBar:
/// that one lays its buttons out by the style's margins, and cannot put words beside the first four only.
class ToolBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolBar(const Actions &actions, QWidget *parent = nullptr);

    SearchField *searchField() const { return m_search; }
    void setSearchPlace(const QString &title); ///< Empty: everywhere.
    void setTheme(const Theme &theme);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    void addGap();

    QMenu *m_refreshMenu;
    SearchField *m_search;
    QList<QToolButton *> m_worded; ///< Their words stand beside the icons where there is room.
    QList<QWidget *> m_gaps;       ///< A line stands in the middle of each.
    QString m_searchPlace;
    Theme m_theme;
};

} // namespace ui
