// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthdetail.h"

#include "models/feedhealthwords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int leastText = 380; // beside the buttons; with less the buttons go below
constexpr int margin = 16;

} // namespace

HealthDetail::HealthDetail(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_address(new ElidedLabel(this))
    , m_sentences(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_halves(new QHBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_address->setElideMode(Qt::ElideMiddle);
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setWordWrap(true);
    m_sentences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentences->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, m_buttons);
        button->setAutoDefault(false);
        button->setDefault(action == actions.constFirst());
        buttons->addWidget(button);
    }
    buttons->addStretch(1);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_address, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(head);
    words->addWidget(m_sentences, 1);
    m_halves->setContentsMargins(margin, 12, margin, 12);
    m_halves->setSpacing(14);
    m_halves->addLayout(words, 1);
    m_halves->addWidget(m_buttons, 0, Qt::AlignTop);
    dress();
}

void HealthDetail::show(const QList<models::Feed> &feeds, const QDateTime &now)
{
    m_address->setVisible(feeds.size() == 1);
    if (feeds.size() == 1) {
        const models::Feed &feed = feeds.constFirst();
        m_title->setText(feed.title);
        m_address->setText(feed.url.toDisplayString());
        m_sentences->setText(models::FeedHealthWords::paragraph(feed, now));
        return;
    }
    int articles = 0;
    for (const models::Feed &feed : feeds)
        articles += feed.total;
    m_title->setText(feeds.isEmpty() ? tr("No feed is chosen.")
                                     : tr("%n feed(s) are chosen.", nullptr, static_cast<int>(feeds.size())));
    m_sentences->setText(feeds.isEmpty() ? tr("Choose one to read how it has been doing.")
                                         : tr("They have %n article(s) in the library.", nullptr, articles));
}

void HealthDetail::resizeEvent(QResizeEvent *event)
{
    const bool beside = width() >= leastText + m_buttons->sizeHint().width() + 2 * margin;
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void HealthDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        dress();
    QWidget::changeEvent(event);
}

void HealthDetail::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(0, 0, width(), 1, theme.line);
}

void HealthDetail::dress()
{
    m_title->setFont(styled(font(), 0, true));
    m_address->setFont(styled(font(), -1));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, currentTheme().text2);
    m_address->setPalette(quiet);
    // So that the table does not jump while one goes from row to row.
    m_sentences->setMinimumHeight(3 * fontMetrics().lineSpacing());
}

} // namespace ui
