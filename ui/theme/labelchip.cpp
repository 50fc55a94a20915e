// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/labelchip.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr std::array<QRgb, labelColourCount> hues{0xffd64545, 0xffd9772b, 0xffb8940b, 0xff3f9b4f,
                                                  0xff1c9a94, 0xff3a7bd5, 0xff8b5bc9, 0xff7a828a};
constexpr int padding = 7;
constexpr double corner = 4;
constexpr double words = 4.5; // WCAG 2.1 §1.4.3
constexpr double marks = 3.0; // WCAG 2.1 §1.4.11

QColor hue(int colour)
{
    return QColor(hues.at(static_cast<std::size_t>(std::clamp(colour, 0, labelColourCount - 1))));
}

} // namespace

QColor labelColour(int colour, const Theme &theme, const QColor &surface)
{
    return theme.highContrast ? theme.text : pushed(hue(colour), {surface}, marks);
}

QIcon labelIcon(int colour, const Theme &theme)
{
    constexpr int side = 16;
    constexpr double ratio = 3; // sharp on every screen
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // The disc is what is chosen here, so that it keeps its colour in high contrast too.
    painter.setBrush(pushed(hue(colour), {theme.base}, marks));
    painter.drawEllipse(QRectF(3, 3, side - 6, side - 6));
    return QIcon(picture);
}

ChipColours chipColours(int colour, const Theme &theme, const QColor &surface)
{
    if (theme.highContrast)
        return {surface, theme.text};
    const QColor ground = mix(surface, hue(colour), theme.dark ? 0.30 : 0.17);
    return {ground, pushed(hue(colour), {ground}, words)};
}

int chipWidth(const QString &name, const QFont &font, int most)
{
    return std::min(QFontMetrics(font).horizontalAdvance(name) + 2 * padding, most);
}

int chipHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

void paintLabelChip(QPainter &painter,
                    const QRectF &chip,
                    const QString &name,
                    const QFont &font,
                    int colour,
                    const Theme &theme,
                    const QColor &surface)
{
    const auto [ground, ink] = chipColours(colour, theme, surface);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.highContrast ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(chip, corner, corner);
    painter.setFont(font);
    painter.setPen(ink);
    const QRectF inner = chip.adjusted(padding, 0, -padding, 0);
    painter.drawText(
        inner, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(name, Qt::ElideRight, static_cast<int>(inner.width()) + 1));
    painter.restore();
}

} // namespace ui
