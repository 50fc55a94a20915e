// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toolbar.h"

#include "ui/widgets/searchfield.h"

#include <QLayout>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

namespace ui {
namespace {

constexpr int barHeight = 46;
constexpr int buttonSize = 34;
constexpr int iconSide = 20;
constexpr int wordsFrom = 1100; // Width from which there is room for words.
constexpr int searchWidth = 300;
constexpr int narrowSearchWidth = 178;
constexpr int narrowBelow = 900;

} // namespace

ToolBar::ToolBar(const Actions &actions, QWidget *parent)
    : QToolBar(parent)
    , m_actions(actions)
    , m_refreshMenu(new QMenu(this))
    , m_search(new SearchField(this))
{
    using A = Actions;
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize({iconSide, iconSide});
    setFixedHeight(barHeight);
    layout()->setContentsMargins(10, 0, 10, 1);
    layout()->setSpacing(2);

    m_refreshMenu->addActions(
        {actions.at(A::Refresh), actions.at(A::RefreshAll), actions.at(A::StopRefreshing)});
    for (const A::Id id : {A::AddFeed, A::RefreshAll, A::Count, A::MarkAllRead, A::NextUnread, A::Count,
                           A::LayoutClassic, A::LayoutWide, A::LayoutListOnly}) {
        if (id == A::Count) {
            addSeparator();
            continue;
        }
        addAction(actions.at(id));
        auto *button = qobject_cast<QToolButton *>(widgetForAction(actions.at(id)));
        button->setMinimumSize(buttonSize, buttonSize);
        button->setFocusPolicy(Qt::TabFocus);
        if (id == A::RefreshAll) {
            button->setMenu(m_refreshMenu);
            button->setPopupMode(QToolButton::MenuButtonPopup);
        }
        if (id < A::LayoutClassic || id > A::LayoutListOnly)
            m_worded.append(button);
    }
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addWidget(m_search);
    m_search->setFixedWidth(searchWidth);
    m_search->setHint(actions.at(A::SearchArticles)->shortcut());
    retranslate();
}

void ToolBar::retranslate()
{
    setWindowTitle(tr("Toolbar"));
    m_search->setPlaceholderText(tr("Search articles"));
    m_search->setAccessibleName(tr("Search articles"));
}

void ToolBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    const int width = event->size().width();
    const auto style = width >= wordsFrom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (QToolButton *button : std::as_const(m_worded))
        button->setToolButtonStyle(style);
    m_search->setFixedWidth(width >= narrowBelow ? searchWidth : narrowSearchWidth);
}

void ToolBar::paintEvent(QPaintEvent *event)
{
    // A plain surface with a hairline under it; styles like to draw gradients here.
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    const double hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - hair, width(), hair), m_theme.line);
}

} // namespace ui
