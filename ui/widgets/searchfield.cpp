// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace ui {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_iconName(u"search"_s)
    , m_icon(addAction(QIcon(), LeadingPosition))
    , m_clear(addAction(ui::icon(u"clear"_s), TrailingPosition))
{
    m_clear->setToolTip(tr("Clear"));
    m_clear->setVisible(false);
    m_icon->setEnabled(true);
    connect(m_icon, &QAction::triggered, this, [this] { setFocus(Qt::MouseFocusReason); });
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        if (m_offer)
            m_offer->setVisible(!text.isEmpty());
    });
    dress();
}

void SearchField::setIconName(const QString &name)
{
    m_iconName = name;
    dress();
}

void SearchField::setHint(const QKeySequence &shortcut)
{
    m_hint = shortcut.toString(QKeySequence::NativeText);
    update();
}

void SearchField::setCompact(bool compact)
{
    m_compact = compact;
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() - (compact ? 1 : 0));
    setFont(smaller);
    updateGeometry();
}

void SearchField::setOffer(QAction *action)
{
    // Its own, since the action must stay in its menu while there is no text.
    m_offer = new QAction(this);
    const auto take = [this, action] {
        m_offer->setText(action->iconText());
        m_offer->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, m_offer, take);
    connect(m_offer, &QAction::triggered, action, &QAction::trigger);
    take();
    removeAction(m_clear);
    addAction(m_clear, TrailingPosition); // the last one stands at the edge
    addAction(m_offer, TrailingPosition);
    m_offer->setVisible(!text().isEmpty());
    dress();
}

void SearchField::setMistake(qsizetype start, qsizetype length, const QString &sentence)
{
    const bool news = sentence != m_mistake;
    m_mistake = sentence;
    m_mistakeStart = start;
    m_mistakeLength = length;
    setToolTip(sentence);
    setAccessibleDescription(sentence);
    if (news) {
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
    // Not at once: while an input method hands its letters over, Qt takes all marks away afterwards.
    QMetaObject::invokeMethod(this, &SearchField::underline, Qt::QueuedConnection);
}

/// A line edit has no formats of its own; what an input method may do to its text, we may do too.
void SearchField::underline()
{
    if (m_composing)
        return;
    QList<QInputMethodEvent::Attribute> marks;
    if (!m_mistake.isEmpty()) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(currentTheme().error);
        marks.append({QInputMethodEvent::TextFormat, int(m_mistakeStart) - cursorPosition(),
                      int(m_mistakeLength), wrong});
    }
    QInputMethodEvent event({}, marks);
    QLineEdit::inputMethodEvent(&event);
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (!m_composing && !m_mistake.isEmpty())
        QMetaObject::invokeMethod(this, &SearchField::underline, Qt::QueuedConnection);
}

QSize SearchField::sizeHint() const
{
    const QSize hint = QLineEdit::sizeHint();
    return {hint.width(), std::max(m_compact ? 26 : 30, fontMetrics().height() + 8)};
}

QSize SearchField::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 1.5);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(9, 0, -9, 0), Qt::AlignVCenter | Qt::AlignTrailing, m_hint);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
    } else if (text().isEmpty()) {
        emit leaveWanted();
    } else {
        clear();
    }
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QLineEdit::changeEvent(event);
}

void SearchField::dress()
{
    const QColor quiet = currentTheme().text3;
    m_icon->setIcon(QIcon(iconPixmap(m_iconName, 16, quiet, devicePixelRatioF())));
    m_clear->setIcon(QIcon(iconPixmap(u"clear"_s, 16, quiet, devicePixelRatioF())));
    if (m_offer)
        m_offer->setIcon(QIcon(iconPixmap(u"saved-search"_s, 16, quiet, devicePixelRatioF())));
    if (!m_mistake.isEmpty())
        underline();
}

} // namespace ui
