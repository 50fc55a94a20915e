// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/findbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new SearchField(this))
    , m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 7);
    row->setSpacing(8);
    m_field->setIconName(u"search"_s);
    m_field->setFixedSize(230, 28);
    m_field->setPlaceholderText(tr("Find in this article"));
    m_field->setAccessibleName(tr("Find in this article"));
    m_field->installEventFilter(this);
    QFont small = m_count->font();
    small.setPointSizeF(small.pointSizeF() - 1);
    m_count->setFont(small);
    row->addWidget(m_field);
    row->addWidget(m_count);
    m_back = add(u"chevron-up"_s, tr("Previous place"));
    m_on = add(u"chevron-down"_s, tr("Next place"));
    row->addStretch(1);
    QToolButton *end = add(u"close"_s, tr("Close the find bar"));

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(m_field, &SearchField::leaveWanted, this, &FindBar::close);
    connect(m_back, &QToolButton::clicked, this, [this] { emit againWanted(true); });
    connect(m_on, &QToolButton::clicked, this, [this] { emit againWanted(false); });
    connect(end, &QToolButton::clicked, this, &FindBar::close);
    setResult(-1, 0);
    hide();
}

QToolButton *FindBar::add(const QString &icon, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFixedSize(28, 28);
    button->setIconSize(QSize(16, 16));
    button->setIcon(ui::icon(icon));
    button->setToolTip(words);
    button->setAccessibleName(words);
    layout()->addWidget(button);
    return button;
}

void FindBar::open(const QString &words)
{
    if (!words.isEmpty())
        m_field->setText(words);
    show();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    emit wordsChanged(m_field->text());
}

void FindBar::close()
{
    hide();
    emit closed();
}

QString FindBar::words() const
{
    return m_field->text();
}

void FindBar::setResult(int current, int all)
{
    m_back->setEnabled(all > 0);
    m_on->setEnabled(all > 0);
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (all == 0)
        m_count->setText(tr("Nothing found"));
    else
        //: %1 is the number of the place that is shown, %2 how many there are.
        m_count->setText(tr("%1 of %2").arg(current + 1).arg(all));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter || key->matches(QKeySequence::FindNext) || key->matches(QKeySequence::FindPrevious)) {
            emit againWanted((key->modifiers() & Qt::ShiftModifier) != 0);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace ui
