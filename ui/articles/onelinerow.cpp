// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/onelinerow.h"

#include "ui/articles/columnheader.h"
#include "ui/articles/daywords.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int dotAt = 14;
constexpr int starSize = 14;
constexpr int tileSize = 16;
constexpr int tileGap = 7;
constexpr int excerptGap = 10;
constexpr int labelShare = 3;    // The part of the title's column that labels may take, as a divisor.
constexpr int leastExcerpt = 48; // Narrower than this it would be dots only.

} // namespace

const OneLineRow::Texts &OneLineRow::texts(const RowContent &content)
{
    const models::Headline &headline = *content.headline;
    const int column = m_columns->columnRect(ColumnHeader::Title).width();
    const int titleWidth = column - labelsWidth(content.labels, column / labelShare);
    const int feedWidth = m_columns->columnRect(ColumnHeader::Feed).width() - tileSize - tileGap;
    const bool withExcerpt = m_columns->showsExcerpts();
    const Texts *known = m_texts.object(headline.id);
    if (known && known->read == headline.read && known->titleWidth == titleWidth
        && known->feedWidth == feedWidth && known->withExcerpt == withExcerpt
        && known->titleText == headline.title && known->excerptText == headline.excerpt
        && known->feedText == content.feed.title)
        return *known;

    auto *made = new Texts{.titleText = headline.title,
                           .excerptText = headline.excerpt,
                           .feedText = content.feed.title,
                           .read = headline.read,
                           .titleWidth = titleWidth,
                           .feedWidth = feedWidth,
                           .withExcerpt = withExcerpt};
    const RowMetrics &metrics = this->metrics();
    made->title =
        oneLine(headline.title, fontFor(headline.title, headline.read ? metrics.title : metrics.titleUnread),
                titleWidth, marksIn(headline.title, models::SearchMarker::Part::Title));
    const double left = titleWidth - made->title.width - excerptGap;
    if (withExcerpt && left >= leastExcerpt) {
        const QFont font = fontFor(headline.excerpt, metrics.excerpt);
        const auto [words, marks] = markedExcerpt(headline.excerpt, lettersIn(headline.excerpt, font, left));
        made->excerpt = oneLine(words, font, left, marks);
    }
    made->feed = oneLine(content.feed.title, fontFor(content.feed.title, metrics.excerpt), feedWidth);
    m_texts.insert(headline.id, made);
    return *made;
}

void OneLineRow::paint(QPainter &painter, const QRect &row, const RowContent &content, const RowState &state)
{
    paintBackground(painter, row, state, 5);
    if (!content.headline)
        return;
    const models::Headline &headline = *content.headline;
    const Texts &texts = this->texts(content);
    const double baseline = baselineIn(metrics().title, row.top(), row.height());
    const QColor colour = titleColour(headline, state);
    const auto box = [&](ColumnHeader::Column column) {
        const QRect place = m_columns->columnRect(column);
        return QRect(row.left() + place.left(), row.top(), place.width(), row.height());
    };

    if (!headline.read)
        paintDot(painter, row, dotAt, row.top() + row.height() / 2.0);
    const QRect star = box(ColumnHeader::Star);
    paintIcon(painter, row, headline.starred ? u"star-filled"_s : u"star"_s,
              QRect(star.left() + (star.width() - starSize) / 2, row.top() + (row.height() - starSize) / 2,
                    starSize, starSize),
              headline.starred ? theme().star
              : state.selected ? theme().text3
                               : theme().line);

    QRect title = box(ColumnHeader::Title);
    const int room = title.width() / labelShare;
    title.setRight(
        title.right() - room
        + paintLabels(painter, row, content.labels, state, title.adjusted(title.width() - room, 0, 0, 0))
              .width());
    paintText(painter, row, texts.title, title, baseline, colour);
    title.setLeft(title.left() + qRound(texts.title.width) + excerptGap);
    paintText(painter, row, texts.excerpt, title, baseline, quiet(state));

    if (QRect feed = box(ColumnHeader::Feed); feed.width() > 0) {
        paintTile(painter, row, content.feed,
                  QRect(feed.left(), row.top() + (row.height() - tileSize) / 2, tileSize, tileSize));
        feed.setLeft(feed.left() + tileSize + tileGap);
        paintText(painter, row, texts.feed, feed, baseline, colour);
    }
    const auto paintAtEnd = [&](ColumnHeader::Column column, const QString &text) {
        const QRect place = box(column);
        if (place.width() > 0)
            paintText(painter, row, oneLine(text, metrics().excerpt, place.width()), place, baseline, colour,
                      Qt::AlignTrailing);
    };
    if (headline.commentCount.value_or(0) > 0)
        paintAtEnd(ColumnHeader::Comments, QLocale().toString(*headline.commentCount));
    paintAtEnd(ColumnHeader::Date, DayWords::time(headline.published, content.day));
}

QRect OneLineRow::starArea(const QRect &row) const
{
    const QRect star = m_columns->columnRect(ColumnHeader::Star);
    return mirrored(row, QRect(row.left() + star.left(), row.top(), star.width(), row.height()));
}

bool OneLineRow::isTitleElided(models::ArticleId id) const
{
    const Texts *texts = m_texts.object(id);
    return texts && texts->title.elided;
}

} // namespace ui
