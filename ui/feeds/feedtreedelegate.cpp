// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedtreedelegate.h"

#include "models/itemmodels/feedtreemodel.h"
#include "ui/feeds/busyfeeds.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/labelchip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/busyring.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Model = models::FeedTreeModel;
using Kind = Model::Kind;

constexpr int side = 16;   // of icons
constexpr int margin = 6;  // of the band from the edges of the view
constexpr int ending = 18; // of the count from the edge of the view
constexpr int gap = 8;
constexpr int firstIcon = 34;

Kind kindOf(const QModelIndex &index)
{
    return index.data(Model::KindRole).value<Kind>();
}

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

/// What all states have in common: in high contrast a selected row has the palette's own words.
QColor inkOf(const QStyleOptionViewItem &option, const QColor &usual)
{
    const Theme &theme = currentTheme();
    return theme.highContrast && isSelected(option) ? theme.selectText : usual;
}

QString iconOf(Kind kind, bool open)
{
    switch (kind) {
    case Kind::Today: return u"today"_s;
    case Kind::Unread: return u"unread"_s;
    case Kind::Starred: return u"star"_s;
    case Kind::SavedSearch: return u"saved-search"_s;
    case Kind::Label: return u"label"_s;
    case Kind::Folder: return open ? u"folder-open"_s : u"folder"_s;
    default: return u"all-articles"_s;
    }
}

} // namespace

FeedTreeDelegate::FeedTreeDelegate(const BusyFeeds *busy, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_busy(busy)
{}

FeedTreeRow
FeedTreeDelegate::rowOf(const QRect &rect, const QModelIndex &index, Qt::LayoutDirection direction)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    // Feeds inside a folder stand 12 px in, so that tiles line up under the folder's own name; then 16 a
    // level.
    const int icon = rect.left() + firstIcon + (depth > 0 ? 12 + 16 * (depth - 1) : 0);
    const int top = rect.top() + (rect.height() - side) / 2;
    const auto placed = [&](const QRect &logical) { return QStyle::visualRect(direction, rect, logical); };

    FeedTreeRow row;
    row.band = placed(rect.adjusted(margin, 0, -margin, 0));
    row.icon = placed(QRect(icon, top, side, side));
    if (kindOf(index) == Kind::Folder)
        row.twist = placed(QRect(icon - side - 4, top, side, side));
    row.text = placed(
        QRect(icon + side + gap, rect.top(), rect.right() - ending - icon - side - gap + 1, rect.height()));
    return row;
}

void FeedTreeDelegate::paint(QPainter *painter,
                             const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Kind kind = kindOf(index);
    if (Model::isHead(kind)) {
        paintSection(painter, option, index);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme &theme = currentTheme();
    const FeedTreeRow row = rowOf(option.rect, index, option.direction);
    paintBand(painter, option, row.band);
    if (!row.twist.isEmpty()) {
        const bool open = option.state.testFlag(QStyle::State_Open);
        painter->drawPixmap(row.twist.topLeft(),
                            iconPixmap(open ? u"chevron-down"_s : u"chevron-right"_s, side,
                                       inkOf(option, theme.text2), painter->device()->devicePixelRatioF()));
    }
    paintIcon(painter, option, index, row.icon);
    const QRect rest = paintEnd(painter, option, index, row.text);

    const bool nothingNew = kind == Kind::Feed && index.data(Model::UnreadRole).toInt() == 0;
    const QColor quiet = isSelected(option) ? theme.text2 : theme.text3;
    painter->setPen(inkOf(option, nothingNew ? quiet : theme.text));
    painter->setFont(styled(option.font, 0, kind == Kind::Folder));
    const QString name =
        QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, rest.width());
    painter->drawText(rest,
                      Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignAbsolute
                          | QStyle::visualAlignment(option.direction, Qt::AlignLeft),
                      name);
    painter->restore();
}

void FeedTreeDelegate::paintSection(QPainter *painter,
                                    const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    painter->save();
    painter->setFont(styled(option.font, -1.5, true));
    painter->setPen(currentTheme().text3);
    painter->drawText(option.rect.adjusted(14, 0, -14, -4),
                      Qt::AlignBottom | QStyle::visualAlignment(option.direction, Qt::AlignLeft),
                      index.data().toString());
    painter->restore();
}

void FeedTreeDelegate::paintBand(QPainter *painter,
                                 const QStyleOptionViewItem &option,
                                 const QRect &band) const
{
    const Theme &theme = currentTheme();
    const bool focused =
        option.state.testFlag(QStyle::State_Active) && option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(Qt::NoPen);
    if (isSelected(option)) {
        painter->setBrush(focused || theme.highContrast ? theme.selectSide : theme.selectOff);
        painter->drawRoundedRect(band, 5, 5);
        const QRect bar = QStyle::visualRect(option.direction, band,
                                             QRect(band.left(), band.top() + 5, 3, band.height() - 10));
        painter->setBrush(focused ? theme.accent : theme.text3);
        painter->drawRoundedRect(bar, 1.5, 1.5);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(theme.hoverSide);
        painter->drawRoundedRect(band, 5, 5);
    }
}

void FeedTreeDelegate::paintIcon(QPainter *painter,
                                 const QStyleOptionViewItem &option,
                                 const QModelIndex &index,
                                 const QRect &place) const
{
    const Theme &theme = currentTheme();
    const double ratio = painter->device()->devicePixelRatioF();
    const Kind kind = kindOf(index);
    if (kind == Kind::Label) {
        const QColor colour = labelColour(index.data(Model::ColourRole).toInt(), theme,
                                          isSelected(option) ? theme.selectSide : theme.sidebar);
        painter->drawPixmap(place.topLeft(),
                            iconPixmap(iconOf(kind, false), side, inkOf(option, colour), ratio));
        return;
    }
    if (kind != Kind::Feed) {
        const bool open = option.state.testFlag(QStyle::State_Open);
        painter->drawPixmap(place.topLeft(),
                            iconPixmap(iconOf(kind, open), side, inkOf(option, theme.text2), ratio));
        return;
    }
    if (m_busy->isSeen(index.data(Model::FeedIdRole).value<models::FeedId>())) {
        BusyRing::paint(painter, place, inkOf(option, theme.text2), m_busy->angle());
        return;
    }
    const auto favicon = index.data(Qt::DecorationRole).value<QIcon>();
    if (favicon.isNull())
        painter->drawPixmap(
            place.topLeft(),
            feedTile(index.data().toString(), index.data(Model::AddressRole).toString(), side, ratio));
    else
        favicon.paint(painter, place);
}

QRect FeedTreeDelegate::paintEnd(QPainter *painter,
                                 const QStyleOptionViewItem &option,
                                 const QModelIndex &index,
                                 QRect text) const
{
    const Theme &theme = currentTheme();
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const auto takeFromEnd = [&](int width) {
        const QRect taken(leftToRight ? text.right() - width + 1 : text.left(), text.top(), width,
                          text.height());
        if (leftToRight)
            text.setRight(taken.left() - gap - 1);
        else
            text.setLeft(taken.right() + gap + 1);
        return taken;
    };
    const int count = index.data(Model::UnreadRole).toInt();
    if (count > 0) {
        const QString words = QLocale().toString(count);
        painter->setFont(styled(option.font, -1, false));
        painter->setPen(inkOf(option, isSelected(option) ? theme.text : theme.text2));
        painter->drawText(takeFromEnd(QFontMetrics(painter->font()).horizontalAdvance(words)),
                          Qt::AlignCenter, words);
    }
    const bool closed = kindOf(index) == Kind::Feed || !option.state.testFlag(QStyle::State_Open);
    if (closed && index.data(Model::AttentionRole).toBool()) {
        const QRect place = takeFromEnd(14);
        painter->drawPixmap(
            place.left(), place.top() + (place.height() - 14) / 2,
            iconPixmap(u"warning"_s, 14, inkOf(option, theme.warn), painter->device()->devicePixelRatioF()));
    }
    return text;
}

QSize FeedTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (Model::isHead(kindOf(index)))
        return {100, QFontMetrics(styled(option.font, -1.5, true)).height() + 17};
    int padding = 8;
    if (m_density == models::Preferences::Density::Compact)
        padding = 4;
    else if (m_density == models::Preferences::Density::Relaxed)
        padding = 14;
    return {100, std::max(QFontMetrics(option.font).height(), side) + padding};
}

QWidget *
FeedTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFrame(true);
    editor->setAccessibleName(tr("New name"));
    return editor;
}

void FeedTreeDelegate::updateEditorGeometry(QWidget *editor,
                                            const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    const QRect text = rowOf(option.rect, index, option.direction).text;
    editor->setGeometry(text.adjusted(-6, 1, 10, -1));
}

} // namespace ui
