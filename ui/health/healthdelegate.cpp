// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthdelegate.h"

#include "models/itemmodels/feedhealthmodel.h"
#include "ui/health/healthheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/statesigns.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Model = models::FeedHealthModel;
using models::FeedState;

constexpr int side = 16; // of icons
constexpr int gap = 8;
constexpr double barWidth = 4;
constexpr double barStep = 5.6;
constexpr double barHeight = 13.5;

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

bool isFocused(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Active) && option.widget && option.widget->hasFocus();
}

QColor ink(const QStyleOptionViewItem &option, const QColor &usual)
{
    const Theme &theme = currentTheme();
    return theme.highContrast && isSelected(option) ? theme.selectText : usual;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool first)
{
    const Theme &theme = currentTheme();
    QColor ground = theme.base;
    if (isSelected(option))
        ground = isFocused(option) || theme.highContrast ? theme.select : theme.selectOff;
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ground = theme.hover;
    painter->fillRect(option.rect, ground);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.line);
    if (!first || !isSelected(option))
        return;
    const QRect bar(option.rect.left(), option.rect.top() + 6, 3, option.rect.height() - 13);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isFocused(option) ? theme.accent : theme.text3);
    painter->drawRoundedRect(QStyle::visualRect(option.direction, option.rect, bar), 1.5, 1.5);
}

/// Takes a square from the beginning of `box`.
QRect takeIcon(QRect &box, Qt::LayoutDirection direction)
{
    const bool leftToRight = direction == Qt::LeftToRight;
    const QRect icon(leftToRight ? box.left() : box.right() - side + 1,
                     box.top() + (box.height() - 1 - side) / 2, side, side);
    if (leftToRight)
        box.setLeft(icon.right() + gap + 1);
    else
        box.setRight(icon.left() - gap - 1);
    return icon;
}

/// Scaled to the row's own maximum; a week without a post is a hairline, so that eight are always there.
void paintBars(QPainter *painter, const QRectF &box, const QList<int> &weeks, const QColor &colour)
{
    if (weeks.isEmpty())
        return;
    const int most = *std::max_element(weeks.cbegin(), weeks.cend());
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    double x = box.left();
    for (const int posts : weeks) {
        const double height = most > 0 ? std::max(1.0, barHeight * posts / most) : 1.0;
        painter->drawRoundedRect(QRectF(x, box.bottom() - height, barWidth, height),
                                 std::min(1.0, height / 2), std::min(1.0, height / 2));
        x += barStep;
    }
}

QRectF barsPlace(const QRect &box, const QStyleOptionViewItem &option, qsizetype weeks)
{
    const double width = barStep * static_cast<double>(weeks) - (barStep - barWidth);
    const double room = option.fontMetrics.horizontalAdvance(u"000"_s) + gap;
    const double left =
        option.direction == Qt::LeftToRight ? box.right() + 1 - room - width : box.left() + room;
    return {left, box.center().y() - barHeight / 2 + 1, width, barHeight};
}

} // namespace

void HealthDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const double ratio = painter->device()->devicePixelRatioF();
    const int column = index.column();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, column == Model::Name);

    QRect box = HealthHeader::content(option.rect, column, option.direction);
    if (column == Model::Name) {
        const QRect place = takeIcon(box, option.direction);
        const auto favicon = index.data(Qt::DecorationRole).value<QIcon>();
        if (favicon.isNull())
            painter->drawPixmap(
                place.topLeft(),
                feedTile(index.data().toString(), index.data(Model::AddressRole).toString(), side, ratio));
        else
            favicon.paint(painter, place);
    } else if (column == Model::State) {
        const auto state = static_cast<FeedState>(index.data(Model::StateRole).toInt());
        const StateSign sign = signOf(state);
        painter->drawPixmap(takeIcon(box, option.direction).topLeft(),
                            iconPixmap(sign.icon, side, ink(option, sign.colour), ratio));
    } else if (column == Model::AWeek) {
        const auto weeks = index.data(Model::WeeksRole).value<QList<int>>();
        paintBars(painter, barsPlace(box, option, weeks.size()), weeks, ink(option, theme.text3));
    }
    const bool loud = column == Model::Name || column == Model::State || column == Model::AWeek;
    painter->setPen(ink(option, loud ? theme.text : theme.text2));
    painter->setFont(option.font);
    const Qt::Alignment side = HealthHeader::isNumber(column) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(
        box,
        int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter | Qt::AlignAbsolute)
            | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

QSize HealthDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, std::max(option.fontMetrics.height(), side) + 15};
}

} // namespace ui
