// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/itemmodels/articlelistmodel.h"
#include "ui/articles/rowmetrics.h"
#include "ui/articles/textlines.h"
#include "ui/theme/theme.h"

#include <QCache>
#include <QDate>
#include <QRect>

class QPainter;

namespace ui {

/// What a row looks like apart from its words.
struct RowState
{
    bool selected = false;
    bool current = false;
    bool focused = false; ///< The list has the keyboard.
    bool hovered = false;
};

/// One row's facts, as painters want them.
struct RowContent
{
    const models::Headline *headline = nullptr; ///< Null while it is on its way.
    models::FeedName feed;
    QList<models::Label> labels;
    QDate day; ///< Of the band above it; articles of that day show the time, others the date.
};

/// Paints one row of an article list. The texts of a row are shaped once and kept.
class RowPainter
{
    Q_DISABLE_COPY_MOVE(RowPainter)

public:
    RowPainter() = default;
    virtual ~RowPainter() = default;

    void setTheme(const Theme &theme);
    /// What was searched for is marked in titles and excerpts.
    void setSearch(const models::SearchNode &search);
    void setMetrics(const RowMetrics &metrics);
    void setDirection(Qt::LayoutDirection direction) { m_direction = direction; }
    const RowMetrics &metrics() const { return m_metrics; }

    virtual void
    paint(QPainter &painter, const QRect &row, const RowContent &content, const RowState &state) = 0;
    virtual QRect starArea(const QRect &row) const = 0; ///< Where a click sets the star; may be empty.
    virtual bool isTitleElided(models::ArticleId id) const = 0;

protected:
    virtual void forgetTexts() = 0;

    const Theme &theme() const { return m_theme; }
    Qt::LayoutDirection direction() const { return m_direction; }
    QRect mirrored(const QRect &row, const QRect &logical) const;
    QColor titleColour(const models::Headline &headline, const RowState &state) const;
    QColor quiet(const RowState &state) const; ///< text-3, on a selection text-2.
    /// The labels' chips at the trailing end of a logical box, those that have room; returns what is left of
    /// it.
    QRect paintLabels(QPainter &painter,
                      const QRect &row,
                      const QList<models::Label> &labels,
                      const RowState &state,
                      const QRect &box) const;
    /// How much of a box so wide the chips take, with the gap before them.
    int labelsWidth(const QList<models::Label> &labels, int room) const;
    TextMarks marksIn(const QString &text, models::SearchMarker::Part part);
    /// An excerpt so that its first mark is in sight if no more letters than these are.
    std::pair<QString, TextMarks> markedExcerpt(const QString &excerpt, qsizetype seen);

    void paintBackground(QPainter &painter, const QRect &row, const RowState &state, int barInset) const;
    void paintDot(QPainter &painter, const QRect &row, int x, double centre) const;
    void paintIcon(QPainter &painter,
                   const QRect &row,
                   const QString &name,
                   const QRect &place,
                   const QColor &colour) const;
    void
    paintTile(QPainter &painter, const QRect &row, const models::FeedName &feed, const QRect &place) const;
    /// Text within a logical box: at its leading edge, or at its trailing edge.
    void paintText(QPainter &painter,
                   const QRect &row,
                   const TextLine &line,
                   const QRect &box,
                   double baseline,
                   const QColor &colour,
                   Qt::AlignmentFlag edge = Qt::AlignLeading) const;
    /// Article text keeps the side its own words begin on, whatever the interface's direction.
    void paintOwnText(QPainter &painter,
                      const QRect &row,
                      const TextLine &line,
                      const QRect &box,
                      double baseline,
                      const QColor &colour) const;

private:
    struct LabelChip
    {
        QString words;
        int colour = 0;
        int width = 0;
    };
    QList<LabelChip> chipsFor(const QList<models::Label> &labels, int room) const;
    QColor groundOf(const RowState &state) const;

    Theme m_theme;
    models::SearchMarker m_marker;
    RowMetrics m_metrics;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

/// Texts are kept for more rows than the largest screen holds.
constexpr int rowsKept = 256;

} // namespace ui
