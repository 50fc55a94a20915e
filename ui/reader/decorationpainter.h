// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/articledocument.h"
#include "ui/reader/blockgeometry.h"

class QPainter;

namespace ui {

/// A stretch of text that stands out because it was looked for.
struct Highlight
{
    int position = 0;
    int length = 0;
    bool current = false;
};

/// Paints what Qt's layout cannot: boxes, bars, list markers, rules, pills and underlines. Everything goes
/// under the text. The same for the screen, pictures and paper.
class DecorationPainter
{
public:
    DecorationPainter(const ArticleDocument &document, const Theme &theme)
        : m_document(document)
        , m_theme(theme)
    {}

    void setHighlights(QList<Highlight> highlights) { m_highlights = std::move(highlights); }
    void setFramed(const Highlight &place) { m_framed = place; } ///< Has a line round it, over what it is.
    void setButtons(bool shown) { m_buttons = shown; }           ///< Paper has nothing to press.

    /// `clip` in document coordinates, as the painter has them.
    void paint(QPainter &painter, const QRectF &clip) const;

    /// The box that the group's blocks share; empty if there is none.
    static QRectF boxOf(const QTextBlock &block);
    static QRectF copyButtonIn(const QRectF &box, bool rightToLeft);

private:
    void paintBox(QPainter &painter, const QTextBlock &block, const BlockGeometry &geometry) const;
    void paintQuote(QPainter &painter, const QTextBlock &block, const BlockGeometry &geometry) const;
    void paintMarker(QPainter &painter, const QTextBlock &block, const BlockGeometry &geometry) const;
    void paintRule(QPainter &painter, const QTextBlock &block, const BlockGeometry &geometry) const;
    void paintRuns(QPainter &painter, const QTextBlock &block) const;
    void paintPill(QPainter &painter, const LinePiece &piece, const QTextCharFormat &format, int kind) const;
    void paintHighlights(QPainter &painter, const QTextBlock &block) const;
    void paintFrame(QPainter &painter, const QTextBlock &block) const;

    const ArticleDocument &m_document;
    const Theme &m_theme;
    QList<Highlight> m_highlights; ///< By position.
    Highlight m_framed;
    bool m_buttons = true;
};

} // namespace ui
