// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/rowpainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/labelchip.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace ui {
namespace {

constexpr int barWidth = 3;
constexpr int dotSize = 8;
constexpr int chipGap = 4;
constexpr int widestChip = 110;
constexpr int plain = labelColourCount - 1; // the colour of "+2"

} // namespace

void RowPainter::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (!m_marker.isEmpty())
        forgetTexts(); // marks hold their colours
}

void RowPainter::setSearch(const models::SearchNode &search)
{
    m_marker.setSearch(search);
    forgetTexts();
}

QColor RowPainter::groundOf(const RowState &state) const
{
    if (state.selected)
        return state.focused ? m_theme.select : m_theme.selectOff;
    return state.hovered ? m_theme.hover : m_theme.base;
}

/// As many as fit, and how many more there are.
QList<RowPainter::LabelChip> RowPainter::chipsFor(const QList<models::Label> &labels, int room) const
{
    QList<LabelChip> chips;
    const auto chip = [this](const QString &words, int colour) {
        return LabelChip{words, colour, chipWidth(words, m_metrics.small, widestChip)};
    };
    const auto more = [&](qsizetype count) { return chip(u'+' + QLocale().toString(count), plain); };
    int used = 0;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const LabelChip next = chip(labels.at(i).name, labels.at(i).colour);
        const qsizetype left = labels.size() - i - 1;
        const int tail = left > 0 ? chipGap + more(left).width : 0;
        if (used + next.width + tail > room) {
            const LabelChip rest = more(labels.size() - i);
            if (used + rest.width <= room)
                chips.append(rest);
            break;
        }
        chips.append(next);
        used += next.width + chipGap;
    }
    return chips;
}

int RowPainter::labelsWidth(const QList<models::Label> &labels, int room) const
{
    int sum = 0;
    for (const LabelChip &chip : chipsFor(labels, room))
        sum += chip.width + chipGap;
    return sum > 0 ? sum + chipGap : 0;
}

QRect RowPainter::paintLabels(QPainter &painter,
                              const QRect &row,
                              const QList<models::Label> &labels,
                              const RowState &state,
                              const QRect &box) const
{
    const int taken = labelsWidth(labels, box.width());
    const int height = chipHeight(m_metrics.small);
    int left = box.right() + 1 - taken + 2 * chipGap;
    for (const LabelChip &chip : chipsFor(labels, box.width())) {
        const QRect place(left, box.top() + (box.height() - height) / 2, chip.width, height);
        paintLabelChip(painter, mirrored(row, place), chip.words, m_metrics.small, chip.colour, m_theme,
                       groundOf(state));
        left += chip.width + chipGap;
    }
    return box.adjusted(0, 0, -taken, 0);
}

TextMarks RowPainter::marksIn(const QString &text, models::SearchMarker::Part part)
{
    TextMarks marks{.places = m_marker.find(text, part), .ink = m_theme.markText, .ground = m_theme.mark};
    if (m_theme.highContrast)
        marks.outline = m_theme.accent;
    return marks;
}

std::pair<QString, TextMarks> RowPainter::markedExcerpt(const QString &excerpt, qsizetype seen)
{
    const TextMarks marks = marksIn(excerpt, models::SearchMarker::Part::Text);
    const qsizetype start = startForMarks(excerpt, marks.places, seen);
    if (start == 0)
        return {excerpt, marks};
    return {u'…' + excerpt.mid(start), marks.from(start - 1)};
}

void RowPainter::setMetrics(const RowMetrics &metrics)
{
    m_metrics = metrics;
    forgetTexts();
}

QRect RowPainter::mirrored(const QRect &row, const QRect &logical) const
{
    return QStyle::visualRect(m_direction, row, logical);
}

QColor RowPainter::titleColour(const models::Headline &headline, const RowState &state) const
{
    return headline.read && !state.selected ? m_theme.textRead : m_theme.text;
}

QColor RowPainter::quiet(const RowState &state) const
{
    return state.selected ? m_theme.text2 : m_theme.text3;
}

void RowPainter::paintBackground(QPainter &painter,
                                 const QRect &row,
                                 const RowState &state,
                                 int barInset) const
{
    if (state.selected)
        painter.fillRect(row, state.focused ? m_theme.select : m_theme.selectOff);
    else if (state.hovered)
        painter.fillRect(row, m_theme.hover);
    if (!state.selected && !state.current)
        return;
    // A row that is only current, walked to with Ctrl held, has the bar alone.
    const QRect bar(row.left(), row.top() + barInset, barWidth, row.height() - 2 * barInset);
    painter.setPen(Qt::NoPen);
    painter.setBrush(state.focused ? m_theme.accent : m_theme.text3);
    painter.drawRoundedRect(mirrored(row, bar), 1.5, 1.5);
}

void RowPainter::paintDot(QPainter &painter, const QRect &row, int x, double centre) const
{
    const QRect box = mirrored(row, QRect(row.left() + x, row.top(), dotSize, dotSize));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.vivid);
    painter.drawEllipse(QRectF(box.left(), centre - dotSize / 2.0, dotSize, dotSize));
}

void RowPainter::paintIcon(
    QPainter &painter, const QRect &row, const QString &name, const QRect &place, const QColor &colour) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(mirrored(row, place).topLeft(), iconPixmap(name, place.width(), colour, ratio));
}

void RowPainter::paintTile(QPainter &painter,
                           const QRect &row,
                           const models::FeedName &feed,
                           const QRect &place) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(mirrored(row, place).topLeft(),
                       feedTile(feed.title, feed.address, place.width(), ratio));
}

void RowPainter::paintText(QPainter &painter,
                           const QRect &row,
                           const TextLine &line,
                           const QRect &box,
                           double baseline,
                           const QColor &colour,
                           Qt::AlignmentFlag edge) const
{
    const QRect place = mirrored(row, box);
    const bool left = (edge == Qt::AlignLeading) == (m_direction == Qt::LeftToRight);
    const double start = left ? place.left() : place.left() + place.width() - line.width;
    painter.setPen(colour);
    line.draw(painter, line.rightToLeft ? start + line.width : start, baseline);
}

void RowPainter::paintOwnText(QPainter &painter,
                              const QRect &row,
                              const TextLine &line,
                              const QRect &box,
                              double baseline,
                              const QColor &colour) const
{
    const QRect place = mirrored(row, box);
    painter.setPen(colour);
    line.draw(painter, line.rightToLeft ? place.left() + place.width() : place.left(), baseline);
}

} // namespace ui
