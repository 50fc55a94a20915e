// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/pagelist.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int IconRole = Qt::UserRole + 1;
constexpr int HitsRole = Qt::UserRole + 2;

class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, std::max(option.fontMetrics.height(), 16) + 8};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = currentTheme();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const int hits = index.data(HitsRole).toInt();
        const auto placed = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const QRect row = option.rect;
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(selected ? theme.selectSide : theme.hoverSide);
            painter->drawRoundedRect(row, 5, 5);
        }
        if (selected) {
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(placed(QRect(row.left(), row.top() + 5, 3, row.height() - 10)), 1.5,
                                     1.5);
        }
        const bool dimmed = hits == 0 && !selected;
        const QColor ink = selected ? theme.selectText : dimmed ? theme.text3 : theme.text;
        const QRect icon = placed(QRect(row.left() + 10, row.top() + (row.height() - 16) / 2, 16, 16));
        painter->drawPixmap(icon.topLeft(), iconPixmap(index.data(IconRole).toString(), 16,
                                                       dimmed ? theme.text3 : theme.text2,
                                                       painter->device()->devicePixelRatioF()));
        painter->setPen(ink);
        painter->drawText(placed(row.adjusted(34, 0, -34, 0)),
                          Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft),
                          index.data().toString());
        if (hits > 0) {
            QFont bold = option.font;
            bold.setBold(true);
            painter->setFont(bold);
            painter->setPen(theme.accent);
            painter->drawText(placed(row.adjusted(0, 0, -10, 0)),
                              Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignRight),
                              QLocale().toString(hits));
        }
        painter->restore();
    }
};

} // namespace

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new PageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Pages"));
    dress();
}

void PageList::addPage(const QString &title, const QString &icon)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(IconRole, icon);
    item->setData(HitsRole, -1);
}

void PageList::setHits(int page, int hits)
{
    item(page)->setData(HitsRole, hits);
    item(page)->setData(Qt::AccessibleTextRole,
                        hits < 0 ? item(page)->text()
                                 //: %1 is the name of a page of the preferences.
                                 : tr("%1, %n hit(s)", nullptr, hits).arg(item(page)->text()));
}

void PageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void PageList::dress()
{
    const QColor ground = currentTheme().sidebar;
    if (palette().color(QPalette::Base) == ground)
        return;
    QPalette own;
    own.setColor(QPalette::Base, ground);
    setPalette(own);
}

} // namespace ui
