// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/articles/rowpainter.h"

namespace ui {

class ColumnHeader;

/// A row of the classic layout: dot, star, title and excerpt, feed, comments, date on one line.
class OneLineRow final : public RowPainter
{
public:
    explicit OneLineRow(const ColumnHeader *columns)
        : m_columns(columns)
        , m_texts(rowsKept)
    {}

    void
    paint(QPainter &painter, const QRect &row, const RowContent &content, const RowState &state) override;
    QRect starArea(const QRect &row) const override;
    bool isTitleElided(models::ArticleId id) const override;

protected:
    void forgetTexts() override { m_texts.clear(); }

private:
    struct Texts
    {
        QString titleText, excerptText, feedText; ///< What the lines were made from; they stay as long as it
                                                  ///< does.
        bool read = false;
        int titleWidth = 0, feedWidth = 0;
        bool withExcerpt = false;
        TextLine title, excerpt, feed;
    };

    const Texts &texts(const RowContent &content);

    const ColumnHeader *m_columns;
    QCache<models::ArticleId, Texts> m_texts;
};

} // namespace ui
