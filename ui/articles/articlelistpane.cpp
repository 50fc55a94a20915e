// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlelistpane.h"

#include "ui/articles/articlelistview.h"
#include "ui/articles/listheader.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/infobar.h"

#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ArticleListPane::ArticleListPane(QWidget *parent)
    : QWidget(parent)
    , m_header(new ListHeader(this))
    , m_view(new ArticleListView(this))
    , m_trouble(new InfoBar(this))
    , m_emptyPane(new EmptyPane(this))
    , m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_trouble);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_emptyPane);
    m_emptyPane->setAutoFillBackground(true);
    setFocusProxy(m_view);
    connect(m_trouble, &InfoBar::closed, this, [this] { m_closedTrouble = m_trouble->sentence(); });
    connect(m_view, &ArticleListView::sortingWanted, this, &ArticleListPane::sortingWanted);
    connect(m_header, &ListHeader::unreadOnlyWanted, this, &ArticleListPane::unreadOnlyWanted);
    showWhatThereIs();
}

void ArticleListPane::setArticles(models::ArticleListModel *model)
{
    m_view->setArticles(model);
    for (const auto news : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, news, this, &ArticleListPane::showWhatThereIs);
    connect(model, &QAbstractItemModel::modelReset, this, &ArticleListPane::showWhatThereIs);
    showWhatThereIs();
}

void ArticleListPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
    m_header->setTheme(theme);
    QPalette paper = palette();
    paper.setColor(QPalette::Window, theme.paper);
    m_emptyPane->setPalette(paper);
    showWhatThereIs();
}

void ArticleListPane::setDensity(models::Preferences::Density density)
{
    m_view->setDensity(density);
}

void ArticleListPane::setMode(RowMode mode)
{
    m_mode = mode;
    m_view->setMode(mode);
    showWhatThereIs();
}

void ArticleListPane::setGroupByDay(bool group)
{
    m_view->setGroupByDay(group);
}

void ArticleListPane::setPlace(const QString &title, bool singleFeed)
{
    m_title = title;
    m_header->setPlace(m_title, m_unread);
    m_view->setSingleFeed(singleFeed);
    //: What a screen reader calls the list; %1 is the place it shows: "Today", a feed's title.
    m_view->setAccessibleName(tr("Articles of %1").arg(title));
}

void ArticleListPane::setUnread(int unread)
{
    m_unread = unread;
    m_header->setPlace(m_title, m_unread);
}

void ArticleListPane::setSorting(models::ArticleFilter::Column column, models::ArticleFilter::Order order)
{
    m_view->columns()->setSorting(column, order);
}

void ArticleListPane::setSortActions(const QList<QAction *> &actions)
{
    m_header->setSortActions(actions);
}

void ArticleListPane::setUnreadOnly(bool only)
{
    m_header->setUnreadOnly(only);
}

void ArticleListPane::setTrouble(const QString &sentence, const QList<QAction *> &actions)
{
    const QString told = sentence == m_closedTrouble ? QString() : sentence;
    if (told == m_trouble->sentence())
        return;
    m_trouble->setActions(told.isEmpty() ? QList<QAction *>() : actions);
    m_trouble->setSentence(told, InfoBar::Tone::Warning, u"warning"_s);
}

void ArticleListPane::setEmptiness(const EmptyList &emptiness)
{
    m_emptiness = emptiness;
    showWhatThereIs();
}

void ArticleListPane::setEmptyActions(EmptyList::Reason reason, const QList<QAction *> &actions)
{
    m_emptyActions.insert(reason, actions);
    showWhatThereIs();
}

bool ArticleListPane::isShowingEmptiness() const
{
    return m_stack->currentWidget() == m_emptyPane;
}

void ArticleListPane::showWhatThereIs()
{
    const bool rows = m_view->articles() && m_view->articles()->count() > 0;
    const bool empty = !rows && m_emptiness.reason != EmptyList::Reason::Loading;
    if (empty) {
        m_emptyPane->setIcon(m_emptiness.icon(), m_emptiness.isTrouble() ? m_theme.warn : m_theme.text2);
        m_emptyPane->setTexts(m_emptiness.headline(), m_emptiness.details());
        m_emptyPane->setActions(m_emptyActions.value(m_emptiness.reason));
    }
    m_header->setVisible(m_mode == RowMode::Wide && !empty);
    if (empty == isShowingEmptiness())
        return;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_emptyPane) : m_view);
    emit emptinessShown(empty);
}

void ArticleListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_theme.paper.isValid()) {
        QPalette paper = palette();
        paper.setColor(QPalette::Window, m_theme.paper);
        m_emptyPane->setPalette(paper);
    }
}

} // namespace ui
