// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/filterchips.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace ui {

namespace {

using models::HealthFilter;

constexpr int leastHeight = 28;
constexpr int padding = 12;

class Chip final : public QAbstractButton
{
public:
    Chip(const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_name(name)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCount(0);
    }

    void setCount(int feeds)
    {
        //: A pill over the table of feed health: %1 is for example "Need attention", %2 how many feeds do.
        setText(FilterChips::tr("%1 %2").arg(m_name, QLocale().toString(feeds)));
        updateGeometry();
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2 * padding,
                std::max(leastHeight, fontMetrics().height() + 8)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor surface = theme.dark ? mix(theme.window, theme.text, 0.05) : theme.base;
        painter.setPen(isChecked() ? theme.fill : theme.lineMid);
        painter.setBrush(isChecked() ? theme.fill : underMouse() ? theme.hover : surface);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        if (hasFocus()) {
            painter.setPen(QPen(isChecked() ? mix(theme.fill, Qt::white, 0.75) : theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            const QRectF ring = pill.adjusted(2, 2, -2, -2);
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
        }
        painter.setPen(isChecked() ? palette().color(QPalette::HighlightedText) : theme.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QString m_name;
};

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const QList<std::pair<HealthFilter, QString>> filters{{HealthFilter::All, tr("All")},
                                                          //: These feeds need attention.
                                                          {HealthFilter::Attention, tr("Need attention")},
                                                          //: These feeds have brought nothing new for months.
                                                          {HealthFilter::Silent, tr("Silent for months")},
                                                          //: These feeds have moved to another address.
                                                          {HealthFilter::Moved, tr("Moved")},
                                                          //: These feeds were closed by their publishers.
                                                          {HealthFilter::Gone, tr("Gone")}};
    for (const auto &[filter, name] : filters) {
        auto *chip = new Chip(name, this);
        m_group->addButton(chip, int(filter));
        row->addWidget(chip);
    }
    row->addStretch(1);
    choose(HealthFilter::All);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit filterChosen(static_cast<HealthFilter>(id));
    });
}

void FilterChips::choose(HealthFilter filter)
{
    const QSignalBlocker quiet(m_group);
    m_group->button(int(filter))->setChecked(true);
}

HealthFilter FilterChips::chosen() const
{
    return static_cast<HealthFilter>(m_group->checkedId());
}

void FilterChips::setCount(HealthFilter filter, int feeds)
{
    static_cast<Chip *>(m_group->button(int(filter)))->setCount(feeds);
}

} // namespace ui
