// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/widerow.h"

#include "models/links.h"
#include "ui/articles/daywords.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int dotAt = 13;
constexpr int startPadding = 30;
constexpr int endPadding = 14;
constexpr int tileSize = 16;
constexpr int markSize = 14;
constexpr int gap = 6;
constexpr int markGap = 10;
constexpr int textLines = 3;

} // namespace

void WideRow::setSingleFeed(bool single)
{
    m_singleFeed = single;
    m_texts.clear();
}

const WideRow::Texts &WideRow::texts(const models::Headline &headline, int width)
{
    const Texts *known = m_texts.object(headline.id);
    if (known && known->read == headline.read && known->width == width && known->titleText == headline.title
        && known->excerptText == headline.excerpt)
        return *known;
    const RowMetrics &metrics = this->metrics();
    auto *made = new Texts{
        .titleText = headline.title, .excerptText = headline.excerpt, .read = headline.read, .width = width};
    const QFont font = fontFor(headline.title, headline.read ? metrics.title : metrics.titleUnread);
    made->title = wrappedLines(headline.title, font, width, textLines - 1,
                               marksIn(headline.title, models::SearchMarker::Part::Title));
    const QFont small = fontFor(headline.excerpt, metrics.excerpt);
    const int left = textLines - static_cast<int>(made->title.size());
    const auto [words, marks] =
        markedExcerpt(headline.excerpt, lettersIn(headline.excerpt, small, width) * left);
    made->excerpt = wrappedLines(words, small, width, left, marks);
    m_texts.insert(headline.id, made);
    return *made;
}

void WideRow::paint(QPainter &painter, const QRect &row, const RowContent &content, const RowState &state)
{
    paintBackground(painter, row, state, 8);
    const double hair = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(row.left(), row.top() + row.height() - hair, row.width(), hair), theme().line);
    if (!content.headline)
        return;

    const RowMetrics &metrics = this->metrics();
    QRect box = row.adjusted(startPadding, metrics.padding, -endPadding, 0);
    const int firstHeight = m_singleFeed ? metrics.titleHeight : metrics.sourceHeight;
    if (!content.headline->read)
        paintDot(painter, row, dotAt, box.top() + firstHeight / 2.0);
    if (m_singleFeed) {
        box.setTop(paintLines(painter, row, content, state, box) + 4);
        paintSource(painter, row, content, state, box);
    } else {
        paintSource(painter, row, content, state, box);
        box.setTop(box.top() + metrics.sourceHeight + 3);
        paintLines(painter, row, content, state, box);
    }
}

// Returns where the lines end; in a list of one feed that is the same place for all rows.
int WideRow::paintLines(
    QPainter &painter, const QRect &row, const RowContent &content, const RowState &state, const QRect &box)
{
    const RowMetrics &metrics = this->metrics();
    const Texts &texts = this->texts(*content.headline, box.width());
    int y = box.top();
    for (const TextLine &line : texts.title) {
        paintOwnText(painter, row, line, box, baselineIn(metrics.title, y, metrics.titleHeight),
                     titleColour(*content.headline, state));
        y += metrics.titleHeight;
    }
    y += 3;
    for (const TextLine &line : texts.excerpt) {
        paintOwnText(painter, row, line, box, baselineIn(metrics.excerpt, y, metrics.excerptHeight),
                     theme().text2);
        y += metrics.excerptHeight;
    }
    return box.top() + metrics.titleHeight + 3 + 2 * metrics.excerptHeight;
}

void WideRow::paintSource(QPainter &painter,
                          const QRect &row,
                          const RowContent &content,
                          const RowState &state,
                          const QRect &box) const
{
    const RowMetrics &metrics = this->metrics();
    const models::Headline &headline = *content.headline;
    const double baseline = baselineIn(metrics.small, box.top(), metrics.sourceHeight);
    QRect place = box;
    place.setRight(paintMarks(painter, row, content, state, box));
    QRect chips(place.left() + place.width() / 3, box.top(), place.width() - place.width() / 3,
                metrics.sourceHeight);
    place.setRight(paintLabels(painter, row, content.labels, state, chips).right());
    const auto paintNext = [&](const QString &text, const QColor &colour) {
        const TextLine line = oneLine(text, fontFor(text, metrics.small), place.width());
        paintText(painter, row, line, place, baseline, colour);
        place.setLeft(place.left() + qRound(line.width) + gap);
    };
    if (m_singleFeed) {
        paintNext(DayWords::time(headline.published, content.day), theme().text2);
    } else {
        paintTile(painter, row, content.feed,
                  QRect(place.left(), box.top() + (metrics.sourceHeight - tileSize) / 2, tileSize, tileSize));
        place.setLeft(place.left() + tileSize + gap);
        paintNext(content.feed.title, theme().text2);
    }
    paintNext(models::departmentLine({.headline = headline}), quiet(state));
}

// Time, comments and star from the trailing edge inwards; returns where they begin.
int WideRow::paintMarks(QPainter &painter,
                        const QRect &row,
                        const RowContent &content,
                        const RowState &state,
                        const QRect &box) const
{
    const RowMetrics &metrics = this->metrics();
    const models::Headline &headline = *content.headline;
    const double baseline = baselineIn(metrics.small, box.top(), metrics.sourceHeight);
    QRect place = box;
    const auto paintWord = [&](const QString &text) {
        const TextLine line = oneLine(text, metrics.small, place.width());
        paintText(painter, row, line, place, baseline, quiet(state), Qt::AlignTrailing);
        place.setRight(place.right() - qRound(line.width));
    };
    const auto paintMark = [&](const QString &name, const QColor &colour) {
        paintIcon(painter, row, name,
                  QRect(place.right() + 1 - markSize, box.top() + (metrics.sourceHeight - markSize) / 2,
                        markSize, markSize),
                  colour);
        place.setRight(place.right() - markSize - markGap);
    };
    if (!m_singleFeed) {
        paintWord(DayWords::time(headline.published, content.day));
        place.setRight(place.right() - markGap);
    }
    if (headline.commentCount.value_or(0) > 0) {
        paintWord(QLocale().toString(*headline.commentCount));
        place.setRight(place.right() - 4);
        paintMark(u"comments"_s, quiet(state));
    }
    if (headline.starred)
        paintMark(u"star-filled"_s, theme().star);
    return place.right();
}

bool WideRow::isTitleElided(models::ArticleId id) const
{
    const Texts *texts = m_texts.object(id);
    return texts && !texts->title.isEmpty() && texts->title.last().elided;
}

} // namespace ui
