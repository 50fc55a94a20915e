// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace ui {

/// The platform's style, bar three metrics: 20 px icons in toolbars, no frame round item views in a splitter,
/// and splitter handles one pixel wide (Qt widens the part that the mouse can grip to five by itself).
class CourantStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit CourantStyle(QStyle *base = nullptr);

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption *option,
                     QPainter *painter,
                     const QWidget *widget) const override;
};

} // namespace ui
