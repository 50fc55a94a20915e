// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedtreepane.h"

#include "ui/feeds/attentionline.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FeedTreePane::FeedTreePane(models::FeedTreeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_tree(new models::FeedTreeProxy(this))
    , m_view(new FeedTreeView(this))
    , m_attention(new AttentionLine(this))
    , m_filter(new SearchField(this))
{
    m_tree->setSourceModel(model);
    m_view->setTree(m_tree);
    m_filter->setIconName(u"filter"_s);
    m_filter->setPlaceholderText(tr("Filter feeds"));
    m_filter->setAccessibleName(tr("Filter feeds"));
    m_filter->setCompact(true);

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(8, 8, 8, 7);
    foot->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_attention);
    column->addLayout(foot);

    connect(m_filter, &QLineEdit::textChanged, this, &FeedTreePane::filter);
    connect(m_filter, &SearchField::leaveWanted, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_attention, &QAbstractButton::clicked, this, &FeedTreePane::attentionWanted);
    connect(model, &models::FeedTreeModel::attentionChanged, this, &FeedTreePane::countAttention);
    countAttention();
}

void FeedTreePane::setHideRead(bool hide)
{
    m_tree->setHideRead(hide);
}

void FeedTreePane::setDensity(models::Preferences::Density density)
{
    m_view->setDensity(density);
}

QSize FeedTreePane::sizeHint() const
{
    return {252, 600};
}

void FeedTreePane::filter()
{
    m_tree->setWords(m_filter->text());
    m_view->restoreExpansion();
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
}

void FeedTreePane::countAttention()
{
    m_attention->setCount(static_cast<int>(m_model->feedsInAttention().size()));
}

void FeedTreePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

void FeedTreePane::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.sidebar);
    const int line = m_filter->y() - 8;
    painter.fillRect(0, line, width(), 1, theme.line);
}

} // namespace ui
