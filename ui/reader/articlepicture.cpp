// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlepicture.h"

#include "ui/reader/articlecanvas.h"
#include "ui/reader/articleprinter.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

ArticleStyle styleFor(const PictureOptions &options)
{
    ArticleStyle style;
    style.theme = makeTheme(options.theme, models::Preferences::Accent::Blue, QGuiApplication::palette());
    style.textSize = options.textSize;
    style.columnWidth = options.columnWidth;
    style.language = options.language.isEmpty() ? u"en"_s : options.language;
    return style;
}

} // namespace

QImage renderToImage(const models::Article &article,
                     const models::BlockTree &tree,
                     const PictureOptions &options,
                     const QHash<QUrl, QImage> &pictures)
{
    const int width = std::max(200, options.width);
    const double least = width < 720 ? 20 : 32;
    const double column = std::min<double>(options.columnWidth, width - 2 * least);
    const ArticleStyle style = styleFor(options);
    ArticleCanvas canvas(article, tree, style, pictures);
    canvas.layOut(width, (width - column) / 2, 30, 48);

    const double ratio = options.pixelRatio;
    const int height =
        std::min(static_cast<int>(std::ceil(canvas.size().height() * ratio)), options.mostPixels);
    QImage image(static_cast<int>(std::lround(width * ratio)), height, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(style.theme.paper);
    QPainter painter(&image);
    canvas.paint(painter, QRectF(0, 0, width, height / ratio));
    return image;
}

bool renderToPdf(const QString &file,
                 const models::Article &article,
                 const models::BlockTree &tree,
                 const PictureOptions &options,
                 const QHash<QUrl, QImage> &pictures)
{
    QPdfWriter writer(file);
    writer.setTitle(article.headline.title);
    writer.setCreator(u"Courant"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout::Millimeter);
    return printArticle(writer, article, tree, styleFor(options), pictures);
}

} // namespace ui
