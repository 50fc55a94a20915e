// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/articledocument.h"
#include "ui/reader/pictureobject.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace ui {

/// An article laid out without a window: for pictures and paper.
class ArticleCanvas
{
public:
    ArticleCanvas(const models::Article &article,
                  const models::BlockTree &tree,
                  const ArticleStyle &style,
                  const QHash<QUrl, QImage> &pictures);

    /// Lays the text out in a sheet so wide, the column in its middle; pages high if that is not 0.
    void layOut(double width, double margin, double top, double bottom, double pageHeight = 0);

    QSizeF size() const;
    int pages() const { return m_document->pageCount(); }
    void paint(QPainter &painter, const QRectF &clip) const;

private:
    ArticleStyle m_style;
    PictureStore m_pictures;
    PictureObject m_pictureObject;
    OrnamentObject m_ornaments;
    std::unique_ptr<ArticleDocument> m_document;
};

} // namespace ui
