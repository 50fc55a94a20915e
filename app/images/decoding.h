// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace app::images {

/// A picture's bytes made pixels, or why not.
struct Decoded
{
    QImage image;
    bool animated = false; ///< A GIF of more than one frame; `image` is the first.
    QString refusal;       ///< What is wrong, for the log; empty if nothing is.
};

/// Reads a PNG, JPEG, GIF, WebP, BMP or ICO, no wider than `maximumWidth` device pixels (0: as it is). Looks
/// at the size in the header first and refuses over 50 million pixels. Pure, any thread.
Decoded decode(const QByteArray &bytes, int maximumWidth);

} // namespace app::images
