// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toolbar.h"

#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

namespace ui {
namespace {

constexpr int barHeight = 46;
constexpr int buttonSize = 34;
constexpr int iconSide = 20;
constexpr int gapWidth = 15, gapHeight = 22;
constexpr int wordsFrom = 1100; // Width from which there is room for words.
constexpr int searchWidth = 300;
constexpr int narrowSearchWidth = 178;
constexpr int narrowBelow = 900;

} // namespace

ToolBar::ToolBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_refreshMenu(new QMenu(this))
    , m_search(new SearchField(this))
{
    using A = Actions;
    setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 1);
    row->setSpacing(2);

    m_refreshMenu->addActions(
        {actions.at(A::Refresh), actions.at(A::RefreshAll), actions.at(A::StopRefreshing)});
    for (const A::Id id : {A::AddFeed, A::RefreshAll, A::Count, A::MarkAllRead, A::NextUnread, A::Count,
                           A::LayoutClassic, A::LayoutWide, A::LayoutListOnly}) {
        if (id == A::Count) {
            addGap();
            continue;
        }
        QToolButton *button = addButton(actions.at(id));
        if (id == A::RefreshAll) {
            button->setMenu(m_refreshMenu);
            button->setPopupMode(QToolButton::MenuButtonPopup);
        }
        if (id < A::LayoutClassic || id > A::LayoutListOnly)
            m_worded.append(button);
    }
    row->addStretch(1);
    row->addWidget(m_search);
    m_search->setHint(actions.at(A::SearchArticles)->shortcut());
    retranslate();
}

QToolButton *ToolBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({iconSide, iconSide});
    button->setMinimumSize(buttonSize, buttonSize);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void ToolBar::addGap()
{
    auto *gap = new QWidget(this);
    gap->setFixedSize(gapWidth, gapHeight);
    m_gaps.append(gap);
    layout()->addWidget(gap);
}

void ToolBar::retranslate()
{
    setAccessibleName(tr("Toolbar"));
    setSearchPlace(m_searchPlace);
}

void ToolBar::setSearchPlace(const QString &title)
{
    m_searchPlace = title;
    const QString words =
        title.isEmpty() ? tr("Search articles")
                        //: In the empty search field; %1 is a place of the tree: "Today", a feed's title.
                        : tr("Search in “%1”").arg(title);
    m_search->setPlaceholderText(words);
    m_search->setAccessibleName(words);
}

void ToolBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = event->size().width();
    const auto style = width >= wordsFrom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (QToolButton *button : std::as_const(m_worded))
        button->setToolButtonStyle(style);
    m_search->setFixedWidth(width >= narrowBelow ? searchWidth : narrowSearchWidth);
}

void ToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    const double hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - hair, width(), hair), m_theme.line);
    for (const QWidget *gap : m_gaps) {
        const QRectF place = gap->geometry();
        painter.fillRect(QRectF(place.center().x(), place.top(), hair, place.height()), m_theme.line);
    }
}

} // namespace ui
