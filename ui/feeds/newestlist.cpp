// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/newestlist.h"

#include "ui/feeds/foundfeedmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

namespace {

constexpr int lines = 4;

} // namespace

NewestList::NewestList(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QGridLayout(this))
{
    m_rows->setContentsMargins(13, 11, 13, 11);
    m_rows->setVerticalSpacing(4);
    m_rows->setHorizontalSpacing(12);
    m_rows->setColumnStretch(0, 1);
    setMinimumHeight(fontMetrics().height() * lines + 40);
}

void NewestList::show(const models::FoundFeed &feed)
{
    clear();
    if (!feed.fetched || !feed.fetched->feed)
        return;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 0.5);
    int row = 0;
    for (const models::ParsedItem &item : feed.fetched->feed->items) {
        auto *title = new ElidedLabel(this);
        title->setFont(small);
        title->setText(item.title.isEmpty() ? item.excerpt : item.title);
        auto *day = new QLabel(shortDate(item.published.isValid() ? item.published : item.updated), this);
        day->setFont(small);
        QPalette quiet;
        quiet.setColor(QPalette::WindowText, currentTheme().text2);
        day->setPalette(quiet);
        m_rows->addWidget(title, row, 0);
        m_rows->addWidget(day, row, 1, Qt::AlignRight);
        if (++row == lines)
            break;
    }
    m_rows->setRowStretch(lines, 1);
}

void NewestList::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void NewestList::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.lineMid);
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace ui
