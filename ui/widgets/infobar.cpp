// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/infobar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

InfoBar::InfoBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);

    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIconSize(QSize(16, 16));
    close->setIcon(ui::icon(u"close"_s));
    close->setToolTip(tr("Close this bar"));
    close->setAccessibleName(tr("Close this bar"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    m_close = close;

    m_row->setContentsMargins(14, 5, 8, 6);
    m_row->setSpacing(8);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_sentence, 1);
    m_row->addWidget(m_close);
    hide();
}

void InfoBar::setSentence(const QString &sentence, Tone tone, const QString &icon)
{
    m_tone = tone;
    m_iconName = !icon.isEmpty() ? icon : tone == Tone::Plain ? u"info"_s : u"warning"_s;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    dress();
    setVisible(!sentence.isEmpty());
}

QString InfoBar::sentence() const
{
    return m_sentence->text();
}

void InfoBar::setActions(const QList<QAction *> &actions)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (QAction *action : actions) {
        m_buttons.append(new ActionButton(action, this));
        m_row->insertWidget(m_row->indexOf(m_close), m_buttons.constLast());
    }
}

void InfoBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void InfoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QWidget::changeEvent(event);
}

void InfoBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.alt);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

void InfoBar::dress()
{
    if (m_iconName.isEmpty())
        return;
    const Theme &theme = currentTheme();
    const QColor colour = m_tone == Tone::Error     ? theme.error
                          : m_tone == Tone::Warning ? theme.warn
                                                    : theme.text2;
    m_icon->setPixmap(iconPixmap(m_iconName, 16, colour, devicePixelRatioF()));
}

} // namespace ui
