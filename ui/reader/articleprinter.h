// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/blocks.h"
#include "ui/reader/articlestyle.h"

#include <QHash>
#include <QImage>
#include <QUrl>

class QPagedPaintDevice;

namespace ui {

/// Prints the article, page by page, in the light theme on white whatever the screen shows. False if the
/// device cannot be written to.
bool printArticle(QPagedPaintDevice &device,
                  const models::Article &article,
                  const models::BlockTree &tree,
                  const ArticleStyle &style,
                  const QHash<QUrl, QImage> &pictures);

/// The style for paper: light, black on white, ten points.
ArticleStyle paperStyle(const ArticleStyle &style);

} // namespace ui
