// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/columnheader.h"

#include "ui/theme/icons.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int columns = 6;
constexpr int padding = 8;
constexpr int endPadding = 14; // Of the last column, as all lists have at their edges.
constexpr int iconSide = 14;

struct Widths
{
    int feed, comments, date;
};

using Filter = models::ArticleFilter;

Filter::Column sortedBy(int column)
{
    switch (column) {
    case ColumnHeader::Dot: return Filter::Column::Unread;
    case ColumnHeader::Star: return Filter::Column::Starred;
    case ColumnHeader::Title: return Filter::Column::Title;
    case ColumnHeader::Feed: return Filter::Column::Feed;
    case ColumnHeader::Comments: return Filter::Column::Comments;
    default: return Filter::Column::Date;
    }
}

} // namespace

ColumnHeader::ColumnHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    auto *names = new QStandardItemModel(0, columns, this);
    const std::array<QString, columns> spoken{tr("Unread"), tr("Starred"),  tr("Title"),
                                              tr("Feed"),   tr("Comments"), tr("Date")};
    for (int column = 0; column < columns; ++column)
        names->setHeaderData(column, Qt::Horizontal, spoken.at(static_cast<size_t>(column)));
    setModel(names);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(28);
    setStretchLastSection(false);
    setSectionResizeMode(Fixed);
    setSectionResizeMode(Title, Stretch);
    setSectionResizeMode(Feed, Interactive);
    resizeSection(Dot, 30);
    resizeSection(Star, 28);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Columns"));
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        if (isSorted(column))
            emit sortingWanted(m_column, Filter::reversed(m_order));
        else
            emit sortingWanted(sortedBy(column), Filter::usualOrder(sortedBy(column)));
    });
}

void ColumnHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void ColumnHeader::setSorting(Filter::Column column, Filter::Order order)
{
    m_column = column;
    m_order = order;
    viewport()->update();
}

void ColumnHeader::setSmallFont(const QFont &font, int height)
{
    setFont(font);
    setFixedHeight(height);
}

void ColumnHeader::fit(int width)
{
    const Room room = width >= 720   ? Room::Wide
                      : width >= 480 ? Room::Narrow
                      : width >= 360 ? Room::Small
                                     : Room::Tiny;
    if (room == m_room)
        return;
    m_room = room;
    const Widths widths = room == Room::Wide ? Widths{178, 92, 84} : Widths{124, 66, 66};
    setSectionHidden(Feed, room < Room::Narrow);
    setSectionHidden(Comments, room < Room::Small);
    resizeSection(Feed, widths.feed);
    resizeSection(Comments, widths.comments);
    // A whole date is longer in some languages: 2028/12/28.
    const QString date = QLocale().toString(QDate(2028, 12, 28), QLocale::ShortFormat);
    resizeSection(Date,
                  std::max(widths.date, QFontMetrics(QApplication::font()).horizontalAdvance(date + u"  "_s)
                                            + endPadding + padding));
}

QRect ColumnHeader::columnRect(Column column) const
{
    if (isSectionHidden(column))
        return {};
    const int size = sectionSize(column);
    const int start = column == Dot || column == Star ? 0 : padding;
    const int end = column == Date ? endPadding : start;
    return {sectionPosition(column) + start, 0, size - start - end, 0};
}

bool ColumnHeader::isSorted(int column) const
{
    return sortedBy(column) == m_column;
}

QString ColumnHeader::words(int column) const
{
    if (column == Dot || column == Star || (column == Comments && m_room != Room::Wide))
        return {};
    return model()->headerData(column, Qt::Horizontal).toString();
}

void ColumnHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const double hair = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - hair, width(), hair), m_theme.line);
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->fillRect(rect, m_theme.alt);
    const auto paintIcon = [&](const QString &name, int x) {
        const QRect place(rect.left() + x, rect.top() + (rect.height() - iconSide) / 2, iconSide, iconSide);
        painter->drawPixmap(QStyle::visualRect(layoutDirection(), rect, place).topLeft(),
                            iconPixmap(name, iconSide, m_theme.text2, devicePixelRatioF()));
    };
    const QString chevron = m_order == Filter::Order::NewestFirst ? u"chevron-down"_s : u"chevron-up"_s;
    const bool narrow = words(logicalIndex).isEmpty(); // then the chevron stands for the column's own sign
    if (narrow && isSorted(logicalIndex))
        return paintIcon(chevron, (rect.width() - iconSide) / 2);
    if (logicalIndex == Star)
        paintIcon(u"star"_s, (rect.width() - iconSide) / 2);
    else if (logicalIndex == Comments && m_room != Room::Wide)
        paintIcon(u"comments"_s, rect.width() - padding - iconSide);
    else
        paintWords(*painter, rect, logicalIndex);
    if (isSorted(logicalIndex) && m_room == Room::Wide)
        paintIcon(chevron, rect.width() - (logicalIndex == Date ? endPadding : padding) - iconSide);
}

void ColumnHeader::paintWords(QPainter &painter, const QRect &rect, int column) const
{
    const bool atEnd = column == Comments || column == Date;
    const int chevron = isSorted(column) && m_room == Room::Wide ? iconSide + 4 : 0;
    const int end = (column == Date ? endPadding : padding) + chevron;
    const QRect box =
        QStyle::visualRect(layoutDirection(), rect, rect.adjusted(column == Date ? 0 : padding, 0, -end, -1));
    painter.setPen(m_theme.text2);
    painter.setFont(font());
    const QString text = fontMetrics().elidedText(words(column), Qt::ElideRight, box.width());
    painter.drawText(
        box,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), atEnd ? Qt::AlignRight : Qt::AlignLeft)
                         | Qt::AlignVCenter),
        text);
}

} // namespace ui
