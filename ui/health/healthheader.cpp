// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthheader.h"

#include "models/feedhealthwords.h"
#include "models/itemmodels/feedhealthmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Model = models::FeedHealthModel;

constexpr int chevron = 12;
constexpr int gap = 3;
// From these widths on a column is there; below, the detail says the same.
constexpr int roomForSuccess = 960;
constexpr int roomForSaved = 860;
constexpr int roomForNextLook = 640;

/// As wide as a time gets in this language.
QString longTime()
{
    const QDateTime now = QDate(2026, 11, 23).startOfDay();
    const QString yesterday = models::FeedHealthWords::time(now.addSecs(-3600), now);
    const QString tomorrow = models::FeedHealthWords::time(now.addSecs(44 * qint64{3600}), now);
    return yesterday.size() > tomorrow.size() ? yesterday : tomorrow;
}

} // namespace

HealthHeader::HealthHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setFont(styled(font(), -1));
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(40);
    setStretchLastSection(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Columns"));
}

void HealthHeader::fit(int width)
{
    if (count() != Model::ColumnCount)
        return;
    setSectionResizeMode(Interactive);
    setSectionResizeMode(Model::State, Stretch);
    setSectionHidden(Model::LastSuccess, width < roomForSuccess);
    setSectionHidden(Model::Saved, width < roomForSaved);
    setSectionHidden(Model::NextLook, width < roomForNextLook);
    // As wide as their words are in this font and language; the state has the rest.
    const QFontMetrics cells(parentWidget()->font());
    const auto room = [&](const QString &sample, int column) {
        const int head =
            fontMetrics().horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) + chevron
            + gap;
        return std::max(head, cells.horizontalAdvance(sample)) + 2 * padding + 4;
    };
    const QString time = longTime();
    resizeSection(Model::Name, width < roomForSuccess ? 168 : std::min(260, width * 18 / 100));
    resizeSection(Model::LastSuccess, room(time, Model::LastSuccess));
    resizeSection(Model::LastNew, room(time, Model::LastNew));
    resizeSection(Model::AWeek, room(u"1 000"_s, Model::AWeek) + 48);
    resizeSection(Model::NextLook, room(time, Model::NextLook));
    resizeSection(Model::Saved, room(u"100 %"_s, Model::Saved) + edge - padding);
}

bool HealthHeader::isNumber(int column)
{
    return column == Model::AWeek || column == Model::Saved;
}

QRect HealthHeader::content(const QRect &cell, int column, Qt::LayoutDirection direction)
{
    const QRect logical = cell.adjusted(column == Model::Name ? edge : padding, 0,
                                        column == Model::Saved ? -edge : -padding, 0);
    return QStyle::visualRect(direction, cell, logical);
}

QSize HealthHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 12};
}

void HealthHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(0, height() - 1, width(), 1, currentTheme().line);
}

void HealthHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Theme &theme = currentTheme();
    painter->fillRect(rect, theme.window);
    const bool sorted = column == sortIndicatorSection();
    QRect box = content(rect, column, layoutDirection());
    const bool atEnd = isNumber(column);
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    painter->setFont(font());
    painter->setPen(sorted ? theme.text : theme.text2);
    const int room = box.width() - (sorted ? chevron + gap : 0);
    const QString words = fontMetrics().elidedText(name, Qt::ElideRight, room);
    const int width = fontMetrics().horizontalAdvance(words);
    // The chevron stands at the words' inner side, so that they keep their line with the cells.
    const bool wordsAtLeft = atEnd != leftToRight;
    const QRect text(wordsAtLeft ? box.left() : box.right() - width + 1, box.top(), width, box.height() - 1);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
    if (!sorted)
        return;
    const int x = wordsAtLeft ? text.right() + gap + 1 : text.left() - gap - chevron;
    const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
    painter->drawPixmap(
        x, rect.top() + (rect.height() - chevron) / 2,
        iconPixmap(up ? u"chevron-up"_s : u"chevron-down"_s, chevron, theme.text2, devicePixelRatioF()));
}

} // namespace ui
