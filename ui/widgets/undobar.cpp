// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undobar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_undo(new QPushButton(icon(u"undo"_s), tr("Undo"), this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_undo->setAutoDefault(false);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::leave);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        emit undoWanted();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_undo);
    hide();
}

void UndoBar::show(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        m_timer.stop();
    else
        m_timer.start(m_time);
}

QString UndoBar::sentence() const
{
    return m_sentence->text();
}

void UndoBar::leave()
{
    // Whoever is about to press the button must not find it gone.
    if (underMouse() || m_undo->hasFocus())
        m_timer.start(m_time);
    else
        hide();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.alt);
    painter.fillRect(0, 0, width(), 1, theme.line);
}

} // namespace ui
