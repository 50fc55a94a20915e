// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/dom.h"
#include "app/html/sanitizer.h"

#include <QSize>
#include <QUrl>

namespace app::html {

/// What an <img> shows, whatever trick its page uses to load it late.
struct Picture
{
    QUrl url; ///< Empty: no address that we load.
    QString alternative;
    QString title;
    QSize size;           ///< As the publisher says, in CSS pixels; empty parts are 0.
    bool tracker = false; ///< It is there to count readers.
    bool inText = false;  ///< An emoji or a formula: as high as the text around it.
};

/// The picture that fits the column best, out of src, srcset, <picture> and the attributes of lazy loading.
Picture pictureOf(const Node &image, const SanitizeOptions &options);

/// Width and height attributes; empty parts are 0.
QSize sizeOf(const Node &node);

/// Too small to be seen.
bool isDot(const Node &node);

} // namespace app::html
