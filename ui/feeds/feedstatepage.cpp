// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedstatepage.h"

#include "models/feedhealthwords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/statesigns.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A paragraph for each sentence: they say different things.
QString paragraphs(const QStringList &sentences)
{
    QString html;
    for (const QString &sentence : sentences)
        html += u"<p style=\"margin:0 0 7px 0; line-height:118%\">%1</p>"_s.arg(sentence.toHtmlEscaped());
    return html;
}

} // namespace

FeedStatePage::FeedStatePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_sentences(new QLabel(this))
    , m_back(new QPushButton(icon(u"undo"_s), tr("&Go back to the old address"), this))
{
    m_state->setFont(styled(font(), 0, true));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_sentences->setWordWrap(true);
    m_sentences->setTextFormat(Qt::RichText);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_back->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, &FeedStatePage::formerAddressWanted);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_state, 1);
    auto *now = new QPushButton(icon(u"refresh"_s), tr("&Look now"), this);
    now->setAutoDefault(false);
    connect(now, &QPushButton::clicked, this, &FeedStatePage::lookWanted);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(now);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_sentences);
    column->addLayout(buttons);
    column->addStretch(1);
}

void FeedStatePage::show(const models::Feed &feed, const QDateTime &now)
{
    const StateSign sign = signOf(models::healthOf(feed, now).state);
    m_icon->setPixmap(iconPixmap(sign.icon, 16, sign.colour, devicePixelRatioF()));
    m_state->setText(models::FeedHealthWords::state(feed, now));
    const QStringList sentences = models::FeedHealthWords::sentences(feed, now);
    m_sentences->setText(paragraphs(sentences));
    m_sentences->setAccessibleName(sentences.join(u'\n'));
    m_back->setVisible(!feed.formerUrl.isEmpty());
}

} // namespace ui
