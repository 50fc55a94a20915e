// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace ui {

/// One of our icons by its file name without ".svg", drawn in the palette's colours and crisp at every ratio.
QIcon icon(const QString &name);

/// The same as a picture in one colour, for delegates.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, double pixelRatio);

/// The tile that stands for a feed without an icon: the first letter or hanzi of its title, in white on a
/// colour chosen by its address.
QPixmap feedTile(const QString &title, const QString &address, int size, double pixelRatio);

} // namespace ui
