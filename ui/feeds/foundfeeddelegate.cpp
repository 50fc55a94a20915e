// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/foundfeeddelegate.h"

#include "ui/feeds/foundfeedmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int textAt = 70; // check box at 14, tile at 42

QRect descriptionRect(const QFont &font, const QRect &row, const QString &words)
{
    const int top = row.top() + 9 + QFontMetrics(styled(font, 0, true)).height();
    return QFontMetrics(styled(font, -1, false))
        .boundingRect(QRect(row.left() + textAt, top, row.width() - textAt - 90, 400), Qt::TextWordWrap,
                      words);
}

QRect boxOf(const QStyleOptionViewItem &option)
{
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(option.rect.left() + 14, option.rect.top() + 12, 16, 16));
}

void toggle(QAbstractItemModel *model, const QModelIndex &index)
{
    const bool ticked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void paintPill(QPainter *painter, const QStyleOptionViewItem &option, const QString &words)
{
    const Theme &theme = currentTheme();
    painter->setFont(styled(option.font, -1, false));
    const int width = QFontMetrics(painter->font()).horizontalAdvance(words) + 14;
    const QRect pill =
        QStyle::visualRect(option.direction, option.rect,
                           QRect(option.rect.right() - 13 - width, option.rect.top() + 10, width, 19));
    painter->setPen(theme.line);
    painter->setBrush(theme.alt);
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(theme.text2);
    painter->drawText(pill, Qt::AlignCenter, words);
}

} // namespace

void FoundFeedDelegate::paint(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, selected ? theme.select : theme.base);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawRoundedRect(
            placed(QRect(option.rect.left(), option.rect.top() + 6, 3, option.rect.height() - 12)), 1.5, 1.5);
    }
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.line);

    QStyleOptionButton box;
    box.initFrom(option.widget);
    box.rect = boxOf(option);
    const bool ticked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    const bool enabled = index.flags().testFlag(Qt::ItemIsUserCheckable);
    box.state = QStyle::State_Active | (ticked ? QStyle::State_On : QStyle::State_Off);
    box.state.setFlag(QStyle::State_Enabled, enabled);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);

    const QString title = index.data().toString();
    const QString address = index.data(FoundFeedModel::AddressRole).toString();
    const QRect tile = placed(QRect(option.rect.left() + 42, option.rect.top() + 11, 16, 16));
    painter->drawPixmap(tile.topLeft(), feedTile(title, address, 16, painter->device()->devicePixelRatioF()));

    const QFontMetrics bold(styled(option.font, 0, true));
    const int width = option.rect.width() - textAt - 100;
    painter->setFont(styled(option.font, 0, true));
    painter->setPen(selected ? theme.selectText : theme.text);
    painter->drawText(placed(QRect(option.rect.left() + textAt, option.rect.top() + 9, width, bold.height())),
                      leading, bold.elidedText(title, Qt::ElideRight, width));
    const QString type = index.data(FoundFeedModel::TypeRole).toString();
    if (!type.isEmpty())
        paintPill(painter, option, type);

    const QString description = index.data(FoundFeedModel::DescriptionRole).toString();
    QRect words = descriptionRect(option.font, option.rect, description);
    words.setWidth(option.rect.width() - textAt - 90);
    painter->setFont(styled(option.font, -1, false));
    painter->setPen(selected ? theme.highContrast ? theme.selectText : theme.text2 : theme.text2);
    painter->drawText(placed(words), leading | Qt::TextWordWrap, description);
    const QFontMetrics small(painter->font());
    const int top = description.isEmpty() ? words.top() : words.bottom() + 1;
    painter->drawText(placed(QRect(words.left(), top, words.width(), small.height())), leading,
                      small.elidedText(address, Qt::ElideMiddle, words.width()));
    painter->restore();
}

QSize FoundFeedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect row(0, 0, view ? view->viewport()->width() : 560, 0);
    const QString description = index.data(FoundFeedModel::DescriptionRole).toString();
    const QFontMetrics small(styled(option.font, -1, false));
    const QRect words = descriptionRect(option.font, row, description);
    return {row.width(), (description.isEmpty() ? words.top() : words.bottom() + 1) + small.height() + 11};
}

bool FoundFeedDelegate::editorEvent(QEvent *event,
                                    QAbstractItemModel *model,
                                    const QStyleOptionViewItem &option,
                                    const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton
            && boxOf(option).adjusted(-8, -8, 8, 8).contains(mouse->position().toPoint())) {
            toggle(model, index);
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggle(model, index);
        return true;
    }
    return false;
}

} // namespace ui
