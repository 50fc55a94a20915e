// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/swatches.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using models::Preferences;

Theme themeOf(Preferences::Theme choice, Preferences::Accent accent)
{
    return makeTheme(choice, accent, QPalette());
}

/// A sheet of paper; System is half light, half dark.
class Sheet final : public QAbstractButton
{
public:
    Sheet(Preferences::Theme choice, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_choice(choice)
    {
        setText(name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }

    QSize sizeHint() const override { return {66, 46 + fontMetrics().height() + 4}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &now = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF sheet(2.5, 2.5, width() - 5, 41);
        QPainterPath outline;
        outline.addRoundedRect(sheet, 6, 6);
        const bool system = m_choice == Preferences::Theme::System;
        const Theme left = themeOf(system ? Preferences::Theme::Light : m_choice, Preferences::Accent::Blue);
        const Theme right = themeOf(system ? Preferences::Theme::Dark : m_choice, Preferences::Accent::Blue);
        for (const auto &[theme, half] :
             {std::pair(left, QRectF(0, 0, width() / 2.0, height())),
              std::pair(right, QRectF(width() / 2.0, 0, width() / 2.0, height()))}) {
            painter.save();
            painter.setClipRect(half);
            painter.fillPath(outline, theme.paper);
            QFont letters = font();
            letters.setFamilies(articleFamilies(Script::Latin));
            letters.setPointSizeF(font().pointSizeF() + 3);
            letters.setBold(true);
            painter.setFont(letters);
            painter.setPen(theme.text);
            painter.drawText(sheet, Qt::AlignCenter, u"Aa"_s);
            painter.restore();
        }
        painter.setPen(isChecked() ? QPen(now.accent, 2) : QPen(now.lineMid, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outline);
        if (hasFocus() && !isChecked()) {
            painter.setPen(QPen(now.accent, 1, Qt::DotLine));
            painter.drawRoundedRect(sheet.adjusted(3, 3, -3, -3), 4, 4);
        }
        painter.setPen(isChecked() ? now.text : now.text2);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() - 1);
        painter.setFont(small);
        painter.drawText(QRect(0, 46, width(), height() - 46), Qt::AlignHCenter | Qt::AlignTop, text());
    }

private:
    Preferences::Theme m_choice;
};

/// A dot in the accent's colour.
class Dot final : public QAbstractButton
{
public:
    Dot(Preferences::Accent accent, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_accent(accent)
    {
        setText(name);
        setToolTip(name);
        setAccessibleName(name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(26, 26);
    }

    QSize sizeHint() const override { return {26, 26}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &now = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle(3, 3, 20, 20);
        const bool system = m_accent == Preferences::Accent::System;
        painter.setPen(system ? QPen(now.lineStrong, 1) : QPen(Qt::NoPen));
        painter.setBrush(
            system
                ? now.base
                : themeOf(now.dark ? Preferences::Theme::Dark : Preferences::Theme::Light, m_accent).vivid);
        painter.drawEllipse(circle);
        if (system) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(now.lineMid);
            painter.drawPie(circle, 90 * 16, 180 * 16);
        }
        if (isChecked()) {
            painter.setPen(
                QPen(system ? now.text : QColor(Qt::white), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(QPolygonF({QPointF(9, 13.4), QPointF(12, 16.2), QPointF(17.2, 10.2)}));
        }
        if (hasFocus()) {
            painter.setPen(QPen(now.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(circle.adjusted(-2, -2, 2, 2));
        }
    }

private:
    Preferences::Accent m_accent;
};

} // namespace

ThemeSwatches::ThemeSwatches(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(9);
    const QList<std::pair<Preferences::Theme, QString>> themes{{Preferences::Theme::System, tr("System")},
                                                               {Preferences::Theme::Light, tr("Light")},
                                                               {Preferences::Theme::Sepia, tr("Sepia")},
                                                               {Preferences::Theme::Dark, tr("Dark")}};
    for (const auto &[theme, name] : themes) {
        auto *sheet = new Sheet(theme, name, this);
        m_group->addButton(sheet, int(theme));
        row->addWidget(sheet);
    }
    row->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { emit chosen(static_cast<Preferences::Theme>(id)); });
}

void ThemeSwatches::choose(models::Preferences::Theme theme)
{
    m_group->button(int(theme))->setChecked(true);
}

AccentSwatches::AccentSwatches(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_name(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const QList<std::pair<Preferences::Accent, QString>> accents{
        {Preferences::Accent::System, tr("As the system")},
        {Preferences::Accent::Blue, tr("Blue")},
        {Preferences::Accent::Orange, tr("Orange")},
        {Preferences::Accent::Green, tr("Green")},
        {Preferences::Accent::LightGreen, tr("Light green")}};
    for (const auto &[accent, name] : accents) {
        auto *dot = new Dot(accent, name, this);
        m_group->addButton(dot, int(accent));
        row->addWidget(dot);
    }
    row->addSpacing(6);
    row->addWidget(m_name, 1);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            m_name->setText(m_group->button(id)->text());
    });
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { emit chosen(static_cast<Preferences::Accent>(id)); });
}

void AccentSwatches::choose(models::Preferences::Accent accent)
{
    m_group->button(int(accent))->setChecked(true);
}

} // namespace ui
