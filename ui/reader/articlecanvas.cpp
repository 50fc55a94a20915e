// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlecanvas.h"

#include "ui/reader/articleformat.h"
#include "ui/reader/decorationpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextFrame>

namespace ui {

ArticleCanvas::ArticleCanvas(const models::Article &article,
                             const models::BlockTree &tree,
                             const ArticleStyle &style,
                             const QHash<QUrl, QImage> &pictures)
    : m_style(style)
    , m_pictureObject(m_pictures)
    , m_document(buildArticle(article, tree, style))
{
    for (auto picture = pictures.cbegin(); picture != pictures.cend(); ++picture)
        m_pictures.setImage(picture.key(), picture.value());
    QList<QUrl> all;
    for (const ArticleDocument::PicturePlace &place : std::as_const(m_document->pictures))
        all << place.url;
    m_pictures.take(all); // reads those that the article holds itself
    m_pictureObject.setTheme(style.theme);
    m_pictureObject.setFonts(lookFor(TextRole::Small, scriptOf({}, style.language), style).font());
    m_ornaments.setTheme(style.theme);
    QAbstractTextDocumentLayout *layout = m_document->documentLayout();
    layout->registerHandler(ArticleFormat::Picture, &m_pictureObject);
    layout->registerHandler(ArticleFormat::Tile, &m_ornaments);
    layout->registerHandler(ArticleFormat::Chip, &m_ornaments);
}

void ArticleCanvas::layOut(double width, double margin, double top, double bottom, double pageHeight)
{
    m_pictureObject.setColumnWidth(width - 2 * margin);
    QTextFrameFormat format = m_document->rootFrame()->frameFormat();
    format.setLeftMargin(margin);
    format.setRightMargin(margin);
    format.setTopMargin(top);
    format.setBottomMargin(bottom);
    m_document->rootFrame()->setFrameFormat(format);
    if (pageHeight > 0)
        m_document->setPageSize(QSizeF(width, pageHeight));
    else
        m_document->setTextWidth(width);
}

QSizeF ArticleCanvas::size() const
{
    return m_document->size();
}

void ArticleCanvas::paint(QPainter &painter, const QRectF &clip) const
{
    DecorationPainter decorations(*m_document, m_style.theme);
    decorations.setButtons(false);
    decorations.paint(painter, clip);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = clip;
    context.palette.setColor(QPalette::Text, m_style.theme.text);
    m_document->documentLayout()->draw(&painter, context);
}

} // namespace ui
