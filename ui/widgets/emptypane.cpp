// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptypane.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int textWidth = 520;
constexpr int pictureSide = 48;

QLabel *centredLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setWordWrap(true);
    label->setMinimumWidth(200);
    label->setMaximumWidth(textWidth);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

void setColour(QLabel *label, const QColor &colour)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour); // a label with links is drawn as a text document
    label->setPalette(palette);
}

/// A word-wrapped label has to be as wide as it may be, or it would break its lines too early.
QHBoxLayout *inTheMiddle(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyPane::EmptyPane(QWidget *parent)
    : QWidget(parent)
    , m_picture(centredLabel(this))
    , m_headline(centredLabel(this))
    , m_explanation(centredLabel(this))
    , m_footnote(centredLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_footnote->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_footnote->hide();
    connect(m_footnote, &QLabel::linkActivated, this, &EmptyPane::linkActivated);

    m_buttons->setSpacing(8);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(32, 20, 32, 20);
    m_column->setSpacing(0);
    m_column->addStretch(3);
    m_column->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_column->addSpacing(16);
    m_column->addLayout(inTheMiddle(m_headline));
    m_column->addSpacing(8);
    m_column->addLayout(inTheMiddle(m_explanation));
    m_column->addSpacing(16);
    m_column->addLayout(m_buttons);
    m_column->addSpacing(16);
    m_column->addLayout(inTheMiddle(m_footnote));
    m_column->addStretch(4);
    dress();
}

void EmptyPane::setIcon(const QString &name, const QColor &colour)
{
    m_icon = name;
    m_iconColour = colour;
    dress();
}

void EmptyPane::setPixmap(const QPixmap &pixmap)
{
    m_icon.clear();
    m_picture->setPixmap(pixmap);
    m_picture->setVisible(!pixmap.isNull());
}

void EmptyPane::setTexts(const QString &headline, const QString &explanation)
{
    m_headline->setText(headline);
    m_explanation->setText(u"<p style=\"line-height:118%\">%1</p>"_s.arg(explanation.toHtmlEscaped()));
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(explanation);
}

void EmptyPane::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons->addStretch(1);
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, this);
        button->setDefault(action == actions.constFirst());
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
}

void EmptyPane::setFootnote(const QString &richText)
{
    m_footnote->setText(richText);
    m_footnote->setVisible(!richText.isEmpty());
}

void EmptyPane::setExtra(QWidget *extra)
{
    delete m_extra;
    m_extra = extra;
    if (extra)
        m_column->insertWidget(m_column->indexOf(m_buttons), extra, 0, Qt::AlignHCenter);
}

QString EmptyPane::headline() const
{
    return m_headline->text();
}

QString EmptyPane::explanation() const
{
    return accessibleDescription();
}

void EmptyPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QWidget::changeEvent(event);
}

void EmptyPane::dress()
{
    const Theme &theme = currentTheme();
    m_headline->setFont(styled(font(), 5, true));
    m_explanation->setFont(styled(font(), 0.5));
    m_footnote->setFont(styled(font(), -1));
    setColour(m_explanation, theme.text2);
    setColour(m_footnote, theme.text2);
    if (!m_icon.isEmpty()) {
        const QColor colour = m_iconColour.isValid() ? m_iconColour : theme.text3;
        m_picture->setPixmap(iconPixmap(m_icon, pictureSide, colour, devicePixelRatioF()));
        m_picture->show();
    }
}

} // namespace ui
