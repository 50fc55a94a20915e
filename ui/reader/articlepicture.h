// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/blocks.h"
#include "ui/reader/articlestyle.h"

#include <QHash>
#include <QImage>
#include <QUrl>

namespace ui {

/// How an article is drawn without a window.
struct PictureOptions
{
    models::Preferences::Theme theme = models::Preferences::Theme::Light; ///< Light, Dark or Sepia.
    int width = 800;       ///< Of the sheet, device-independent pixels, at least 200.
    int columnWidth = 680; ///< At most.
    double pixelRatio = 1;
    double textSize = 12.5; ///< Points.
    QString language;       ///< BCP 47; empty: English.
    int mostPixels = 30000; ///< The picture is cut at this height, device pixels.
};

/// The article as the reader pane shows it, as one tall picture. Needs a QGuiApplication, but no screen.
QImage renderToImage(const models::Article &article,
                     const models::BlockTree &tree,
                     const PictureOptions &options = {},
                     const QHash<QUrl, QImage> &pictures = {});

/// The article as a PDF (A4) as it would be printed; false if the file cannot be written.
bool renderToPdf(const QString &file,
                 const models::Article &article,
                 const models::BlockTree &tree,
                 const PictureOptions &options = {},
                 const QHash<QUrl, QImage> &pictures = {});

} // namespace ui
