// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articleprinter.h"

#include "ui/reader/articlecanvas.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QPalette>

namespace ui {

namespace {

constexpr double paperText = 10; ///< Points.
constexpr double pixelsPerPoint = 96.0 / 72;
constexpr double footer = 28; ///< Pixels under the text, for the number of the page.

} // namespace

ArticleStyle paperStyle(const ArticleStyle &style)
{
    ArticleStyle paper = style;
    paper.theme = makeTheme(models::Preferences::Theme::Light, models::Preferences::Accent::Blue, QPalette());
    paper.theme.paper = Qt::white;
    paper.theme.text = Qt::black;
    paper.textSize = paperText;
    paper.dotsPerInch = 96;
    return paper;
}

bool printArticle(QPagedPaintDevice &device,
                  const models::Article &article,
                  const models::BlockTree &tree,
                  const ArticleStyle &style,
                  const QHash<QUrl, QImage> &pictures)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    // All is laid out in pixels of 1/96 inch and scaled to the device, so paper and screen agree.
    const QSizeF page = device.pageLayout().paintRectPoints().size();
    const double width = page.width() * pixelsPerPoint;
    const double height = page.height() * pixelsPerPoint - footer;
    ArticleStyle paper = paperStyle(style);
    paper.columnWidth = static_cast<int>(width);
    ArticleCanvas canvas(article, tree, paper, pictures);
    canvas.layOut(width, 0, 0, 0, height);

    const double scale = device.logicalDpiX() / 96.0;
    painter.scale(scale, scale);
    const int pages = canvas.pages();
    for (int i = 0; i < pages; ++i) {
        if (i > 0 && !device.newPage())
            return false;
        painter.save();
        painter.translate(0, -i * height);
        const QRectF clip(0, i * height, width, height);
        painter.setClipRect(clip);
        canvas.paint(painter, clip);
        painter.restore();
        if (pages > 1) {
            QFont small = lookFor(TextRole::Small, Script::Latin, paper).font();
            painter.setFont(small);
            painter.setPen(paper.theme.text3);
            painter.drawText(QRectF(0, height + footer / 2, width, footer / 2), Qt::AlignCenter,
                             QString::number(i + 1));
        }
    }
    return painter.end();
}

} // namespace ui
