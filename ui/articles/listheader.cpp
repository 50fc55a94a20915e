// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/listheader.h"

#include "ui/articles/daywords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int barHeight = 41; // As the reader's bar beside it.
constexpr int buttonSize = 30;
constexpr int iconSize = 18;

} // namespace

ListHeader::ListHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_unread(new QLabel(this))
{
    setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 8, 1);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_unread);
    row->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    row->addLayout(buttons);
    m_sort = addButton(u"sort"_s, tr("Sort by"));
    m_filter = addButton(u"filter"_s, tr("Unread only"));
    buttons->addWidget(m_sort);
    buttons->addWidget(m_filter);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);

    m_sortMenu = new QMenu(m_sort);
    // Not as the button's own menu: styles draw an arrow into such buttons.
    connect(m_sort, &QToolButton::clicked, m_sortMenu,
            [this] { m_sortMenu->popup(m_sort->mapToGlobal(m_sort->rect().bottomLeft())); });
    m_filter->setCheckable(true);
    connect(m_filter, &QToolButton::clicked, this, &ListHeader::unreadOnlyWanted);
    dress();
}

QToolButton *ListHeader::addButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setIconSize({iconSize, iconSize});
    button->setFixedSize(buttonSize, buttonSize);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void ListHeader::setPlace(const QString &title, int unread)
{
    m_title->setText(title);
    m_unread->setText(unread > 0 ? DayWords::unread(unread) : QString());
}

void ListHeader::setSortActions(const QList<QAction *> &actions)
{
    m_sortMenu->clear();
    m_sortMenu->addActions(actions);
}

void ListHeader::setUnreadOnly(bool only)
{
    m_filter->setChecked(only);
}

void ListHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    dress();
    update();
}

void ListHeader::dress()
{
    const double size = QFontInfo(font()).pointSizeF();
    QFont head = font();
    head.setPointSizeF(size + 1);
    head.setBold(true);
    if (m_title->font() != head)
        m_title->setFont(head);
    QFont small = font();
    small.setPointSizeF(size - 1);
    if (m_unread->font() != small)
        m_unread->setFont(small);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, m_theme.text3);
    m_unread->setPalette(quiet);
}

void ListHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void ListHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.base);
    const double hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - hair, width(), hair), m_theme.line);
}

} // namespace ui
