// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {
namespace {

constexpr int lineHeight = 26;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_link(new ElidedLabel(this))
    , m_unread(new QLabel(this))
{
    setFixedHeight(lineHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_sentence);
    row->addWidget(m_link, 1);
    row->addWidget(m_unread);
    m_link->setElideMode(Qt::ElideMiddle);
    m_sentence->setMinimumWidth(1); // A long sentence must not keep the window from being narrow.
    m_sentence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_sentence->setTextFormat(Qt::PlainText);
    dress();
}

void StatusLine::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setToolTip(sentence);
}

void StatusLine::setLink(const QUrl &link)
{
    m_link->setText(link.toDisplayString());
}

void StatusLine::setUnread(int unread)
{
    m_unread->setText(unread > 0 ? tr("%n unread", nullptr, unread) : tr("Nothing unread"));
}

void StatusLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    dress();
    update();
}

void StatusLine::dress()
{
    QFont small = font();
    small.setPointSizeF(QFontInfo(small).pointSizeF() - 1);
    for (QWidget *part : {static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_link),
                          static_cast<QWidget *>(m_unread)}) {
        if (part->font() != small)
            part->setFont(small);
        QPalette quiet = part->palette();
        if (m_theme.text2.isValid() && quiet.color(QPalette::WindowText) != m_theme.text2) {
            quiet.setColor(QPalette::WindowText, m_theme.text2);
            part->setPalette(quiet);
        }
    }
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        dress();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(QRectF(0, 0, width(), 1 / devicePixelRatioF()), m_theme.line);
}

} // namespace ui
