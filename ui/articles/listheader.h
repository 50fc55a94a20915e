// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class ElidedLabel;

/// The bar over a wide list: the place's name, how much is unread, and buttons for order and filter.
class ListHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit ListHeader(QWidget *parent = nullptr);

    void setPlace(const QString &title, int unread);
    void setSortActions(const QList<QAction *> &actions);
    void setUnreadOnly(bool only);
    void setTheme(const Theme &theme);

signals:
    void unreadOnlyWanted(bool only);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &iconName, const QString &name);
    void dress();

    ElidedLabel *m_title;
    QLabel *m_unread;
    QToolButton *m_sort = nullptr;
    QToolButton *m_filter = nullptr;
    QMenu *m_sortMenu = nullptr;
    Theme m_theme;
};

} // namespace ui
