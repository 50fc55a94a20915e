// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/rowpainter.h"

namespace ui {

/// A row of the wide layout: three lines of title and excerpt, and a line with feed, comments, star and time.
class WideRow final : public RowPainter
{
public:
    WideRow()
        : m_texts(rowsKept)
    {}

    /// In the list of a single feed its name is left out: department and time stand below the text instead.
    void setSingleFeed(bool single);

    void
    paint(QPainter &painter, const QRect &row, const RowContent &content, const RowState &state) override;
    QRect starArea(const QRect &) const override { return {}; } ///< Stars are set by key and menu here.
    bool isTitleElided(models::ArticleId id) const override;

protected:
    void forgetTexts() override { m_texts.clear(); }

private:
    struct Texts
    {
        QString titleText, excerptText; ///< What the lines were made from; they stay as long as it does.
        bool read = false;
        int width = 0;
        QList<TextLine> title, excerpt;
    };

    const Texts &texts(const models::Headline &headline, int width);
    int paintLines(QPainter &painter,
                   const QRect &row,
                   const RowContent &content,
                   const RowState &state,
                   const QRect &box);
    void paintSource(QPainter &painter,
                     const QRect &row,
                     const RowContent &content,
                     const RowState &state,
                     const QRect &box) const;
    int paintMarks(QPainter &painter,
                   const QRect &row,
                   const RowContent &content,
                   const RowState &state,
                   const QRect &box) const;

    bool m_singleFeed = false;
    QCache<models::ArticleId, Texts> m_texts;
};

} // namespace ui
